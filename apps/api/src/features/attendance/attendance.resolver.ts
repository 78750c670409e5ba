import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { meetingsById } from "../meetings/index.js";
import { Person, peopleById, Seat, seatsById } from "../people/index.js";
import { Attendance } from "./attendance.entity.js";
import { attendanceById } from "./attendance.reading.js";
import {
  AttendancePayload,
  NameAlternateInput,
  RecordAttendanceInput,
  RecordRestPresentInput,
  RestPresentPayload,
} from "./attendance.types.js";
import { nameAlternate } from "./name-alternate.js";
import { recordAttendance } from "./record-attendance.js";
import { recordRestPresent } from "./record-rest-present.js";
import type { AttendanceRefs } from "./seat-at-meeting.js";

@Resolver()
export class AttendanceActsResolver {
  @Mutation(() => AttendancePayload, { description: "Name who attends for a seat at one meeting." })
  async nameAlternate(
    @Arg("input", () => NameAlternateInput) input: NameAlternateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AttendancePayload> {
    return await attendanceAnswer(ctx, await nameAlternate(ctx, input));
  }

  @Mutation(() => AttendancePayload, { description: "Record how a seat is filled while the panel sits." })
  async recordAttendance(
    @Arg("input", () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AttendancePayload> {
    return await attendanceAnswer(ctx, await recordAttendance(ctx, input));
  }

  @Mutation(() => RestPresentPayload, {
    description: "Record every seat that has no answer yet as filled, by its alternate where one was named.",
  })
  async recordRestPresent(
    @Arg("input", () => RecordRestPresentInput) input: RecordRestPresentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RestPresentPayload> {
    return await answer(ctx, await recordRestPresent(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }
}

async function attendanceAnswer(ctx: RequestContext, written: Written<AttendanceRefs>): Promise<AttendancePayload> {
  return await answer(ctx, written, {
    attendance: async ({ attendanceId }) => (attendanceId ? await load(ctx, attendanceById, attendanceId) : null),
    meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
  });
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => Seat, { description: "The seat." })
  async seat(@Root() line: Attendance, @Ctx() ctx: RequestContext): Promise<Seat | null> {
    return await load(ctx, seatsById, line.seatId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who held the seat; null when it was empty." })
  async person(@Root() line: Attendance, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return line.personId ? await load(ctx, peopleById, line.personId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who was named to attend instead; null when nobody was.",
  })
  async alternate(@Root() line: Attendance, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return line.alternateId ? await load(ctx, peopleById, line.alternateId) : null;
  }
}
