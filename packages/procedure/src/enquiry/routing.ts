import type { NotifyRule, RoutingRule } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import { type CaseWorld, holds } from "./conditions.js";

/** Where a child is sent: the first rule that holds, or null where the procedure leaves it open (AFC-43, AFC-44, AFC-97). */
export function routeTo(world: CaseWorld, pack: ProcedurePack): RoutingRule | null {
  return pack.routing.find(({ when }) => holds(when, world)) ?? null;
}

/**
 * Who must be told when something happens in a case, in the order of telling: those who come before everybody else,
 * then those to be told at once (CAM-13, CSP-18, OXF-08, SUF-35, AFC-74).
 */
export function notificationsFor(event: string, pack: ProcedurePack, world: CaseWorld): readonly NotifyRule[] {
  return pack.notifications
    .filter((rule) => isCalledForBy(rule, event) && (rule.when === undefined || holds(rule.when, world)))
    .toSorted((one, other) => tellingRank(one) - tellingRank(other));
}

/** Says whether an event calls for somebody to be told. */
export function isCalledForBy({ event, alsoOn = [] }: Pick<NotifyRule, "event" | "alsoOn">, code: string): boolean {
  return event === code || alsoOn.includes(code);
}

/** Where a notification stands in the order of telling: those before everybody else, those at once, the others. */
export function tellingRank({ isFirst, urgency }: Pick<NotifyRule, "isFirst" | "urgency">): number {
  if (isFirst) return 0;
  return urgency === "IMMEDIATE" ? 1 : 2;
}
