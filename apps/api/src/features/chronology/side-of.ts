import { Side } from "@rome/procedure";
import type { ViewerContext } from "../../platform/context.js";

/** On whose side of a search somebody works: their school's, or the authority's. */
export function sideOf({ schoolId }: Pick<ViewerContext, "schoolId">): Side {
  return schoolId === null ? Side.AUTHORITY : Side.SCHOOL;
}
