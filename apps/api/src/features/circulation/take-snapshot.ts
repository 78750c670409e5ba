import { createHash } from "node:crypto";
import { orderAgenda, type RegisterLine } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { IS_LIVE, readEntries } from "../register/index.js";
import { RegisterSnapshot } from "./circulation.entities.js";
import { lineOf } from "./snapshot-line.js";

/** A frozen copy of the register. */
export interface TakenSnapshot {
  id: string;
  hash: string;
  lines: { entryId: string; line: RegisterLine }[];
}

/** Freezes the register as it is now for a meeting: one line a child, and a fingerprint of them all (AFC-122). */
export async function takeSnapshot(tx: Tx, meetingId: string): Promise<TakenSnapshot> {
  const entries = await readEntries(
    tx,
    `WHERE e.authority_id = $1 AND ${IS_LIVE} ORDER BY lower(c.last_name), lower(c.first_name), e.id`,
    [tx.viewer.authorityId],
  );
  const groups = orderAgenda(entries.map((entry, position) => ({ entry, position, group: entry.referralGroup })));
  const lines = groups
    .flatMap((group) => group.items)
    .map(({ entry }) => ({ entryId: entry.id, line: lineOf(entry, tx.ctx) }));
  const hash = fingerprint(lines.map(({ line }) => line));
  const id = await tx.insert(RegisterSnapshot, {
    meetingId,
    takenAt: tx.ctx.now,
    hash,
    entryCount: lines.length,
  });
  await tx.rows(
    `INSERT INTO snapshot_line (authority_id, snapshot_id, entry_id, position, line)
     SELECT $1, $2, l.entry_id, l.place, l.line
     FROM unnest($3::uuid[], $4::jsonb[]) WITH ORDINALITY AS l(entry_id, line, place)`,
    [tx.viewer.authorityId, id, lines.map(({ entryId }) => entryId), lines.map(({ line }) => JSON.stringify(line))],
  );
  return { id, hash, lines };
}

/** SHA-256 of the lines as canonical JSON: keys in order, lines in order. The same lines always give the same. */
export function fingerprint(lines: readonly RegisterLine[]): string {
  const canonical = lines.map((line) => Object.entries(line).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}
