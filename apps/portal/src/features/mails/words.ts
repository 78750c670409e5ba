import type { EnumOf } from "../../graphql.js";

/** Where a mail stands, as a tab and a tag say it. */
export const MAIL_STATES: Readonly<Record<EnumOf<"MailState">, string>> = {
  WAITING: "Waiting",
  CLAIMED: "On its way",
  SENT: "Sent",
  UNKNOWN: "Not known",
  FAILED: "Refused",
};

/** What somebody was told. */
export const NOTICE_KINDS: Readonly<Record<EnumOf<"NoticeKind">, string>> = {
  CIRCULATED: "Register and agenda are ready",
  EMERGENCY_ITEM: "A late item is on the agenda",
  ESCALATED: "An action was escalated to them",
  MEETING_PLANNED: "Meeting planned",
  MEETING_MOVED: "Meeting moved",
  MEETING_CANCELLED: "Meeting cancelled",
  ACTIONS_OUTSTANDING: "Reminder of their outstanding actions",
  OUTSTANDING_LIST: "List of outstanding actions",
  CHASED: "Chased by business support",
  OWNER_ANSWERED: "Answered whose their action is",
  ACTION_SHEET: "Action sheet",
  MINUTES_TO_APPROVE: "Minutes to approve",
  MINUTES_PUBLISHED: "Minutes published",
  BOARD_OVERDUE: "A child is not back from another panel",
  CME_REFERRAL: "Referrals to screen",
  CME_REFERRAL_ANSWERED: "Referral answered",
  ALTERNATE_NAMED: "Named as an alternate",
  ALTERNATE_REPLACED: "Alternate replaced",
  GUEST_INVITED: "Invited as a guest",
  GUEST_WITHDRAWN: "Invitation as a guest withdrawn",
  UNUSUAL_ACCESS: "Unusual access to look into",
  EMERGENCY_ACCESS: "Record opened in an emergency",
  CONFLICT_DECLARED: "Conflict of interest recorded",
  LOCAL_SIGN_IN: "Somebody signed in without the council's sign-in",
  TOKEN_ENDS: "A machine client's token is about to end",
  MACHINE_TO_AGREE: "A machine client to agree to",
  MAIL_HELD_UP: "Warning that mail is held up",
};
