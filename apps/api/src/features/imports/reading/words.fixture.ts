import type { PackWords } from "./words.js";

/** The words of Achieving for Children, as the tests of this folder need them. */
export const AFC_WORDS: PackWords = {
  services: [
    { code: "EWS", name: "Education Welfare Service", aliases: ["EWS", "education welfare"] },
    { code: "EISS", name: "Education Inclusion Support Service", aliases: ["EISS", "inclusion support"] },
    { code: "VIRTUAL_SCHOOL", name: "Virtual School", aliases: ["VS"] },
    { code: "CAMHS_T3", name: "CAMHS Tier 3", aliases: ["CAMHS T3", "CAMHS"] },
    { code: "ED_PSYCH", name: "Educational Psychology", aliases: ["Ed Psych", "EP"] },
    { code: "YRS", name: "Youth Resilience Service", aliases: ["YRS"] },
    { code: "SPA", name: "Single Point of Access", aliases: ["SPA"] },
    { code: "SEND", name: "SEND", aliases: ["SEN team"] },
    { code: "ADMISSIONS", name: "Admissions", aliases: [] },
    { code: "MALDEN_OAKS", name: "Malden Oaks", aliases: ["Malden Oaks PRU"] },
  ],
  boroughs: [
    { code: "RICHMOND", name: "Richmond upon Thames", aliases: ["R", "LBRuT", "Richmond"] },
    { code: "KINGSTON", name: "Kingston upon Thames", aliases: ["K", "RBK", "Kingston"] },
  ],
  provisionTypes: [
    { code: "EHE", label: "Elective home education", aliases: ["EHE", "home educated"] },
    { code: "AP", label: "Alternative provision", aliases: ["AP"] },
    { code: "PRU", label: "Pupil referral unit", aliases: ["PRU"] },
    { code: "PART_TIME", label: "Part-time timetable", aliases: ["reduced timetable"] },
    { code: "HOME_TUITION", label: "Home tuition", aliases: ["tuition"] },
    { code: "ONLINE", label: "Online learning", aliases: ["online"] },
    { code: "NONE", label: "No provision", aliases: ["none"] },
  ],
  groups: [
    {
      group: "ON_ROLL_NOT_ATTENDING",
      number: 1,
      name: "On roll but not attending",
      aliases: ["on roll not attending", "on roll & not attending"],
    },
    {
      group: "NOT_ON_ROLL_HARD_TO_PLACE",
      number: 2,
      name: "Not on roll or hard to place",
      aliases: ["not on roll", "not on roll / hard to place", "hard to place"],
    },
    {
      group: "CONCERNS_OR_RISK_OF_BREAKDOWN",
      number: 3,
      name: "Concerns or risk of breakdown",
      aliases: ["concerns", "risk of breakdown"],
    },
  ],
};
