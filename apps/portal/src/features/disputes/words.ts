import type { EnumOf } from "../../graphql.js";

/** Where a disputed fact stands. */
export const DISPUTE_STATES: Readonly<Record<EnumOf<"DisputeState">, string>> = {
  OPEN: "To answer",
  CORRECTED: "Corrected",
  REFUSED: "Not changed",
};
