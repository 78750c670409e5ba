import { MailState, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Action } from "../actions/index.js";
import { Meeting } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { Mail } from "./mail.entity.js";
import { mailsById, noticesOfActions, noticesOfMeetings, readMailStanding, readMails } from "./mails.reading.js";
import { MailConnection, MailStanding, SettleMailInput, SettleMailPayload } from "./mails.types.js";
import { Notice } from "./notice.entity.js";
import { settleMail } from "./settle-mail.js";

@Resolver()
export class MailsResolver {
  @Query(() => MailConnection, { description: "The mails of the register, newest first." })
  async mails(
    @Ctx() ctx: RequestContext,
    @Arg("state", () => MailState, { nullable: true, description: "Only those that stand so." })
    state: MailState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<MailConnection> {
    return await readMails(ctx, state ?? null, first, after);
  }

  @Query(() => MailStanding, { description: "Whether mail goes out, and what somebody must settle." })
  async mailStanding(@Ctx() ctx: RequestContext): Promise<MailStanding> {
    return await readMailStanding(ctx);
  }

  @Mutation(() => SettleMailPayload, {
    description: "Settle a mail that may or may not have arrived, or send one again that was refused.",
  })
  async settleMail(
    @Arg("input", () => SettleMailInput) input: SettleMailInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SettleMailPayload> {
    return await answer(ctx, await settleMail(ctx, input), {
      mail: async ({ mailId }) => (mailId ? await load(ctx, mailsById, mailId) : null),
    });
  }
}

@Resolver(() => Mail)
export class MailResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: "Whom it goes to; null when it goes to somebody outside.",
  })
  async to(@Root() mail: Mail, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return mail.personId ? await load(ctx, peopleById, mail.personId) : null;
  }

  @FieldResolver(() => String, { description: "Whom it goes to, by name." })
  async toWhom(@Root() mail: Mail, @Ctx() ctx: RequestContext): Promise<string> {
    return mail.toName ?? (mail.personId ? await load(ctx, peopleById, mail.personId) : null)?.name ?? "";
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who settled it; null when nobody had to." })
  async settledBy(@Root() mail: Mail, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return mail.settledBy ? await load(ctx, peopleById, mail.settledBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may say that it arrived." })
  viewerCanSayArrived(@Root() { state }: Mail, @Ctx() ctx: RequestContext): boolean {
    return state === MailState.UNKNOWN && may(requireViewer(ctx).roles, "settleMail");
  }

  @FieldResolver(() => Boolean, { description: "You may have it sent again." })
  viewerCanSendAgain(@Root() { state }: Mail, @Ctx() ctx: RequestContext): boolean {
    const isUnsettled = state === MailState.UNKNOWN || state === MailState.FAILED;
    return isUnsettled && may(requireViewer(ctx).roles, "settleMail");
  }
}

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => Person, { description: "Who was told." })
  async person(@Root() notice: Notice, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, notice.personId);
  }

  @FieldResolver(() => Int, { description: "How many actions it was about; 0 when it was about none." })
  actionCount(@Root() notice: Notice): number {
    return notice.actionIds.length;
  }

  @FieldResolver(() => Mail, {
    nullable: true,
    description:
      "The mail that says it; null while it waits for the day's digest, and where it is told in the portal alone.",
  })
  async mail(@Root() notice: Notice, @Ctx() ctx: RequestContext): Promise<Mail | null> {
    return notice.mailId ? await load(ctx, mailsById, notice.mailId) : null;
  }
}

@Resolver(() => Meeting)
export class MeetingNoticesResolver {
  @FieldResolver(() => [Notice], { description: "Who was told what about this meeting, newest first." })
  async notices(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Notice[]> {
    return may(requireViewer(ctx).roles, "mails") ? await load(ctx, noticesOfMeetings, meeting.id) : [];
  }
}

@Resolver(() => Action)
export class ActionNoticesResolver {
  @FieldResolver(() => [Notice], {
    description: "Who was told about this action and when: reminders, action sheets, escalations; newest first.",
  })
  async notices(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<Notice[]> {
    return may(requireViewer(ctx).roles, "mails") ? await load(ctx, noticesOfActions, action.id) : [];
  }
}
