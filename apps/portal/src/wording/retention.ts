import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** Where the disposal of a record stands. */
export const DISPOSAL_STATES: Words<EnumOf<"DisposalState">> = {
  PROPOSED: "Waiting for approval",
  DECLINED: "Declined",
  DISPOSED: "Deleted",
};

/** What happens when the time to keep something is over. */
export const WHEN_OVER: Words<EnumOf<"WhenOver">> = {
  LIST: "Listed; two people approve",
  BY_ITSELF: "Deleted by itself",
};

/** In what a time to keep is counted. */
export const KEEP_UNITS: Words<EnumOf<"KeepUnit">> = { DAYS: "Days", YEARS: "Years" };
