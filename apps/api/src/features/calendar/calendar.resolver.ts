import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { answerCalendar } from "./answer-calendar.js";
import { CalendarDay, HalfTermRow } from "./calendar.entities.js";
import { readSchoolYearCalendar } from "./calendar.reading.js";
import {
  CalendarPayload,
  RecordCalendarDayInput,
  RecordHalfTermInput,
  RecordOfficeHoursInput,
  RemoveCalendarDayInput,
  RemoveHalfTermInput,
  SchoolYearCalendar,
} from "./calendar.types.js";
import { recordCalendarDay } from "./record-calendar-day.js";
import { recordHalfTerm } from "./record-half-term.js";
import { recordOfficeHours } from "./record-office-hours.js";
import { removeCalendarDay } from "./remove-calendar-day.js";
import { removeHalfTerm } from "./remove-half-term.js";

@Resolver()
export class CalendarResolver {
  @Query(() => SchoolYearCalendar, {
    nullable: true,
    description: "The calendar of a school year: of one school, or of the whole authority. Null when out of sight.",
  })
  async calendar(
    @Ctx() ctx: RequestContext,
    @Arg("schoolId", () => ID, { nullable: true, description: "The school; the whole authority when left out." })
    schoolId: string | null,
    @Arg("schoolYear", () => String, { nullable: true, description: "Such as 2026-27; this year when left out." })
    schoolYear: string | null,
  ): Promise<SchoolYearCalendar | null> {
    return await readSchoolYearCalendar(ctx, schoolId, schoolYear);
  }

  @Mutation(() => CalendarPayload, { description: "Add a half term, or correct its dates." })
  async recordHalfTerm(
    @Arg("input", () => RecordHalfTermInput) input: RecordHalfTermInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarPayload> {
    return await answerCalendar(ctx, await recordHalfTerm(ctx, input));
  }

  @Mutation(() => CalendarPayload, { description: "Take a half term away." })
  async removeHalfTerm(
    @Arg("input", () => RemoveHalfTermInput) input: RemoveHalfTermInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarPayload> {
    return await answerCalendar(ctx, await removeHalfTerm(ctx, input));
  }

  @Mutation(() => CalendarPayload, {
    description: "Mark a day: INSET or closed for schools, offices closed, or a bank holiday added or taken out.",
  })
  async recordCalendarDay(
    @Arg("input", () => RecordCalendarDayInput) input: RecordCalendarDayInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarPayload> {
    return await answerCalendar(ctx, await recordCalendarDay(ctx, input));
  }

  @Mutation(() => CalendarPayload, { description: "Take the mark of a day away." })
  async removeCalendarDay(
    @Arg("input", () => RemoveCalendarDayInput) input: RemoveCalendarDayInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarPayload> {
    return await answerCalendar(ctx, await removeCalendarDay(ctx, input));
  }

  @Mutation(() => CalendarPayload, { description: "Record how many hours officers work on a day." })
  async recordOfficeHours(
    @Arg("input", () => RecordOfficeHoursInput) input: RecordOfficeHoursInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CalendarPayload> {
    return await answerCalendar(ctx, await recordOfficeHours(ctx, input));
  }
}

@Resolver(() => HalfTermRow)
export class HalfTermResolver {
  @FieldResolver(() => Boolean, { description: "Whether it is one school's own; else it is the whole authority's." })
  isOfSchool(@Root() half: HalfTermRow): boolean {
    return half.schoolId !== null;
  }
}

@Resolver(() => CalendarDay)
export class CalendarDayResolver {
  @FieldResolver(() => Boolean, { description: "Whether it is one school's own; else it is the whole authority's." })
  isOfSchool(@Root() day: CalendarDay): boolean {
    return day.schoolId !== null;
  }
}
