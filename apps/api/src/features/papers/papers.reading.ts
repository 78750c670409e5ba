import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading, readingAlone } from "../../platform/database/transaction.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { fingerprint } from "../circulation/index.js";
import { paperHash, sha256 } from "./freeze/paper-hash.js";
import { MeetingPaper } from "./meeting-paper.entity.js";
import { findPaper } from "./open-paper.js";
import type { PaperCopy, PaperProgress } from "./papers.types.js";

/** The papers of each meeting: the papers themselves, then the supplements by number. */
export async function papersOfMeetings(ctx: RequestContext, meetingIds: readonly string[]): Promise<MeetingPaper[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<MeetingPaper>(
      `SELECT ${columnsOf(ctx.db, MeetingPaper, "p")} FROM meeting_paper p
       WHERE p.authority_id = $1 AND p.meeting_id = ANY($2) ORDER BY p.number`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return grouped(meetingIds, rows, (row) => row.meetingId);
}

/** One paper, with a trace of having been looked at; null when it is out of sight. */
export async function readPaper(ctx: RequestContext, globalId: string): Promise<MeetingPaper | null> {
  return await reading(ctx, async (tx) => {
    const found = await findPaper(tx, globalId);
    if (found) recordRead(tx, { act: "meetingPaper", entity: "MeetingPaper", entityId: found.paper.id });
    return found?.paper ?? null;
  });
}

/** How far each paper has been made, as a batch. */
export async function progressOfPapers(ctx: RequestContext, paperIds: readonly string[]): Promise<PaperProgress[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<PaperProgress & { paperId: string }>(
      `SELECT w.id AS "paperId", children.*, copies.* FROM unnest($2::uuid[]) AS w(id)
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE t.entry_id IS NOT NULL AND t.html IS NOT NULL) AS "childrenDone",
         count(t.entry_id) AS "childCount" FROM meeting_paper_part t WHERE t.authority_id = $1 AND t.paper_id = w.id) children
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE c.state = 'READY') AS "copiesDone", count(*) AS "copyCount"
         FROM meeting_paper_copy c WHERE c.authority_id = $1 AND c.paper_id = w.id) copies`,
      [tx.viewer.authorityId, paperIds],
    ),
  );
  return inOrder(paperIds, rows, (row) => row.paperId).map(
    (row) => row ?? { childrenDone: 0, childCount: 0, copiesDone: 0, copyCount: 0 },
  );
}

/** The copies of each paper, in the order in which they were asked for, as a batch. */
export async function copiesOfPapers(ctx: RequestContext, paperIds: readonly string[]): Promise<PaperCopy[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<PaperCopy & { paperId: string }>(
      `SELECT c.id, c.paper_id AS "paperId", c.mark, c.state, c.hash, c.made_at AS "madeAt" FROM meeting_paper_copy c
       WHERE c.authority_id = $1 AND c.paper_id = ANY($2) ORDER BY c.asked_at, c.mark LIMIT 500`,
      [tx.viewer.authorityId, paperIds],
    ),
  );
  return grouped(paperIds, rows, (row) => row.paperId);
}

/** Says of each paper whether the register's copy, what the paper says and the page made of it still agree with their fingerprints. */
export async function agreementOfPapers(ctx: RequestContext, paperIds: readonly string[]): Promise<boolean[]> {
  return await readingAlone(ctx, async (tx) => {
    const papers = await tx.asRegister(() =>
      tx.rows<Evidence>(
        `SELECT p.id, p.hash, p.html_hash AS "htmlHash", s.hash AS "snapshotHash",
         (SELECT jsonb_agg(l.line ORDER BY l.position) FROM snapshot_line l
          WHERE l.authority_id = $1 AND l.snapshot_id = s.id) AS lines,
         (SELECT jsonb_agg(t.content ORDER BY t.position) FROM meeting_paper_part t
          WHERE t.authority_id = $1 AND t.paper_id = p.id) AS contents,
         (SELECT string_agg(t.html, E'\\n' ORDER BY t.position) FROM meeting_paper_part t
          WHERE t.authority_id = $1 AND t.paper_id = p.id) AS html
       FROM meeting_paper p JOIN register_snapshot s ON s.authority_id = p.authority_id AND s.id = p.snapshot_id
       WHERE p.authority_id = $1 AND p.id = ANY($2)`,
        [tx.viewer.authorityId, paperIds],
      ),
    );
    return inOrder(paperIds, papers, (paper) => paper.id).map((paper) => paper !== null && agrees(paper));
  });
}

interface Evidence {
  id: string;
  hash: string;
  htmlHash: string | null;
  snapshotHash: string;
  lines: Parameters<typeof fingerprint>[0] | null;
  contents: unknown[] | null;
  html: string | null;
}

/** Works the three fingerprints out again from what is kept. */
function agrees({ hash, htmlHash, snapshotHash, lines, contents, html }: Evidence): boolean {
  const isSnapshotSame = fingerprint(lines ?? []) === snapshotHash;
  const isPageSame = htmlHash === null || sha256(html ?? "") === htmlHash;
  return isSnapshotSame && isPageSame && paperHash(snapshotHash, contents ?? []) === hash;
}
