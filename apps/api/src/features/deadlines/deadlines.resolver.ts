import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { answerEnquiry, Enquiry, enquiriesById } from "../enquiries/index.js";
import { DeadlineOfEnquiry } from "./deadline.type.js";
import { deadlinesOfEnquiries, readDeadlinePage } from "./deadline-list.js";
import {
  DeadlineConnection,
  DeadlineFilter,
  PauseClockInput,
  PauseClockPayload,
  ResumeClockInput,
  ResumeClockPayload,
  SetClockDateInput,
  SetClockDatePayload,
} from "./deadlines.types.js";
import { pauseClock } from "./pause-clock.js";
import { resumeClock } from "./resume-clock.js";
import { setClockDate } from "./set-clock-date.js";

@Resolver(() => DeadlineOfEnquiry)
export class DeadlinesResolver {
  @Query(() => DeadlineConnection, {
    description: "Dates of the enquiries in your sight, earliest due first; every filter given narrows the list.",
  })
  async deadlines(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => DeadlineFilter, { nullable: true }) filter: DeadlineFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DeadlineConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readDeadlinePage(ctx, { filter: filter ?? {}, first, after, isCounted });
  }

  @Mutation(() => PauseClockPayload, {
    description: "Pause a date of an enquiry, or all of them, with the reason. The days are not counted meanwhile.",
  })
  async pauseClock(
    @Arg("input", () => PauseClockInput) input: PauseClockInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PauseClockPayload> {
    return await answerEnquiry(ctx, await pauseClock(ctx, input));
  }

  @Mutation(() => ResumeClockPayload, {
    description: "Let a paused date of an enquiry, or all of them, run again, with the reason.",
  })
  async resumeClock(
    @Arg("input", () => ResumeClockInput) input: ResumeClockInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ResumeClockPayload> {
    return await answerEnquiry(ctx, await resumeClock(ctx, input));
  }

  @Mutation(() => SetClockDatePayload, {
    description: "Set the day of something for which the procedure gives no figure, with the reason.",
  })
  async setClockDate(
    @Arg("input", () => SetClockDateInput) input: SetClockDateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SetClockDatePayload> {
    return await answerEnquiry(ctx, await setClockDate(ctx, input));
  }

  @FieldResolver(() => Enquiry, { description: "The enquiry it belongs to." })
  async enquiry(@Root() deadline: DeadlineOfEnquiry, @Ctx() ctx: RequestContext): Promise<Enquiry | null> {
    return await load(ctx, enquiriesById, deadline.enquiryId);
  }
}

@Resolver(() => Enquiry)
export class EnquiryDeadlinesResolver {
  @FieldResolver(() => [DeadlineOfEnquiry], {
    description: "Every date of the enquiry: those that are open by their day, then those met or ended.",
  })
  async deadlines(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<DeadlineOfEnquiry[]> {
    return await load(ctx, deadlinesOfEnquiries, enquiry.id);
  }
}
