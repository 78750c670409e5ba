import { EntryStatus } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { isOwnProposal } from "../permissions/matrix.js";
import type { RuleCode } from "../rules.js";
import { isOnRegister } from "./entry.js";

/** What voiding an entry made in error rests on. */
export interface VoidingFacts {
  readonly entryStatus: EntryStatus;
  /** Who proposed it, or null when nobody has yet. */
  readonly proposedById: string | null;
  readonly actorId: string;
  readonly reason: string;
}

/** Allowed as the first person's proposal or the second person's confirmation, or refused. */
export type VoidingDecision =
  | { readonly allowed: true; readonly step: "PROPOSE" | "CONFIRM" }
  | { readonly allowed: false; readonly rule: RuleCode };

/** Decides whether an entry may be voided: the first call proposes, a second person's call confirms. */
export function decideVoiding(facts: VoidingFacts): VoidingDecision {
  if (facts.entryStatus === EntryStatus.VOIDED) return refuse("VOID_ALREADY_DONE");
  if (!isOnRegister(facts.entryStatus)) return refuse("ENTRY_NOT_EDITABLE");
  if (isOwnProposal("voidRegisterEntry", facts.proposedById, facts.actorId)) return refuse("VOID_NEEDS_SECOND_PERSON");
  if (facts.proposedById !== null) return { allowed: true, step: "CONFIRM" };
  return facts.reason.trim() === "" ? refuse("VOID_NEEDS_REASON") : { allowed: true, step: "PROPOSE" };
}

/** Decides whether a proposed voiding may be taken back. */
export function decideWithdrawingVoiding(facts: Pick<VoidingFacts, "entryStatus" | "proposedById">): Decision {
  if (facts.entryStatus === EntryStatus.VOIDED) return refuse("VOID_ALREADY_DONE");
  return facts.proposedById === null ? refuse("VOID_NOT_PROPOSED") : allow;
}
