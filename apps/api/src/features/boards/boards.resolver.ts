import { isAtBoard, isOverdueAtBoard, may, type PlainDate } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Meeting, meetingInSight } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import {
  openReferralsOfEntries,
  pathwayReferralsById,
  pathwayReferralsOfEntries,
  readPathwayReferral,
  readPathwayReferralPage,
} from "./boards.reading.js";
import {
  BoardStay,
  PathwayReferralConnection,
  PathwayReferralPayload,
  RecordPathwayAnswerInput,
  ReferToPathwayInput,
  WithdrawPathwayReferralInput,
} from "./boards.types.js";
import { readUsualReturnDay } from "./open-referral.js";
import { PathwayReferral } from "./pathway-referral.entity.js";
import { recordPathwayAnswer } from "./record-pathway-answer.js";
import { type PathwayReferralRefs, referToPathway } from "./refer-to-pathway.js";
import { withdrawPathwayReferral } from "./withdraw-pathway-referral.js";

@Resolver()
export class BoardsResolver {
  @Query(() => PathwayReferralConnection, {
    description: "Children at other panels, the longest overdue first; or those who are back.",
  })
  async pathwayReferrals(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isOver", () => Boolean, { nullable: true, description: "Those who are back, or were not sent after all." })
    isOver: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<PathwayReferralConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readPathwayReferralPage(ctx, { isOver: isOver ?? false, first, after, isCounted });
  }

  @Query(() => PathwayReferral, { nullable: true, description: "One referral to another panel; null when not there." })
  async pathwayReferral(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<PathwayReferral | null> {
    return await readPathwayReferral(ctx, id);
  }

  @Query(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which a child sent to another panel today is back when nobody chooses one.",
  })
  async usualReturnDay(@Ctx() ctx: RequestContext): Promise<PlainDate | null> {
    return await readUsualReturnDay(ctx);
  }

  @Mutation(() => PathwayReferralPayload, {
    description: "Send a child to another panel: which one, what it is asked, and by when the child is back.",
  })
  async referToPathway(
    @Arg("input", () => ReferToPathwayInput) input: ReferToPathwayInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PathwayReferralPayload> {
    return await answerReferral(ctx, await referToPathway(ctx, input));
  }

  @Mutation(() => PathwayReferralPayload, {
    description: "Record that another panel took the child on, or that the child is back, with the outcome in words.",
  })
  async recordPathwayAnswer(
    @Arg("input", () => RecordPathwayAnswerInput) input: RecordPathwayAnswerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PathwayReferralPayload> {
    return await answerReferral(ctx, await recordPathwayAnswer(ctx, input));
  }

  @Mutation(() => PathwayReferralPayload, { description: "Take a referral to another panel back, with the reason." })
  async withdrawPathwayReferral(
    @Arg("input", () => WithdrawPathwayReferralInput) input: WithdrawPathwayReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PathwayReferralPayload> {
    return await answerReferral(ctx, await withdrawPathwayReferral(ctx, input));
  }
}

async function answerReferral(
  ctx: RequestContext,
  written: Written<PathwayReferralRefs>,
): Promise<PathwayReferralPayload> {
  return await answer(ctx, written, {
    referral: async ({ referralId }) => (referralId ? await load(ctx, pathwayReferralsById, referralId) : null),
  });
}

@Resolver(() => PathwayReferral)
export class PathwayReferralResolver {
  @FieldResolver(() => RegisterEntry, { description: "The child's entry, which stays on the register." })
  async entry(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return await load(ctx, entriesById, referral.entryId);
  }

  @FieldResolver(() => Code, { description: "The other panel." })
  board(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): Code | null {
    return codesOf(ctx.pack.boards, [referral.boardCode])[0] ?? null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting that decided it; null when none did." })
  async meeting(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, referral.meetingId);
  }

  @FieldResolver(() => Person, { description: "Who sent the child." })
  async sentBy(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, referral.sentBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who recorded the answer; null until somebody did." })
  async answeredBy(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return referral.answeredBy ? await load(ctx, peopleById, referral.answeredBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "The day to be back has passed, and the child is not." })
  isOverdue(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): boolean {
    return isOverdueAtBoard(referral, ctx.today);
  }

  @FieldResolver(() => Boolean, { description: "You may record what the other panel answered." })
  viewerCanAnswer(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): boolean {
    return isAtBoard(referral.state) && may(requireViewer(ctx).roles, "recordPathwayAnswer");
  }

  @FieldResolver(() => Boolean, { description: "You may take it back." })
  viewerCanWithdraw(@Root() referral: PathwayReferral, @Ctx() ctx: RequestContext): boolean {
    return isAtBoard(referral.state) && may(requireViewer(ctx).roles, "withdrawPathwayReferral");
  }
}

@Resolver(() => RegisterEntry)
export class EntryBoardsResolver {
  @FieldResolver(() => [BoardStay], { description: "Other panels the child is at now, first back first." })
  async atBoards(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<BoardStay[]> {
    const referrals = await load(ctx, openReferralsOfEntries, entry.id);
    return referrals.flatMap((referral) => {
      const [board] = codesOf(ctx.pack.boards, [referral.boardCode]);
      return board ? [{ board, returnOn: referral.returnOn, isOverdue: isOverdueAtBoard(referral, ctx.today) }] : [];
    });
  }
}

@Resolver(() => FullCase)
export class CaseBoardsResolver {
  @FieldResolver(() => [PathwayReferral], { description: "When the child was sent to other panels, newest first." })
  async pathwayReferrals(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<PathwayReferral[]> {
    return await load(ctx, pathwayReferralsOfEntries, entry.id);
  }
}
