import type { EnumOf } from "../../graphql.js";

/** What an event of the trail is. */
export const TRAIL_KINDS: Readonly<Record<EnumOf<"TrailKind">, string>> = {
  LOOKED: "Opened the record",
  IN_A_LIST: "In a list or in papers",
  REVEALED: "Revealed",
  TAKEN_OUT: "Taken out in a file",
  PRINTED: "Printed",
  CHANGED: "Changed",
  REFUSED: "Refused",
  EMERGENCY: "Emergency access",
  MAILED: "Mailed",
  SIGNED_IN: "Signed in or out",
};

/** Why something was found unusual. */
export const UNUSUAL_KINDS: Readonly<Record<EnumOf<"UnusualKind">, string>> = {
  MANY_CHILDREN: "Many children in a short time",
  OUT_OF_HOURS: "Revealed out of office hours",
  SAME_SURNAME: "Same surname as the child",
  CONFLICT_LATER: "Looked before declaring a conflict of interest",
  REFUSED_AGAIN: "Refused again and again",
};

/** What the clause of a refusal means where it is no clause of a document. */
export const REFUSALS: Readonly<Record<string, string>> = {
  FORBIDDEN: "The role does not include it",
  NOT_FOUND: "Not there, or out of their sight",
  CONFLICT: "Somebody else had changed it meanwhile",
  INVALID: "It was not filled in as it must be",
  SIGN_IN_AGAIN: "It needs a fresh sign-in",
  IDEMPOTENCY_MISMATCH: "Sent twice, with something else the second time",
};
