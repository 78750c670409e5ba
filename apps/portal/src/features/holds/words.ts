import type { EnumOf } from "../../graphql.js";

/** What a hold is for. */
export const HOLD_REASONS: Readonly<Record<EnumOf<"HoldReason">, string>> = {
  SUBJECT_ACCESS: "Subject access request",
  LITIGATION: "Court proceedings",
  INQUIRY: "An inquiry",
  SAFEGUARDING_REVIEW: "A safeguarding review",
};
