import { EventCode, Side } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { decideGround, GROUND_SETS, groundOf, groundsOn } from "../law/decide-ground.js";
import type { OffRollRoute } from "../pack/enquiry-rules.js";
import type { CaseEvent } from "./case-file.js";
import type { CaseWorld } from "./conditions.js";
import { unmet } from "./guards.js";
import { byRule, type PackDecision, type Unmet, unlessUnmet } from "./pack-decision.js";

/** What somebody asks for who wants a name off a roll. */
export interface OffRollAsked {
  /** Ground as printed in the regulations, such as 9(1)(i). */
  readonly groundCode: string;
  /** The day on which the name would leave the roll. */
  readonly on: PlainDate;
  /** The day on which this is decided; the name never leaves before it. */
  readonly decidedOn?: PlainDate;
}

/** What counts as having enquired; a step of the authority's own does too. */
const ENQUIRIES: readonly string[] = [
  EventCode.CONTACT_ATTEMPT,
  EventCode.CONTACT_MADE,
  EventCode.CHECK_DONE,
  EventCode.SYSTEM_CHECKED,
];
const ENGINE_EVENTS: readonly string[] = Object.values(EventCode);

/**
 * Decides whether a name may leave a school's roll by one route: every condition of the authority's procedure, then the
 * law. All that is missing is told at once; silence is never consent (M9, requirements E4).
 */
export function decideOffRoll(route: OffRollRoute, world: CaseWorld, asked: OffRollAsked): PackDecision {
  return unlessUnmet([...unmet(route.conditions, world), ...unmetByLaw(route, world, asked)]);
}

function unmetByLaw(route: OffRollRoute, world: CaseWorld, asked: OffRollAsked): readonly Unmet[] {
  const regulationSet = setOf(asked);
  const ground = groundOf(regulationSet, asked.groundCode);
  const decided = decideGround({ code: asked.groundCode, regulationSet, on: asked.on, decidedOn: asked.decidedOn });
  const inRoute = ground !== undefined && [ground.code, ...(ground.successors ?? [])];
  return [
    ...(decided.allowed ? [] : [byRule(decided.rule)]),
    ...(inRoute && !inRoute.some((code) => route.grounds.includes(code)) ? [byRule("GROUND_NOT_OF_ROUTE")] : []),
    ...(ground?.needsJointEnquiry && !haveEnquiredTogether(world) ? [byRule("JOINT_ENQUIRY_MISSING")] : []),
  ];
}

/** The regulations that have the ground; those of the day where none has. */
function setOf({ groundCode, on }: OffRollAsked) {
  return GROUND_SETS.find(({ set }) => groundOf(set, groundCode) !== undefined)?.set ?? groundsOn(on).set;
}

/** Says whether both the school and the authority have enquired (AFC-56; regulation 9(1)(h) and (i)). */
function haveEnquiredTogether({ file }: CaseWorld): boolean {
  const isEnquiry = ({ code }: CaseEvent) => ENQUIRIES.includes(code) || !ENGINE_EVENTS.includes(code);
  return Object.values(Side).every((side) => file.events.some((event) => event.side === side && isEnquiry(event)));
}
