import { Link } from "react-router";
import { FormattedDate, Table, Tag, type TagColour } from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { childName, FAILED_TRANSFER_OUTCOMES } from "../../wording.js";
import { MergeableEntry, PutTogetherLinks } from "../merging/index.js";

/** What a child of the list shows before it is brought in. */
export const TransferRow = graphql(
  `
  fragment TransferRow on FailedTransferRow @_unmask {
    rowNumber firstName lastName dateOfBirth upn lastSchool allocatedSchool problem outcome
    enquiry { id reference }
    closeEntries { id reference ...MergeableEntry }
  }
`,
  [MergeableEntry],
);

/** One child with what would come, or came, of it. */
export type ShownTransfer = ResultOf<typeof TransferRow>;

type Outcome = EnumOf<"FailedTransferOutcome">;

const COLOURS: Readonly<Record<Outcome, TagColour>> = {
  NEW: "green",
  ALREADY_LOOKED_FOR: "blue",
  CLOSE_MATCH: "orange",
  HAS_DIED: "grey",
};

/** The children of the list, each with what comes of it; those to look at first. */
export function TransferRows({ rows, caption }: { rows: readonly ShownTransfer[]; caption: string }) {
  const isFirst = ({ problem, outcome }: ShownTransfer) => problem !== null || outcome === "CLOSE_MATCH";
  return (
    <Table
      caption={caption}
      rows={rows.toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)))}
      rowKey={(row) => String(row.rowNumber)}
      columns={[
        { heading: "Child", cell: (row) => childName(row) },
        { heading: "Row", cell: (row) => row.rowNumber },
        { heading: "Born", cell: (row) => <FormattedDate on={row.dateOfBirth} isBirth none="Not read" /> },
        { heading: "Last school", cell: (row) => row.lastSchool ?? "Not known" },
        { heading: "Allocated", cell: (row) => row.allocatedSchool ?? "None" },
        { heading: "What happens", cell: (row) => <WhatHappens row={row} /> },
      ]}
    />
  );
}

function WhatHappens({ row }: { row: ShownTransfer }) {
  if (row.outcome === null) {
    return (
      <>
        <Tag colour="red">Wrong</Tag> {row.problem}
      </>
    );
  }
  return (
    <>
      <Tag colour={COLOURS[row.outcome]}>{FAILED_TRANSFER_OUTCOMES[row.outcome]}</Tag>{" "}
      {row.enquiry && (
        <Link className="govuk-link app-nowrap" to={`/enquiries/${row.enquiry.reference}`}>
          {row.enquiry.reference}
        </Link>
      )}
      {row.closeEntries.map((entry) => (
        <Link key={entry.id} className="govuk-link app-nowrap" to={`/children/${entry.reference}`}>
          {entry.reference}
        </Link>
      ))}
      <PutTogetherLinks entries={row.closeEntries} />
    </>
  );
}
