import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { answerLine } from "./answer-enquiry.js";
import {
  RecordContactAttemptInput,
  RecordContactAttemptPayload,
  RecordLateInformationInput,
  RecordLateInformationPayload,
  RecordLocationCheckInput,
  RecordLocationCheckPayload,
  RecordStepInput,
  RecordStepPayload,
} from "./enquiry-acts.types.js";
import { recordContactAttempt } from "./record-contact-attempt.js";
import { recordLateInformation } from "./record-late-information.js";
import { recordLocationCheck } from "./record-location-check.js";
import { recordStep } from "./record-step.js";

/** What is written down in the chronology of a search. */
@Resolver()
export class EnquiryLinesResolver {
  @Mutation(() => RecordContactAttemptPayload, {
    description: "Write down an attempt to reach the family, whatever came of it.",
  })
  async recordContactAttempt(
    @Arg("input", () => RecordContactAttemptInput) input: RecordContactAttemptInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordContactAttemptPayload> {
    return await answerLine(ctx, await recordContactAttempt(ctx, input));
  }

  @Mutation(() => RecordLocationCheckPayload, {
    description: "Write down a check for where the child is: done, or not applicable and why.",
  })
  async recordLocationCheck(
    @Arg("input", () => RecordLocationCheckInput) input: RecordLocationCheckInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordLocationCheckPayload> {
    return await answerLine(ctx, await recordLocationCheck(ctx, input));
  }

  @Mutation(() => RecordStepPayload, { description: "Write down a step of the authority's own procedure." })
  async recordStep(
    @Arg("input", () => RecordStepInput) input: RecordStepInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordStepPayload> {
    return await answerLine(ctx, await recordStep(ctx, input));
  }

  @Mutation(() => RecordLateInformationPayload, {
    description: "Write down what you have learned, also after the enquiry was closed.",
  })
  async recordLateInformation(
    @Arg("input", () => RecordLateInformationInput) input: RecordLateInformationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordLateInformationPayload> {
    return await answerLine(ctx, await recordLateInformation(ctx, input));
  }
}
