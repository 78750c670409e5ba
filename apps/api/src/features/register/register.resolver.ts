import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { countRegister } from "./register-counts.js";
import { RegisterCounts, RegisterEntryConnection, RegisterFilter, RegisterSort } from "./register-list.types.js";
import { readRegisterPage } from "./register-page.js";

@Resolver(() => RegisterEntryConnection)
export class RegisterResolver {
  @Query(() => RegisterEntryConnection, {
    description: "The register: children missing education and at risk of it, in one list.",
  })
  async register(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => RegisterFilter, { nullable: true }) filter: RegisterFilter | null,
    @Arg("sort", () => RegisterSort, { nullable: true }) sort: RegisterSort | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<RegisterEntryConnection> {
    return await readRegisterPage(ctx, {
      filter: filter ?? {},
      sort: sort ?? RegisterSort.NEXT_ACTION_DUE,
      first,
      after,
      selected: selectedPaths(info),
      act: "register",
    });
  }

  @Query(() => RegisterEntryConnection, {
    description: "Children on the register whose name, reference or UPN holds the text.",
  })
  async search(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("text", () => String) text: string,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
  ): Promise<RegisterEntryConnection> {
    return await readRegisterPage(ctx, {
      filter: { text },
      sort: RegisterSort.NAME,
      first: first ?? 20,
      after: null,
      selected: selectedPaths(info),
      act: "search",
    });
  }

  @FieldResolver(() => RegisterCounts, { description: "Counts of all the children the filter leaves." })
  async counts(@Root() page: RegisterEntryConnection, @Ctx() ctx: RequestContext): Promise<RegisterCounts> {
    return await countRegister(ctx, page.filter ?? {});
  }
}
