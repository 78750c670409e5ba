import type { Refs, Written } from "./transaction.js";
import type { Tx } from "./tx.js";

interface Kept<R> {
  act: string;
  inputHash: string;
  refs: R;
}

/** The answer already given for this key; a mismatch when the key was used for something else; null for a new key. */
export async function findReplay<R extends Refs>(
  tx: Tx,
  act: string,
  key: string,
  inputHash: string,
): Promise<Written<R> | null> {
  // The row lock makes the second of two equal requests wait for the first one's answer.
  await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`${tx.viewer.personId}:${key}`]);
  const kept = await tx.one<Kept<R>>(
    `SELECT act, input_hash AS "inputHash", refs FROM idempotency_key WHERE authority_id = $1 AND person_id = $2 AND key = $3`,
    [tx.viewer.authorityId, tx.viewer.personId, key],
  );
  if (!kept) return null;
  if (kept.act === act && kept.inputHash === inputHash) return { refs: kept.refs, errors: [] };
  return {
    refs: {},
    errors: [
      {
        code: "IDEMPOTENCY_MISMATCH",
        message: "This request was already used for something else. Reload the page and try again.",
        field: ["idempotencyKey"],
        source: null,
      },
    ],
  };
}

/** Keeps what an act made, so that a retry with the same key gets the same answer. */
export async function keepReplay(tx: Tx, act: string, key: string, inputHash: string, refs: Refs): Promise<void> {
  await tx.rows(
    `INSERT INTO idempotency_key (authority_id, person_id, key, act, input_hash, refs) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.viewer.authorityId, tx.viewer.personId, key, act, inputHash, JSON.stringify(refs)],
  );
}
