import { useParams } from "react-router";
import { formatDay, QueryPage, Section, usePageQuery, WrittenText } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { childName, yearWords } from "../../wording.js";
import { AcceptNotice, AcceptNoticeMeeting } from "./AcceptNotice.js";

const GuestItemsPageQuery = graphql(
  `
    query GuestItemsPage($id: ID!) {
      meeting(id: $id) {
        id
        heldOn
        startsAt
        state
        viewerMustAccept
        ...AcceptNoticeMeeting
        agenda {
          id
          why
          entry {
            id
            reference
            groupName
            hoursPerWeek
            school { id name }
            child { id firstName lastName schoolYear }
            fullCase {
              openActions { id text dueOn ownerService { id name } }
              latestSignsOfSafety { id workingWell concerns needsToHappen childView parentView }
            }
          }
          decision { text }
        }
      }
    }
  `,
  [AcceptNoticeMeeting],
);

type Item = NonNullable<ResultOf<typeof GuestItemsPageQuery>["meeting"]>["agenda"][number];

/** What a guest reads while the panel sits: the items they are invited for, and nothing else. */
export function GuestItemsPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(GuestItemsPageQuery, { id });
  return (
    <QueryPage
      title="What you are invited for"
      query={query}
      show={(data) => data.meeting}
      caption={(meeting) => `Panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: "/invitations", text: "Your invitations" }}
    >
      {(meeting) => {
        if (meeting.viewerMustAccept) return <AcceptNotice meeting={meeting} />;
        if (meeting.agenda.length === 0)
          return (
            <p className="govuk-body">
              Nothing is shown yet. The panel meets on {formatDay(meeting.heldOn)} at {meeting.startsAt}; open this page
              again once it sits.
            </p>
          );
        return meeting.agenda.map((item) => <GuestItem key={item.id} item={item} />);
      }}
    </QueryPage>
  );
}

function GuestItem({ item }: { item: Item }) {
  const { entry } = item;
  const signs = entry.fullCase?.latestSignsOfSafety;
  return (
    <Section heading={`${childName(entry.child)}, ${entry.reference}`}>
      <p className="govuk-body">
        {yearWords(entry.child.schoolYear)}. {entry.school?.name ?? "No school"}.{" "}
        {entry.hoursPerWeek === null ? "Hours not known" : `${entry.hoursPerWeek} hours a week`}. {entry.groupName}.
      </p>
      <p className="govuk-body">{item.why}</p>
      {signs && (
        <>
          <h3 className="govuk-heading-s">What is working well</h3>
          <WrittenText>{signs.workingWell}</WrittenText>
          <h3 className="govuk-heading-s">What we are worried about</h3>
          <WrittenText>{signs.concerns}</WrittenText>
          <h3 className="govuk-heading-s">What needs to happen</h3>
          <WrittenText>{signs.needsToHappen}</WrittenText>
        </>
      )}
      <h3 className="govuk-heading-s">Open actions</h3>
      {entry.fullCase?.openActions.length ? (
        <ul className="govuk-list govuk-list--bullet">
          {entry.fullCase.openActions.map((action) => (
            <li key={action.id}>
              {action.text} ({action.ownerService?.name ?? "named person"})
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">No actions are open.</p>
      )}
    </Section>
  );
}
