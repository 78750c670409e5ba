import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { useWordsOf } from "../../../design/child-names.js";
import { Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { ACTION_PROGRESS, ACTION_STATES } from "../../../wording.js";
import { DueTag, DueTagAction, ownerOf } from "../../actions/index.js";

/** One action as the panel's papers list it. */
export const PanelAction = graphql(
  `
    fragment PanelAction on Action {
      id
      text
      state
      progress
      outcome
      ...DueTagAction
      ownerService { id name }
      ownerPerson { id name }
      entry { id child { id firstName lastName } ...ChildLinkEntry }
      updates { id progress text madeAt }
    }
  `,
  [ChildLinkEntry, DueTagAction],
);

/** Actions with child, owner, due day and what came of them. */
export function PanelActions(props: {
  actions: readonly FragmentOf<typeof PanelAction>[];
  none: string;
  caption?: string;
  /** All are of the one owner who stands above them, who is named again only beside a person. */
  isOneOwners?: boolean;
}) {
  const actions = readFragment(PanelAction, props.actions);
  const wordsOf = useWordsOf();
  const hasOwners = !props.isOneOwners || actions.some(({ ownerService, ownerPerson }) => ownerService && ownerPerson);
  if (actions.length === 0) return <p className="govuk-body">{props.none}</p>;
  return (
    <Table
      caption={props.caption ?? "Actions"}
      isCaptionHidden
      rows={actions}
      rowKey={(action) => action.id}
      columns={[
        { heading: "Action", cell: (action) => wordsOf(action.entry.child, action.text) },
        { heading: "Child", cell: (action) => <ChildLink entry={action.entry} /> },
        ...(hasOwners ? [{ heading: "Owner", cell: ownerOf }] : []),
        {
          heading: "Due",
          cell: (action) =>
            action.state === "OPEN" ? <DueTag action={action} isLabelled /> : ACTION_STATES[action.state],
        },
        { heading: "What came of it", cell: (action) => wordsOf(action.entry.child, outcomeOf(action)) },
      ]}
    />
  );
}

function outcomeOf(action: {
  outcome: string | null;
  progress: keyof typeof ACTION_PROGRESS | null;
  updates: readonly { text: string }[];
}): string {
  if (action.outcome) return action.outcome;
  if (action.progress === null) return "No update yet";
  const text = action.updates[0]?.text;
  return text ? `${ACTION_PROGRESS[action.progress]}: ${text}` : ACTION_PROGRESS[action.progress];
}
