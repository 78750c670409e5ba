import { EventCode, Side } from "../codes.js";

/** What a school is told of the authority's side of a search: what was decided about the child at its school, and no more. */
export const TOLD_TO_SCHOOL: readonly EventCode[] = [
  EventCode.OPENED,
  EventCode.REFERRAL_ACCEPTED,
  EventCode.REFERRAL_RETURNED,
  EventCode.OFF_ROLL_GRANTED,
  EventCode.OFF_ROLL_REFUSED,
  EventCode.LOCATED,
  EventCode.CLOSED,
  EventCode.REOPENED,
  EventCode.DIED,
];

/** Of these the school reads the words too: what is missing, on what conditions, or why not (CSP-12, AFC-90). */
export const WORDS_TOLD_TO_SCHOOL: readonly EventCode[] = [
  EventCode.REFERRAL_RETURNED,
  EventCode.OFF_ROLL_GRANTED,
  EventCode.OFF_ROLL_REFUSED,
];

/** Says whether a school's people read the words of a line, not only that it happened. */
export function schoolReadsWords(line: { readonly code: string; readonly side: Side }): boolean {
  return line.side === Side.SCHOOL || WORDS_TOLD_TO_SCHOOL.some((code) => code === line.code);
}
