import { Role } from "../codes.js";
import { KEEPERS } from "../permissions/role-groups.js";

/** What somebody is told. */
export const NoticeKind = {
  CIRCULATED: "CIRCULATED",
  EMERGENCY_ITEM: "EMERGENCY_ITEM",
  ESCALATED: "ESCALATED",
  MEETING_PLANNED: "MEETING_PLANNED",
  MEETING_MOVED: "MEETING_MOVED",
  MEETING_CANCELLED: "MEETING_CANCELLED",
  ACTIONS_OUTSTANDING: "ACTIONS_OUTSTANDING",
  OUTSTANDING_LIST: "OUTSTANDING_LIST",
  ACTION_SHEET: "ACTION_SHEET",
  CHASED: "CHASED",
  OWNER_ANSWERED: "OWNER_ANSWERED",
  MINUTES_TO_APPROVE: "MINUTES_TO_APPROVE",
  MINUTES_PUBLISHED: "MINUTES_PUBLISHED",
  MAIL_HELD_UP: "MAIL_HELD_UP",
  BOARD_OVERDUE: "BOARD_OVERDUE",
  ALTERNATE_NAMED: "ALTERNATE_NAMED",
  ALTERNATE_REPLACED: "ALTERNATE_REPLACED",
  GUEST_INVITED: "GUEST_INVITED",
  GUEST_WITHDRAWN: "GUEST_WITHDRAWN",
  CME_REFERRAL: "CME_REFERRAL",
  CME_REFERRAL_ANSWERED: "CME_REFERRAL_ANSWERED",
  UNUSUAL_ACCESS: "UNUSUAL_ACCESS",
  EMERGENCY_ACCESS: "EMERGENCY_ACCESS",
  CONFLICT_DECLARED: "CONFLICT_DECLARED",
  LOCAL_SIGN_IN: "LOCAL_SIGN_IN",
  TOKEN_ENDS: "TOKEN_ENDS",
  MACHINE_TO_AGREE: "MACHINE_TO_AGREE",
} as const;

/** One of NoticeKind. */
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];

/**
 * What is told at once; everything else waits for the one digest of the day. A chase by hand goes at once too: an
 * officer follows up between meetings, "for pace", and sees who got what (AFC-109, AFC-129). It is one mail a person,
 * and nobody gets two on a working day unless the officer says so. Whoever is let into one meeting has no
 * other business here, and hears of it at once as well. So does whoever must know that somebody came in past the
 * council's own sign-in.
 */
export const AT_ONCE: readonly NoticeKind[] = [
  NoticeKind.CIRCULATED,
  NoticeKind.ESCALATED,
  NoticeKind.EMERGENCY_ITEM,
  NoticeKind.CHASED,
  NoticeKind.ALTERNATE_NAMED,
  NoticeKind.ALTERNATE_REPLACED,
  NoticeKind.GUEST_INVITED,
  NoticeKind.GUEST_WITHDRAWN,
  NoticeKind.UNUSUAL_ACCESS,
  NoticeKind.EMERGENCY_ACCESS,
  NoticeKind.CONFLICT_DECLARED,
  NoticeKind.LOCAL_SIGN_IN,
  NoticeKind.TOKEN_ENDS,
  NoticeKind.MACHINE_TO_AGREE,
];

const OVERSEERS = [Role.STRATEGIC_LEAD, Role.DATA_PROTECTION_OFFICER] as const;

/** Which roles hear of it, where it is a role's to know; everything else is told to those it concerns. */
export const ROLES_THAT_HEAR = {
  [NoticeKind.OUTSTANDING_LIST]: [Role.STRATEGIC_LEAD],
  [NoticeKind.MINUTES_TO_APPROVE]: [Role.STRATEGIC_LEAD],
  [NoticeKind.MAIL_HELD_UP]: KEEPERS,
  [NoticeKind.BOARD_OVERDUE]: [Role.REGISTER_ADMIN],
  [NoticeKind.UNUSUAL_ACCESS]: [Role.DATA_PROTECTION_OFFICER],
  [NoticeKind.EMERGENCY_ACCESS]: OVERSEERS,
  [NoticeKind.CONFLICT_DECLARED]: KEEPERS,
  [NoticeKind.LOCAL_SIGN_IN]: OVERSEERS,
  [NoticeKind.TOKEN_ENDS]: [Role.SYSTEM_ADMIN],
  [NoticeKind.MACHINE_TO_AGREE]: [Role.STRATEGIC_LEAD],
} as const satisfies Partial<Record<NoticeKind, readonly Role[]>>;
