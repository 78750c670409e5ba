import { MeetingState, Role } from "../codes.js";
import { addDays, type PlainDate } from "../days/plain-date.js";
import type { PanelRule } from "../pack/pack.js";

/** For what a person is let into one meeting: in the place of a seat's holder, or for named items (AFC-126, AFC-128). */
export const PassKind = { ALTERNATE: "ALTERNATE", GUEST: "GUEST" } as const;

/** One of PassKind. */
export type PassKind = (typeof PassKind)[keyof typeof PassKind];

/** Whether a role is given by a pass, and not by being named with it. */
export function isPassRole(role: Role): boolean {
  return role === Role.ALTERNATE || role === Role.GUEST;
}

/** Whether a pass lets its holder know of the meeting only, or into it. */
export const PassStanding = { INVITED: "INVITED", OPEN: "OPEN" } as const;

/** One of PassStanding. */
export type PassStanding = (typeof PassStanding)[keyof typeof PassStanding];

/** A right that belongs to one meeting, and to one person at it. Nobody keeps it when the meeting is over. */
export interface Pass {
  readonly kind: PassKind;
  readonly meetingId: string;
  readonly meetingState: MeetingState;
  /** The day the meeting was closed, in London; null until it is. */
  readonly closedOn: PlainDate | null;
  /** The seat stood in for; null for a guest. */
  readonly seatId: string | null;
  /** The service of that seat, whose actions the alternate may update; null for a guest. */
  readonly serviceId: string | null;
  /** The items it is for; an alternate's are all of the agenda. */
  readonly itemIds: readonly string[];
  /** The children it is about: those of its items and, for an alternate, those with an open action of the service. */
  readonly entryIds: readonly string[];
  /** The confidentiality notice of this meeting is accepted. */
  readonly hasAccepted: boolean;
}

/** A pass that has not ended. */
export type HeldPass = Pass & { readonly standing: PassStanding };

/** What a pass needs to know of the panel. */
export type PassRule = Pick<PanelRule, "alternateDaysAfterClose">;

/**
 * How a pass stands on a day; null when it has ended. An alternate's is open from being named until the meeting was
 * closed and the days after it are over (Q23). A guest's is open while the panel sits; before that the guest knows of
 * the meeting only, and afterwards of nothing (AFC-128, Q24).
 */
export function passStanding(
  pass: Pick<Pass, "kind" | "meetingState" | "closedOn">,
  today: PlainDate,
  rule: PassRule,
): PassStanding | null {
  const { kind, meetingState, closedOn } = pass;
  if (meetingState === MeetingState.CANCELLED) return null;
  if (kind === PassKind.GUEST) return guestStanding(meetingState);
  if (meetingState !== MeetingState.CLOSED) return PassStanding.OPEN;
  if (closedOn === null) return null;
  return today <= addDays(closedOn, rule.alternateDaysAfterClose) ? PassStanding.OPEN : null;
}

function guestStanding(meetingState: MeetingState): PassStanding | null {
  if (meetingState === MeetingState.CLOSED) return null;
  return meetingState === MeetingState.IN_SESSION ? PassStanding.OPEN : PassStanding.INVITED;
}

/** The passes that have not ended on a day, each with how it stands; none where there is no panel. */
export function heldPasses(passes: readonly Pass[], today: PlainDate, rule: PassRule | null): readonly HeldPass[] {
  if (rule === null) return [];
  return passes.flatMap((pass) => {
    const standing = passStanding(pass, today, rule);
    return standing ? [{ ...pass, standing }] : [];
  });
}

/** The last day on which an alternate sees a meeting that was closed on a day (Q23). */
export function alternateUntil(closedOn: PlainDate, rule: PassRule): PlainDate {
  return addDays(closedOn, rule.alternateDaysAfterClose);
}

/** The roles that passes give, for as long as they last. They are never written to the person (Q23, Q24). */
export function rolesOfPasses(passes: readonly Pick<Pass, "kind">[]): readonly Role[] {
  const kinds = new Set(passes.map(({ kind }) => kind));
  return [
    ...(kinds.has(PassKind.ALTERNATE) ? [Role.ALTERNATE] : []),
    ...(kinds.has(PassKind.GUEST) ? [Role.GUEST] : []),
  ];
}

/** Says whether a pass shows its children now: it is open, and the notice is accepted (AFC-128, AFC-132). */
export function letsIn(pass: HeldPass): boolean {
  return pass.standing === PassStanding.OPEN && pass.hasAccepted;
}
