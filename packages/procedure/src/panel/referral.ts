import { Pathway, type ReferralGroup, ReferralState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { isInList, type PackCode } from "../pack/pack.js";
import { decideEntry } from "../register/entry.js";

/** What referring a child to the panel rests on. */
export interface ReferralFacts {
  /** The child already has an entry on the register. */
  readonly isOnRegister: boolean;
  /** It is recorded that the child has died. */
  readonly hasDied: boolean;
  readonly group: ReferralGroup | null;
  readonly criteria: readonly string[];
  /** The procedure's list of criteria. */
  readonly criteriaList: readonly PackCode[];
  readonly signsOfSafety: SignsOfSafetyFacts;
}

/** The three parts of a Signs of Safety note and the teams who must work together. */
export interface SignsOfSafetyFacts {
  readonly workingWell: string;
  readonly concerns: string;
  readonly needsToHappen: string;
  readonly teams: number;
}

/** Decides whether a Signs of Safety note is whole (AFC-111 to AFC-114); the child's and parent's views are given if known. */
export function decideSignsOfSafety(note: SignsOfSafetyFacts): Decision {
  const parts = [note.workingWell, note.concerns, note.needsToHappen];
  if (parts.some((part) => part.trim() === "")) return refuse("REFERRAL_NEEDS_SIGNS_OF_SAFETY");
  return note.teams > 0 ? allow : refuse("REFERRAL_NEEDS_TEAMS");
}

/** Decides whether a child may be referred to the panel (AFC-61, AFC-65 to AFC-71, AFC-111 to AFC-114, SUF-80). */
export function decideReferral(facts: ReferralFacts): Decision {
  const entry = decideEntry(facts);
  if (!entry.allowed) return entry;
  if (facts.group === null) return refuse("REFERRAL_NEEDS_GROUP");
  if (facts.criteria.length === 0) return refuse("REFERRAL_NEEDS_CRITERION");
  if (facts.criteria.some((code) => !isInList(facts.criteriaList, code))) return refuse("NOT_IN_PACK");
  return decideSignsOfSafety(facts.signsOfSafety);
}

/** The pathways of a decision, the one that speaks for a referral first (AFC-115, AFC-116). */
const PATHWAYS_IN_ORDER = [Pathway.JOINT_AGENCY, Pathway.FAIR_ACCESS, Pathway.ALTERNATIVE_PROVISION] as const;

/** Where a referral stands once the panel decided about the child: sent on by a pathway, or on the register. */
export function outcomeOfReferral(pathways: readonly Pathway[]): ReferralState {
  return PATHWAYS_IN_ORDER.find((pathway) => pathways.includes(pathway)) ?? ReferralState.REGISTERED;
}
