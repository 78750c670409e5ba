import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { cancelMeeting } from "./cancel-meeting.js";
import { closeMeeting } from "./close-meeting.js";
import { Meeting, meetingsById } from "./index.js";
import {
  CancelMeetingInput,
  CloseMeetingInput,
  OpenMeetingInput,
  RescheduleMeetingInput,
  ScheduleMeetingInput,
  ScheduleMeetingsInput,
} from "./meetings.inputs.js";
import { CloseMeetingPayload, MeetingConnection, MeetingPayload, ScheduleMeetingsPayload } from "./meetings.types.js";
import { readMeeting, readMeetingPage, readNextMeeting } from "./meetings-list.js";
import { openMeeting } from "./open-meeting.js";
import { rescheduleMeeting } from "./reschedule-meeting.js";
import { type MeetingRefs, scheduleMeeting } from "./schedule-meeting.js";
import { proposalsFor, scheduleMeetings } from "./schedule-meetings.js";

@Resolver()
export class MeetingsResolver {
  @Query(() => MeetingConnection, { description: "The meetings of the panel, newest first." })
  async meetings(
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<MeetingConnection> {
    return await readMeetingPage(ctx, first, after);
  }

  @Query(() => Meeting, { nullable: true, description: "One meeting; null when it is not there or out of your sight." })
  async meeting(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Meeting | null> {
    const uuid = fromGlobalId("Meeting", id);
    return uuid ? await readMeeting(ctx, uuid) : null;
  }

  @Query(() => Meeting, {
    nullable: true,
    description: "The meeting in session, or the nearest to come; null when none is planned.",
  })
  async nextMeeting(@Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await readNextMeeting(ctx);
  }

  @Mutation(() => MeetingPayload, { description: "Plan one meeting of the panel." })
  async scheduleMeeting(
    @Arg("input", () => ScheduleMeetingInput) input: ScheduleMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MeetingPayload> {
    return await meetingAnswer(ctx, await scheduleMeeting(ctx, input));
  }

  @Mutation(() => ScheduleMeetingsPayload, {
    description: "Plan several meetings in rhythm, all or none; a day nobody works is proposed to be moved.",
  })
  async scheduleMeetings(
    @Arg("input", () => ScheduleMeetingsInput) input: ScheduleMeetingsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ScheduleMeetingsPayload> {
    const written = await scheduleMeetings(ctx, input);
    const { meetings, userErrors } = await answer(ctx, written, {
      meetings: async ({ meetingIds }) =>
        await Promise.all((meetingIds?.split(",") ?? []).map((id) => load(ctx, meetingsById, id))),
    });
    const planned = (meetings ?? []).filter((meeting) => meeting !== null);
    return { meetings: planned, proposals: userErrors.length > 0 ? proposalsFor(ctx, input) : [], userErrors };
  }

  @Mutation(() => MeetingPayload, { description: "Move a meeting to another day, time or place, with the reason." })
  async rescheduleMeeting(
    @Arg("input", () => RescheduleMeetingInput) input: RescheduleMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MeetingPayload> {
    return await meetingAnswer(ctx, await rescheduleMeeting(ctx, input));
  }

  @Mutation(() => MeetingPayload, {
    description: "Cancel a meeting, with the reason; its children and due actions go to the next one.",
  })
  async cancelMeeting(
    @Arg("input", () => CancelMeetingInput) input: CancelMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MeetingPayload> {
    return await meetingAnswer(ctx, await cancelMeeting(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: "Open a circulated meeting on its day." })
  async openMeeting(
    @Arg("input", () => OpenMeetingInput) input: OpenMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MeetingPayload> {
    return await meetingAnswer(ctx, await openMeeting(ctx, input));
  }

  @Mutation(() => CloseMeetingPayload, {
    description: "Close a meeting: its record is locked, and the next meeting gets its draft agenda.",
  })
  async closeMeeting(
    @Arg("input", () => CloseMeetingInput) input: CloseMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CloseMeetingPayload> {
    return await answer(ctx, await closeMeeting(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
      nextMeeting: async ({ nextMeetingId }) => (nextMeetingId ? await load(ctx, meetingsById, nextMeetingId) : null),
    });
  }
}

async function meetingAnswer(ctx: RequestContext, written: Written<MeetingRefs>): Promise<MeetingPayload> {
  return await answer(ctx, written, {
    meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
  });
}
