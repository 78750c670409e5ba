import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables } from "./mapped-table.js";

const { RECORD } = RetentionClass;

/** Two records of one child that were put together. */
export const MERGING_TABLES: MapOfTables = {
  child_merge: {
    holds: "That two records of one child were put together or taken apart again, by whom and why.",
    keeps: RECORD,
    leads: [by("kept_id", "child"), by("merged_id", "child")],
    columns: {
      LINE: "former_upn",
      CASE: "reason undo_reason",
      WORK: "merged_by merged_at undone_by undone_at",
      NONE: "seq kept_id merged_id version",
    },
  },
  child_merge_row: {
    holds: "What moved or changed when two records were put together, as it was before.",
    keeps: RECORD,
    leads: [by("merge_id", "child_merge")],
    columns: { SENSITIVE: "was became", NONE: "seq merge_id table_name row_id column_name" },
  },
};

/** SQL for the records that went into the child of that expression, after `IN`. */
export function mergedInto(child: string, authority = "$1"): string {
  return `(SELECT m.merged_id FROM child_merge m WHERE m.authority_id = ${authority} AND m.kept_id = ${child} AND m.undone_at IS NULL)`;
}

/** SQL for the UPNs a child had before, its own and those of records that went into it, as an array; `child` is the alias of the row. */
export function formerUpns(child: string): string {
  return `${child}.former_upns || ARRAY(SELECT m.former_upn FROM child_merge m WHERE m.authority_id = ${child}.authority_id AND m.kept_id = ${child}.id AND m.undone_at IS NULL AND m.former_upn IS NOT NULL)`;
}

/** SQL that says that a child's record has not gone into another; `child` is the alias of the row. */
export function standsAlone(child: string): string {
  return `NOT EXISTS (SELECT FROM child_merge m WHERE m.authority_id = ${child}.authority_id AND m.merged_id = ${child}.id AND m.undone_at IS NULL)`;
}
