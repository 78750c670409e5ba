import { may } from "@rome/procedure";
import { Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { ImportRun, importsUnderWay } from "../imports/index.js";
import { Meeting } from "../meetings/index.js";
import { countForgotten } from "../register/index.js";
import { meetingAhead, readDashboard } from "./dashboard.reading.js";
import { Dashboard, WaitingDecision, WaitingKind } from "./dashboard.types.js";
import { countWaiting, readDecisionsWaiting } from "./decisions-waiting.js";

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Query(() => Dashboard, { description: "The register in figures, today." })
  async dashboard(@Ctx() ctx: RequestContext): Promise<Dashboard> {
    return await readDashboard(ctx);
  }

  @Query(() => [WaitingDecision], {
    description:
      "What waits for the strategic lead: removals to approve, escalations to answer, outstanding actions, late papers, minutes.",
  })
  async decisionsWaiting(@Ctx() ctx: RequestContext): Promise<WaitingDecision[]> {
    return await readDecisionsWaiting(ctx);
  }

  @FieldResolver(() => Int, {
    name: "decisionsWaiting",
    description: "Decisions that wait for the strategic lead, outstanding actions not among them.",
  })
  async decisionCount(@Ctx() ctx: RequestContext): Promise<number> {
    const kinds = Object.values(WaitingKind).filter((kind) => kind !== WaitingKind.OUTSTANDING_ACTION);
    const counts = await Promise.all(kinds.map((kind) => load(ctx, countWaiting, kind)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  @FieldResolver(() => Int, { description: "Outstanding actions that have not reached the strategic lead." })
  async actionsWaiting(@Ctx() ctx: RequestContext): Promise<number> {
    return await load(ctx, countWaiting, WaitingKind.OUTSTANDING_ACTION);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The meeting in session or the next one; null when none is planned, or you may not see meetings.",
  })
  async nextMeeting(@Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return may(requireViewer(ctx).roles, "nextMeeting") ? await meetingAhead(ctx) : null;
  }

  @FieldResolver(() => [ImportRun], { description: "Imports not yet confirmed; empty when you may not see imports." })
  async importsUnderWay(@Ctx() ctx: RequestContext): Promise<ImportRun[]> {
    return may(requireViewer(ctx).roles, "imports") ? await importsUnderWay(ctx) : [];
  }

  @FieldResolver(() => Int, { description: "Children who are being forgotten." })
  async forgottenCount(@Ctx() ctx: RequestContext): Promise<number> {
    return await countForgotten(ctx);
  }
}
