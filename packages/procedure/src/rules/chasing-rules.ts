import { AFC, type Rule } from "./rule.js";

/** Rules for what services report between meetings, and for chasing those that do not. */
export const CHASING_RULES = {
  NIL_RETURN_NO_SEAT: {
    source: `${AFC}, section 4 and appendix 2, membership [AFC-33, AFC-125]`,
    says: "This service has no seat on the panel, so no report is awaited from it. Nothing is to be recorded.",
  },
  NIL_RETURN_NOT_YOURS: {
    source: `${AFC}, section 4 [AFC-33, Q45]`,
    says: "Only whoever holds the service's seat, or business support, can say that it has nothing to report. Ask one of them.",
  },
  NIL_RETURN_NOT_THIS_FORTNIGHT: {
    source: `${AFC}, section 4 and section 10 [AFC-33, AFC-105, Q45]`,
    says: "Nothing to report is said for the next panel only. Open the next panel and say it there.",
  },
  NIL_RETURN_ACTIONS_OUTSTANDING: {
    source: `${AFC}, section 10 [AFC-123, Q45]`,
    says: "The service has outstanding actions. Say how each of them stands; that is its report for the fortnight.",
  },
  NIL_RETURN_ALREADY_MADE: {
    source: `${AFC}, section 4 [AFC-33, Q45]`,
    says: "The service has already said that it has nothing to report for this panel.",
  },
  REMINDER_NOTHING_OUTSTANDING: {
    source: `${AFC}, section 10 [AFC-109, AFC-123]`,
    says: "Nobody of the services chosen has an outstanding action, so there is nobody to remind. Choose other services.",
  },
  REMINDER_SENT_TODAY: {
    source: `${AFC}, section 10 [AFC-109]`,
    says: "Everybody you chose has been reminded today already. Tick the box to remind them again, or wait until tomorrow.",
  },
  ESCALATION_IS_A_STEP: {
    source: `${AFC}, section 10 and appendix 2, purpose [AFC-109, AFC-119]`,
    says: "This step of the ladder asks for no answer. Answer the escalation to the strategic lead instead.",
  },
} as const satisfies Record<string, Rule>;
