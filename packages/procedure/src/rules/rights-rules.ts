import type { Rule } from "./rule.js";

const ACCESS = "UK GDPR, article 15; ICO, right of access";
const TIME = "UK GDPR, article 12(3); ICO, right of access, can we extend the time for a response";
const HELD = "Data Protection Act 2018, section 173; register working rule: what was asked for is not disposed of";
const RIGHT = "UK GDPR, articles 16 and 19; ICO, right to rectification";

/** Rules of the rights of the people in the register: a copy of what is held, and what is wrong in it. */
export const RIGHTS_RULES = {
  SUBJECT_ACCESS_NEEDS_IDENTITY: {
    source: "UK GDPR, article 12(6); ICO, right of access, can we ask for ID",
    says: "Record first how you know who is asking and that they may ask for this child.",
  },
  SUBJECT_ACCESS_OVER: {
    source: ACCESS,
    says: "This is no longer possible at the stage this request has reached. Read it again to see where it stands.",
  },
  SUBJECT_ACCESS_DAYS_IMPOSSIBLE: {
    source: TIME,
    says: "That day cannot be: use a day from the day the request came in until today.",
  },
  SUBJECT_ACCESS_NEEDS_WORDS: {
    source: ACCESS,
    says: "Write who is asking and why they may ask for this child.",
  },
  IDENTITY_NEEDS_WORDS: {
    source: "UK GDPR, article 12(6); ICO, right of access, can we ask for ID",
    says: "Write what you asked for, or what you saw. Keep no copy of the papers themselves.",
  },
  EXTENSION_TOO_LONG: {
    source: TIME,
    says: "The time can be made longer once, by one month or two. Release what is ready.",
  },
  EXTENSION_TOO_LATE: {
    source: TIME,
    says: "The first month is over, so the time can no longer be made longer. Answer now, and tell the person why it is late.",
  },
  EXTENSION_NEEDS_REASON: {
    source: TIME,
    says: "Write why more time is needed: it is complex, or there are several requests. The person must be told this.",
  },
  REFUSAL_OF_ACCESS_NEEDS_REASON: {
    source: "UK GDPR, article 12(4) and (5); ICO, right of access, when can we refuse",
    says: "Write why the request is refused. The person must be told this, and that they may complain to the Information Commissioner.",
  },
  WITHHOLDING_NEEDS_GROUND: {
    source: "Data Protection Act 2018, schedules 2 and 3; ICO, right of access, exemptions",
    says: "Choose the ground for keeping this back and write the reason.",
  },
  REDACTION_NEEDS_WORDS: {
    source: "Data Protection Act 2018, schedule 2, part 3 (information about other people)",
    says: "Write the words to take out as they stand in the text, one line each.",
  },
  RELEASE_NEEDS_EVERY_DECISION: {
    source: ACCESS,
    says: "Some items have no decision yet. Decide each of them, then release the copy.",
  },
  SUBJECT_ACCESS_ITEM_KEPT: {
    source: "Register working rule: who may see what [AFC-132]; Data Protection Act 2018, schedule 2, part 3",
    says: "This concerns a child whose record is kept from you, so you cannot decide it. The data protection officer decides it; go on with the rest.",
  },
  RELEASE_KEPT_FROM_YOU: {
    source: "Register working rule: who may see what [AFC-132]",
    says: "Something in this copy concerns a child whose record is kept from you. Another data protection officer releases it.",
  },
  RELEASE_NEEDS_SECOND_PERSON: {
    source: "Register working rule: who brought the copy together does not release it",
    says: "You brought this copy together. Another data protection officer releases it.",
  },
  COPY_GONE: {
    source: "Register working rule: a released copy is kept for thirty days",
    says: "The copy is no longer kept here. What was released stands by its fingerprint in the trail.",
  },
  HOLD_PLACES_ITSELF: {
    source: HELD,
    says: "The hold of a subject access request is placed by itself when the request is recorded. Record the request.",
  },
  HOLD_NEEDS_WORDS: { source: HELD, says: "Write the reason, so that others know what it is for." },
  HOLD_LIFTED_ALREADY: { source: HELD, says: "This hold is lifted already. Nothing is needed." },
  HOLD_OF_OPEN_REQUEST: {
    source: HELD,
    says: "The request this hold belongs to is not answered yet. Answer it first.",
  },
  HELD: {
    source: HELD,
    says: "A hold stands on this child's record, so nothing of it may be deleted. Ask the data protection officer.",
  },
  DISPUTE_NEEDS_WORDS: {
    source: RIGHT,
    says: "Write who says it is wrong and what they say it should be.",
  },
  DISPUTE_ANSWERED: { source: RIGHT, says: "This dispute is answered already. Read it again to see the answer." },
  DISPUTE_ANSWER_NEEDS_REASON: { source: RIGHT, says: "Write the answer. The person must be told it." },
  DISPUTE_NOT_CORRECTED: {
    source: RIGHT,
    says: "The record still says what was disputed. Ask business support to correct it first, then answer.",
  },
  RECIPIENTS_AFTER_ANSWER: {
    source: RIGHT,
    says: "Answer the dispute first. Then those who were given the data are told the answer.",
  },
  RECIPIENT_NOT_IN_LOG: {
    source: RIGHT,
    says: "The sharing log does not say that they were given anything about this child. Choose from the list.",
  },
  RECIPIENT_CHOSEN: {
    source: RIGHT,
    says: "They are on the list of those who are told already. See where that stands.",
  },
  RECIPIENT_TOLD: { source: RIGHT, says: "It is recorded already that they were told. Nothing more is needed." },
  RECIPIENT_TOLD_DAY: {
    source: RIGHT,
    says: "That day cannot be: use a day from the day it was decided that they are told until today.",
  },
  RECIPIENT_TOLD_NEEDS_WORDS: { source: RIGHT, says: "Write how they were told and who heard it." },
} as const satisfies Record<string, Rule>;
