import { AFC, type Rule } from "./rule.js";

/** Rules for referring a child to the panel. */
export const REFERRAL_RULES = {
  REFERRAL_NEEDS_GROUP: {
    source: `${AFC}, appendix 2, purpose [AFC-71]`,
    says: "Choose one of the three groups.",
  },
  REFERRAL_NEEDS_CRITERION: {
    source: `${AFC}, appendix 2, purpose [AFC-68]`,
    says: "Choose at least one reason why the child is referred to the panel.",
  },
  REFERRAL_NEEDS_SIGNS_OF_SAFETY: {
    source: `${AFC}, appendix 2, Signs of Safety [AFC-111, AFC-112, AFC-113]`,
    says: "Fill in what is working well, what you are concerned about and what needs to happen.",
  },
  REFERRAL_NEEDS_TEAMS: {
    source: `${AFC}, appendix 2, Signs of Safety [AFC-114]`,
    says: "Choose the teams who need to work together.",
  },
} as const satisfies Record<string, Rule>;
