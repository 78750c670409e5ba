import { AFC, type Rule } from "./rule.js";

const CONFIDENTIAL = `${AFC}, section 10 and appendix 2, confidentiality [AFC-20, AFC-132]`;
const KEPT = "Register working rule: what was known of a child is kept as it was [AFC-132, Q39]";

/** Rules for what is held about a child and hidden until somebody says why they need it. */
export const SENSITIVE_RULES = {
  REVEAL_NOT_YOURS: {
    source: CONFIDENTIAL,
    says: "You are not working with this child. Ask business support, the lead service or the officer the enquiry was given to.",
  },
  REVEAL_PROTECTED: {
    source: CONFIDENTIAL,
    says: "This child’s address is protected. Only business support, the strategic lead and the officer the enquiry was given to may see it. Ask one of them.",
  },
  REVEAL_NEEDS_REASON: {
    source: CONFIDENTIAL,
    says: "Choose why you need it. If none of the reasons fits, say why in 10 characters or more.",
  },
  DETAIL_INCOMPLETE: {
    source: KEPT,
    says: "Write the detail. A contact needs a name, and a number, an email address or how else to reach them.",
  },
  DETAIL_DAYS_IMPOSSIBLE: {
    source: KEPT,
    says: "The last day cannot come before the first. Check both days.",
  },
  DETAIL_NOT_CURRENT: {
    source: KEPT,
    says: "This detail was ended or corrected before. Show the details again to see what holds now.",
  },
  DETAIL_NEEDS_REASON: {
    source: KEPT,
    says: "Say why it no longer holds, or how you know that it was wrong.",
  },
} as const satisfies Record<string, Rule>;
