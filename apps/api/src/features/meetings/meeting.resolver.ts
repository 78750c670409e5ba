import {
  decideChangingMeeting,
  decideClosing,
  decideLateAgreement,
  decideOpening,
  isLateToCirculate,
  isMeetingOver,
  isPrepared,
  may,
  meetingDates,
  panelOf,
  RULES,
} from "@rome/procedure";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Action } from "../actions/index.js";
import { AgendaItem, currentItems, secondsSpentOn } from "../agenda/index.js";
import { Attendance, attendanceOfMeetings } from "../attendance/index.js";
import { Circulation, circulationsOfMeetings } from "../circulation/index.js";
import { peopleById } from "../people/index.js";
import { RemovalRequest } from "../removals/index.js";
import { groupsOf, groupTimesOf } from "./agenda-groups.js";
import { closingFactsOf } from "./closing-facts.js";
import { dueChoicesOf } from "./due-choices.js";
import { agendaOf, itemsInSight, ofEntriesInSight } from "./in-sight.js";
import { Meeting, meetingInSight, previousMeetings, seesPapers } from "./index.js";
import { actionSheetsOf, previousActionsOf } from "./meeting-actions.js";
import { newSinceLast, openRemovalsOf, outstandingCount } from "./meeting-figures.js";
import { AgendaGroup, DueChoice, GroupTime, LateAgreement, MeetingDates } from "./meetings.types.js";

@Resolver(() => Meeting)
export class MeetingResolver {
  @FieldResolver(() => MeetingDates, { description: "The two dates of the meeting, always both." })
  dates(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): MeetingDates {
    return datesOf(meeting, ctx);
  }

  @FieldResolver(() => Boolean, { description: "Not circulated, and the day the agenda was due is past." })
  isLateToCirculate(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    return isPrepared(meeting.state) && isLateToCirculate(datesOf(meeting, ctx), ctx.today);
  }

  @FieldResolver(() => LateAgreement, {
    nullable: true,
    description: "The chair's agreement; null when none was given.",
  })
  async lateAgreement(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<LateAgreement | null> {
    const { lateAgreedBy, lateAgreedAt, lateReason } = meeting;
    const agreedBy = lateAgreedBy && seesPapers(ctx, meeting) ? await load(ctx, peopleById, lateAgreedBy) : null;
    return agreedBy && lateAgreedAt ? { agreedBy, agreedAt: lateAgreedAt, reason: lateReason ?? "" } : null;
  }

  @FieldResolver(() => [AgendaItem], { description: "The agenda, in the order in which the panel takes it." })
  async agenda(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<AgendaItem[]> {
    return itemsInSight(ctx, meeting, await agendaOf(ctx, meeting));
  }

  @FieldResolver(() => [AgendaGroup], { description: "The agenda by group, with the minutes planned." })
  async groups(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<AgendaGroup[]> {
    const groups = groupsOf(await agendaOf(ctx, meeting), ctx.pack);
    const inSight = groups.map((group) => ({ ...group, items: itemsInSight(ctx, meeting, group.items) }));
    return seesPapers(ctx, meeting) ? inSight : inSight.filter(({ items }) => items.length > 0);
  }

  @FieldResolver(() => [GroupTime], { description: "The time of each group against its plan, as far as it was spent." })
  async timeByGroup(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<GroupTime[]> {
    if (!seesPapers(ctx, meeting)) return [];
    const items = await agendaOf(ctx, meeting);
    const seconds = await Promise.all(items.map((item) => load(ctx, secondsSpentOn, item.id)));
    return groupTimesOf(
      items.map((item, index) => ({ ...item, secondsSpent: seconds[index] ?? 0 })),
      ctx.pack,
    );
  }

  @FieldResolver(() => [DueChoice], { description: "Days to choose from for an action agreed at the meeting." })
  async dueChoices(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<DueChoice[]> {
    return seesPapers(ctx, meeting) ? await load(ctx, dueChoicesOf, meeting.id) : [];
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: "The child being discussed now; null when none is." })
  async currentItem(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<AgendaItem | null> {
    const item = await load(ctx, currentItems, meeting.id);
    return item ? (itemsInSight(ctx, meeting, [item])[0] ?? null) : null;
  }

  @FieldResolver(() => Circulation, { nullable: true, description: "The circulation; null until it is made." })
  async circulation(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Circulation | null> {
    return seesPapers(ctx, meeting) ? await load(ctx, circulationsOfMeetings, meeting.id) : null;
  }

  @FieldResolver(() => [Attendance], {
    description: "Attendance by seat: every seat once the meeting is open, before it those with an alternate named.",
  })
  async attendance(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Attendance[]> {
    return seesPapers(ctx, meeting) ? await load(ctx, attendanceOfMeetings, meeting.id) : [];
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The last closed meeting before it; null when none." })
  async previousMeeting(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    const previous = seesPapers(ctx, meeting) ? await load(ctx, previousMeetings, meeting.id) : null;
    return await meetingInSight(ctx, previous?.id ?? null);
  }

  @FieldResolver(() => [Action], {
    description:
      "Last meeting's actions and everything open that is due by now: open ones first, the oldest due first.",
  })
  async previousActions(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Action[]> {
    return seesPapers(ctx, meeting) ? ofEntriesInSight(ctx, await load(ctx, previousActionsOf, meeting.id)) : [];
  }

  @FieldResolver(() => [Action], {
    description: "The actions agreed at this meeting; to those who do not chase only their own and their service's.",
  })
  async actionSheet(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Action[]> {
    return seesPapers(ctx, meeting) ? ofEntriesInSight(ctx, await load(ctx, actionSheetsOf, meeting.id)) : [];
  }

  @FieldResolver(() => Int, { description: "Children added since the register of the panel before." })
  async newSinceLast(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<number> {
    return seesPapers(ctx, meeting) ? await load(ctx, newSinceLast, meeting.id) : 0;
  }

  @FieldResolver(() => [RemovalRequest], { description: "Removals on this agenda that are not over." })
  async openRemovals(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<RemovalRequest[]> {
    return seesPapers(ctx, meeting) ? ofEntriesInSight(ctx, await load(ctx, openRemovalsOf, meeting.id)) : [];
  }

  @FieldResolver(() => Int, { description: "Actions past their day or silent since the last circulation, today." })
  async outstandingActionCount(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<number> {
    return seesPapers(ctx, meeting) ? await load(ctx, outstandingCount, "today") : 0;
  }

  @FieldResolver(() => Boolean, { description: "You may keep this meeting and its agenda." })
  viewerCanKeep(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "addAgendaItem") && !isMeetingOver(meeting.state);
  }

  @FieldResolver(() => Boolean, { description: "You may move or cancel this meeting." })
  viewerCanMove(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "rescheduleMeeting") && decideChangingMeeting(meeting.state).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may open this meeting now." })
  viewerCanOpen(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    const facts = { meetingState: meeting.state, heldOn: meeting.heldOn, today: ctx.today };
    return may(requireViewer(ctx).roles, "openMeeting") && decideOpening(facts).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may agree that the papers go out late." })
  viewerCanAgreeLate(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    const decision = decideLateAgreement({
      meetingState: meeting.state,
      hasBeenCirculated: false,
      agendaDueOn: datesOf(meeting, ctx).agendaDueOn,
      today: ctx.today,
      reason: "to be given",
    });
    return may(requireViewer(ctx).roles, "agreeLateCirculation") && decision.allowed;
  }

  @FieldResolver(() => [String], { description: "What still stands in the way of closing the meeting, in words." })
  async blockers(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<string[]> {
    if (!seesPapers(ctx, meeting)) return [];
    return decideClosing(await load(ctx, closingFactsOf, meeting.id)).blockers.map((rule) => RULES[rule].says);
  }
}

function datesOf(meeting: Meeting, ctx: RequestContext): MeetingDates {
  return meetingDates(meeting.heldOn, ctx.calendar, panelOf(ctx.pack));
}
