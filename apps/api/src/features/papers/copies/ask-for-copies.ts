import type { Tx } from "../../../platform/database/tx.js";

/** Name and seats of each person, as a copy is marked: "Tom Hargreaves, Head of School Admissions". Alias p is the person. */
const MARK = `p.name || coalesce((SELECT ', ' || string_agg(s.title, ', ' ORDER BY s.number) FROM seat_holding h
  JOIN seat s ON s.authority_id = h.authority_id AND s.id = h.seat_id
  WHERE h.authority_id = p.authority_id AND h.person_id = p.id AND h.until_on IS NULL), '')`;

/** Asks for a copy for everybody who holds a seat today. */
export async function askForCopies(tx: Tx, paperId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO meeting_paper_copy (authority_id, paper_id, person_id, mark, asked_at)
     SELECT p.authority_id, $2, p.id, ${MARK}, $3 FROM person p
     WHERE p.authority_id = $1 AND p.is_active AND EXISTS (SELECT FROM seat_holding h
       WHERE h.authority_id = p.authority_id AND h.person_id = p.id AND h.until_on IS NULL)`,
    [tx.viewer.authorityId, paperId, tx.ctx.now],
  );
}

/** Asks for a copy for the person who is here, once, and gives its id. */
export async function askForOwnCopy(tx: Tx, paperId: string): Promise<string> {
  await tx.rows(
    `INSERT INTO meeting_paper_copy (authority_id, paper_id, person_id, mark, asked_at)
     SELECT p.authority_id, $2, p.id, ${MARK}, $4 FROM person p WHERE p.authority_id = $1 AND p.id = $3
     ON CONFLICT (authority_id, paper_id, person_id) DO NOTHING`,
    [tx.viewer.authorityId, paperId, tx.viewer.personId, tx.ctx.now],
  );
  const copy = await tx.one<{ id: string }>(
    `SELECT id FROM meeting_paper_copy WHERE authority_id = $1 AND paper_id = $2 AND person_id = $3`,
    [tx.viewer.authorityId, paperId, tx.viewer.personId],
  );
  if (!copy) throw new Error("A copy that was asked for is not there");
  return copy.id;
}

/** How the copy of the person who is here is marked. */
export async function readOwnMark(tx: Tx): Promise<string> {
  const row = await tx.one<{ mark: string }>(
    `SELECT ${MARK} AS mark FROM person p WHERE p.authority_id = $1 AND p.id = $2`,
    [tx.viewer.authorityId, tx.viewer.personId],
  );
  return row?.mark ?? tx.viewer.name;
}
