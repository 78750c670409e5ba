import { AFC, type Rule } from "./rule.js";

/** Rules for register entries: putting on, changing, and voiding those made in error. */
export const REGISTER_RULES = {
  CHILD_ALREADY_KNOWN: {
    source: `${AFC}, sections 6 and 7 [AFC-61, AFC-65]`,
    says: "This child is already on the register. Add what you know to the child's page, or tell the lead service.",
  },
  ENTRY_NOT_EDITABLE: {
    source: `${AFC}, section 10 [AFC-23, Q43]`,
    says: "This entry is no longer on the register, so it cannot be changed. If the child is back, refer the child again.",
  },
  ENTRY_LEAVES_BY_PANEL: {
    source: `${AFC}, section 10 [AFC-23]`,
    says: "A child leaves this register only by the panel's decision. Propose a removal for the panel to decide.",
  },
  REASON_NEEDED: {
    source: "Register working rule: who may see what [AFC-132]",
    says: "Say why you need this. What you say is kept with your name.",
  },
  VOID_NEEDS_SECOND_PERSON: {
    source: "Register working rule: an entry made in error is voided by two people [AFC-20, Q39]",
    says: "A second person must confirm that this entry was made in error. Ask a colleague in business support or the strategic lead.",
  },
  VOID_ALREADY_DONE: {
    source: "Register working rule: an entry made in error is voided by two people [AFC-20, Q39]",
    says: "This entry has already been voided. Nothing more is needed.",
  },
  VOID_NOT_PROPOSED: {
    source: "Register working rule: an entry made in error is voided by two people [AFC-20, Q39]",
    says: "Nobody has proposed voiding this entry, so there is nothing to withdraw.",
  },
  VOID_NEEDS_REASON: {
    source: "Register working rule: an entry made in error is voided by two people [AFC-20, Q39]",
    says: "Say what the error was.",
  },
  HOURS_OUT_OF_RANGE: {
    source: `${AFC}, section 1 [AFC-09, AFC-18]`,
    says: "Enter the hours a week as a number from 0 to 60, or leave it empty if they are not known.",
  },
  REDUCED_HOURS_PLAN_INCOMPLETE: {
    source: `${AFC}, section 1 [AFC-10]`,
    says: "A reduced-hours plan needs the hours now, a higher target and a review date that is not past.",
  },
  UPN_INVALID: {
    source: "DfE Common Basic Data Set, Unique Pupil Number",
    says: "The UPN does not check. Ask the school for it, or leave it empty.",
  },
  DATE_OF_BIRTH_IMPOSSIBLE: {
    source: `${AFC}, section 2 [AFC-13, AFC-18]`,
    says: "Enter a real date of birth, not in the future, of someone under 25.",
  },
  NAME_REQUIRED: {
    source: `${AFC}, section 6 [AFC-61]`,
    says: "Enter the child's first name and last name.",
  },
  NOT_IN_PACK: {
    source: "The authority's procedure: its own lists [AFC-18]",
    says: "That choice is not in the procedure's list. Choose one from the list.",
  },
  REASON_REQUIRED: {
    source: `${AFC}, section 10 [AFC-25]`,
    says: "Give the reason in words, so that everyone can see later why this was changed.",
  },
  LOCATION_NEEDS_EVIDENCE: {
    source: `${AFC}, sections 1 and 8 [AFC-08, AFC-90]`,
    says: "Say how it is known that the child has, or has not, been located.",
  },
  LOCATION_UNKNOWN_IS_FOR_REPORTS: {
    source: `${AFC}, section 1 [AFC-06, AFC-08]`,
    says: "A child on the register is located or not located. Choose one of the two.",
  },
} as const satisfies Record<string, Rule>;
