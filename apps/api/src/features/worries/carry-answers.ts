import { keptWorries } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** A note as far as its worries go. */
interface Concerned {
  id: string;
  concerns: string;
}

/** Gives a new note the answers of those worries that stand in it word for word as in the note before. */
export async function carryAnswers(tx: Tx, before: Concerned, after: Concerned): Promise<void> {
  const kept = keptWorries(before.concerns, after.concerns);
  if (kept.length === 0) return;
  await tx.rows(
    `INSERT INTO worry_answer (authority_id, note_id, number, action_id, no_action_because, answered_by, answered_at)
     SELECT w.authority_id, $3, kept.after, w.action_id, w.no_action_because, w.answered_by, w.answered_at
     FROM worry_answer w JOIN unnest($4::int[], $5::int[]) AS kept(before, after) ON kept.before = w.number
     WHERE w.authority_id = $1 AND w.note_id = $2`,
    [tx.viewer.authorityId, before.id, after.id, kept.map((one) => one.before), kept.map((one) => one.after)],
  );
}
