import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { answerEnquiry, Enquiry, enquiriesById } from "../enquiries/index.js";
import { RegisterEntry } from "../register/index.js";
import { closeEnquiry } from "./close-enquiry.js";
import {
  CloseEnquiryInput,
  CloseEnquiryPayload,
  EnquiryEnding,
  RecordAuditInput,
  RecordAuditPayload,
  RecordDeathInput,
  RecordDeathPayload,
  RecordedDeath,
  RecordFollowUpInput,
  RecordFollowUpPayload,
  RecordHandoverAnswerInput,
  RecordHandoverAnswerPayload,
  RecordHandoverInput,
  RecordHandoverPayload,
  RecordReviewInput,
  RecordReviewPayload,
  ReopenEnquiryInput,
  ReopenEnquiryPayload,
} from "./closing.types.js";
import { endingOf } from "./closing-view.js";
import { recordDeath } from "./record-death.js";
import { recordFollowUp } from "./record-follow-up.js";
import { recordHandover, recordHandoverAnswer } from "./record-handover.js";
import { recordAudit, recordReview } from "./record-review.js";
import { deathsOfChildren } from "./recorded-deaths.js";
import { reopenEnquiry } from "./reopen-enquiry.js";

@Resolver()
export class ReviewsResolver {
  @Mutation(() => RecordReviewPayload, { description: "Record a review of an enquiry and what was decided." })
  async recordReview(
    @Arg("input", () => RecordReviewInput) input: RecordReviewInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordReviewPayload> {
    return await answerEnquiry(ctx, await recordReview(ctx, input));
  }

  @Mutation(() => RecordAuditPayload, { description: "Record an audit of several enquiries with one decision." })
  async recordAudit(
    @Arg("input", () => RecordAuditInput) input: RecordAuditInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAuditPayload> {
    const written = await recordAudit(ctx, input);
    return await answer(ctx, written, {
      enquiries: async ({ ids }) => {
        const all = await Promise.all((ids?.split(" ") ?? []).map((id) => load(ctx, enquiriesById, id)));
        return ids === undefined ? null : all.filter((one) => one !== null);
      },
    });
  }

  @Mutation(() => RecordFollowUpPayload, {
    description: "Record a follow-up of a found child. No longer in education: school and authority look again.",
  })
  async recordFollowUp(
    @Arg("input", () => RecordFollowUpInput) input: RecordFollowUpInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordFollowUpPayload> {
    return await answerEnquiry(ctx, await recordFollowUp(ctx, input));
  }
}

@Resolver()
export class ClosingResolver {
  @Mutation(() => RecordHandoverPayload, { description: "Record that the child was referred to another authority." })
  async recordHandover(
    @Arg("input", () => RecordHandoverInput) input: RecordHandoverInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordHandoverPayload> {
    return await answerEnquiry(ctx, await recordHandover(ctx, input));
  }

  @Mutation(() => RecordHandoverAnswerPayload, { description: "Record what the other authority answered." })
  async recordHandoverAnswer(
    @Arg("input", () => RecordHandoverAnswerInput) input: RecordHandoverAnswerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordHandoverAnswerPayload> {
    return await answerEnquiry(ctx, await recordHandoverAnswer(ctx, input));
  }

  @Mutation(() => CloseEnquiryPayload, {
    description: "End an enquiry with an outcome of the procedure, once what it asks for first is there.",
  })
  async closeEnquiry(
    @Arg("input", () => CloseEnquiryInput) input: CloseEnquiryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CloseEnquiryPayload> {
    return await answerEnquiry(ctx, await closeEnquiry(ctx, input));
  }

  @Mutation(() => RecordDeathPayload, {
    description: "Record that the child has died: every letter, reminder and clock stops at once.",
  })
  async recordDeath(
    @Arg("input", () => RecordDeathInput) input: RecordDeathInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordDeathPayload> {
    return await answerEnquiry(ctx, await recordDeath(ctx, input));
  }

  @Mutation(() => ReopenEnquiryPayload, { description: "Begin a closed enquiry again, with a reason." })
  async reopenEnquiry(
    @Arg("input", () => ReopenEnquiryInput) input: ReopenEnquiryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ReopenEnquiryPayload> {
    return await answerEnquiry(ctx, await reopenEnquiry(ctx, input));
  }
}

@Resolver(() => Enquiry)
export class EnquiryEndingResolver {
  @FieldResolver(() => EnquiryEnding, {
    nullable: true,
    description: "How it can end, and what is owed before; null for schools.",
  })
  async ending(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<EnquiryEnding | null> {
    return await endingOf(ctx, enquiry);
  }
}

@Resolver(() => RegisterEntry)
export class EntryDeathResolver {
  @FieldResolver(() => RecordedDeath, {
    nullable: true,
    description: "That the child has died, where it was recorded; null while it was not.",
  })
  async death(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<RecordedDeath | null> {
    return await load(ctx, deathsOfChildren, entry.childId);
  }
}
