import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../../platform/context.js";
import { answerCalendar } from "../answer-calendar.js";
import { bringInCalendar } from "./bring-in-calendar.js";
import {
  BringInCalendarInput,
  BringInCalendarPayload,
  CalendarFile,
  CalendarFileInput,
} from "./calendar-file.types.js";
import { checkCalendarFile } from "./check-calendar-file.js";

@Resolver()
export class CalendarFileResolver {
  @Query(() => CalendarFile, {
    nullable: true,
    description:
      "What a file of term dates, INSET days and closures would do. Nothing is kept. Null when out of sight.",
  })
  async calendarFile(
    @Arg("input", () => CalendarFileInput) input: CalendarFileInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarFile | null> {
    return await checkCalendarFile(ctx, input);
  }

  @Mutation(() => BringInCalendarPayload, {
    description: "Bring a checked file of term dates in, all of it or nothing.",
  })
  async bringInCalendar(
    @Arg("input", () => BringInCalendarInput) input: BringInCalendarInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BringInCalendarPayload> {
    return await answerCalendar(ctx, await bringInCalendar(ctx, input));
  }
}
