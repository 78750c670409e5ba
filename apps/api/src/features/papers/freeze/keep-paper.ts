import { PaperKind } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { askForCopies } from "../copies/ask-for-copies.js";
import { MeetingPaper } from "../meeting-paper.entity.js";
import type { PaperPart } from "../paper-content.js";
import { paperHash } from "./paper-hash.js";

/** The register's copy a paper rests on. */
export interface Snapshot {
  id: string;
  hash: string;
}

/** A paper to be kept. */
export interface NewPaper {
  meetingId: string;
  snapshot: Snapshot;
  number: number;
  reason: string | null;
  parts: readonly PaperPart[];
}

/** Keeps what a paper says, and asks for a copy for each holder of a seat. It is made into pages by a job. */
export async function keepPaper(tx: Tx, { meetingId, snapshot, number, reason, parts }: NewPaper): Promise<string> {
  const paperId = await tx.insert(MeetingPaper, {
    meetingId,
    snapshotId: snapshot.id,
    kind: number === 0 ? PaperKind.PAPERS : PaperKind.SUPPLEMENT,
    number,
    reason,
    hash: paperHash(
      snapshot.hash,
      parts.map(({ content }) => content),
    ),
    madeBy: tx.viewer.personId,
    madeAt: tx.ctx.now,
  });
  await tx.rows(
    `INSERT INTO meeting_paper_part (authority_id, paper_id, position, kind, entry_id, content)
     SELECT $1, $2, p.place, p.kind, p.entry_id, p.content
     FROM unnest($3::text[], $4::uuid[], $5::jsonb[]) WITH ORDINALITY AS p(kind, entry_id, content, place)`,
    [
      tx.viewer.authorityId,
      paperId,
      parts.map(({ kind }) => kind),
      parts.map(({ entryId }) => entryId),
      parts.map(({ content }) => JSON.stringify(content)),
    ],
  );
  if (tx.ctx.pdf) await askForCopies(tx, paperId);
  return paperId;
}
