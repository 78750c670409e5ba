import { Link, useParams } from "react-router";
import { formatDay, QueryPage, Section, usePageQuery, WrittenText } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { TakeOut } from "../../sharing/index.js";
import { ActionsByOwner } from "./ActionsByOwner.js";
import { PanelAction } from "./PanelActions.js";
import { SheetDecision, SheetDecisions } from "./SheetDecisions.js";

const ActionSheetPageQuery = graphql(
  `
    query ActionSheetPage($id: ID!) {
      meeting(id: $id) {
        id
        heldOn
        place
        state
        attendance { id state seat { id number title } person { id name } alternate { id name } }
        agenda { id ...SheetDecision }
        minutes { id state }
        actionSheet { id ownerService { id name } ownerPerson { id name } ...PanelAction }
      }
      procedure { key confidentialityNotice }
    }
  `,
  [SheetDecision, PanelAction],
);

const HERE = ["PRESENT", "ALTERNATE"];

/** What the panel decided and agreed at one meeting, on one page to print. */
export function ActionSheetPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(ActionSheetPageQuery, { id });
  return (
    <QueryPage
      title="Action sheet"
      about={query.data?.meeting ? formatDay(query.data.meeting.heldOn) : undefined}
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      heading={({ meeting }) => `Action sheet, panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {({ meeting, procedure }) => (
        <>
          <WrittenText>{procedure.confidentialityNotice}</WrittenText>
          <TakeOut page="ACTION_SHEET" ofId={meeting.id} word={`/meetings/${id}/action-sheet.docx`} />
          {meeting.minutes && (
            <p className="govuk-body app-screen-only">
              <Link className="govuk-link" to={`/meetings/${id}/minutes`}>
                Minutes
              </Link>
            </p>
          )}
          <Section heading="Who was there">
            <ul className="govuk-list govuk-list--bullet">
              {meeting.attendance
                .filter((seat) => HERE.includes(seat.state ?? ""))
                .map((seat) => (
                  <li key={seat.id}>
                    {seat.alternate?.name ?? seat.person?.name ?? "Nobody"} (
                    {seat.alternate ? `for ${seat.seat.title}` : seat.seat.title})
                  </li>
                ))}
            </ul>
          </Section>
          <Section heading="Actions agreed">
            <ActionsByOwner actions={meeting.actionSheet} />
          </Section>
          <Section heading="Decisions">
            <SheetDecisions items={meeting.agenda} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}
