import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** The time of a meeting by group. */
export const TimeByGroupMeeting = graphql(`
  fragment TimeByGroupMeeting on Meeting {
    id
    timeByGroup { group number name minutesPlanned minutesSpent items settled }
  }
`);

/** Each group's time against its plan, and how many of its children are settled (AFC-110). */
export function TimeByGroup(props: { meeting: FragmentOf<typeof TimeByGroupMeeting> }) {
  const groups = readFragment(TimeByGroupMeeting, props.meeting).timeByGroup.filter(({ items }) => items > 0);
  if (groups.length === 0) return null;
  return (
    <ul className="govuk-list app-times">
      {groups.map((group) => (
        <li key={group.number} className={group.minutesSpent > group.minutesPlanned ? "app-times__over" : undefined}>
          {group.group ? `Group ${group.number}` : group.name}:{" "}
          <span className="app-nowrap">
            {group.group ? `${group.minutesSpent} of ${group.minutesPlanned} min,` : `${group.minutesSpent} min,`}
          </span>{" "}
          <span className="app-nowrap">
            {group.settled} of {group.items} settled
          </span>
        </li>
      ))}
    </ul>
  );
}
