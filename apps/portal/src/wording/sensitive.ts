import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** The kinds of what is held of a child and hidden. */
export const DETAIL_KINDS: Words<EnumOf<"DetailKind">> = {
  ADDRESS: "Address",
  CONTACT: "Carer or emergency contact",
  HEALTH: "Health",
  POLICE: "Police or youth offending",
};

/** Whether a detail still holds. */
export const DETAIL_STANDINGS: Words<EnumOf<"DetailStanding">> = {
  CURRENT: "Current",
  FORMER: "Former",
  CORRECTED: "Was wrong",
};
