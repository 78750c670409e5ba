import { may } from "@rome/procedure";
import { Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { ImportRun, importsUnderWay } from "../imports/index.js";
import { Meeting } from "../meetings/index.js";
import { countForgotten } from "../register/index.js";
import { meetingAhead, readDashboard } from "./dashboard.reading.js";
import { Dashboard, WaitingDecision } from "./dashboard.types.js";
import { countDecisionsWaiting, readDecisionsWaiting } from "./decisions-waiting.js";

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

  @FieldResolver(() => Int, { name: "decisionsWaiting", description: "Decisions that wait for the strategic lead." })
  async decisionCount(@Ctx() ctx: RequestContext): Promise<number> {
    return await countDecisionsWaiting(ctx);
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
