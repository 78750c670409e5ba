import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { byId } from "../people/index.js";
import { CalendarFeed } from "./calendar-feed.entity.js";
import { RenewCalendarFeedInput, RenewCalendarFeedPayload } from "./calendar-feed.types.js";
import { renewCalendarFeed } from "./renew-calendar-feed.js";

const feedsById = byId(CalendarFeed, "calendar_feed");

@Resolver()
export class CalendarFeedResolver {
  @Query(() => CalendarFeed, { nullable: true, description: "Your calendar; null until you make its address." })
  async calendarFeed(@Ctx() ctx: RequestContext): Promise<CalendarFeed | null> {
    return await reading(ctx, (tx) => tx.find(CalendarFeed, { personId: requireViewer(ctx).personId }));
  }

  @Mutation(() => RenewCalendarFeedPayload, {
    description: "Make a new secret address for your calendar of meetings; the one before it no longer works.",
  })
  async renewCalendarFeed(
    @Arg("input", () => RenewCalendarFeedInput) input: RenewCalendarFeedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RenewCalendarFeedPayload> {
    const { written, address } = await renewCalendarFeed(ctx, input);
    const payload = await answer(ctx, written, {
      calendarFeed: async ({ feedId }) => (feedId ? await load(ctx, feedsById, feedId) : null),
    });
    return { ...payload, address };
  }
}
