import { type ArrangedEntry, globalId } from "./a-child.js";
import type { TestRegister } from "./register.js";

/** Arranges a hold on a child's record. */
export async function aHold(
  register: TestRegister,
  entry: ArrangedEntry,
  words: { reason?: string; requestId?: string } = {},
): Promise<{ id: string; globalId: string }> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO hold (authority_id, child_id, request_id, reason_code, words, placed_by, placed_at)
     SELECT c.authority_id, c.id, $2, $3, 'Arranged.', (SELECT p.id FROM person p WHERE p.authority_id = c.authority_id LIMIT 1), '2026-11-20T10:00:00Z'
     FROM child c WHERE c.id = $1 RETURNING id`,
    [entry.childId, words.requestId ?? null, words.reason ?? "INQUIRY"],
  );
  if (!row) throw new Error("The hold was not arranged");
  return { id: row.id, globalId: globalId("Hold", row.id) };
}
