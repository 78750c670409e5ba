import { EventCode } from "../codes.js";
import type { Condition } from "../pack/condition.js";
import type { Checklist } from "../pack/enquiry-rules.js";
import { type CaseFile, eventsOf } from "./case-file.js";
import type { Facts } from "./facts.js";

/** What a condition is asked of: the case, its facts on the day, and the checklists in force. */
export interface CaseWorld {
  readonly file: CaseFile;
  readonly facts: Facts;
  readonly checklists: readonly Checklist[];
}

const SYSTEM_EVENTS: readonly string[] = [
  EventCode.SYSTEM_CHECKED,
  EventCode.SYSTEM_FLAGGED,
  EventCode.SYSTEM_UPLOADED,
];

/** Says whether a condition of a pack holds in a case. */
export function holds(condition: Condition, world: CaseWorld): boolean {
  if ("not" in condition) return !holds(condition.not, world);
  if ("allOf" in condition) return condition.allOf.every((one) => holds(one, world));
  if ("anyOf" in condition) return condition.anyOf.some((one) => holds(one, world));
  if ("fact" in condition) return factHolds(world.facts[condition.fact], condition.atLeast);
  if ("vulnerability" in condition) return world.file.vulnerabilityCodes.includes(condition.vulnerability);
  if ("checklist" in condition) return isChecklistSettled(condition.checklist, world);
  return eventHolds(condition, world.file);
}

function factHolds(value: boolean | number, atLeast: number | undefined): boolean {
  return atLeast === undefined ? Boolean(value) : Number(value) >= atLeast;
}

type EventCondition = Extract<
  Condition,
  { event: string } | { attempt: string } | { check: string } | { system: string }
>;

function eventHolds(condition: EventCondition, file: CaseFile): boolean {
  if ("event" in condition) {
    const { event, subject, inWriting, by } = condition;
    return eventsOf(file, event).some(
      (one) =>
        (subject === undefined || one.subject === subject) &&
        (!inWriting || one.inWriting) &&
        (by === undefined || one.side === by),
    );
  }
  if ("attempt" in condition) {
    const { attempt, by } = condition;
    const fits = (subject: string | null) => attempt === "ANY" || subject === attempt;
    return eventsOf(file, EventCode.CONTACT_ATTEMPT).some(
      (one) => fits(one.subject) && (by === undefined || one.side === by),
    );
  }
  if ("check" in condition)
    return eventsOf(file, EventCode.CHECK_DONE).some(({ subject }) => subject === condition.check);
  return file.events.some(({ code, subject }) => SYSTEM_EVENTS.includes(code) && subject === condition.system);
}

function isChecklistSettled(code: string, { file, checklists }: CaseWorld): boolean {
  const list = checklists.find((one) => one.code === code);
  const settled = new Set(
    [...eventsOf(file, EventCode.CHECK_DONE), ...eventsOf(file, EventCode.CHECK_NOT_APPLICABLE)].map(
      ({ subject }) => subject,
    ),
  );
  return list?.rows.every((row) => row.isMandatory !== true || settled.has(row.code)) ?? false;
}
