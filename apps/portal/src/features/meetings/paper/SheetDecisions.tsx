import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { AGENDA_ITEM_STATES, PATHWAYS } from "../../../wording.js";

/** What was decided for one child. */
export const SheetDecision = graphql(
  `
    fragment SheetDecision on AgendaItem {
      id
      state
      entry { id ...ChildLinkEntry }
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
        { heading: "Decision", cell: (item) => item.decision?.text ?? AGENDA_ITEM_STATES[item.state] },
        { heading: "Lead service", cell: (item) => item.decision?.leadService.name ?? "–" },
        {
          heading: "Passed to",
          cell: (item) => item.decision?.pathways.map((pathway) => PATHWAYS[pathway]).join(", ") || "–",
        },
      ]}
    />
  );
}
