import type { Rule } from "./rule.js";

const CAM = "Cambridgeshire CME procedure (2015)";
const SUF = "Suffolk CME policy (December 2016)";

/** Rules for reviewing, following up, handing over, closing and reopening a search, whatever the authority's own procedure says. */
export const CLOSING_RULES = {
  REVIEW_NEEDS_DECISION: {
    source: `${CAM}, parts 5 and 6 [CAM-20, CAM-43]; ${SUF}, 16.2 [SUF-72]`,
    says: "Write what was decided: what is to be tried next, or why nothing more can be.",
  },
  FOLLOW_UP_NOT_OWED: {
    source: `${SUF}, 12.1 [SUF-53]`,
    says: "No such follow-up is owed. Read the enquiry again to see which is due next.",
  },
  FOLLOW_UP_NEEDS_NOTE: {
    source: `${SUF}, 12.1 [SUF-53]`,
    says: "The child is no longer in education, so the search goes on. Say what you found out.",
  },
  HANDOVER_NEEDS_AUTHORITY: {
    source: `${CAM}, part 5, outcome 2 [CAM-45]`,
    says: "Name the authority that the child is referred to.",
  },
  HANDOVER_NOT_SENT: {
    source: `${CAM}, part 5, outcome 2 [CAM-45]`,
    says: "The child has not been referred to another authority. Record the referral first, then its answer.",
  },
  HANDOVER_ANSWER_TOO_EARLY: {
    source: `${CAM}, part 5, outcome 2 [CAM-45]`,
    says: "An answer cannot come before the child was referred. Check the day.",
  },
  CLOSING_NEEDS_NOTE: {
    source: `${CAM}, part 5, outcome 1 [CAM-44]`,
    says: "Write where the child is and how you know: name the school, or the authority.",
  },
  CLOSING_REQUEST_OPEN: {
    source: "Register working rule: nothing that waits for a decision is left behind [E9]",
    says: "A request to take the child off the roll waits for a decision. Grant or refuse it first, then close.",
  },
  REOPENING_NOT_CLOSED: {
    source: "Register working rule: a closed search is opened again with a reason [CSP-28, Q43]",
    says: "This enquiry is still open. Record what you have learned in its chronology.",
  },
  REOPENING_NEEDS_REASON: {
    source: "Register working rule: a closed search is opened again with a reason [CSP-28, Q43]",
    says: "Say why the search begins again.",
  },
} as const satisfies Record<string, Rule>;
