import { allow, type Decision, refuse } from "../decision.js";

/** Where a mail stands: waiting, taken by a sender, gone, known not to have gone, or not known. */
export const MailState = {
  WAITING: "WAITING",
  CLAIMED: "CLAIMED",
  SENT: "SENT",
  UNKNOWN: "UNKNOWN",
  FAILED: "FAILED",
} as const;

/** One of MailState. */
export type MailState = (typeof MailState)[keyof typeof MailState];

/** What business support found out about a mail nobody can be sure of. */
export const MailSettlement = { ARRIVED: "ARRIVED", SEND_AGAIN: "SEND_AGAIN" } as const;

/** One of MailSettlement. */
export type MailSettlement = (typeof MailSettlement)[keyof typeof MailSettlement];

/** Decides whether a mail may be settled: one nobody can be sure of, or, to send it again, one that was refused. */
export function decideMailSettlement(facts: {
  readonly state: MailState;
  readonly settlement: MailSettlement;
}): Decision {
  if (facts.state === MailState.UNKNOWN) return allow;
  const isRefused = facts.state === MailState.FAILED && facts.settlement === MailSettlement.SEND_AGAIN;
  return isRefused ? allow : refuse("MAIL_NOT_TO_SETTLE");
}
