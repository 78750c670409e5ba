import type { EnumOf } from "../../graphql.js";

/** What a service has sent since the last circulation. */
export const UPDATE_STANDINGS: Readonly<Record<EnumOf<"UpdateStanding">, string>> = {
  UPDATED: "Updated",
  NOTHING_TO_REPORT: "Nothing to report",
  PARTLY_UPDATED: "Some updated",
  DRAFT_BEGUN: "Draft begun",
  NOTHING: "Nothing yet",
};
