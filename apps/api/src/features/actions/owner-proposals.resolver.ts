import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById, Service, servicesById } from "../people/index.js";
import { Action } from "./actions.entities.js";
import { answerAction } from "./answer-action.js";
import { answerOwnerProposal } from "./answer-owner-proposal.js";
import { OwnerProposal } from "./owner-proposal.entity.js";
import { newestProposals } from "./owner-proposals.reading.js";
import {
  AnswerOwnerProposalInput,
  AnswerOwnerProposalPayload,
  ProposeOwnerInput,
  ProposeOwnerPayload,
} from "./owner-proposals.types.js";
import { proposeOwner } from "./propose-owner.js";

@Resolver(() => Action)
export class ActionOwnerProposalResolver {
  @FieldResolver(() => OwnerProposal, {
    nullable: true,
    description: "What its owner last said who it belongs to, open or answered; null when nothing was said.",
  })
  async ownerProposal(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<OwnerProposal | null> {
    return await load(ctx, newestProposals, action.id);
  }

  @Mutation(() => ProposeOwnerPayload, {
    description: "Say that an action is not yours and whose it is; it stays with you until business support answers.",
  })
  async proposeOwner(
    @Arg("input", () => ProposeOwnerInput) input: ProposeOwnerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProposeOwnerPayload> {
    return await answerAction(ctx, await proposeOwner(ctx, input));
  }

  @Mutation(() => AnswerOwnerProposalPayload, {
    description: "Answer an owner who says that an action is not theirs: hand it over, or decline with a word why.",
  })
  async answerOwnerProposal(
    @Arg("input", () => AnswerOwnerProposalInput) input: AnswerOwnerProposalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AnswerOwnerProposalPayload> {
    return await answerAction(ctx, await answerOwnerProposal(ctx, input));
  }
}

@Resolver(() => OwnerProposal)
export class OwnerProposalResolver {
  @FieldResolver(() => Service, { description: "Service it is said to belong to." })
  async service(@Root() proposal: OwnerProposal, @Ctx() ctx: RequestContext): Promise<Service | null> {
    return await load(ctx, servicesById, proposal.serviceId);
  }

  @FieldResolver(() => Person, { description: "Who said it." })
  async proposedBy(@Root() proposal: OwnerProposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, proposal.proposedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answered; null until somebody did." })
  async answeredBy(@Root() proposal: OwnerProposal, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return proposal.answeredBy ? await load(ctx, peopleById, proposal.answeredBy) : null;
  }
}
