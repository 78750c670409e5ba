import type { Rule } from "./rule.js";

const CLOCKS = "Register working rule: no clock is stopped or moved without a reason that can be read later [M3, Q10]";

/** Rules for clocks that hold whatever the authority's own procedure says. */
export const CLOCK_RULES = {
  CLOCK_NOT_RUNNING: {
    source: CLOCKS,
    says: "No clock that could be paused is running here. Look at the dates of the enquiry again.",
  },
  CLOCK_NOT_PAUSED: {
    source: CLOCKS,
    says: "No clock is paused here. Look at the dates of the enquiry again.",
  },
  CLOCK_NEEDS_REASON: {
    source: CLOCKS,
    says: "Say why. The reason is kept with the date, for whoever reads it later.",
  },
  CLOCK_HAS_ITS_FIGURE: {
    source: CLOCKS,
    says: "The procedure gives the figure here, so the day is counted and cannot be set. Pause the clock if it must wait.",
  },
  CLOCK_DATE_IS_PAST: {
    source: CLOCKS,
    says: "That day has passed. Set today or a day to come.",
  },
  DUTY_IS_DONE: {
    source: "Register working rule: each duty of the calendar is recorded once for the day it falls due [E3]",
    says: "This is recorded as done already. Nothing more is needed until it falls due again.",
  },
} as const satisfies Record<string, Rule>;
