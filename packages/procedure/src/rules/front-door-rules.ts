import { AFC, type Rule } from "./rule.js";

/** Rules of the front door that hold for every authority; what an authority asks besides stands in its pack. */
export const FRONT_DOOR_RULES = {
  CME_REFERRAL_ALL_KNOWN: {
    source: `${AFC}, section 6 [AFC-61]`,
    says: "Every child of this referral is known already, so no second record is made. Pass it on to the service that works with the child.",
  },
  CME_REFERRAL_NOT_ALL_KNOWN: {
    source: `${AFC}, section 6 [AFC-61]`,
    says: "Not every child of this referral is known. Accept it: those who are known are passed on, and the others are taken on.",
  },
  CME_REFERRAL_NEEDS_MISSING: {
    source: `${AFC}, section 6 [AFC-59]`,
    says: "Say what is missing, so that the sender knows what to find out before sending it again.",
  },
  CME_REFERRAL_NEEDS_BIRTHDAY: {
    source: `${AFC}, section 6 [AFC-61]`,
    says: "A child cannot be looked up or added without a date of birth. Find it out and enter it, or return the referral.",
  },
  CME_REFERRAL_ANSWERED: {
    source: "Register working rule: a referral is answered once [AFC-61, SUF-28]",
    says: "This referral has been answered already. If something new is known, add it as an update.",
  },
  CME_REFERRAL_ENQUIRY_CLOSED: {
    source: "Cambridgeshire CME school process, last step [CSP-28]",
    says: "This enquiry is closed. If you have learned something new, record it there as late information.",
  },
  CME_FORM_NOT_YOURS: {
    source: "The authority's procedure: who sends each form [AFC-41, AFC-60, SUF-15]",
    says: "You do not send this form. Choose one of the forms that are open to you.",
  },
} as const satisfies Record<string, Rule>;
