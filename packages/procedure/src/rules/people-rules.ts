import { AFC, type Rule } from "./rule.js";

const NAMING = "Register working rule: who may sign in";

/** Rules for naming people, their roles, and ending them. */
export const PEOPLE_RULES = {
  PERSON_NEEDS_ROLE: {
    source: `${NAMING} has a role`,
    says: "Choose at least one role.",
  },
  ROLE_NOT_YOURS_TO_GIVE: {
    source: `${NAMING} is named by somebody who may give the role`,
    says: "One of these roles is not yours to give or take. Strategic leads, business support, auditors, data protection officers and system administrators are named by a system administrator; alternates and guests come with a meeting.",
  },
  SCHOOL_LEAD_NEEDS_SCHOOL: {
    source: `${NAMING} for a school sees that school's children only`,
    says: "A school's designated person needs a school. Enter its name; where somebody is named already, correct where they work first.",
  },
  NOT_ON_YOURSELF: {
    source: `${NAMING} never decides on themselves`,
    says: "This is you. Ask a colleague who may do it.",
  },
  LAST_OF_ROLE: {
    source: `${NAMING}: strategic lead, business support and system administrator are never nobody`,
    says: "Nobody else here is strategic lead, business support or system administrator as this person is. Name another first.",
  },
  PERSON_HOLDS_SEAT: {
    source: `${AFC}, appendix 2, purpose [AFC-118, AFC-125]`,
    says: "This person holds a seat of the panel. End the holding of the seat first: that hands on their open actions.",
  },
  PERSON_ACTIONS_HANDED_ON: {
    source: `${AFC}, appendix 2, purpose [AFC-118]`,
    says: "This person has open actions. Choose who takes them on.",
  },
  PERSON_WAS_ENDED: {
    source: `${NAMING} was ended once`,
    says: "This person may not sign in any more. Let them sign in again first.",
  },
  PERSON_IS_HERE: {
    source: `${NAMING} is let in again after an end`,
    says: "This person may sign in already. There is nothing to do.",
  },
} as const satisfies Record<string, Rule>;
