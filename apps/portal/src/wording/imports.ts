import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** Where an import stands. */
export const IMPORT_STATES: Words<EnumOf<"ImportState">> = {
  READING: "Being read",
  MATCH_COLUMNS: "Columns to match",
  CHECKING: "Rows being checked",
  CHECK_ROWS: "Rows to check",
  CONFIRMED: "Brought in",
  CANCELLED: "Cancelled",
  REFUSED: "Could not be read",
};

/** What a row of an import turned out to be. */
export const IMPORT_ROW_KINDS: Words<EnumOf<"ImportRowKind">> = {
  NEW: "New",
  KNOWN: "Already here",
  UNCHANGED: "Nothing changes",
  CLOSE_MATCH: "Close matches",
  UNREADABLE: "Cannot be read",
};

/** How a close match is settled. */
export const IMPORT_SETTLEMENTS: Words<EnumOf<"ImportSettlement">> = {
  SAME_CHILD: "Same child",
  DIFFERENT_CHILD: "Different child",
  DECIDE_LATER: "Decide later",
};
