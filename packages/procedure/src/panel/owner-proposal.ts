import { ActionState, OwnerProposalState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { mayUpdateAction } from "../permissions/relations.js";
import { mayMove, OWNER_PROPOSAL_MOVES } from "../transitions.js";
import type { ActionChangeFacts } from "./action-rules.js";

/**
 * Decides whether an owner may say that an action is not theirs and whose it is: with the reason, one proposal at a
 * time. The action stays with its owner until business support answers, so that it is never nobody's (AFC-109, AFC-118).
 */
export function decideOwnerProposal(
  facts: ActionChangeFacts & {
    readonly proposedServiceId: string;
    readonly hasOpenProposal: boolean;
    readonly reason: string;
  },
): Decision {
  if (facts.state !== ActionState.OPEN) return refuse("ACTION_NOT_OPEN");
  if (!mayUpdateAction(facts.actor, facts.owner)) return refuse("ACTION_NOT_YOURS");
  if (facts.hasOpenProposal) return refuse("OWNER_ALREADY_PROPOSED");
  if (facts.owner.ownerServiceId === facts.proposedServiceId) return refuse("OWNER_PROPOSED_IS_OWNER");
  return facts.reason.trim() === "" ? refuse("ACTION_NEEDS_REASON") : allow;
}

/** Decides whether a proposal may be answered: while both it and the action are open; declined with a word why. */
export function decideOwnerAnswer(facts: {
  readonly proposalState: OwnerProposalState;
  readonly actionState: ActionState;
  readonly isAccepted: boolean;
  readonly words: string;
}): Decision {
  if (facts.actionState !== ActionState.OPEN) return refuse("ACTION_NOT_OPEN");
  const answer = facts.isAccepted ? OwnerProposalState.ACCEPTED : OwnerProposalState.DECLINED;
  if (!mayMove(OWNER_PROPOSAL_MOVES, facts.proposalState, answer)) return refuse("OWNER_PROPOSAL_ANSWERED");
  return !facts.isAccepted && facts.words.trim() === "" ? refuse("OWNER_DECLINED_NEEDS_WORDS") : allow;
}
