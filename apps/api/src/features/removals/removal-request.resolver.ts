import { decideWithdrawal, isRemovalDecided } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { refusedBy, UserError } from "../../platform/graphql/user-error.js";
import { Attendance, attendanceById } from "../attendance/index.js";
import { Meeting, meetingInSight } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import { decideOwnApproval } from "./approve-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import { removalsUnderWay } from "./removals.reading.js";

@Resolver(() => RemovalRequest)
export class RemovalRequestResolver {
  @FieldResolver(() => RegisterEntry, { description: "The entry it is about." })
  async entry(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return await load(ctx, entriesById, request.entryId);
  }

  @FieldResolver(() => Code, { description: "How it ended for the child." })
  outcome(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Code | null {
    return codesOf(ctx.pack.removalOutcomes, [request.outcomeCode])[0] ?? null;
  }

  @FieldResolver(() => Person, { description: "Who proposed it." })
  async proposedBy(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, request.proposedBy);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      "Meeting on whose agenda it stands, or which decided it; null when it is on none yet, or you may not see meetings.",
  })
  async meeting(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, request.meetingId);
  }

  @FieldResolver(() => [Attendance], { description: "Who was present when the panel decided; empty until it did." })
  async present(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<Attendance[]> {
    const rows = await Promise.all(request.presentIds.map((id) => load(ctx, attendanceById, id)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who approved it; null until somebody did." })
  async approvedBy(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return request.approvedBy ? await load(ctx, peopleById, request.approvedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "The panel has still to decide it." })
  awaitsPanel(@Root() request: RemovalRequest): boolean {
    return !isRemovalDecided(request.state);
  }

  @FieldResolver(() => Boolean, { description: "You proposed it and may still take it back." })
  viewerCanWithdraw(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): boolean {
    const { personId: actorId } = requireViewer(ctx);
    return decideWithdrawal({ removalState: request.state, proposerId: request.proposedBy, actorId }).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may approve it now, carrying open actions where there are any." })
  async viewerCanApprove(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<boolean> {
    const entry = await load(ctx, entriesById, request.entryId);
    return entry !== null && decideOwnApproval(requireViewer(ctx), request, entry, true).allowed;
  }

  @FieldResolver(() => UserError, {
    nullable: true,
    description: "Why you cannot approve it now, without carrying open actions; null when you can.",
  })
  async whyNot(@Root() request: RemovalRequest, @Ctx() ctx: RequestContext): Promise<UserError | null> {
    const entry = await load(ctx, entriesById, request.entryId);
    if (!entry) return null;
    const decision = decideOwnApproval(requireViewer(ctx), request, entry, false);
    return decision.allowed ? null : refusedBy(decision.rule);
  }
}

@Resolver(() => FullCase)
export class CaseRemovalResolver {
  @FieldResolver(() => RemovalRequest, {
    nullable: true,
    description: "The removal under way; null when there is none.",
  })
  async removalRequest(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<RemovalRequest | null> {
    return await load(ctx, removalsUnderWay, entry.id);
  }
}
