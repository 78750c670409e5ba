import {
  decideApprovingMinutes,
  decideAskingApproval,
  decidePublishingMinutes,
  MinutesState,
  may,
} from "@rome/procedure";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { load } from "../../platform/graphql/load.js";
import { noPast } from "../../platform/looking-back.js";
import { Meeting, meetingsById } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { Minutes, MinutesSection } from "./minutes.entities.js";
import {
  fingerprintsOfMinutes,
  type HeldMinutes,
  isChairOf,
  minutesOfMeetings,
  readMinutesOf,
  sectionsOfMinutes,
} from "./minutes.reading.js";

@Resolver(() => Meeting)
export class MeetingMinutesResolver {
  @FieldResolver(() => Minutes, {
    nullable: true,
    description: "Its minutes; null until it is closed, and to members until they are published.",
  })
  async minutes(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Minutes | null> {
    return await load(ctx, minutesOfMeetings, meeting.id);
  }
}

@Resolver(() => Minutes)
export class MinutesResolver {
  @Query(() => Minutes, {
    nullable: true,
    description: "The minutes of a meeting; null when there are none, or they are out of your sight.",
  })
  async minutes(@Ctx() ctx: RequestContext, @Arg("meetingId", () => ID) meetingId: string): Promise<Minutes | null> {
    const id = fromGlobalId("Meeting", meetingId);
    return id ? await readMinutesOf(ctx, id) : null;
  }

  @FieldResolver(() => Meeting, { description: "The meeting." })
  async meeting(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await load(ctx, meetingsById, minutes.meetingId);
  }

  @FieldResolver(() => [MinutesSection], {
    description: "Its sections, in the order in which they are read; on a past day only once they were published.",
  })
  async sections(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<MinutesSection[]> {
    if (ctx.asAt && minutes.publishedAt === null) throw noPast();
    return await load(ctx, sectionsOfMinutes, minutes.id);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who asked the chair to approve; null until then." })
  async askedBy(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return minutes.askedBy ? await load(ctx, peopleById, minutes.askedBy) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who approved them; null until then." })
  async approvedBy(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return minutes.approvedBy ? await load(ctx, peopleById, minutes.approvedBy) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who published them; null until then." })
  async publishedBy(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return minutes.publishedBy ? await load(ctx, peopleById, minutes.publishedBy) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "The text still has the fingerprint it was published with; null until they are published.",
  })
  async isAsPublished(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): Promise<boolean | null> {
    if (minutes.hash === null) return null;
    return (await load(ctx, fingerprintsOfMinutes, minutes.id)) === minutes.hash;
  }

  @FieldResolver(() => Boolean, { description: "You may edit their sections." })
  viewerCanEdit(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): boolean {
    return minutes.state !== MinutesState.PUBLISHED && may(requireViewer(ctx).roles, "editMinutes");
  }

  @FieldResolver(() => Boolean, { description: "You may ask the chair to approve them." })
  viewerCanAskToApprove(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): boolean {
    return decideAskingApproval(minutes.state).allowed && may(requireViewer(ctx).roles, "askToApproveMinutes");
  }

  @FieldResolver(() => Boolean, { description: "You may approve them: you are the chair, or you chaired." })
  viewerCanApprove(@Root() minutes: HeldMinutes, @Ctx() ctx: RequestContext): boolean {
    const viewer = requireViewer(ctx);
    const decision = decideApprovingMinutes({ state: minutes.state, isChair: isChairOf(viewer, minutes) });
    return decision.allowed && may(viewer.roles, "approveMinutes");
  }

  @FieldResolver(() => Boolean, { description: "You may publish them." })
  viewerCanPublish(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): boolean {
    return decidePublishingMinutes(minutes.state).allowed && may(requireViewer(ctx).roles, "publishMinutes");
  }

  @FieldResolver(() => Boolean, { description: "You may append corrections to them." })
  viewerCanCorrect(@Root() minutes: Minutes, @Ctx() ctx: RequestContext): boolean {
    return minutes.state === MinutesState.PUBLISHED && may(requireViewer(ctx).roles, "correctMinutes");
  }
}
