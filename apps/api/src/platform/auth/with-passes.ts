import { heldPasses, type Pass, type PassRule, type PlainDate, rolesOfPasses } from "@rome/procedure";
import type { ViewerContext } from "../context.js";

/** The viewer with the passes that last today and the roles those give; the next request asks again (Q23, Q24). */
export function withPasses(
  viewer: ViewerContext,
  passes: readonly Pass[],
  today: PlainDate,
  rule: PassRule | null,
): ViewerContext {
  const held = heldPasses(passes, today, rule);
  return { ...viewer, passes: held, roles: [...viewer.roles, ...rolesOfPasses(held)] };
}
