import { type ArrangedEntry, globalId } from "./a-child.js";
import type { Arranged } from "./a-removal.js";
import type { TestRegister } from "./register.js";

/** Arranges that a child was sent to another panel, on 12 November and back by 10 December unless said otherwise. */
export async function aPathwayReferral(
  register: TestRegister,
  entry: ArrangedEntry,
  words: { board?: string; state?: string; returnOn?: string; answer?: string } = {},
): Promise<Arranged> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO pathway_referral (authority_id, entry_id, board, reason, state, sent_on, sent_by, return_on, answer)
     SELECT e.authority_id, e.id, $2, 'Name a school.', $3, '2026-11-12',
       (SELECT p.id FROM person p WHERE p.authority_id = e.authority_id ORDER BY p.name LIMIT 1), $4, $5
     FROM register_entry e WHERE e.id = $1 RETURNING id`,
    [
      entry.id,
      words.board ?? "FAIR_ACCESS",
      words.state ?? "SENT",
      words.returnOn ?? "2026-12-10",
      words.answer ?? null,
    ],
  );
  if (!row) throw new Error("The referral was not arranged");
  return { id: row.id, globalId: globalId("PathwayReferral", row.id) };
}

/** What an agenda says of a child: its kind and why; null when the child is not on it. */
export async function onTheAgenda(
  register: TestRegister,
  meeting: { id: string },
  entry: { id: string },
): Promise<{ kind: string; why: string; state: string } | null> {
  const [row] = await register.sql<{ kind: string; why: string; state: string }>(
    "SELECT kind, why, state FROM agenda_item WHERE meeting_id = $1 AND entry_id = $2 AND taken_off_reason IS NULL",
    [meeting.id, entry.id],
  );
  return row ?? null;
}
