import { registerEnumType } from "type-graphql";

/** What an event of the trail is, for whoever asks who looked. */
export const TrailKind = {
  LOOKED: "LOOKED",
  IN_A_LIST: "IN_A_LIST",
  REVEALED: "REVEALED",
  TAKEN_OUT: "TAKEN_OUT",
  PRINTED: "PRINTED",
  CHANGED: "CHANGED",
  REFUSED: "REFUSED",
  EMERGENCY: "EMERGENCY",
  MAILED: "MAILED",
  SIGNED_IN: "SIGNED_IN",
} as const;
export type TrailKind = (typeof TrailKind)[keyof typeof TrailKind];
registerEnumType(TrailKind, { name: "TrailKind", description: "What somebody did, as the trail keeps it." });

/** The kinds in the words of the pages (tests/house/code-words.test.ts compares them). */
export const KIND_WORDS: Readonly<Record<TrailKind, string>> = {
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

/** Why something was refused where no clause of a document did, in the same words. */
export const REFUSAL_WORDS: Readonly<Record<string, string>> = {
  FORBIDDEN: "The role does not include it",
  NOT_FOUND: "Not there, or out of their sight",
  CONFLICT: "Somebody else had changed it meanwhile",
  INVALID: "It was not filled in as it must be",
  SIGN_IN_AGAIN: "It needs a fresh sign-in",
  IDEMPOTENCY_MISMATCH: "Sent twice, with something else the second time",
};

/** SQL for the kind of an event on alias v. A look that is about no one child was at a list or at papers. */
export const KIND_IN_SQL = `CASE
  WHEN v.kind = 'READ' THEN CASE WHEN v.child_id IS NULL AND v.entry_id IS NULL THEN 'IN_A_LIST' ELSE 'LOOKED' END
  WHEN v.kind = 'WRITE' THEN CASE WHEN v.act = 'recordPrint' THEN 'PRINTED' ELSE 'CHANGED' END
  WHEN v.kind = 'REVEAL' THEN 'REVEALED' WHEN v.kind = 'EXPORT' THEN 'TAKEN_OUT' WHEN v.kind = 'REFUSAL' THEN 'REFUSED'
  WHEN v.kind = 'MAIL' THEN 'MAILED' WHEN v.kind = 'SIGN_IN' THEN 'SIGNED_IN' ELSE v.kind END`;
