import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Person, peopleById } from "../people/index.js";
import { readCalendarDuties } from "./duties.reading.js";
import { CalendarDuty, RecordDutyInput, RecordDutyPayload } from "./duties.types.js";
import { recordDuty } from "./record-duty.js";

@Resolver(() => CalendarDuty)
export class DutiesResolver {
  @Query(() => [CalendarDuty], {
    description: "What the procedure asks for by the calendar, each with the day it falls due next, missed ones first.",
  })
  async duties(@Ctx() ctx: RequestContext): Promise<CalendarDuty[]> {
    return await readCalendarDuties(ctx);
  }

  @Mutation(() => RecordDutyPayload, { description: "Record that a duty of the calendar was done." })
  async recordDuty(
    @Arg("input", () => RecordDutyInput) input: RecordDutyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordDutyPayload> {
    return await answer(ctx, await recordDuty(ctx, input), { duties: () => readCalendarDuties(ctx) });
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who recorded it as done; null while nobody did." })
  async recordedBy(@Root() duty: CalendarDuty, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return duty.recordedBy ? await load(ctx, peopleById, duty.recordedBy) : null;
  }
}
