import type { RetentionClass } from "@rome/procedure";

/** How near to a person a column is. The first four are about the child, in the depths of sight; PERSON is about staff and contacts. */
export type ColumnClass = "NONE" | "WORK" | "LINE" | "CASE" | "SENSITIVE" | "PERSON";

/** What each class means, in words for an officer. */
export const CLASS_WORDS: Record<ColumnClass, string> = {
  NONE: "About nobody: keys, counters, settings.",
  WORK: "How the work stands: dates, states, who acted. Tells of a child only that there is work.",
  LINE: "The register line: who the child is, group, hours, school, lead service.",
  CASE: "The case: what was written, decided, tried and said about the child and the family.",
  SENSITIVE: "Where the child is, how to reach the family, health, protection, police.",
  PERSON: "About staff, members of the panel and professional contacts.",
};

/** One way from a row to a child. */
export type Lead =
  /** The row's column points at a row of `to` that leads to the child. Without a foreign key where `hasKey` is false. */
  | { kind: "POINTS"; column: string; to: string; hasKey: boolean }
  /** Rows of `from` that lead to the child point at this row by `column`; the row may be about other children as well. */
  | { kind: "SHARED"; from: string; column: string };

/** What becomes of a child's rows when the child's record is disposed of. */
export type AtDisposal = "DELETE" | "KEEP" | { empty: string };

/** One table of the database: what it holds, for how long, and how a row of it leads to a child. */
export interface MappedTable {
  /** In words for an officer who writes a data protection impact assessment. */
  holds: string;
  keeps: RetentionClass;
  /** Columns by class, names with spaces between; `id` and `authority_id` stand in every table and are about nobody. */
  columns: Partial<Record<ColumnClass, string>>;
  /** Ways to a child; none for what is about no child. */
  leads?: readonly Lead[];
  /** Column that names the record itself where it is no child's, and yet is disposed of by two people: a referral that came to no child. */
  root?: string;
  /** DELETE unless said. */
  atDisposal?: AtDisposal;
}

/** Tables by name. */
export type MapOfTables = Record<string, MappedTable>;

/** The column is a foreign key to a row that leads to the child. */
export function by(column: string, to: string): Lead {
  return { kind: "POINTS", column, to, hasKey: true };
}

/** The column holds the id of such a row, and no foreign key holds it there. */
export function named(column: string, to: string): Lead {
  return { kind: "POINTS", column, to, hasKey: false };
}

/** The row is pointed at by rows of the child, perhaps by those of other children too. */
export function shared(from: string, column: string): Lead {
  return { kind: "SHARED", from, column };
}
