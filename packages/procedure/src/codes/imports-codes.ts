/** Where bringing in a register file stands. */
export const ImportState = {
  READING: "READING",
  MATCH_COLUMNS: "MATCH_COLUMNS",
  CHECKING: "CHECKING",
  CHECK_ROWS: "CHECK_ROWS",
  CONFIRMED: "CONFIRMED",
  CANCELLED: "CANCELLED",
  REFUSED: "REFUSED",
} as const;

/** One of ImportState. */
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** What a row of a register file turned out to be. */
export const ImportRowKind = {
  NEW: "NEW",
  KNOWN: "KNOWN",
  UNCHANGED: "UNCHANGED",
  CLOSE_MATCH: "CLOSE_MATCH",
  UNREADABLE: "UNREADABLE",
} as const;

/** One of ImportRowKind. */
export type ImportRowKind = (typeof ImportRowKind)[keyof typeof ImportRowKind];

/** What a person said about a row that closely matches another child. */
export const ImportSettlement = {
  SAME_CHILD: "SAME_CHILD",
  DIFFERENT_CHILD: "DIFFERENT_CHILD",
  DECIDE_LATER: "DECIDE_LATER",
} as const;

/** One of ImportSettlement. */
export type ImportSettlement = (typeof ImportSettlement)[keyof typeof ImportSettlement];
