import { Link } from "react-router";
import { ChildLinkEntry, ChildName } from "../../../design/ChildLink.js";
import { Section, SummaryList } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { groupName } from "../agenda/group-name.js";

/** The counts of an agenda and the removals on it. */
export const CheckAgendaMeeting = graphql(
  `
    fragment CheckAgendaMeeting on Meeting {
      id
      agenda { id kind }
      groups { group number name items { id } }
      newSinceLast
      outstandingActionCount
      openRemovals { id outcome { code label } proposedBy { id name } entry { id ...ChildLinkEntry } }
    }
  `,
  [ChildLinkEntry],
);

/** What the panel is asked to discuss, in numbers, and every removal proposed. */
export function CheckAgenda(props: { meeting: FragmentOf<typeof CheckAgendaMeeting> }) {
  const meeting = readFragment(CheckAgendaMeeting, props.meeting);
  return (
    <>
      <Section heading="Agenda">
        <SummaryList
          rows={[
            {
              label: "On the agenda",
              value: countOf(meeting.agenda.length, "child", "children"),
              change: { to: `/meetings/${meeting.id}`, text: "See the agenda" },
            },
            ...meeting.groups.map((group) => ({
              label: groupName(group),
              value: countOf(group.items.length, "child", "children"),
            })),
            { label: "New since the last panel", value: countOf(meeting.newSinceLast, "child", "children") },
            { label: "Outstanding actions", value: countOf(meeting.outstandingActionCount, "action") },
          ]}
        />
      </Section>
      <Section heading="Removals proposed">
        {meeting.openRemovals.length === 0 && <p className="govuk-body">No removal is proposed.</p>}
        <ul className="govuk-list govuk-list--bullet">
          {meeting.openRemovals.map((removal) => (
            <li key={removal.id}>
              <Link className="govuk-link" to={`/removals/${removal.id}`}>
                <ChildName entry={removal.entry} />
              </Link>
              : {removal.outcome.label}, proposed by {removal.proposedBy.name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
