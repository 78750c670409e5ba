import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { answerDispute } from "./answer-dispute.js";
import { readDisputableChild } from "./disputable-child.js";
import { Dispute } from "./dispute.entity.js";
import { type DisputeRefs, disputeAccuracy } from "./dispute-accuracy.js";
import { disputesById, readDispute, readDisputePage } from "./disputes.reading.js";
import {
  AnswerDisputeInput,
  DisputableChild,
  DisputeAccuracyInput,
  DisputeConnection,
  DisputePayload,
  RecordRecipientToldInput,
  TellRecipientsInput,
} from "./disputes.types.js";
import { recordRecipientTold } from "./record-recipient-told.js";
import { tellRecipients } from "./tell-recipients.js";

@Resolver()
export class DisputesResolver {
  @Query(() => DisputeConnection, { description: "Facts that somebody says are wrong, newest first." })
  async disputes(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isOpen", () => Boolean, { nullable: true, description: "Only those without an answer." }) isOpen:
      | boolean
      | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DisputeConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readDisputePage(ctx, { isOpen: isOpen ?? false, first, after, isCounted });
  }

  @Query(() => Dispute, { nullable: true, description: "One disputed fact; null when it is not there." })
  async dispute(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Dispute | null> {
    return await readDispute(ctx, id);
  }

  @Query(() => DisputableChild, {
    nullable: true,
    description: "The child of a reference, to record that somebody says a fact is wrong; null when it is not there.",
  })
  async disputableChild(
    @Ctx() ctx: RequestContext,
    @Arg("reference", () => String, { description: "Of the register or of a search." }) reference: string,
  ): Promise<DisputableChild | null> {
    return await readDisputableChild(ctx, reference);
  }

  @Mutation(() => DisputePayload, {
    description:
      "Record that somebody says a fact is wrong. Nothing is written over; the fact carries a mark from now on.",
  })
  async disputeAccuracy(
    @Arg("input", () => DisputeAccuracyInput) input: DisputeAccuracyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisputePayload> {
    return await shown(ctx, await disputeAccuracy(ctx, input));
  }

  @Mutation(() => DisputePayload, { description: "Answer a disputed fact: corrected, or refused with the reason." })
  async answerDispute(
    @Arg("input", () => AnswerDisputeInput) input: AnswerDisputeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisputePayload> {
    return await shown(ctx, await answerDispute(ctx, input));
  }

  @Mutation(() => DisputePayload, {
    description:
      "Have those told of the answer who were given the data: by a mail without a word of the child, or by somebody.",
  })
  async tellRecipients(
    @Arg("input", () => TellRecipientsInput) input: TellRecipientsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisputePayload> {
    return await shown(ctx, await tellRecipients(ctx, input));
  }

  @Mutation(() => DisputePayload, { description: "Record that somebody was told of the answer by letter or by phone." })
  async recordRecipientTold(
    @Arg("input", () => RecordRecipientToldInput) input: RecordRecipientToldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisputePayload> {
    return await shown(ctx, await recordRecipientTold(ctx, input));
  }
}

async function shown(ctx: RequestContext, written: Written<DisputeRefs>): Promise<DisputePayload> {
  return await answer(ctx, written, {
    dispute: async ({ disputeId }) => (disputeId ? await load(ctx, disputesById, disputeId) : null),
  });
}
