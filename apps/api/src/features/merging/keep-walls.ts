import type { Tx } from "../../platform/database/tx.js";
import type { Child } from "../children/index.js";
import { change } from "./changing.js";

/**
 * The stricter walls of the two records stand round the one they become: only who was on both lists of two restrictions
 * reads it, a conflict that covers brothers and sisters covers them still, and emergency access to one record ends when
 * the other was restricted. Called once what could move has moved.
 */
export async function keepWalls(tx: Tx, mergeId: string, kept: Child, merged: Child): Promise<void> {
  const ids = [kept.id, merged.id];
  await tx.rows(
    `WITH gone AS (DELETE FROM restriction_reader w USING record_restriction k, record_restriction o
       WHERE w.authority_id = $1 AND k.authority_id = $1 AND k.child_id = $3 AND k.lifted_at IS NULL AND w.restriction_id = k.id
         AND o.authority_id = $1 AND o.child_id = $4 AND o.lifted_at IS NULL
         AND NOT EXISTS (SELECT FROM restriction_reader x WHERE x.authority_id = $1 AND x.restriction_id = o.id AND x.person_id = w.person_id)
       RETURNING w.id, to_jsonb(w) AS was)
     INSERT INTO child_merge_row (authority_id, merge_id, table_name, row_id, was) SELECT $1, $2, 'restriction_reader', id, was FROM gone`,
    [tx.viewer.authorityId, mergeId, ...ids],
  );
  const covers = {
    table: "conflict_of_interest",
    column: "with_household",
    value: true,
    where: `t.child_id = $4 AND t.ended_at IS NULL AND NOT t.with_household AND EXISTS (SELECT FROM conflict_of_interest o
      WHERE o.authority_id = $1 AND o.child_id = $5 AND o.person_id = t.person_id AND o.ended_at IS NULL AND o.with_household)`,
  };
  await change(tx, mergeId, covers, ids);
  const ended = {
    table: "emergency_access",
    column: "ended_at",
    value: tx.ctx.now,
    where: `t.child_id = ANY($4) AND t.ended_at IS NULL AND t.ends_at > nullif(current_setting('app.now', true), '')::timestamptz
      AND EXISTS (SELECT FROM record_restriction r WHERE r.authority_id = $1 AND r.child_id = ANY($4) AND r.lifted_at IS NULL)`,
  };
  await change(tx, mergeId, ended, [ids]);
}
