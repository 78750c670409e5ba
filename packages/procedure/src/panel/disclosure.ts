import { dayInWords, type PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { ProcedurePack } from "../pack/pack.js";

/** An agreement that something may be disclosed beyond the meeting, as it is printed with what it covers. */
export interface Agreement {
  readonly what: string;
  readonly toWhom: string;
  readonly agreedBy: string;
  readonly basis: string;
  readonly agreedOn: PlainDate;
  readonly untilOn: PlainDate | null;
}

/** Decides whether an agreement may be recorded: everything said, and days that can be (AFC-132). */
export function decideDisclosure(agreement: Agreement, today: PlainDate): Decision {
  const { what, toWhom, agreedBy, basis, agreedOn, untilOn } = agreement;
  if ([what, toWhom, agreedBy, basis].some((words) => words.trim() === "")) return refuse("DISCLOSURE_NEEDS_WORDS");
  const isPossible = agreedOn <= today && (untilOn === null || untilOn >= agreedOn);
  return isPossible ? allow : refuse("DISCLOSURE_DAYS_IMPOSSIBLE");
}

/** When an agreement holds. */
export interface AgreementDays {
  readonly untilOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** Says whether an agreement holds on a day: not ended, and its last day has not passed (AFC-132). */
export function isInForce({ untilOn, endedOn }: AgreementDays, today: PlainDate): boolean {
  return endedOn === null && (untilOn === null || untilOn >= today);
}

/** Decides whether an agreement may be ended: while it holds, and with a reason (AFC-132). */
export function decideEndOfDisclosure(agreement: AgreementDays, reason: string, today: PlainDate): Decision {
  if (!isInForce(agreement, today)) return refuse("DISCLOSURE_OVER");
  return reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}

/** What stands on whatever leaves the register: the agreement under which it goes, and always the notice (AFC-131, AFC-132). */
export function noticeLines(
  pack: Pick<ProcedurePack, "confidentialityNotice">,
  agreement: Agreement | null,
): readonly string[] {
  const notice = pack.confidentialityNotice === "" ? [] : [`Confidential. ${pack.confidentialityNotice}`];
  return agreement === null ? notice : [inWords(agreement), ...notice];
}

function inWords({ what, toWhom, agreedBy, basis, agreedOn, untilOn }: Agreement): string {
  const until = untilOn === null ? "" : ` It holds until ${dayInWords(untilOn)}.`;
  return `Disclosed by agreement to ${toWhom}: ${what}. Agreed by ${agreedBy} on ${dayInWords(agreedOn)}, on this basis: ${basis}.${until}`;
}
