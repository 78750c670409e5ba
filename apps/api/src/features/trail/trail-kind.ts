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

/** SQL for the kind of an event on alias v. A look that is about no one child was at a list or at papers. */
export const KIND_IN_SQL = `CASE
  WHEN v.kind = 'READ' THEN CASE WHEN v.child_id IS NULL AND v.entry_id IS NULL THEN 'IN_A_LIST' ELSE 'LOOKED' END
  WHEN v.kind = 'WRITE' THEN CASE WHEN v.act = 'recordPrint' THEN 'PRINTED' ELSE 'CHANGED' END
  WHEN v.kind = 'REVEAL' THEN 'REVEALED' WHEN v.kind = 'EXPORT' THEN 'TAKEN_OUT' WHEN v.kind = 'REFUSAL' THEN 'REFUSED'
  WHEN v.kind = 'MAIL' THEN 'MAILED' WHEN v.kind = 'SIGN_IN' THEN 'SIGNED_IN' ELSE v.kind END`;
