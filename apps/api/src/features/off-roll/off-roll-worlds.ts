import { type CaseWorld, decideOffRoll, type OffRollRoute, type Unmet } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { enquiryWorlds } from "../enquiries/index.js";

/** The worlds in which enquiries are judged today, by their ids; for fields below a page. */
export async function worldsOfEnquiries(
  ctx: RequestContext,
  enquiryIds: readonly string[],
): Promise<(CaseWorld | null)[]> {
  const worlds = await reading(ctx, (tx) => enquiryWorlds(tx, enquiryIds));
  return enquiryIds.map((id) => worlds.get(id) ?? null);
}

/** What stands in the way of leaving the roll by a route today: the authority's conditions, then the law. */
export function unmetToday(
  ctx: RequestContext,
  route: OffRollRoute,
  groundCode: string,
  world: CaseWorld,
): readonly Unmet[] {
  const decision = decideOffRoll(route, world, { groundCode, on: ctx.today, decidedOn: ctx.today });
  return decision.allowed ? [] : decision.unmet;
}

/** A route of the procedure by its code; null when the procedure in force no longer has it. */
export function routeOf(ctx: RequestContext, code: string): OffRollRoute | null {
  return ctx.pack.offRoll.find((route) => route.code === code) ?? null;
}
