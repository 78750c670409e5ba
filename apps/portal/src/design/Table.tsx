import type { ReactNode } from "react";

/** One column: its heading, and what it shows of a row. */
export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  isNumeric?: boolean;
}

// Safari forgets that stacked cells are a table, so the parts say what they are.
const ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  heading: { role: "columnheader" },
  rowHeading: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/** A table whose rows become stacked cards on a phone; the first column names the row. */
export function Table<Row>(props: {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  return (
    <table className="govuk-table app-table" {...ROLE.table}>
      <caption
        className={props.isCaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--s"}
      >
        {props.caption}
      </caption>
      <thead className="govuk-table__head" {...ROLE.group}>
        <tr className="govuk-table__row" {...ROLE.row}>
          {props.columns.map((column) => (
            <th key={column.heading} scope="col" className={classOf("header", column)} {...ROLE.heading}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" {...ROLE.group}>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} className="govuk-table__row" {...ROLE.row}>
            <th scope="row" className="govuk-table__header" {...ROLE.rowHeading}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td key={column.heading} className={classOf("cell", column)} data-label={column.heading} {...ROLE.cell}>
                <div className="app-table__value">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf(part: "header" | "cell", column: { isNumeric?: boolean }): string {
  return `govuk-table__${part}${column.isNumeric ? ` govuk-table__${part}--numeric` : ""}`;
}
