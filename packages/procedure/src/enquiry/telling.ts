import { AttemptChannel, EventCode, NotificationState, SystemAct } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { NotifyRule, PackSystem } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import { mayMove } from "../transitions.js";
import type { CaseWorld } from "./conditions.js";
import { NOTIFICATION_MOVES } from "./moves.js";
import { isCalledForBy, notificationsFor } from "./routing.js";

/** Says whether the procedure names anybody to tell when this happens. */
export function tellsSomebody(pack: ProcedurePack, event: string): boolean {
  return pack.notifications.some((rule) => isCalledForBy(rule, event));
}

/**
 * Who must be told now that something has happened, in the order of telling. Once a child has died nobody is reminded of
 * anything any more; what the procedure asks for the death itself stands.
 */
export function toTellOf(event: string, pack: ProcedurePack, world: CaseWorld): readonly NotifyRule[] {
  if (world.facts.died === true && event !== EventCode.DIED) return [];
  return notificationsFor(event, pack, world);
}

/** What recording that somebody was told rests on. */
export interface TellingFacts {
  readonly state: NotificationState;
  readonly isFirst: boolean;
  /** Whoever tells them has somebody else in the same enquiry to tell before everybody. */
  readonly firstIsOpen: boolean;
  readonly isNotNeeded: boolean;
  readonly toldOn: PlainDate;
  readonly today: PlainDate;
  readonly whom: string;
  readonly note: string;
}

/** Decides whether it may be recorded that somebody was told, or need not be (CAM-13, CSP-18, OXF-08, SUF-35). */
export function decideTelling(facts: TellingFacts): Decision {
  const next = facts.isNotNeeded ? NotificationState.SETTLED : NotificationState.TOLD;
  if (!mayMove(NOTIFICATION_MOVES, facts.state, next)) return refuse("ALREADY_TOLD");
  if (facts.isNotNeeded) return decideNotNeeded(facts);
  if (!facts.isFirst && facts.firstIsOpen) return refuse("OTHERS_ARE_TOLD_FIRST");
  if (facts.toldOn > facts.today) return refuse("DAY_NOT_YET");
  return facts.whom === "" ? refuse("TELLING_NEEDS_WHOM") : allow;
}

function decideNotNeeded({ isFirst, note }: TellingFacts): Decision {
  if (isFirst) return refuse("FIRST_MUST_BE_TOLD");
  return note === "" ? refuse("NOT_TELLING_NEEDS_REASON") : allow;
}

const IN_WRITING: readonly AttemptChannel[] = [
  AttemptChannel.TEXT,
  AttemptChannel.EMAIL,
  AttemptChannel.LETTER_SENT,
  AttemptChannel.LETTER_BY_HAND,
];

/** Says whether somebody who was told so has it in writing. */
export function isInWriting(how: AttemptChannel): boolean {
  return IN_WRITING.includes(how);
}

/** The event of each thing that is done in an outside system. */
export const SYSTEM_EVENT_OF: Readonly<Record<SystemAct, EventCode>> = {
  [SystemAct.CHECK]: EventCode.SYSTEM_CHECKED,
  [SystemAct.FLAG]: EventCode.SYSTEM_FLAGGED,
  [SystemAct.UPLOAD]: EventCode.SYSTEM_UPLOADED,
};

/** Decides whether a check, flag or upload may be recorded: only what the system of the procedure can do, with what came of it. */
export function decideSystemCheck(facts: {
  readonly system: PackSystem | undefined;
  readonly what: SystemAct;
  readonly on: PlainDate;
  readonly today: PlainDate;
  readonly result: string;
}): Decision {
  if (facts.system === undefined) return refuse("SYSTEM_NOT_IN_PROCEDURE");
  if (!facts.system.can.includes(facts.what)) return refuse("SYSTEM_CANNOT_DO_THAT");
  if (facts.on > facts.today) return refuse("DAY_NOT_YET");
  return facts.what === SystemAct.CHECK && facts.result === "" ? refuse("CHECK_NEEDS_RESULT") : allow;
}
