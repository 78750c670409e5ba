import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { answerLine } from "./answer-enquiry.js";
import { RecordContactAttemptInput, RecordContactAttemptPayload } from "./enquiry-acts.types.js";
import { recordContactAttempt } from "./record-contact-attempt.js";

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
}
