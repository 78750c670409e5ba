import type { Rule } from "./rule.js";

const LAW_OF_2024 = "School Attendance (Pupil Registration) (England) Regulations 2024, regulation 9(1)";

/** Rules of the law on leaving a roll and on transfer files, which stand beside every authority's procedure. */
export const LAW_RULES = {
  GROUND_UNKNOWN: {
    source: `${LAW_OF_2024} [AFC-55, Q12]`,
    says: "This is not one of the grounds on which a name may leave a roll. Choose one from the list.",
  },
  GROUND_SUPERSEDED: {
    source: `${LAW_OF_2024}; the Regulations of 2006 ended on 18 August 2024 [AFC-55, SUF-25, Q12]`,
    says: "The Regulations of 2006 ended on 18 August 2024. Choose the ground from the Regulations of 2024.",
  },
  GROUND_NOT_YET_LAW: {
    source: `${LAW_OF_2024}; in force from 19 August 2024 [AFC-55, Q12]`,
    says: "These regulations were not yet the law on that day. Choose the ground from the regulations then in force.",
  },
  DELETION_RETROSPECTIVE: {
    source: `${LAW_OF_2024}; never retrospective [AFC-93, Q12]`,
    says: "A name never leaves a roll for a day before it was decided. Give the day of the decision or a later one.",
  },
  GROUND_NOT_OF_ROUTE: {
    source: `${LAW_OF_2024}; the authority's procedure for leaving a roll [AFC-55, OXF-17]`,
    says: "This way off the roll does not rest on that ground. Choose one of its grounds, or another way off the roll.",
  },
  JOINT_ENQUIRY_MISSING: {
    source: `${LAW_OF_2024}(h) and (i) [AFC-56, OXF-18]`,
    says: "On this ground both the school and the authority must have enquired first. Record what each has tried.",
  },
  OUTCOME_NOT_IN_PROCEDURE: {
    source: "The authority's procedure: how cases end [SUF-80, SUF-81]",
    says: "That outcome is not in the procedure's list. Choose one from the list.",
  },
  DEATH_NOT_RECORDED: {
    source: "The authority's procedure: how cases end [SUF-80]",
    says: "Nobody has recorded that the child has died. Record it first; every letter and clock stops then.",
  },
  SCHOOL_AGE_NOT_OVER: {
    source: "The authority's procedure: how cases end; section 8 Education Act 1996 [SUF-68, AFC-13, Q3]",
    says: "The child is, or may be, of compulsory school age, so the case stays open. Check the date of birth, or wait until the last day has passed.",
  },
  FOLLOW_UP_OWED: {
    source: "The authority's procedure: follow-ups of a found child [SUF-53, SUF-77]",
    says: "A follow-up is still owed. Check that the child is still in education, record it, then close.",
  },
} as const satisfies Record<string, Rule>;
