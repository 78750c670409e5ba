import { type MeetingState, Role } from "../codes.js";
import type { PackEscalationLevel } from "../pack/pack.js";
import { asksForConfidentiality } from "../panel/confidentiality.js";
import { type HeldPass, letsIn, PassKind } from "../panel/passes.js";
import { Relation } from "./grants.js";
import { mayAs, seesAs } from "./matrix.js";
import { keepsRegister } from "./role-sight.js";

/** The person who acts. */
export interface Actor {
  readonly personId: string;
  readonly serviceId: string | null;
  readonly roles: readonly Role[];
  /** The meetings they are let into for a time; none when left out. */
  readonly passes?: readonly HeldPass[];
  /** The meetings whose confidentiality notice they have accepted. */
  readonly acceptedMeetingIds?: readonly string[];
}

/** Who is to do an action. */
export interface ActionOwner {
  readonly ownerPersonId: string | null;
  readonly ownerServiceId: string | null;
}

/** A case, by its entry, with the owners of its open actions. */
export interface CaseOwners {
  readonly entryId?: string;
  readonly openActions: readonly ActionOwner[];
}

function owns(actor: Actor, action: ActionOwner): boolean {
  if (action.ownerPersonId === actor.personId) return true;
  return actor.serviceId !== null && action.ownerServiceId === actor.serviceId;
}

function openPasses(actor: Actor): readonly HeldPass[] {
  return (actor.passes ?? []).filter(letsIn);
}

/** The children a person sees by passes alone, for as long as those last (Q23, Q24). */
export function entriesByPass(actor: Actor): readonly string[] {
  return openPasses(actor).flatMap(({ entryIds }) => entryIds);
}

/** The services whose actions a person may update in the place of a seat's holder (AFC-126, Q23). */
export function servicesByPass(actor: Actor): readonly string[] {
  const alternates = openPasses(actor).filter(({ kind }) => kind === PassKind.ALTERNATE);
  return alternates.flatMap(({ serviceId }) => serviceId ?? []);
}

/** How a person stands to an action. */
function relationsToAction(actor: Actor, action: ActionOwner): readonly Relation[] {
  const isByPass = action.ownerServiceId !== null && servicesByPass(actor).includes(action.ownerServiceId);
  return [...(owns(actor, action) ? [Relation.OWN] : []), ...(isByPass ? [Relation.PASS] : [])];
}

/** How a person stands to a child: by owning an action on it, and by a pass for it. */
function relationsToCase(actor: Actor, { entryId, openActions }: CaseOwners): readonly Relation[] {
  const isByPass = entryId !== undefined && entriesByPass(actor).includes(entryId);
  const isOwn = openActions.some((action) => owns(actor, action));
  return [...(isOwn ? [Relation.OWN] : []), ...(isByPass ? [Relation.PASS] : [])];
}

/** Says whether this person may update an action: its owner, the owner's service, its alternate, or a keeper. */
export function mayUpdateAction(actor: Actor, action: ActionOwner): boolean {
  return mayAs(actor.roles, "recordActionUpdate", relationsToAction(actor, action));
}

/** Says whether somebody with these roles sees at least the line of every child on the register (AFC-19, Q25). */
export function readsRegister(roles: readonly Role[]): boolean {
  return seesAs(roles, "line");
}

/** Says whether this person sees an entry at all: by role, or by a pass for it (Q23, Q24, Q25). */
export function seesEntry(actor: Actor, entryId: string): boolean {
  return seesAs(actor.roles, "line", relationsToCase(actor, { entryId, openActions: [] }));
}

/** Says whether this person sees the full case: by role, by a pass, or as owner of an action on it (AFC-132, Q23, Q25). */
export function seesFullCase(actor: Actor, owners: CaseOwners): boolean {
  return seesAs(actor.roles, "fullCase", relationsToCase(actor, owners));
}

/** How much of one meeting a person sees. */
export const MeetingSight = {
  NONE: "NONE",
  /** Day, time and place. */
  DAY_AND_PLACE: "DAY_AND_PLACE",
  /** The items they are invited for, and no other. */
  NAMED_ITEMS: "NAMED_ITEMS",
  /** Register, agenda, attendance and actions. */
  PAPERS: "PAPERS",
} as const;

/** One of MeetingSight. */
export type MeetingSight = (typeof MeetingSight)[keyof typeof MeetingSight];

/** A meeting, as far as sight of it asks. */
export interface SeenMeeting {
  readonly id: string;
  readonly state: MeetingState;
}

/**
 * How much of a meeting a person sees (AFC-126, AFC-128, AFC-132, Q23, Q24). Whoever keeps the register prepares the
 * papers and sees them always; everybody else once they have accepted the notice.
 */
export function meetingSight(actor: Actor, meeting: SeenMeeting): MeetingSight {
  if (keepsRegister(actor.roles)) return MeetingSight.PAPERS;
  if (actor.roles.includes(Role.PANEL_MEMBER))
    return mustAccept(actor, meeting) ? MeetingSight.DAY_AND_PLACE : MeetingSight.PAPERS;
  const passes = (actor.passes ?? []).filter(({ meetingId }) => meetingId === meeting.id);
  if (passes.length === 0) return MeetingSight.NONE;
  const open = passes.filter(letsIn);
  if (open.some(({ kind }) => kind === PassKind.ALTERNATE)) return MeetingSight.PAPERS;
  return open.length > 0 ? MeetingSight.NAMED_ITEMS : MeetingSight.DAY_AND_PLACE;
}

/** Says whether a person is yet to accept the confidentiality notice before the papers of a meeting (AFC-132). */
export function mustAccept(actor: Actor, meeting: SeenMeeting): boolean {
  if (actor.acceptedMeetingIds?.includes(meeting.id)) return false;
  if (keepsRegister(actor.roles) || actor.roles.includes(Role.PANEL_MEMBER))
    return asksForConfidentiality(meeting.state);
  return (actor.passes ?? []).some((pass) => pass.meetingId === meeting.id && !pass.hasAccepted);
}

/** Says whether this person may name who attends for a seat: its holder, or whoever keeps the register (AFC-126). */
export function mayNameAlternate(actor: Actor, seat: { readonly holderPersonId: string | null }): boolean {
  return mayAs(actor.roles, "nameAlternate", seat.holderPersonId === actor.personId ? [Relation.SELF] : []);
}

/** Says whether these roles may escalate to this rung of the ladder (AFC-119, AFC-124). */
export function mayEscalateTo(roles: readonly Role[], level: PackEscalationLevel): boolean {
  return roles.some((role) => level.raisedBy.includes(role));
}
