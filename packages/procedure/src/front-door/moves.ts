import type { CmeReferralState } from "../codes.js";
import type { TransitionTable } from "../transitions.js";

/** A referral to the front door: screened once, or returned and sent again (AFC-61, CSP-15, SUF-28). */
export const CME_REFERRAL_MOVES = {
  SUBMITTED: ["RETURNED", "PASSED_ON", "ACCEPTED", "NO_FURTHER_ACTION"],
  RETURNED: ["SUBMITTED", "NO_FURTHER_ACTION"],
  PASSED_ON: [],
  ACCEPTED: [],
  NO_FURTHER_ACTION: [],
} as const satisfies TransitionTable<CmeReferralState>;
