import type { Rule } from "./rule.js";

const TERMS = "Register working rule: every day lies in one half term or in none [requirements E3, Q6]";
const OFFICE = "Register working rule: bank holidays and offices are the whole authority's [requirements E3, Q7]";

/** Rules of the calendar that every date is counted on. */
export const CALENDAR_RULES = {
  HALF_TERM_ENDS_BEFORE_IT_STARTS: {
    source: TERMS,
    says: "The last day is before the first day. Check both dates.",
  },
  HALF_TERM_TOO_LONG: {
    source: TERMS,
    says: "A half term of more than 120 days is too long. Check both dates.",
  },
  HALF_TERMS_OVERLAP: {
    source: TERMS,
    says: "Some of these days lie in another half term. Check the dates, or correct the other half term first.",
  },
  OFFICE_DAY_OF_ONE_SCHOOL: {
    source: OFFICE,
    says: "Bank holidays and office closures are for the whole authority. Choose INSET or closed for one school.",
  },
  CALENDAR_DAY_TAKEN: {
    source: OFFICE,
    says: "This day is marked already. Take that mark away first if it is wrong.",
  },
  BANK_HOLIDAY_LISTED: {
    source: OFFICE,
    says: "This day is a bank holiday already. Nothing needs to be added.",
  },
  NOT_A_LISTED_BANK_HOLIDAY: {
    source: OFFICE,
    says: "This day is no bank holiday, so there is nothing to take out. Check the date.",
  },
  CALENDAR_FILE_HAS_WRONG_ROWS: {
    source: "Register working rule: nothing is brought in before it is checked [AFC-20]",
    says: "Some rows cannot be read. Correct them in the file and choose it again. Nothing was brought in.",
  },
} as const satisfies Record<string, Rule>;
