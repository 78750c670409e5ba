import type { AttemptChannel, Side } from "../codes.js";

/** What is known of a case, by name, as conditions in a pack ask for it. Numbers count; the others are yes or no. */
export const FACTS = {
  compulsorySchoolAge: "of compulsory school age",
  aboveSchoolAge: "over compulsory school age",
  onRoll: "on a school's roll",
  educatedOtherwise: "home educated, or educated otherwise than at school",
  absentSchoolDays: "school days of unauthorised absence",
  absentWeeks: "weeks since the first day absent",
  located: "the child is located",
  vulnerable: "in one of the procedure's vulnerable groups",
  childProtection: "a child protection plan, investigation or concern",
  childProtectionPlan: "on a child protection plan or under investigation",
  socialCareInvolved: "social care is involved",
  safeguardingConcern: "a safeguarding concern stands",
  hasEhcp: "has an education, health and care plan",
  underFive: "under five years old",
  lookedAfter: "looked after by the authority",
  primaryPhase: "of primary age",
  secondaryPhase: "of secondary age",
  independentSchool: "at an independent school",
  attemptInEachPhase: "an attempt to make contact in each phase so far",
  died: "has died",
} as const;

/** One of FACTS. */
export type FactName = keyof typeof FACTS;

/** A condition of a pack, to be asked of a case. */
export type Condition =
  | { readonly fact: FactName; readonly atLeast?: number }
  /** Something happened; with `subject`, only about that, such as TOLD about one of the notifications. */
  | { readonly event: string; readonly subject?: string; readonly inWriting?: boolean; readonly by?: Side }
  | { readonly attempt: AttemptChannel | "ANY"; readonly by?: Side }
  /** A row of a checklist is done (not merely marked not applicable). */
  | { readonly check: string }
  /** Every mandatory row of a checklist is done or marked not applicable. */
  | { readonly checklist: string }
  /** An outside system was checked, flagged or uploaded to. */
  | { readonly system: string }
  | { readonly vulnerability: string }
  | { readonly not: Condition }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] };
