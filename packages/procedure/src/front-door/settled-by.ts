import { EventCode, type Role } from "../codes.js";
import type { Condition } from "../pack/condition.js";
import type { ProcedurePack } from "../pack/pack.js";

/** Something the front door can record while it screens: a step of the pack, or a system that was checked or flagged. */
export interface ScreeningStep {
  readonly code: string;
  readonly subject: string | null;
  readonly label: string;
}

/** What somebody with these roles could record so that a condition holds; empty when others must act (AFC-65, CAM-28, SUF-65). */
export function settledBy(condition: Condition, pack: ProcedurePack, roles: readonly Role[]): readonly ScreeningStep[] {
  if ("allOf" in condition) return condition.allOf.flatMap((one) => settledBy(one, pack, roles));
  if ("anyOf" in condition) return condition.anyOf.flatMap((one) => settledBy(one, pack, roles));
  if ("system" in condition) {
    return onSystem(condition.system, EventCode.SYSTEM_CHECKED, "was checked", pack);
  }
  if (!("event" in condition)) return [];
  if (condition.event === EventCode.SYSTEM_FLAGGED) {
    return onSystem(condition.subject ?? "", EventCode.SYSTEM_FLAGGED, "was flagged", pack);
  }
  return pack.steps
    .filter(({ code, by }) => code === condition.event && by.some((role) => roles.includes(role)))
    .map(({ code, label }) => ({ code, subject: null, label }));
}

function onSystem(subject: string, code: EventCode, did: string, pack: ProcedurePack): readonly ScreeningStep[] {
  return pack.systems
    .filter((system) => system.code === subject)
    .map(({ label }) => ({ code, subject, label: `${label} ${did}` }));
}

/** Every step that somebody with these roles may record while screening, with its label; null for anything else. */
export function screeningStep(
  code: string,
  subject: string | null,
  pack: ProcedurePack,
  roles: readonly Role[],
): ScreeningStep | null {
  const isFlag = code === EventCode.SYSTEM_FLAGGED;
  const onEvent = isFlag && subject !== null ? { event: code, subject } : { event: code };
  const condition = code === EventCode.SYSTEM_CHECKED ? { system: subject ?? "" } : onEvent;
  return settledBy(condition, pack, roles)[0] ?? null;
}
