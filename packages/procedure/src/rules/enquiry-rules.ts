import { AFC, type Rule } from "./rule.js";

const CAM = "Cambridgeshire CME procedure (2015)";
const CSP = "Cambridgeshire CME school process";
const TRANSFERS = `Suffolk CME policy (December 2016), 8.1 and 8.3; ${CAM}, reports [SUF-22, CAM-34]`;
const KEPT = "Register working rule: what was done in a search is kept as it was [AFC-73, CAM-42, CSP-21, Q39]";

/** Rules for the search for a child that hold whatever the authority's own procedure says. */
export const ENQUIRY_RULES = {
  ENQUIRY_ALREADY_OPEN: {
    source: "Register working rule: one search for one child [AFC-61, SUF-28]",
    says: "This child is already being looked for. Open that enquiry, or ask the authority, and add what you know.",
  },
  CHILD_HAS_DIED: {
    source: "The authority's procedure: how cases end [SUF-80]",
    says: "It is recorded that this child has died, so nobody looks for the child, refers the child or puts the child on the register. If that was recorded by mistake, the authority opens that enquiry again and says so.",
  },
  ENQUIRY_IS_CLOSED: {
    source: `${CSP}, last step [CSP-28]`,
    says: "This enquiry is closed. If you have learned something new, record it as late information.",
  },
  ENQUIRY_CANNOT_MOVE: {
    source: "Register working rule: the states of an enquiry [M8, M11, M19]",
    says: "This cannot be done where the enquiry stands now. Open it again and see what it says.",
  },
  DAY_NOT_YET: {
    source: KEPT,
    says: "That day has not come yet. Record what has happened, with the day it happened.",
  },
  ABSENCE_DAYS_IMPOSSIBLE: {
    source: `${AFC}, section 8 [AFC-72, Q6]`,
    says: "The last day of an absence cannot come before its first day. Check both days in the attendance record.",
  },
  ATTEMPT_NEEDS_NUMBER_OR_ADDRESS: {
    source: `${CAM}, part 5 [CAM-42]; ${CSP}, chronology [CSP-21]`,
    says: "Enter the number, email address or address that you tried, so that nobody has to try it blindly again.",
  },
  VISIT_NEEDS_RISK_ASSESSMENT: {
    source: `${AFC}, section 8, check 11 [AFC-88]`,
    says: "Write down the risks you weighed before the visit, under your local risk-assessment guidance.",
  },
  NOT_YOURS_TO_CORRECT: {
    source: KEPT,
    says: "That line cannot be corrected here. Choose a line of the same kind, written by your own side, that has not been corrected.",
  },
  CHECK_NEEDS_NAME: {
    source: `${AFC}, section 8 [AFC-89]`,
    says: "Say what you checked, or choose a check from the procedure's list.",
  },
  CHECK_NEEDS_OUTCOME: {
    source: `${AFC}, section 8 [AFC-89]`,
    says: "Say what came of the check, or why it does not apply to this child.",
  },
  STEP_NOT_YOURS: {
    source: "The authority's procedure: who takes each step [E5]",
    says: "Your role does not record this step. Ask the person named in the procedure to record it.",
  },
  STEP_INCOMPLETE: {
    source: "The authority's procedure: what each step asks for [E5]",
    says: "The procedure asks for more here. Fill in who it was with, whether it is in writing, or attach the document.",
  },
  INFORMATION_NEEDS_WORDS: {
    source: `${CSP}, last step [CSP-28]`,
    says: "Say what you have learned, so that the officer can act on it.",
  },
  PROVISION_NEEDS_WORDS: {
    source: "Suffolk CME policy (December 2016), 12.1 [SUF-53]",
    says: "Say which school or other education was found for the child, and from when.",
  },
  OFFICER_NOT_AN_ENQUIRER: {
    source: `${CAM}, part 5 [CAM-39]`,
    says: "Choose somebody of the authority who works on searches for children.",
  },
  TRANSFER_NEEDS_REASON: {
    source: `${CAM}, part 2 and part 5 [CAM-19, CAM-46]`,
    says: "Say what was tried and why nothing more can be done by this officer, so that the next one starts there.",
  },
  AUTHORISED_DAYS_IMPOSSIBLE: {
    source: `${AFC}, section 8 [AFC-72, Q6]`,
    says: "Give a first and a last day in the right order, no more than 100 days apart, and the attendance code, such as I for illness.",
  },
  FAILED_TRANSFERS_NOT_HERE: {
    source: TRANSFERS,
    says: "Your authority's procedure has no list of children who failed to transfer. Open an enquiry for each child.",
  },
  FAILED_TRANSFERS_WRONG_YEAR: {
    source: TRANSFERS,
    says: "Name the school year in which the children should have started, this one or the last, such as 2026-27.",
  },
  FAILED_TRANSFERS_TOO_MANY: {
    source: TRANSFERS,
    says: "Bring in between 1 and 200 children at a time. Split a longer list.",
  },
  CONCERN_NEEDS_REASON: {
    source: `${AFC}, section 8 [AFC-74]; ${CSP}, footnote 1 [CSP-17]`,
    says: "Say what makes you fear for the child, or why the concern is settled. Others act on your words.",
  },
  CONCERN_NOT_THERE: {
    source: `${AFC}, section 8 [AFC-74]`,
    says: "No safeguarding concern stands in this enquiry, so there is none to settle.",
  },
} as const satisfies Record<string, Rule>;
