import type { Tx } from "../../platform/database/tx.js";
import type { Cover } from "./paper-content.js";

/** A paper's page as it was made: the cover's facts, and the HTML of every part in order. */
export interface MadePage {
  cover: Cover;
  parts: string[];
}

/** The page of a paper; null until all of it is made. */
export async function readPage(tx: Tx, paperId: string): Promise<MadePage | null> {
  const rows = await tx.rows<{ kind: string; cover: Cover | null; html: string }>(
    `SELECT t.kind, CASE t.kind WHEN 'COVER' THEN t.content END AS cover, t.html FROM meeting_paper_part t
     JOIN meeting_paper p ON p.authority_id = t.authority_id AND p.id = t.paper_id AND p.html_hash IS NOT NULL
     WHERE t.authority_id = $1 AND t.paper_id = $2 ORDER BY t.position`,
    [tx.viewer.authorityId, paperId],
  );
  const cover = rows.find((row) => row.cover !== null)?.cover;
  return cover ? { cover, parts: rows.map(({ html }) => html) } : null;
}
