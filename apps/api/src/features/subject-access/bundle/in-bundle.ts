import { columnsOfTable } from "../../../platform/data-map/data-map.js";
import { type TableOfChild, tablesOfChild } from "../../../platform/data-map/tables-of-child.js";

/** Tables that lead to a child and yet are not in the bundle, each with the reason. */
export const NOT_IN_BUNDLE: Readonly<Record<string, string>> = {
  subject_access_request: "The request itself.",
  subject_access_item: "The bundle itself.",
  subject_access_copy: "The bundle itself.",
  sharing_child: "Says only which line of the sharing log is about the child; the line is in the bundle.",
  import_run: "The whole of a file about many children; the child's own row is in the bundle.",
  meeting_paper: "That papers were made; what they say of the child is in the bundle, part by part.",
  meeting_paper_copy: "The same papers as a PDF about many children.",
  audit_link: "A chain of fingerprints without words.",
  meeting_presence: "Which page a member has open at this moment.",
  guest_item: "A link without words.",
};

/** Columns that are about other children, or say again in another form what another column says. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  import_row: ["matches"],
  document: ["content"],
  meeting_paper_part: ["html"],
  child: ["household_id"],
};

/** Columns that name somebody else than the child and the staff: who told the front door. */
export const NAMES_OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  cme_referral: ["outside_name", "outside_contact"],
};

/** A table of the bundle and the columns that are told of it. */
export interface BundledTable {
  name: string;
  columns: readonly string[];
}

/** Every table of the bundle, in the order of the data map: whatever leads to a child and is not left out with a reason. */
export function bundledTables(): BundledTable[] {
  return tablesOfChild()
    .filter(({ name }) => !Object.hasOwn(NOT_IN_BUNDLE, name))
    .map((table) => ({ name: table.name, columns: toldColumns(table) }));
}

function toldColumns(table: TableOfChild): string[] {
  const leftOut = LEFT_OUT[table.name] ?? [];
  return columnsOfTable(table)
    .filter((column) => column.class !== "NONE" && !leftOut.includes(column.name))
    .map(({ name }) => name);
}
