import type { CtfDestination, DetailKind, Role, Side } from "../codes.js";
import type { Condition } from "./condition.js";
import type { PackCode } from "./pack.js";

/** A step of an authority's own that people record by hand, such as an officer's tick or a letter received. */
export interface PackStep extends PackCode {
  /** Who may record it. */
  readonly by: readonly Role[];
  /** What is asked for when it is recorded. */
  readonly asks?: readonly ("IN_WRITING" | "WITH_WHOM" | "DOCUMENT")[];
}

/** One row of a checklist. */
export interface ChecklistRow extends PackCode {
  readonly isMandatory?: boolean;
  /** Agencies to ask, one by one, where the row names several (AFC-81). */
  readonly agencies?: readonly string[];
  /** A visit asks for a risk assessment (AFC-88). */
  readonly asksRiskAssessment?: boolean;
}

/** What to try, and in which days of absence (M5). */
export interface Checklist {
  readonly code: string;
  readonly name: string;
  readonly heldBy: Side;
  /** First and last school day of absence it is for; open where absent. */
  readonly fromDay?: number;
  readonly untilDay?: number;
  /** Only for cases where this holds, such as the extra rows for a vulnerable child. */
  readonly when?: Condition;
  readonly rows: readonly ChecklistRow[];
  readonly source: string;
}

/** One condition of a guard, with its own sentence. */
export interface GuardCondition {
  readonly code: string;
  /** What must hold. */
  readonly holds: Condition;
  /** The condition is asked only where this holds. */
  readonly when?: Condition;
  /** Of a referral: the condition is asked only of one on these forms. */
  readonly forms?: readonly string[];
  /** What is missing and what to do next, in plain English. */
  readonly says: string;
  readonly source: string;
}

/** The transitions that a pack can guard (M7, requirements E4). */
export const GuardedAct = {
  /** A school or service sends a referral. */
  SUBMIT_REFERRAL: "SUBMIT_REFERRAL",
  /** The authority accepts it. */
  ACCEPT_REFERRAL: "ACCEPT_REFERRAL",
  /** A child who was not known is added. */
  ADD_CHILD: "ADD_CHILD",
  /** The case goes to another officer because enquiries are exhausted. */
  TRANSFER: "TRANSFER",
  /** The case is closed, whatever the outcome. */
  CLOSE: "CLOSE",
} as const;

/** One of GuardedAct. */
export type GuardedAct = (typeof GuardedAct)[keyof typeof GuardedAct];

/** What blocks a transition until it holds (M7). */
export interface PackGuard {
  readonly act: GuardedAct;
  readonly conditions: readonly GuardCondition[];
}

/** One way off a school's roll: who permits it, on what conditions, and what the school does then (M9, M10). */
export interface OffRollRoute extends PackCode {
  readonly grantor: Role;
  readonly grantorWords: string;
  /** What the grantor gives: a permission, an agreement, advice; NONE where the school may act on the conditions alone. */
  readonly grant: "PERMISSION" | "AGREEMENT" | "WRITTEN_CONFIRMATION" | "ADVICE" | "NONE";
  /** Statutory grounds it may rest on, by the 2024 codes such as 9(1)(i). */
  readonly grounds: readonly string[];
  readonly conditions: readonly GuardCondition[];
  readonly ctf: CtfDestination;
  /** What the school must do then, in order, in words. */
  readonly instructions: readonly { readonly says: string; readonly source: string }[];
}

/** Codes of transfer files. Seven characters; eight are accepted on input (Q13). */
export interface CtfCodes {
  readonly unknown: string;
  readonly outside: string;
  readonly source: string;
  readonly asPrinted?: string;
  readonly decision?: string;
}

/** An outcome with which a case closes, and what must hold first. */
export interface ClosureOutcome extends PackCode {
  readonly conditions?: readonly GuardCondition[];
  /** Follow-ups come first: the case becomes FOUND and closes after them. */
  readonly followedUp?: boolean;
}

/** How cases end (M19). */
export interface ClosureRule {
  readonly outcomes: readonly ClosureOutcome[];
  /** An untraced case stays open until compulsory school age ends, then closes by itself with this outcome (SUF-68). */
  readonly closesItselfWith?: string;
  /** The outcome recorded when a child has died. */
  readonly deceased: string;
  readonly source: string;
}

/** Somebody who must be told when something happens (M14). */
export interface NotifyRule {
  readonly code: string;
  /** Event that calls for it. */
  readonly event: string;
  /** Other events that call for the same, as when a thing is learned only while the search goes on. */
  readonly alsoOn?: readonly string[];
  readonly when?: Condition;
  /** Before anything else. */
  readonly isFirst?: boolean;
  readonly urgency: "IMMEDIATE" | "SOON";
  /** A role within the system, or null for somebody outside who is told by a person. */
  readonly to: Role | null;
  readonly toWords: string;
  /** Who tells them. */
  readonly by: Role;
  readonly says: string;
  readonly source: string;
}

/** An outside system that is checked, flagged or uploaded to by hand (M17). */
export interface PackSystem extends PackCode {
  readonly can: readonly ("CHECK" | "FLAG" | "UPLOAD")[];
}

/** An agency of the directory, with what it is to do (SUF-74, SUF-75). */
export interface PackAgency extends PackCode {
  readonly responsibility: string;
  readonly contactRole: string;
}

/** Where a child is sent, first match (AFC-43, AFC-44, AFC-97). */
export interface RoutingRule {
  readonly when: Condition;
  readonly serviceCode: string;
  readonly says: string;
  readonly source: string;
}

/** One field of a form. */
export interface FormField {
  readonly code: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: "TEXT" | "LONG_TEXT" | "DATE" | "YES_NO" | "CHOICE" | "EMAIL" | "PHONE";
  /** For CHOICE: a list of the pack. */
  readonly list?: string;
  readonly isRequired?: boolean;
  /** Asked only when another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
  /** Asked for each child of the form. */
  readonly isPerChild?: boolean;
  /** What of the case the answer is, so that guards and routing know it and nobody types it again. */
  readonly means?: FormFact;
  /** The answer is a sensitive detail of this kind: hidden until somebody says why they need it, and kept with the child's others. */
  readonly sensitive?: DetailKind;
  /** What counts as having happened when the answer is yes, or on the day given: a step of the pack or an EventCode (AFC-59). */
  readonly records?: { readonly event: string; readonly subject?: string };
}

/** What an answer of a form can tell about a case. */
export const FormFact = {
  onRoll: "onRoll",
  hasEhcp: "hasEhcp",
  isLookedAfter: "isLookedAfter",
  isOnChildProtectionPlan: "isOnChildProtectionPlan",
  isSocialCareInvolved: "isSocialCareInvolved",
  hasSafeguardingConcern: "hasSafeguardingConcern",
  isEducatedOtherwise: "isEducatedOtherwise",
  firstAbsentOn: "firstAbsentOn",
  sourceCode: "sourceCode",
  reasonCode: "reasonCode",
  boroughCode: "boroughCode",
} as const;

/** One of FormFact. */
export type FormFact = (typeof FormFact)[keyof typeof FormFact];

/** A form of the procedure (M20). Names, date of birth and school of each child are asked by every form. */
export interface PackForm extends PackCode {
  /** Roles that send it. */
  readonly by: readonly Role[];
  readonly isPublic?: boolean;
  /** Only people of these services send it, such as admissions' signals (AFC-41). */
  readonly byServices?: readonly string[];
  /** The service that is told at once when it is sent, whatever the front door then does (AFC-41). */
  readonly tells?: string;
  readonly takesSeveralChildren?: boolean;
  /** Opens an enquiry once accepted; a form that only informs does not. */
  readonly opensEnquiry: boolean;
  /** The document names the form but does not print it: for the authority to approve (Q31). */
  readonly isDraft?: boolean;
  readonly fields: readonly FormField[];
}

/** When a child counts as missing education, and in which of the authority's categories (M1). */
export interface MissingDefinition {
  readonly when: Condition;
  readonly categories: readonly (PackCode & { readonly when: Condition })[];
  readonly source: string;
  readonly asPrinted?: string;
  readonly decision?: string;
}
