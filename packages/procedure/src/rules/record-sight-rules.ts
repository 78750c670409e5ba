import type { Rule } from "./rule.js";

const SIGHT = "Register working rule: who may see what";
const NEED_TO_KNOW = "AfC CME procedure (July 2021), appendix 2, confidentiality [AFC-132]";

/** Rules for restricted records, conflicts of interest and emergency access. */
export const RECORD_SIGHT_RULES = {
  RECORD_IS_RESTRICTED: {
    source: `${SIGHT}, restricted records [AFC-132]`,
    says: "This child's record is restricted. Ask the strategic lead.",
  },
  SECTION_KEPT_FROM_YOU: {
    source: `${SIGHT}, restricted records [AFC-132]`,
    says: "Part of this section is kept from you, so you cannot rewrite it. Ask somebody who sees all of it.",
  },
  RESTRICTION_NEEDS_REASON: {
    source: NEED_TO_KNOW,
    says: "Say in a few words why only some may see this record.",
  },
  RESTRICTION_NEEDS_READER: {
    source: NEED_TO_KNOW,
    says: "Name at least one person who may see this record, so that somebody works on the case.",
  },
  RESTRICTION_STANDS_NOT: {
    source: `${SIGHT}, restricted records`,
    says: "This record is not restricted. Read it again to see who may see it.",
  },
  LIFT_ALREADY_ASKED: {
    source: `${SIGHT}, restricted records: a second person lifts`,
    says: "Somebody has already asked to lift this restriction. A second person decides.",
  },
  LIFT_NOT_ASKED: {
    source: `${SIGHT}, restricted records: a second person lifts`,
    says: "Nobody has asked to lift this restriction. Ask first; a second person then agrees.",
  },
  LIFT_NEEDS_SECOND_PERSON: {
    source: `${SIGHT}, restricted records: a second person lifts`,
    says: "You asked for it, so somebody else agrees. Ask another person who keeps the register and may see this record.",
  },
  CONFLICT_NEEDS_REASON: {
    source: `${SIGHT}, conflicts of interest [AFC-132]`,
    says: "Say in a few words how the person knows the child or the family.",
  },
  CONFLICT_STANDS: {
    source: `${SIGHT}, conflicts of interest`,
    says: "This is already recorded: the person does not see the record.",
  },
  CONFLICT_OF_ANOTHER: {
    source: `${SIGHT}, conflicts of interest`,
    says: "You can say this of yourself only. Tell business support about somebody else.",
  },
  CONFLICT_OWN: {
    source: `${SIGHT}, conflicts of interest`,
    says: "Nobody ends a conflict of interest of their own. Ask another strategic lead.",
  },
  CONFLICT_ENDED: {
    source: `${SIGHT}, conflicts of interest`,
    says: "This conflict of interest has already ended. Read the record again.",
  },
  EMERGENCY_NEEDS_REASON: {
    source: `${SIGHT}, emergency access`,
    says: "Say in at least 30 characters what the emergency is. The strategic lead and the data protection officer read it.",
  },
  EMERGENCY_NOT_NEEDED: {
    source: `${SIGHT}, emergency access`,
    says: "You may see this record already. Open the child's page.",
  },
  EMERGENCY_OVER: {
    source: `${SIGHT}, emergency access`,
    says: "This access is already over. Open a new one if a child is still in danger.",
  },
} as const satisfies Record<string, Rule>;
