import { DisposalState } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { approveDisposal } from "./approve-disposal.js";
import { declineDisposal } from "./decline-disposal.js";
import { Disposal } from "./disposal.entity.js";
import { disposalsById, readDisposal, readDisposalPage } from "./disposals.reading.js";
import { readDue } from "./due.reading.js";
import type { DisposalRefs } from "./find-disposal.js";
import { proposeDisposal } from "./propose-disposal.js";
import {
  ApproveDisposalInput,
  DeclineDisposalInput,
  DisposalConnection,
  DisposalPayload,
  DueRecordConnection,
  ProposeDisposalInput,
} from "./retention.types.js";

@Resolver()
export class DisposalsResolver {
  @Query(() => DueRecordConnection, {
    description:
      "Children's records whose time is over and that no hold keeps, longest ended first. Empty until the schedule is signed.",
  })
  async dueForDisposal(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DueRecordConnection> {
    return await readDue(ctx, { first, after, isCounted: selectedPaths(info).has("totalCount") });
  }

  @Query(() => DisposalConnection, { description: "Disposals, newest first." })
  async disposals(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("state", () => DisposalState, { nullable: true, description: "Only those that stand so." })
    state: DisposalState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DisposalConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readDisposalPage(ctx, { state: state ?? null, first, after, isCounted });
  }

  @Query(() => Disposal, {
    nullable: true,
    description: "One disposal with its certificate; null when it is not there.",
  })
  async disposal(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Disposal | null> {
    return await readDisposal(ctx, id);
  }

  @Mutation(() => DisposalPayload, {
    description: "Propose that a child's record is disposed of, its time being over.",
  })
  async proposeDisposal(
    @Arg("input", () => ProposeDisposalInput) input: ProposeDisposalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisposalPayload> {
    return await answerDisposal(ctx, await proposeDisposal(ctx, input));
  }

  @Mutation(() => DisposalPayload, {
    description:
      "Approve a disposal. The strategic lead and the data protection officer both do; with the second the record is deleted for good.",
  })
  async approveDisposal(
    @Arg("input", () => ApproveDisposalInput) input: ApproveDisposalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisposalPayload> {
    return await answerDisposal(ctx, await approveDisposal(ctx, input));
  }

  @Mutation(() => DisposalPayload, { description: "Decline a disposal, with the reason. The record stays." })
  async declineDisposal(
    @Arg("input", () => DeclineDisposalInput) input: DeclineDisposalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisposalPayload> {
    return await answerDisposal(ctx, await declineDisposal(ctx, input));
  }
}

async function answerDisposal(ctx: RequestContext, written: Written<DisposalRefs>): Promise<DisposalPayload> {
  return await answer(ctx, written, {
    disposal: async ({ disposalId }) => (disposalId ? await load(ctx, disposalsById, disposalId) : null),
  });
}
