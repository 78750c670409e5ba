import { EventCode } from "../codes.js";
import type { Checklist, ChecklistRow } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { CaseEvent } from "./case-file.js";
import { type CaseWorld, holds } from "./conditions.js";

/** Where the days of a checklist lie on the day that is asked about. */
export type ChecklistPhase = "LATER" | "NOW" | "PAST";

/** One row of a checklist, with the last thing written on it. */
export interface ChecklistRowState {
  readonly row: ChecklistRow;
  readonly state: "NOT_STARTED" | "DONE" | "NOT_APPLICABLE";
  readonly event: CaseEvent | null;
}

/** One checklist of a case, with its rows as they stand. */
export interface ChecklistState {
  readonly checklist: Checklist;
  readonly phase: ChecklistPhase;
  /** No mandatory row is left open. */
  readonly isSettled: boolean;
  readonly rows: readonly ChecklistRowState[];
}

/**
 * The checklists that apply to a case, in the order of the pack, by the day of absence it has reached. Extra rows come
 * only where their condition holds, such as for a child of the authority's own vulnerable groups (CSP-23, CSP-25, E7.9).
 */
export function checklistsFor(pack: ProcedurePack, world: CaseWorld): readonly ChecklistState[] {
  return pack.checklists
    .filter(({ when }) => when === undefined || holds(when, world))
    .map((checklist) => {
      const rows = checklist.rows.map((row) => rowState(row, world));
      const isSettled = rows.every(({ row, state }) => row.isMandatory !== true || state !== "NOT_STARTED");
      return { checklist, phase: phaseOf(checklist, world), isSettled, rows };
    });
}

function phaseOf({ fromDay, untilDay }: Checklist, { facts }: CaseWorld): ChecklistPhase {
  const day = Number(facts.absentSchoolDays);
  if (fromDay !== undefined && day < fromDay) return "LATER";
  return untilDay !== undefined && day > untilDay ? "PAST" : "NOW";
}

function rowState(row: ChecklistRow, { file }: CaseWorld): ChecklistRowState {
  const marks = file.events.filter(
    ({ code, subject }) =>
      subject === row.code && (code === EventCode.CHECK_DONE || code === EventCode.CHECK_NOT_APPLICABLE),
  );
  const done = marks.findLast(({ code }) => code === EventCode.CHECK_DONE);
  const event = done ?? marks.at(-1) ?? null;
  if (event === null) return { row, state: "NOT_STARTED", event };
  return { row, state: done ? "DONE" : "NOT_APPLICABLE", event };
}
