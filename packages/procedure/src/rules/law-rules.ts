import { AFC, type Rule } from "./rule.js";

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
    source: `${AFC}, section 8, day 20; ${LAW_OF_2024} [AFC-93, Q12]`,
    says: "A name never leaves a roll for a day before it was decided. Give the day of the decision or a later one.",
  },
} as const satisfies Record<string, Rule>;
