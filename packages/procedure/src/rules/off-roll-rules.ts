import { AFC, type Rule } from "./rule.js";

const CAM = "Cambridgeshire CME procedure (2015)";
const NAMED = "The authority's procedure: who lets a name leave a roll [AFC-93, CAM-15, CSP-12, OXF-19]";

/** Rules for asking, granting and using the permission to take a child off a school's roll, whatever the authority's conditions. */
export const OFF_ROLL_RULES = {
  OFF_ROLL_ALREADY_ASKED: {
    source: "Register working rule: one permission at a time for one child [E9]",
    says: "A permission for this child is already asked for or granted. Open it to see where it stands.",
  },
  OFF_ROLL_NOT_ON_ROLL: {
    source: `${AFC}, section 8 [AFC-93]`,
    says: "The child is not on a school's roll, so there is no name to take off. Correct the roll first if that is wrong.",
  },
  OFF_ROLL_NEEDS_NO_GRANT: {
    source: NAMED,
    says: "Nobody grants this way off the roll. The school may act once its conditions are met.",
  },
  OFF_ROLL_NOT_GRANTOR: {
    source: NAMED,
    says: "Your role does not decide this. Leave it to the officer named in the procedure.",
  },
  OFF_ROLL_DECIDED: {
    source: "Register working rule: a permission is decided once [E9]",
    says: "This has already been decided. If things have changed, the school asks again.",
  },
  OFF_ROLL_NEEDS_REASON: {
    source: `${AFC}, section 8, day 20 [AFC-95]`,
    says: "Say why it is refused and what the school is to do next. The school reads your words.",
  },
  OFF_ROLL_NOT_GRANTED: {
    source: `${AFC}, section 8, day 20 [AFC-56, AFC-93]`,
    says: "Nobody has permitted this yet, or the name is already off the roll. The name stays on until it is permitted.",
  },
  OFF_ROLL_NOT_DELETED: {
    source: `${CAM}, part 2 [CAM-16]`,
    says: "The school has not confirmed that the name is off the roll. Confirm that first.",
  },
  CTF_NEEDS_SCHOOL: {
    source: `${AFC}, section 8 [AFC-91, AFC-92]`,
    says: "Give the seven figures of the receiving school: three for its authority, four for the school.",
  },
  CTF_NOT_AS_INSTRUCTED: {
    source: `${CAM}, part 2 [CAM-16, CAM-25]; Suffolk CME policy (December 2016), 11.4 and 11.5 [SUF-49, SUF-50, Q13]`,
    says: "That is not the code in the permission. Make the transfer file with the code given there.",
  },
  CTF_UPLOAD_BEFORE_DELETION: {
    source: `${CAM}, part 2 [CAM-16]`,
    says: "The transfer file is made when the name leaves the roll. Give that day or a later one.",
  },
} as const satisfies Record<string, Rule>;
