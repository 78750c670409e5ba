import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { FullCase } from "../register/index.js";
import { readAuditTrail, readTimeline } from "./timeline.reading.js";
import { TimelineConnection } from "./timeline.types.js";

@Resolver(() => FullCase)
export class TimelineResolver {
  @Query(() => TimelineConnection, { description: "Who did and who saw what of one entry, newest first." })
  async auditTrail(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<TimelineConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    return await readAuditTrail(ctx, entryId, { first, after, countsAll });
  }

  @FieldResolver(() => TimelineConnection, { description: "Everything that happened, newest first." })
  async timeline(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<TimelineConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    return await readTimeline(ctx, entry.id, { first, after, countsAll });
  }
}
