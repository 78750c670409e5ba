import { useSearchParams } from "react-router";
import { useQuery } from "urql";
import { LoadingText, Pagination, Table } from "../../design/index.js";
import { type EnumOf, graphql, readFragment } from "../../graphql.js";
import { FailedRows } from "./FailedRows.js";
import { ImportRowCard, ImportRowParts } from "./ImportRowCard.js";

const ImportRowsQuery = graphql(
  `
    query ImportRows($id: ID!, $kind: ImportRowKind!, $after: String) {
      importRun(id: $id) {
        id
        rows(kind: $kind, first: 50, after: $after) {
          nodes { id ...ImportRowParts }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [ImportRowParts],
);

const NONE: Record<EnumOf<"ImportRowKind">, string> = {
  NEW: "No row is a new child.",
  KNOWN: "No row changes a child who is already here.",
  UNCHANGED: "No row says the same as the register.",
  CLOSE_MATCH: "No row is close to another child.",
  UNREADABLE: "Every row could be read.",
};

/** The rows of one kind: cards where something is to be settled or fixed, a table where not. */
export function ImportRows({ importId, kind }: { importId: string; kind: EnumOf<"ImportRowKind"> }) {
  const [params] = useSearchParams();
  const [result, ask] = useQuery({
    query: ImportRowsQuery,
    variables: { id: importId, kind, after: params.get("after") },
  });
  const rows = result.data?.importRun?.rows;
  if (!rows)
    return result.error ? <FailedRows retry={() => ask({ requestPolicy: "network-only" })} /> : <LoadingText />;
  if (rows.nodes.length === 0) return <p className="govuk-body">{NONE[kind]}</p>;
  const needsCards = kind === "CLOSE_MATCH" || kind === "UNREADABLE";
  return (
    <>
      {needsCards ? (
        rows.nodes.map((row) => <ImportRowCard key={row.id} row={row} />)
      ) : (
        <RowTable rows={rows.nodes.map((row) => readFragment(ImportRowParts, row))} />
      )}
      <Pagination pageInfo={rows.pageInfo} />
    </>
  );
}

type Row = {
  id: string;
  rowNumber: number;
  name: string;
  notes: string[];
  problems: { message: string }[];
  changes: { label: string; before: string | null; after: string | null }[];
};

function RowTable({ rows }: { rows: readonly Row[] }) {
  const hasChanges = rows.some((row) => row.changes.length > 0);
  const name = { heading: "Child", cell: (row: Row) => row.name };
  const number = { heading: "Row", cell: (row: Row) => row.rowNumber };
  const changes = {
    heading: "What changes",
    cell: (row: Row) => (
      <Lines
        lines={row.changes.map((one) => `${one.label}: ${one.before ?? "nothing"} → ${one.after ?? "nothing"}`)}
        none="Nothing"
      />
    ),
  };
  const notes = {
    heading: "To know",
    cell: (row: Row) => <Lines lines={[...row.problems.map((one) => one.message), ...row.notes]} none="" />,
  };
  return (
    <Table
      caption="Rows"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={hasChanges ? [name, number, changes, notes] : [name, number, notes]}
    />
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>;
  return (
    <ul className="app-lines">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
