import {
  Button,
  type Choice,
  MutationForm,
  RadiosField,
  Table,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";

const SettleImportRow = graphql(
  `
    mutation SettleImportRow($input: SettleImportRowInput!) {
      settleImportRow(input: $input) {
        importRow { id settlement }
        importRun { id version counts { toBringIn heldOut } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Match = {
  rowNumber: number | null;
  name: string;
  likeness: number;
  why: string;
  entry: { id: string; reference: string } | null;
  cells: { field: string; label: string; before: string | null; after: string | null }[];
};

type Row = { id: string; rowNumber: number; settlement: EnumOf<"ImportSettlement"> | null; matches: Match[] };

const placeOf = (match: Match) => match.entry?.reference ?? `row ${match.rowNumber}`;

/** A close match side by side with this row, and the choice: same child, different child, decide later. */
export function SettleForm({ row }: { row: Row }) {
  const form = useMutationForm(SettleImportRow, { payload: (data) => data.settleImportRow, onDone: () => undefined });
  const name = `settle-${row.rowNumber}`;
  const same = row.matches.map(
    (match, index): Choice => ({
      value: `SAME_CHILD ${index}`,
      text: `Same child as ${match.name} (${placeOf(match)})`,
    }),
  );
  const choices = [
    ...same,
    { value: "DIFFERENT_CHILD", text: "Different child" },
    { value: "DECIDE_LATER", text: "Decide later: hold this row out" },
  ];
  return (
    <>
      {row.matches.map((match) => (
        <SideBySide key={placeOf(match)} match={match} rowNumber={row.rowNumber} />
      ))}
      <MutationForm
        form={form}
        label={`Settle row ${row.rowNumber}`}
        input={(values) => {
          const [settlement = "", index = "0"] = values.chosen(name, "Choose whether it is the same child").split(" ");
          const match = settlement === "SAME_CHILD" ? row.matches[Number(index)] : undefined;
          return {
            rowId: row.id,
            settlement: settlement as EnumOf<"ImportSettlement">,
            matchEntryId: match?.entry?.id ?? null,
            matchRowNumber: match?.rowNumber ?? null,
          };
        }}
      >
        <RadiosField
          name={name}
          label="Is it the same child?"
          choices={choices}
          defaultValue={row.settlement === "SAME_CHILD" ? (same.length === 1 ? "SAME_CHILD 0" : null) : row.settlement}
          isSmall
        />
        <Button look="secondary" isBusy={form.isSending}>
          Settle row {row.rowNumber}
        </Button>
      </MutationForm>
    </>
  );
}

function SideBySide({ match, rowNumber }: { match: Match; rowNumber: number }) {
  const different = match.cells.filter((cell) => cell.before !== cell.after);
  const same = match.cells.filter((cell) => cell.before === cell.after && cell.before !== null);
  return (
    <>
      <Table
        caption={`${match.name} (${placeOf(match)}): ${Math.round(match.likeness * 100)}% alike. ${match.why}`}
        rows={different}
        rowKey={(cell) => cell.field}
        columns={[
          { heading: "What differs", cell: (cell) => cell.label },
          {
            heading: match.entry ? "On the register" : `Row ${match.rowNumber}`,
            cell: (cell) => cell.before ?? "Nothing",
          },
          { heading: `Row ${rowNumber}`, cell: (cell) => cell.after ?? "Nothing" },
        ]}
      />
      {same.length > 0 && (
        <p className="govuk-body">
          The same in both: {same.map((cell) => `${cell.label.toLowerCase()} ${cell.before}`).join("; ")}.
        </p>
      )}
    </>
  );
}
