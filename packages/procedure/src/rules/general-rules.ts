import type { Rule } from "./rule.js";

/** Rules that hold for every act, and those of bringing a register in. */
export const GENERAL_RULES = {
  NOT_PERMITTED: {
    source: "AfC CME procedure (July 2021), section 10 and appendix 2, confidentiality [AFC-20, AFC-132, Q25]",
    says: "Your role does not include this. Ask business support.",
  },
  SIGN_IN_NOT_FRESH: {
    source:
      "Register working rule: a screen left open removes no child, shows no address and hands out no file [AFC-23, Q19]",
    says: "This needs a sign-in of the last five minutes. Sign in again, then do it once more.",
  },
  PAST_IS_READ_ONLY: {
    source: "Register working rule: what was recorded is never changed afterwards [Q39]",
    says: "You are looking at the register as it stood on a past day. Go back to now, then make your change.",
  },
  TRANSITION_NOT_ALLOWED: {
    source: "Register working rule: each record moves only along its own steps",
    says: "This is no longer possible at the stage this record has reached. Read it again to see where it stands.",
  },
  STALE_VERSION: {
    source: "Register working rule: nobody's change is overwritten unseen",
    says: "Someone else has changed this since you opened it. Read what is there now, then make your change again.",
  },
  MAIL_NOT_TO_SETTLE: {
    source: "Register working rule: no mail goes twice unseen, and none is lost unseen",
    says: "Only a mail that may or may not have arrived is settled, and one that was refused can be sent again. Read the list again to see where this one stands.",
  },
  IMPORT_NOT_CHECKED: {
    source: "Register working rule: nothing is brought in before it is checked [AFC-20]",
    says: "The rows have not been checked yet. Wait for the check to finish, then confirm.",
  },
  IMPORT_CHANGED: {
    source: "Register working rule: nothing is brought in before it is checked [AFC-20]",
    says: "The register has changed since these rows were checked. Read the rows again, then confirm.",
  },
  IMPORT_ROW_NOT_TO_SETTLE: {
    source: "Register working rule: only a close match is settled by a person [AFC-61, Q38]",
    says: "Only a row that closely matches another child needs settling. Nothing is needed for this row.",
  },
  IMPORT_SETTLEMENT_NEEDS_MATCH: {
    source: "Register working rule: only a close match is settled by a person [AFC-61, Q38]",
    says: "Choose which child this row is.",
  },
} as const satisfies Record<string, Rule>;
