import type { Tx } from "../../../platform/database/tx.js";
import type { Meeting } from "../../meetings/index.js";
import { coverOf } from "../freeze/cover.js";
import { keepPaper, type Snapshot } from "../freeze/keep-paper.js";
import type { ChildPage, PaperPart } from "../paper-content.js";

/** A supplement that was kept. */
export interface KeptSupplement {
  paperId: string;
  number: number;
}

/** The register's copy the papers of a meeting rest on; null before they were circulated. */
export async function readSnapshot(tx: Tx, meetingId: string): Promise<Snapshot | null> {
  return await tx.one<Snapshot & Record<string, unknown>>(
    `SELECT s.id, s.hash FROM circulation c JOIN register_snapshot s ON s.authority_id = c.authority_id AND s.id = c.snapshot_id
     WHERE c.authority_id = $1 AND c.meeting_id = $2`,
    [tx.viewer.authorityId, meetingId],
  );
}

/** Keeps the next supplement to a meeting's papers: a cover, and the one child it is about. The meeting is locked by the caller. */
export async function keepSupplement(
  tx: Tx,
  meeting: Meeting,
  snapshot: Snapshot,
  { reason, page }: { reason: string; page: PaperPart & { content: ChildPage } },
): Promise<KeptSupplement> {
  const counts = await tx.one<{ number: number; onRegister: number }>(
    `SELECT coalesce((SELECT max(number) FROM meeting_paper WHERE authority_id = $1 AND meeting_id = $2), 0) + 1 AS number,
       (SELECT entry_count FROM register_snapshot WHERE authority_id = $1 AND id = $3) AS "onRegister"`,
    [tx.viewer.authorityId, meeting.id, snapshot.id],
  );
  const { number = 1, onRegister = 0 } = counts ?? {};
  const cover = coverOf(tx, meeting, snapshot, { number, reason, onAgenda: 1, onRegister });
  const parts: PaperPart[] = [{ kind: "COVER", entryId: null, content: cover }, page];
  return { number, paperId: await keepPaper(tx, { meetingId: meeting.id, snapshot, number, reason, parts }) };
}
