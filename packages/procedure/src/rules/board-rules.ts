import { AFC, type Rule } from "./rule.js";

const BEYOND = `${AFC}, appendix 2, UK GDPR and confidentiality [AFC-132]`;
const PASSED_ON = `${AFC}, appendix 2, purpose and links [AFC-115, AFC-116, AFC-130]`;

/** Rules for sending a child to another panel, and for what is disclosed beyond the meeting. */
export const BOARD_RULES = {
  BOARD_NOT_IN_PACK: {
    source: PASSED_ON,
    says: "The procedure does not name that panel. Choose one of the panels it names.",
  },
  BOARD_ALREADY_HAS_CHILD: {
    source: PASSED_ON,
    says: "The child is with that panel already. Record what it answered, or withdraw that referral first.",
  },
  BOARD_NEEDS_REASON: {
    source: PASSED_ON,
    says: "Say what the other panel is asked to do, so that its answer can be measured against it.",
  },
  BOARD_RETURN_DAY_PAST: {
    source: "Register working rule: a child is never at another panel and nowhere [AFC-23, AFC-116]",
    says: "Choose a day to come by which the child is back with the panel.",
  },
  BOARD_REFERRAL_OVER: {
    source: PASSED_ON,
    says: "This referral is over already. Open it to see what came of it.",
  },
  BOARD_ALREADY_ACCEPTED: {
    source: PASSED_ON,
    says: "That panel has taken the child on already. Record what came of it once the child is back.",
  },
  BOARD_ANSWER_NEEDS_WORDS: {
    source: PASSED_ON,
    says: "Say in words what the other panel decided, so that this panel can go on from there.",
  },
  DISCLOSURE_NEEDS_WORDS: {
    source: BEYOND,
    says: "Say what may be disclosed, to whom, who agreed to it and on what basis. Without that it stays confidential.",
  },
  DISCLOSURE_DAYS_IMPOSSIBLE: {
    source: BEYOND,
    says: "The agreement begins on the day it was made, today or earlier, and cannot end before it. Check both days.",
  },
  DISCLOSURE_OVER: {
    source: BEYOND,
    says: "This agreement is no longer in force. Name another one, or record a new agreement first.",
  },
  SHARING_NEEDS_CHOICE: {
    source: BEYOND,
    says: "Say first whether it stays with the panel and the services that work with the child, or name the agreement under which it goes to somebody else.",
  },
  SHARING_OTHER_AGREEMENT: {
    source: BEYOND,
    says: "That agreement is about another child or another meeting. Name one that covers this, or record a new agreement first.",
  },
} as const satisfies Record<string, Rule>;
