import { AddressProtection } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** What can be taken from the record that goes into the other. */
export const MergeField = {
  FIRST_NAME: "FIRST_NAME",
  LAST_NAME: "LAST_NAME",
  DATE_OF_BIRTH: "DATE_OF_BIRTH",
  SEX: "SEX",
  UPN: "UPN",
  HAS_EHCP: "HAS_EHCP",
  IS_LOOKED_AFTER: "IS_LOOKED_AFTER",
  IS_ON_CHILD_PROTECTION_PLAN: "IS_ON_CHILD_PROTECTION_PLAN",
} as const;
export type MergeField = (typeof MergeField)[keyof typeof MergeField];

/** What putting two records of one child together rests on (AFC-61, SUF-28, Q38). */
export interface MergingFacts {
  readonly isOneRecord: boolean;
  readonly reason: string;
  readonly bothSearched: boolean;
  readonly bothOnRegister: boolean;
  readonly isRemovalUnderWay: boolean;
  readonly bothWithOneBoard: boolean;
  readonly isDisposalUnderWay: boolean;
}

/** Decides whether two records may be put together: nothing that is under way may be lost by it. */
export function decideMerging(facts: MergingFacts): Decision {
  if (facts.isOneRecord) return refuse("MERGE_SAME_RECORD");
  if (facts.reason.trim() === "") return refuse("REASON_REQUIRED");
  if (facts.isDisposalUnderWay) return refuse("MERGE_DISPOSAL_UNDER_WAY");
  if (facts.bothSearched) return refuse("MERGE_TWO_SEARCHES");
  if (!facts.bothOnRegister) return allow;
  if (facts.isRemovalUnderWay) return refuse("MERGE_REMOVAL_UNDER_WAY");
  return facts.bothWithOneBoard ? refuse("MERGE_TWO_PATHWAYS") : allow;
}

/** What taking two records apart again rests on. */
export interface UnmergingFacts {
  readonly isUndone: boolean;
  readonly reason: string;
  readonly isNewest: boolean;
  readonly isDisposalUnderWay: boolean;
  /** A restriction or conflict of interest was recorded after the two became one. */
  readonly isHiddenSince: boolean;
}

/** Decides whether two records that were put together may be taken apart. */
export function decideUnmerging(facts: UnmergingFacts): Decision {
  if (facts.isUndone) return refuse("UNMERGE_ALREADY_DONE");
  if (facts.reason.trim() === "") return refuse("REASON_REQUIRED");
  if (!facts.isNewest) return refuse("UNMERGE_LATER_FIRST");
  if (facts.isDisposalUnderWay) return refuse("MERGE_DISPOSAL_UNDER_WAY");
  return facts.isHiddenSince ? refuse("UNMERGE_HIDDEN_SINCE") : allow;
}

const STRICTEST = [AddressProtection.PROTECTED, AddressProtection.TO_CONFIRM, AddressProtection.NONE] as const;

/** The stricter of two protections of an address: what protects either record protects the one they become. */
export function stricterProtection(one: AddressProtection, other: AddressProtection): AddressProtection {
  return STRICTEST.find((protection) => protection === one || protection === other) ?? one;
}
