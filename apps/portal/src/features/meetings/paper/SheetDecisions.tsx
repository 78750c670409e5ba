import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { useWordsOf } from "../../../design/child-names.js";
import { Table } from "../../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql.js";
import { AGENDA_ITEM_STATES, PATHWAYS, REMOVAL_STATES } from "../../../wording.js";
import { asSentence } from "../agenda/as-sentence.js";
import { howDecided } from "../live/how-decided.js";

/** What was decided for one child. */
export const SheetDecision = graphql(
  `
    fragment SheetDecision on AgendaItem {
      id
      state
      entry { id child { id firstName lastName } ...ChildLinkEntry }
      removalRequest { id state }
      decision { text leadService { id name } pathways reviewOn basis dissents { seat { id title } person { id name } words } }
    }
  `,
  [ChildLinkEntry],
);

/** Every child of the agenda with decision and lead service. */
export function SheetDecisions(props: { items: readonly FragmentOf<typeof SheetDecision>[] }) {
  const items = readFragment(SheetDecision, props.items);
  const wordsOf = useWordsOf();
  if (items.length === 0) return <p className="govuk-body">Nobody was on the agenda.</p>;
  return (
    <Table
      caption="Decisions"
      isCaptionHidden
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        { heading: "Child", cell: (item) => <ChildLink entry={item.entry} /> },
        { heading: "Decision", cell: (item) => wordsOf(item.entry.child, decidedFor(item)) },
        { heading: "Lead service", cell: (item) => item.decision?.leadService.name ?? "–" },
        {
          heading: "Passed to",
          cell: (item) => item.decision?.pathways.map((pathway) => PATHWAYS[pathway]).join(", ") || "–",
        },
      ]}
    />
  );
}

function decidedFor(item: ResultOf<typeof SheetDecision>): string {
  const removal = item.removalRequest ? ` Removal: ${REMOVAL_STATES[item.removalRequest.state].toLowerCase()}.` : "";
  const how = item.decision
    ? howDecided(item.decision)
        .map((line) => ` ${line}`)
        .join("")
    : "";
  return `${asSentence(item.decision?.text ?? AGENDA_ITEM_STATES[item.state])}${how}${removal}`;
}
