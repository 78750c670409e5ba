import { EventCode } from "../codes.js";
import type { NotifyRule, RoutingRule } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { CaseFile } from "./case-file.js";
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
  const rank = ({ isFirst, urgency }: NotifyRule) => (isFirst ? 0 : urgency === "IMMEDIATE" ? 1 : 2);
  return pack.notifications
    .filter((rule) => isCalledForBy(rule, event) && (rule.when === undefined || holds(rule.when, world)))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Says whether an event calls for somebody to be told. */
export function isCalledForBy({ event, alsoOn = [] }: Pick<NotifyRule, "event" | "alsoOn">, code: string): boolean {
  return event === code || alsoOn.includes(code);
}

/** Who has still to be told of what has happened so far: nobody wrote down having told them since (M14). */
export function stillToTell(pack: ProcedurePack, world: CaseWorld): readonly NotifyRule[] {
  const events = [...new Set(world.file.events.map(({ code }) => code))];
  return events
    .flatMap((event) => notificationsFor(event, pack, world))
    .filter((rule) => !wasTold(rule, world.file))
    .toSorted((one, other) => Number(other.isFirst ?? false) - Number(one.isFirst ?? false));
}

function wasTold(rule: NotifyRule, { events }: CaseFile): boolean {
  const last = events.findLastIndex(({ code }) => isCalledForBy(rule, code));
  return events.slice(last + 1).some((one) => one.code === EventCode.TOLD && one.subject === rule.code);
}
