import { RemovalState } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { meetingsById } from "../meetings/index.js";
import { entriesById } from "../register/index.js";
import { approveRemoval } from "./approve-removal.js";
import { declineRemoval } from "./decline-removal.js";
import type { RemovalRefs } from "./find-removal.js";
import { proposeRemoval } from "./propose-removal.js";
import { recordRemovalDecision } from "./record-removal-decision.js";
import { RemovalRequest } from "./removal-request.entity.js";
import { readRemoval, readRemovalPage, removalsById } from "./removals.reading.js";
import {
  ApproveRemovalInput,
  ApproveRemovalPayload,
  DeclineRemovalInput,
  DeclineRemovalPayload,
  ProposeRemovalInput,
  ProposeRemovalPayload,
  RecordRemovalDecisionInput,
  RecordRemovalDecisionPayload,
  RemovalRequestConnection,
  WithdrawRemovalInput,
  WithdrawRemovalPayload,
} from "./removals.types.js";
import { withdrawRemoval } from "./withdraw-removal.js";

@Resolver()
export class RemovalsResolver {
  @Query(() => RemovalRequestConnection, { description: "Proposals to take a child off the register, newest first." })
  async removalRequests(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("state", () => RemovalState, { nullable: true, description: "Only those in this state." })
    state: RemovalState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<RemovalRequestConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readRemovalPage(ctx, { state: state ?? null, first, after, isCounted });
  }

  @Query(() => RemovalRequest, { nullable: true, description: "One proposal for removal; null when it is not there." })
  async removalRequest(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<RemovalRequest | null> {
    return await readRemoval(ctx, id);
  }

  @Mutation(() => ProposeRemovalPayload, {
    description: "Propose that a child leaves the register; the panel decides it at its next meeting.",
  })
  async proposeRemoval(
    @Arg("input", () => ProposeRemovalInput) input: ProposeRemovalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProposeRemovalPayload> {
    return await answerRemoval(ctx, await proposeRemoval(ctx, input));
  }

  @Mutation(() => WithdrawRemovalPayload, {
    description: "Take back a removal you proposed, before the panel decides.",
  })
  async withdrawRemoval(
    @Arg("input", () => WithdrawRemovalInput) input: WithdrawRemovalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<WithdrawRemovalPayload> {
    return await answerRemoval(ctx, await withdrawRemoval(ctx, input));
  }

  @Mutation(() => RecordRemovalDecisionPayload, {
    description: "Record what the panel decided about a removal, while it meets with the chair present.",
  })
  async recordRemovalDecision(
    @Arg("input", () => RecordRemovalDecisionInput) input: RecordRemovalDecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordRemovalDecisionPayload> {
    return await answer(ctx, await recordRemovalDecision(ctx, input), {
      removalRequest: async ({ removalRequestId }) =>
        removalRequestId ? await load(ctx, removalsById, removalRequestId) : null,
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }

  @Mutation(() => ApproveRemovalPayload, {
    description: "Approve a removal the panel agreed; the child leaves the register. Never by whoever proposed it.",
  })
  async approveRemoval(
    @Arg("input", () => ApproveRemovalInput) input: ApproveRemovalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ApproveRemovalPayload> {
    return await answerRemoval(ctx, await approveRemoval(ctx, input));
  }

  @Mutation(() => DeclineRemovalPayload, {
    description: "Decline a removal the panel agreed, with the reason; the child stays on the register.",
  })
  async declineRemoval(
    @Arg("input", () => DeclineRemovalInput) input: DeclineRemovalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DeclineRemovalPayload> {
    return await answerRemoval(ctx, await declineRemoval(ctx, input));
  }
}

async function answerRemoval(ctx: RequestContext, written: Written<RemovalRefs>): Promise<ApproveRemovalPayload> {
  return await answer(ctx, written, {
    removalRequest: async ({ removalRequestId }) =>
      removalRequestId ? await load(ctx, removalsById, removalRequestId) : null,
    entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
  });
}
