import { EventCode, type Role } from "../codes.js";
import type { Condition } from "../pack/condition.js";
import type { ProcedurePack } from "../pack/pack.js";

/** Something the front door can record while it screens: a step of the pack, or a system that was checked. */
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
    return pack.systems
      .filter(({ code }) => code === condition.system)
      .map(({ code, label }) => ({ code: EventCode.SYSTEM_CHECKED, subject: code, label: `${label} was checked` }));
  }
  if (!("event" in condition)) return [];
  return pack.steps
    .filter(({ code, by }) => code === condition.event && by.some((role) => roles.includes(role)))
    .map(({ code, label }) => ({ code, subject: null, label }));
}

/** Every step that somebody with these roles may record while screening, with its label; null for anything else. */
export function screeningStep(
  code: string,
  subject: string | null,
  pack: ProcedurePack,
  roles: readonly Role[],
): ScreeningStep | null {
  const condition = code === EventCode.SYSTEM_CHECKED ? { system: subject ?? "" } : { event: code };
  return settledBy(condition, pack, roles)[0] ?? null;
}
