import { addDays, CalendarDayKind, daysBetween, type PlainDate, weekday } from "@rome/procedure";
import { parseDate } from "../../imports/index.js";

/** What a row of a calendar file marks: a half term, or days of one kind. */
export type GivenKind = "HALF_TERM" | CalendarDayKind;

/** One row of a calendar file as it was read; `problem` says what to correct. */
export interface GivenRow {
  /** Its number in the file, as a spreadsheet shows it. */
  rowNumber: number;
  /** The words of the file, for showing. */
  what: string;
  schoolName: string | null;
  name: string;
  term: string;
  kind: GivenKind | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  problem: string | null;
}

type Column = "what" | "school" | "name" | "term" | "first" | "last";

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  what: ["what", "kind", "type"],
  school: ["school", "school name"],
  name: ["name", "description", "half term"],
  term: ["term"],
  first: ["first day", "starts", "start", "start date", "from", "date", "day"],
  last: ["last day", "ends", "end", "end date", "to"],
};

const KINDS: Readonly<Record<GivenKind, readonly string[]>> = {
  HALF_TERM: ["half term", "half-term", "term"],
  INSET: ["inset", "inset day", "training day", "staff training"],
  SCHOOL_CLOSED: ["closed", "school closed", "schools closed", "closure"],
  OFFICE_CLOSED: ["office closed", "offices closed"],
  BANK_HOLIDAY: ["bank holiday"],
  NOT_A_BANK_HOLIDAY: ["not a bank holiday", "no bank holiday"],
};

/** Longest run of days that one row may mark. */
const LONGEST_RUN = 31;

/** The sentence for a file whose headings were not found. */
export const NO_CALENDAR_HEADINGS =
  "We could not find the headings. The first row must say What, Name, Term, First day and Last day; School is optional.";

/** Rows of a calendar file, each read or with the sentence that says what to correct; null when the headings are missing. */
export function readCalendarFile(cells: readonly (readonly string[])[], today: PlainDate): GivenRow[] | null {
  const heading = cells.findIndex((row) => columnsOfHeading(row) !== null);
  const columns = columnsOfHeading(cells[heading] ?? []);
  if (!columns) return null;
  return cells.flatMap((row, index) => {
    const isBlank = row.every((cell) => cell.trim() === "");
    return index <= heading || isBlank ? [] : [readRow(row, index + 1, columns, today)];
  });
}

function columnsOfHeading(row: readonly string[]): Map<Column, number> | null {
  const words = row.map((cell) => cell.trim().toLowerCase());
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
    const place = words.findIndex((word) => names.includes(word));
    if (place >= 0) columns.set(column, place);
  }
  return columns.has("what") && columns.has("first") ? columns : null;
}

function readRow(
  row: readonly string[],
  rowNumber: number,
  columns: ReadonlyMap<Column, number>,
  today: PlainDate,
): GivenRow {
  const cell = (column: Column) => row[columns.get(column) ?? -1]?.trim() ?? "";
  const what = cell("what");
  const kind = kindOf(what);
  const [first, last] = [cell("first"), cell("last") || cell("first")];
  const [startsOn, endsOn] = [dayOf(first, today), dayOf(last, today)];
  const given = { rowNumber, what, schoolName: cell("school") || null, kind, startsOn, endsOn };
  const named = { ...given, name: cell("name"), term: cell("term"), problem: null };
  const isUnnamedInset = named.name === "" && kind === CalendarDayKind.INSET;
  const read = isUnnamedInset ? { ...named, name: "INSET day" } : named;
  return { ...read, problem: problemOf(read, cell("last") !== "") };
}

function kindOf(what: string): GivenKind | null {
  const found = Object.entries(KINDS).find(([, words]) => words.includes(what.toLowerCase()));
  return found ? (found[0] as GivenKind) : null;
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const read = parseDate(text, today, "any");
  return read.ok ? read.on : null;
}

function problemOf(row: GivenRow, hasLast: boolean): string | null {
  if (row.kind === null)
    return `We do not know “${row.what}”. Write Half term, INSET, Closed, Office closed, Bank holiday or Not a bank holiday.`;
  if (row.startsOn === null) return "The first day is not a real date. Write it like 01/09/2026.";
  if (row.endsOn === null) return "The last day is not a real date. Write it like 23/10/2026.";
  if (row.endsOn < row.startsOn) return "The last day is before the first day. Check both dates.";
  if (row.name === "") return "The name is missing. Write one, such as First half of the autumn term.";
  if (row.kind !== "HALF_TERM")
    return daysBetween(row.startsOn, row.endsOn) < LONGEST_RUN ? null : `A row can mark at most ${LONGEST_RUN} days.`;
  if (!hasLast) return "The last day of the half term is missing.";
  return row.term === "" ? "The term is missing. Write it like 2026-27 autumn." : null;
}

/** The weekdays a row marks; a single day counts even at a weekend. */
export function daysOfRow(startsOn: PlainDate, endsOn: PlainDate): PlainDate[] {
  if (startsOn === endsOn) return [startsOn];
  const days = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) => addDays(startsOn, index));
  return days.filter((day) => weekday(day) <= 5);
}
