import { ActionProgress, ActionState, type EntryStatus, MeetingState } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { type ActionOwner, type Actor, mayUpdateAction } from "../permissions/relations.js";
import { isOnRegister } from "../register/entry.js";
import { ACTION_MOVES, mayMove } from "../transitions.js";

/** What agreeing a new action rests on. */
export interface AgreeingFacts {
  readonly entryStatus: EntryStatus;
  /** The meeting it is agreed at, which must be in session; null between meetings. */
  readonly meetingState: MeetingState | null;
  readonly text: string;
  readonly owner: ActionOwner;
  /** Null means the next meeting (Q47). */
  readonly dueOn: PlainDate | null;
  readonly today: PlainDate;
}

/** What updating, completing, handing on or cancelling an action rests on. */
export interface ActionChangeFacts {
  readonly state: ActionState;
  readonly actor: Actor;
  readonly owner: ActionOwner;
}

function hasOwner(owner: ActionOwner): boolean {
  return owner.ownerPersonId !== null || owner.ownerServiceId !== null;
}

/** Decides whether an action may be agreed for a child (AFC-24, AFC-108, AFC-118). */
export function decideAgreeing(facts: AgreeingFacts): Decision {
  if (!isOnRegister(facts.entryStatus)) return refuse("ENTRY_NOT_EDITABLE");
  if (facts.meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (facts.meetingState !== null && facts.meetingState !== MeetingState.IN_SESSION) {
    return refuse("MEETING_NOT_IN_SESSION");
  }
  if (facts.text.trim() === "") return refuse("ACTION_NEEDS_TEXT");
  if (!hasOwner(facts.owner)) return refuse("ACTION_NEEDS_OWNER");
  return facts.dueOn !== null && facts.dueOn < facts.today ? refuse("ACTION_DUE_IN_PAST") : allow;
}

/** Decides whether an update may be recorded; done and blocked need words (AFC-123). */
export function decideActionUpdate(
  facts: ActionChangeFacts & { readonly progress: ActionProgress; readonly text: string },
): Decision {
  if (!mayMove(ACTION_MOVES, facts.state, ActionState.COMPLETED)) return refuse("ACTION_NOT_OPEN");
  if (!mayUpdateAction(facts.actor, facts.owner)) return refuse("ACTION_NOT_YOURS");
  const needsWords = facts.progress !== ActionProgress.IN_PROGRESS;
  return needsWords && facts.text.trim() === "" ? refuse("ACTION_OUTCOME_REQUIRED") : allow;
}

/** Decides whether an action may be completed: its outcome is required in words (AFC-123). */
export function decideCompletion(facts: ActionChangeFacts & { readonly outcome: string }): Decision {
  return decideActionUpdate({ ...facts, progress: ActionProgress.DONE, text: facts.outcome });
}

/** Decides whether an action may be handed to another owner (AFC-109). */
export function decideReassignment(facts: {
  readonly state: ActionState;
  readonly newOwner: ActionOwner;
  readonly reason: string;
}): Decision {
  if (facts.state !== ActionState.OPEN) return refuse("ACTION_NOT_OPEN");
  if (!hasOwner(facts.newOwner)) return refuse("ACTION_NEEDS_OWNER");
  return facts.reason.trim() === "" ? refuse("ACTION_NEEDS_REASON") : allow;
}

/** Decides whether an action may be cancelled: with a reason (AFC-109). */
export function decideCancellingAction(facts: { readonly state: ActionState; readonly reason: string }): Decision {
  if (!mayMove(ACTION_MOVES, facts.state, ActionState.CANCELLED)) return refuse("ACTION_NOT_OPEN");
  return facts.reason.trim() === "" ? refuse("ACTION_NEEDS_REASON") : allow;
}
