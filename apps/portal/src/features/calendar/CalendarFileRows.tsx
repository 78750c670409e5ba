import { FormattedDate, Table, Tag, type TagColour } from "../../design/index.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { CALENDAR_ROW_OUTCOMES } from "../../wording.js";

/** What a row of an uploaded calendar shows. */
export const FileRows = graphql(`
  fragment FileRows on CalendarFileRow {
    rowNumber what schoolName name startsOn endsOn outcome problem
  }
`);

const COLOURS: Readonly<Record<EnumOf<"CalendarRowOutcome">, TagColour>> = {
  NEW: "green",
  CHANGED: "blue",
  UNCHANGED: "grey",
  WRONG: "red",
};

/** Every row of the file with what it would do; wrong rows first. */
export function CalendarFileRows({ rows: masked }: { rows: readonly FragmentOf<typeof FileRows>[] }) {
  const rows = masked.map((row) => readFragment(FileRows, row));
  if (rows.length === 0) return <p className="govuk-body">The file has no rows.</p>;
  const wrongFirst = rows.toSorted((one, other) => Number(other.problem !== null) - Number(one.problem !== null));
  return (
    <Table
      caption="Rows of the file"
      rows={wrongFirst}
      rowKey={(row) => String(row.rowNumber)}
      columns={[
        { heading: "Row", cell: (row) => row.rowNumber },
        { heading: "What", cell: (row) => row.what },
        { heading: "Name", cell: (row) => row.name },
        { heading: "First day", cell: (row) => <FormattedDate on={row.startsOn} none="Not read" /> },
        { heading: "Last day", cell: (row) => <FormattedDate on={row.endsOn} none="Not read" /> },
        { heading: "School", cell: (row) => row.schoolName ?? "As chosen" },
        {
          heading: "What happens",
          cell: (row) => (
            <>
              <Tag colour={COLOURS[row.outcome]}>{CALENDAR_ROW_OUTCOMES[row.outcome]}</Tag> {row.problem}
            </>
          ),
        },
      ]}
    />
  );
}
