import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";

/** One action of the last panel, for the list of what is done. */
export const DoneAction = graphql(
  `
    fragment DoneAction on Action {
      id
      text
      state
      outcome
      ownerService { id }
      ownerPerson { id }
      entry { id ...ChildLinkEntry }
    }
  `,
  [ChildLinkEntry],
);

/** What this person and their service have completed since the last panel, with the outcome. */
export function DoneThisFortnight(props: { actions: readonly FragmentOf<typeof DoneAction>[] }) {
  const { person } = useViewer();
  const done = props.actions
    .map((action) => readFragment(DoneAction, action))
    .filter((action) => action.state === "COMPLETED")
    .filter((action) => action.ownerPerson?.id === person.id || action.ownerService?.id === person.service?.id);
  if (done.length === 0) return <p className="govuk-body">Nothing has been completed yet.</p>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {done.map((action) => (
        <li key={action.id}>
          <strong>{action.text}</strong> <ChildLink entry={action.entry} />
          {action.outcome && <WrittenText>{action.outcome}</WrittenText>}
        </li>
      ))}
    </ul>
  );
}
