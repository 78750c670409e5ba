import { ButtonLink, Details } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { AgendaCard, AgendaCardItem } from "./AgendaCard.js";
import { groupName } from "./group-name.js";

/** The agenda by its groups. */
export const AgendaListMeeting = graphql(
  `
    fragment AgendaListMeeting on Meeting {
      id
      state
      viewerCanKeep
      agenda { id isLate ...AgendaCardItem }
      groups { group number name minutesPlanned items { id isLate ...AgendaCardItem } }
    }
  `,
  [AgendaCardItem],
);

/** An agenda of more children than these has its groups folded. */
const MOST_OPEN = 12;

const CHANGEABLE = ["SCHEDULED", "AGENDA_DRAFT", "CIRCULATED", "IN_SESSION"];

/** The children to be discussed, group by group, each group with its planned minutes. */
export function AgendaList(props: { meeting: FragmentOf<typeof AgendaListMeeting> }) {
  const meeting = readFragment(AgendaListMeeting, props.meeting);
  const mayChange = meeting.viewerCanKeep && CHANGEABLE.includes(meeting.state);
  const late = meeting.agenda.filter((item) => item.isLate);
  const parts = [
    ...meeting.groups.map((group) => {
      const items = group.items.filter((item) => !item.isLate);
      const planned = group.group ? `, ${countOf(group.minutesPlanned, "minute")} planned` : "";
      const note = `${countOf(items.length, "child", "children")}${planned}`;
      return { key: group.group ?? "none", heading: groupName(group), note, items };
    }),
    ...(late.length > 0
      ? [
          {
            key: "late",
            heading: "Added late",
            note: `After the agenda was circulated. ${countOf(late.length, "child", "children")}`,
            items: late,
          },
        ]
      : []),
  ];
  return (
    <>
      {meeting.agenda.length === 0 && <p className="govuk-body">Nobody is on the agenda yet.</p>}
      {mayChange && (
        <ButtonLink to={`/meetings/${meeting.id}/agenda/add`} look="secondary">
          Add a child to the agenda
        </ButtonLink>
      )}
      {parts.map((part) => {
        const cards = part.items.map((item, place) => (
          <AgendaCard
            key={item.id}
            item={item}
            meetingId={meeting.id}
            mayChange={mayChange}
            mayInvite={meeting.viewerCanKeep}
            isFirst={place === 0}
            isLast={place === part.items.length - 1}
          />
        ));
        return (
          <section key={part.key}>
            <h3 className="govuk-heading-s">{part.heading}</h3>
            <p className="govuk-body app-muted">{part.note}</p>
            {meeting.agenda.length > MOST_OPEN && cards.length > 0 ? (
              <Details summary={`Show ${countOf(cards.length, "child", "children")}`}>{cards}</Details>
            ) : (
              cards
            )}
          </section>
        );
      })}
    </>
  );
}
