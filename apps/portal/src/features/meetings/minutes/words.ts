import type { TagColour } from "../../../design/Tag.js";
import type { EnumOf } from "../../../graphql.js";

/** The colour beside where the minutes of a meeting stand. */
export const MINUTES_COLOURS: Readonly<Record<EnumOf<"MinutesState">, TagColour>> = {
  DRAFT: "yellow",
  APPROVED: "blue",
  PUBLISHED: "green",
};
