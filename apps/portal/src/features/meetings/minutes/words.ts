import type { TagColour } from "../../../design/Tag.js";
import type { EnumOf } from "../../../graphql.js";

/** Where the minutes of a meeting stand. */
export const MINUTES_STATES: Readonly<Record<EnumOf<"MinutesState">, string>> = {
  DRAFT: "Draft",
  APPROVED: "Approved",
  PUBLISHED: "Published",
};

/** The colour beside those words. */
export const MINUTES_COLOURS: Readonly<Record<EnumOf<"MinutesState">, TagColour>> = {
  DRAFT: "yellow",
  APPROVED: "blue",
  PUBLISHED: "green",
};
