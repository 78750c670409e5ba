import { decideWriting, isWritingSettled, may, WritingField } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import type { News } from "../../platform/live/news.js";
import { AgendaItem, agendaItemsById } from "../agenda/index.js";
import { Meeting, meetingsById, seesPapers } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { beAtMeeting } from "./be-at-meeting.js";
import { hearMeeting } from "./hear-meeting.js";
import { ItemWriting } from "./item-writing.entity.js";
import { writingsOfItems } from "./live.reading.js";
import {
  BeAtMeetingInput,
  BeAtMeetingPayload,
  MeetingNews,
  PresentPerson,
  WriteItemInput,
  WriteItemPayload,
} from "./live.types.js";
import { meetingNews, peopleHere } from "./meeting-news.js";
import { writeItem } from "./write-item.js";

@Resolver()
export class LiveResolver {
  @Subscription(() => MeetingNews, {
    description: "What changes in a meeting, as it happens; silent where the meeting is out of your sight.",
    subscribe: ({ args, context }) => hearMeeting(context as RequestContext, String(args.meetingId)),
  })
  async meetingChanged(
    @Arg("meetingId", () => ID) _meetingId: string,
    @Root() news: News,
    @Ctx() ctx: RequestContext,
  ): Promise<MeetingNews> {
    return await meetingNews(ctx, news);
  }

  @Mutation(() => BeAtMeetingPayload, {
    description: "Say that you have a meeting open and where you are in it; your page does every 15 seconds.",
  })
  async beAtMeeting(
    @Arg("input", () => BeAtMeetingInput) input: BeAtMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BeAtMeetingPayload> {
    return await answer(ctx, await beAtMeeting(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }

  @Mutation(() => WriteItemPayload, {
    description: "Save what you are typing about a child; where somebody else saved meanwhile, both texts come back.",
  })
  async writeItem(
    @Arg("input", () => WriteItemInput) input: WriteItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<WriteItemPayload> {
    const written = await writeItem(ctx, input);
    const { writing, userErrors } = await answer(ctx, written, {
      writing: async ({ itemId }) =>
        itemId ? ((await load(ctx, writingsOfItems, itemId)).find((one) => one.field === input.field) ?? null) : null,
    });
    return { writing, userErrors, notKept: userErrors.length > 0 ? input.text : null };
  }
}

@Resolver(() => Meeting)
export class MeetingHereResolver {
  @FieldResolver(() => [PresentPerson], {
    description: "Who has the meeting open now, and where they are in it; nobody on a past day.",
  })
  async here(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<PresentPerson[]> {
    return seesPapers(ctx, meeting) && !ctx.asAt ? await peopleHere(ctx, meeting.id) : [];
  }
}

@Resolver(() => AgendaItem)
export class ItemWritingsResolver {
  @FieldResolver(() => [ItemWriting], { description: "What is being written about the child in this meeting." })
  async writings(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<ItemWriting[]> {
    return await load(ctx, writingsOfItems, item.id);
  }

  @FieldResolver(() => [WritingField], { description: "What you may write about the child now." })
  async viewerCanWrite(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<WritingField[]> {
    const meeting = may(requireViewer(ctx).roles, "writeItem") ? await load(ctx, meetingsById, item.meetingId) : null;
    if (!meeting) return [];
    const facts = { meetingState: meeting.state, itemState: item.state };
    return Object.values(WritingField).filter((field) => decideWriting({ ...facts, field }).allowed);
  }
}

@Resolver(() => ItemWriting)
export class WritingResolver {
  @FieldResolver(() => Person, { description: "Who saved it last." })
  async writtenBy(@Root() writing: ItemWriting, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, writing.writtenBy);
  }

  @FieldResolver(() => Boolean, { description: "The decision is recorded, so the text stands." })
  async isSettled(@Root() writing: ItemWriting, @Ctx() ctx: RequestContext): Promise<boolean> {
    const item = await load(ctx, agendaItemsById, writing.itemId);
    return item !== null && isWritingSettled({ itemState: item.state, field: writing.field });
  }
}
