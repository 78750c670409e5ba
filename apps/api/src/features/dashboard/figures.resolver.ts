import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { readFigures } from "./figures.js";
import { ShownReport } from "./figures.types.js";

@Resolver(() => ShownReport)
export class FiguresResolver {
  @Query(() => ShownReport, {
    description: "The register in figures that point at no child, for those who see figures only.",
  })
  async figures(@Ctx() ctx: RequestContext): Promise<ShownReport> {
    return await readFigures(ctx);
  }
}
