import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { Table } from "../../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql.js";
import { AGENDA_ITEM_STATES, PATHWAYS, REMOVAL_STATES } from "../../../wording.js";
import { asSentence } from "../agenda/as-sentence.js";

/** What was decided for one child. */
export const SheetDecision = graphql(
  `
    fragment SheetDecision on AgendaItem {
      id
      state
      entry { id ...ChildLinkEntry }
      removalRequest { id state }
      decision { text leadService { id name } pathways reviewOn }
    }
  `,
  [ChildLinkEntry],
);

/** Every child of the agenda with decision and lead service. */
export function SheetDecisions(props: { items: readonly FragmentOf<typeof SheetDecision>[] }) {
  const items = readFragment(SheetDecision, props.items);
  if (items.length === 0) return <p className="govuk-body">Nobody was on the agenda.</p>;
  return (
    <Table
      caption="Decisions"
      isCaptionHidden
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        { heading: "Child", cell: (item) => <ChildLink entry={item.entry} /> },
        { heading: "Decision", cell: decidedFor },
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
  return `${asSentence(item.decision?.text ?? AGENDA_ITEM_STATES[item.state])}${removal}`;
}
