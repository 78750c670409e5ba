import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Person, peopleById } from "../people/index.js";
import { TrailConnection, TrailEvent, TrailFilter } from "./trail.types.js";
import { trailPage, whoLooked } from "./who-looked.js";

@Resolver(() => TrailEvent)
export class TrailResolver {
  @Query(() => TrailConnection, {
    nullable: true,
    description:
      "Who opened, changed, revealed, took out or was refused one child's record, newest first, with the papers and lists known to have held it; null when there is no child of that reference.",
  })
  async whoLooked(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("reference", () => String, { description: "A reference of the child, of the register or of a search." })
    reference: string,
    @Arg("filter", () => TrailFilter, { nullable: true }) filter: TrailFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<TrailConnection | null> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await whoLooked(ctx, reference, filter ?? {}, { first, after, isCounted });
  }

  @Query(() => TrailConnection, { description: "Everything that was done and looked at, newest first." })
  async trail(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => TrailFilter, { nullable: true }) filter: TrailFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<TrailConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await trailPage(ctx, filter ?? {}, { first, after, isCounted });
  }

  @FieldResolver(() => Person, { description: "Who." })
  async person(@Root() event: TrailEvent, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, event.personId);
  }
}
