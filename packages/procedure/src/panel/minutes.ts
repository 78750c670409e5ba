import { AttendanceState, MinutesState, Role } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { MINUTES_MOVES, mayMove } from "../transitions.js";

/** How the chair's seat was filled at a meeting. */
export interface ChairSeat {
  /** Who held the chair's seat that day; null when nobody did. */
  readonly holderId: string | null;
  readonly state: AttendanceState | null;
  readonly alternateId: string | null;
}

/** Says whether a person stood in for the chair at a meeting (AFC-126, Q48). */
export function chairedAsAlternate(personId: string, chair: ChairSeat | null): boolean {
  return chair !== null && chair.state === AttendanceState.ALTERNATE && chair.alternateId === personId;
}

/** Says whether a person approves the minutes of a meeting: its chair, or the alternate who chaired it (AFC-120, Q48). */
export function approvesMinutes(
  person: { readonly personId: string; readonly roles: readonly Role[] },
  chair: ChairSeat | null,
): boolean {
  const isChair = person.roles.includes(Role.STRATEGIC_LEAD) || chair?.holderId === person.personId;
  return isChair || chairedAsAlternate(person.personId, chair);
}

/** Decides whether a section of the minutes may be edited; what is published is locked (Q39). */
export function decideEditingMinutes(facts: { readonly state: MinutesState; readonly text: string | null }): Decision {
  if (facts.state === MinutesState.PUBLISHED) return refuse("MINUTES_PUBLISHED_ARE_LOCKED");
  return facts.text !== null && facts.text.trim() === "" ? refuse("MINUTES_NEED_TEXT") : allow;
}

/** Decides whether the chair may be asked to approve: once they are approved there is nothing to ask. */
export function decideAskingApproval(state: MinutesState): Decision {
  if (state === MinutesState.PUBLISHED) return refuse("MINUTES_PUBLISHED_ARE_LOCKED");
  return mayMove(MINUTES_MOVES, state, MinutesState.APPROVED) ? allow : refuse("MINUTES_ALREADY_APPROVED");
}

/** Decides whether minutes may be approved: by the chair, as a draft (AFC-120, Q48). */
export function decideApprovingMinutes(facts: { readonly state: MinutesState; readonly isChair: boolean }): Decision {
  return facts.isChair ? decideAskingApproval(facts.state) : refuse("MINUTES_APPROVED_BY_CHAIR");
}

/** Decides whether minutes may be published: once, and only as the chair approved them. */
export function decidePublishingMinutes(state: MinutesState): Decision {
  if (state === MinutesState.PUBLISHED) return refuse("MINUTES_PUBLISHED_ARE_LOCKED");
  return mayMove(MINUTES_MOVES, state, MinutesState.PUBLISHED) ? allow : refuse("MINUTES_NEED_APPROVAL");
}

/** Decides whether a correction may be appended to published minutes, with its reason (Q39). */
export function decideCorrectingMinutes(facts: {
  readonly state: MinutesState;
  readonly text: string;
  readonly reason: string;
}): Decision {
  if (facts.state !== MinutesState.PUBLISHED) return refuse("MINUTES_NOT_PUBLISHED");
  if (facts.text.trim() === "") return refuse("CORRECTION_NEEDS_TEXT");
  return facts.reason.trim() === "" ? refuse("CORRECTION_NEEDS_REASON") : allow;
}
