import type { Tx } from "../../platform/database/tx.js";

/** A paper whose page is there and whose copies wait for nothing is ready; failed where a copy could not be made. */
export async function settlePaper(tx: Tx, paperId: string): Promise<void> {
  await tx.rows(
    `UPDATE meeting_paper p SET ready_at = $3, claimed_at = NULL,
       state = CASE WHEN EXISTS (SELECT FROM meeting_paper_copy c
         WHERE c.authority_id = $1 AND c.paper_id = p.id AND c.state = 'FAILED') THEN 'FAILED' ELSE 'READY' END,
       pages = (SELECT max(c.pages) FROM meeting_paper_copy c WHERE c.authority_id = $1 AND c.paper_id = p.id)
     WHERE p.authority_id = $1 AND p.id = $2 AND p.html_hash IS NOT NULL AND p.state <> 'READY'
       AND ($4 OR NOT EXISTS (SELECT FROM meeting_paper_copy c
         WHERE c.authority_id = $1 AND c.paper_id = p.id AND c.state IN ('WAITING', 'BUILDING')))`,
    [tx.viewer.authorityId, paperId, tx.ctx.now, tx.ctx.pdf === null],
  );
}
