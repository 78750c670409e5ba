import type { Rule } from "./rule.js";

const TOLD = "Register working rule: telling people is recorded once [M14, requirements E6]";
const FIRST = "The authority's procedure: social care before anyone else [CAM-13, CSP-18, OXF-08, SUF-35]";
const SYSTEMS = "The authority's procedure: external checks and flags [M17]";
const DIRECTORY = "The authority's procedure: directory of contacts [CAM-08, SUF-74]";

/** Rules of telling people, of checks in outside systems, and of the directory. */
export const TELLING_RULES = {
  ALREADY_TOLD: {
    source: TOLD,
    says: "This has been settled already. The chronology says who was told, and when.",
  },
  OTHERS_ARE_TOLD_FIRST: {
    source: FIRST,
    says: "Somebody else comes first: the first of those who must be told for this child. Tell them and record it, then this.",
  },
  FIRST_MUST_BE_TOLD: {
    source: FIRST,
    says: "Those who come first are told in every case. Tell them, then record when, how and whom you told.",
  },
  TELLING_NEEDS_WHOM: {
    source: TOLD,
    says: "Enter whom you told: the name, or the post.",
  },
  NOT_TELLING_NEEDS_REASON: {
    source: TOLD,
    says: "Say why nobody needs to be told, so that others can follow it.",
  },
  SYSTEM_NOT_IN_PROCEDURE: {
    source: SYSTEMS,
    says: "The procedure does not name this system. Choose one from the list.",
  },
  SYSTEM_CANNOT_DO_THAT: {
    source: SYSTEMS,
    says: "This is not done in that system. Choose what was done from the list.",
  },
  CHECK_NEEDS_RESULT: {
    source: SYSTEMS,
    says: "Say what the check showed, even when it showed nothing.",
  },
  CONTACT_NEEDS_NAME: {
    source: DIRECTORY,
    says: "Enter the name of the agency or authority.",
  },
  CONTACT_ALREADY_LISTED: {
    source: DIRECTORY,
    says: "The directory has this name already. Correct that line.",
  },
  CONTACT_WAS_REMOVED: {
    source: DIRECTORY,
    says: "This contact was taken out of the directory. Add it anew if it is needed again.",
  },
} as const satisfies Record<string, Rule>;
