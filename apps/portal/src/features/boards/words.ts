import type { EnumOf } from "../../graphql.js";

/** Where a referral to another panel stands. */
export const PATHWAY_REFERRAL_STATES: Readonly<Record<EnumOf<"PathwayReferralState">, string>> = {
  SENT: "Sent, not answered",
  ACCEPTED: "Took the child on",
  RETURNED: "Back",
  WITHDRAWN: "Taken back",
};
