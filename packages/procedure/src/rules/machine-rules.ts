import type { Rule } from "./rule.js";

const MACHINES = "Register working rule: machine clients";

/** Rules for machine clients and their tokens. */
export const MACHINE_RULES = {
  MACHINE_NEEDS_SCOPE: {
    source: `${MACHINES} do only what is named for them`,
    says: "Choose at least one thing the client may do.",
  },
  MACHINE_NOT_AGREED: {
    source: `${MACHINES} that read children need a second person`,
    says: "This client would read lines of the register. The strategic lead agrees first; then issue the token.",
  },
  MACHINE_NOTHING_TO_AGREE: {
    source: `${MACHINES} that read children need a second person`,
    says: "There is nothing to agree to: it was agreed before, or the client reads no children.",
  },
  MACHINE_NEEDS_SECOND_PERSON: {
    source: `${MACHINES} that read children need a second person`,
    says: "You added this client, so somebody else agrees. Ask another strategic lead.",
  },
  TOKEN_LASTS_A_YEAR: {
    source: `${MACHINES}: a token ends by itself`,
    says: "Choose a last day from today to 365 days ahead. Issue a new token before it ends.",
  },
  TOKEN_ALREADY_REVOKED: {
    source: `${MACHINES}: a token is revoked once`,
    says: "This token was revoked before. Nothing can be done with it.",
  },
} as const satisfies Record<string, Rule>;
