import { ACTION_TABLES } from "./action-tables.js";
import { ENQUIRY_TABLES } from "./enquiry-tables.js";
import { HISTORY_TABLE } from "./history-table.js";
import type { ColumnClass, MapOfTables, MappedTable } from "./mapped-table.js";
import { MEETING_TABLES } from "./meeting-tables.js";
import { MERGING_TABLES } from "./merging-tables.js";
import { PEOPLE_TABLES } from "./people-tables.js";
import { REGISTER_TABLES } from "./register-tables.js";
import { RETENTION_TABLES } from "./retention-tables.js";
import { RIGHTS_TABLES } from "./rights-tables.js";
import { SIGHT_TABLES } from "./sight-tables.js";
import { TRAIL_TABLES } from "./trail-tables.js";

/**
 * Every table of the database: what it holds, how near to a person each column is, how long it is kept, and how a row
 * leads to a child. The bundle of a subject access request, the disposal of a record and docs/data-protection.md are
 * made from it. Whoever adds a table or a column adds it here; a house test says when one is missing.
 */
export const DATA_MAP: MapOfTables = {
  ...REGISTER_TABLES,
  ...ACTION_TABLES,
  ...RETENTION_TABLES,
  ...ENQUIRY_TABLES,
  ...MEETING_TABLES,
  ...PEOPLE_TABLES,
  ...RIGHTS_TABLES,
  ...SIGHT_TABLES,
  ...MERGING_TABLES,
  ...TRAIL_TABLES,
  ...HISTORY_TABLE,
};

/** A column and how near to a person it is. */
export interface MappedColumn {
  name: string;
  class: ColumnClass;
}

/** The columns of a table, without the two that stand in every table. */
export function columnsOfTable(table: MappedTable): MappedColumn[] {
  return (Object.entries(table.columns) as [ColumnClass, string][]).flatMap(([kind, names]) =>
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => ({ name, class: kind })),
  );
}

/** The classes that are about a child. */
export const ABOUT_A_CHILD: readonly ColumnClass[] = ["LINE", "CASE", "SENSITIVE"];
