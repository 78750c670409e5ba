import {
  CalendarRowOutcome,
  decideCalendarDay,
  decideHalfTerm,
  type HalfTerm,
  type MarkedDay,
  type PlainDate,
  RULES,
  schoolYearOf,
} from "@rome/procedure";
import type { CalendarDay, HalfTermRow } from "../calendar.entities.js";
import { daysOfRow, type GivenRow } from "./read-calendar-file.js";

/** The calendar as it is, and the schools that rows may name. */
export interface KnownCalendar {
  halfTerms: readonly HalfTermRow[];
  days: readonly CalendarDay[];
  schools: readonly { id: string; name: string }[];
  /** Whose calendar the file is for where a row names no school. */
  schoolId: string | null;
}

/** What a row of the file would do. */
export interface PlannedRow extends GivenRow {
  outcome: CalendarRowOutcome;
  schoolId: string | null;
  /** The half term it corrects; null when it adds one. */
  corrects: HalfTermRow | null;
  /** The days it marks that are not marked yet. */
  marks: readonly MarkedDay[];
}

/** A row whose half term can be compared with the others. */
type Placed = Pick<HalfTerm, "startsOn" | "endsOn"> & { schoolId: string | null; rowNumber: number | null };

/** What each row would do to the calendar, with the sentence of what is wrong where something is. */
export function planCalendarFile(rows: readonly GivenRow[], known: KnownCalendar): PlannedRow[] {
  const placed = rows.map((row) => place(row, known));
  const corrected = new Set(placed.map(({ corrects }) => corrects?.id));
  const halves: Placed[] = [
    ...known.halfTerms.filter(({ id }) => !corrected.has(id)).map((half) => ({ ...half, rowNumber: null })),
    ...placed.flatMap((row) => (row.kind === "HALF_TERM" && isWhole(row) ? [row] : [])),
  ];
  const marked: (MarkedDay & { schoolId: string | null })[] = [...known.days];
  return placed.map((row) => {
    if (!isWhole(row)) return row;
    if (row.kind === "HALF_TERM") return judgeHalf(row, halves);
    const judged = judgeDays(row, marked);
    marked.push(...judged.marks.map((mark) => ({ ...mark, schoolId: row.schoolId })));
    return judged;
  });
}

type WholeRow = PlannedRow & { kind: NonNullable<PlannedRow["kind"]>; startsOn: PlainDate; endsOn: PlainDate };

function isWhole(row: PlannedRow): row is WholeRow {
  return row.problem === null && row.kind !== null && row.startsOn !== null && row.endsOn !== null;
}

/** Finds the school a row is for, and the half term it corrects. */
function place(row: GivenRow, known: KnownCalendar): PlannedRow {
  const named = row.schoolName?.toLowerCase();
  const school = known.schools.find(({ name }) => name.toLowerCase() === named);
  const schoolId = named === undefined ? known.schoolId : (school?.id ?? null);
  const isUnknown = named !== undefined && !school;
  const unknown = isUnknown ? `We do not know a school called “${row.schoolName}”. Check its name.` : null;
  const problem = row.problem ?? unknown;
  const corrects = row.kind === "HALF_TERM" && !problem ? sameHalf(row, schoolId, known.halfTerms) : null;
  const outcome = problem ? CalendarRowOutcome.WRONG : CalendarRowOutcome.NEW;
  return { ...row, problem, schoolId, corrects, outcome, marks: [] };
}

function sameHalf(row: GivenRow, schoolId: string | null, halves: readonly HalfTermRow[]): HalfTermRow | null {
  const { endsOn, name } = row;
  if (endsOn === null) return null;
  const year = schoolYearOf({ endsOn });
  const isSame = (half: HalfTermRow) =>
    half.schoolId === schoolId && schoolYearOf(half) === year && half.name.toLowerCase() === name.toLowerCase();
  return halves.find(isSame) ?? null;
}

function judgeHalf(row: WholeRow, halves: readonly Placed[]): PlannedRow {
  const others = halves.filter((half) => half.schoolId === row.schoolId && half.rowNumber !== row.rowNumber);
  const decision = decideHalfTerm(row, others);
  if (!decision.allowed) return wrong(row, RULES[decision.rule].says);
  const before = row.corrects;
  if (!before) return row;
  const isSame = before.startsOn === row.startsOn && before.endsOn === row.endsOn && before.term === row.term;
  return { ...row, outcome: isSame ? CalendarRowOutcome.UNCHANGED : CalendarRowOutcome.CHANGED };
}

function judgeDays(row: WholeRow, marked: readonly (MarkedDay & { schoolId: string | null })[]): PlannedRow {
  const { kind, name, schoolId } = row;
  if (kind === "HALF_TERM") return row;
  const others = marked.filter((mark) => mark.schoolId === schoolId);
  const isThere = (onDay: PlainDate) => others.some((mark) => mark.onDay === onDay && mark.kind === kind);
  const marks = daysOfRow(row.startsOn, row.endsOn)
    .filter((onDay) => !isThere(onDay))
    .map((onDay) => ({ onDay, kind, name }));
  for (const mark of marks) {
    const decision = decideCalendarDay(mark, schoolId !== null, others);
    if (!decision.allowed) return wrong(row, RULES[decision.rule].says);
  }
  return { ...row, marks, outcome: marks.length === 0 ? CalendarRowOutcome.UNCHANGED : CalendarRowOutcome.NEW };
}

function wrong(row: PlannedRow, problem: string): PlannedRow {
  return { ...row, problem, outcome: CalendarRowOutcome.WRONG };
}
