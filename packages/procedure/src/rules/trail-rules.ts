import type { Rule } from "./rule.js";

const SEEN = "Register working rule: nothing happens unseen [AFC-20, AFC-132]";

/** Rules for what is found unusual in the trail. */
export const TRAIL_RULES = {
  UNUSUAL_ALREADY_ANSWERED: {
    source: SEEN,
    says: "Somebody has recorded what they learned about this. Read it; what you add belongs in your own file.",
  },
  UNUSUAL_IS_YOUR_OWN: {
    source: SEEN,
    says: "This is about your own access. Ask the data protection officer or the strategic lead to look into it.",
  },
  UNUSUAL_NEEDS_WORDS: {
    source: SEEN,
    says: "Say what you learned: why it happened, and what follows.",
  },
} as const satisfies Record<string, Rule>;
