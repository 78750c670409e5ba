import { type ChildChange, changesOnLine, isOnRegister, type RegisterLine } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { readLooks } from "../looks/index.js";
import { type RegisterEntry, readEntries } from "../register/index.js";
import { type PanelChange, shownTo } from "./panel-change.type.js";
import { lineOf } from "./snapshot-line.js";
import { type Compared, tellChanges } from "./tell-changes.js";

/** A register that was circulated, to compare with. */
export interface Baseline {
  id: string;
  takenAt: Date;
}

/** What changed for each child since the register the panel last had before it, as the viewer sees it (AFC-118). */
export async function changesSinceLastPanel(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<PanelChange[][]> {
  return await reading(ctx, async (tx) => {
    const [changes, looks] = await Promise.all([readChanges(tx, entryIds, null), readLooks(tx, entryIds)]);
    return entryIds.map((_, index) => shownTo(tx.viewer, looks[index]?.seenUntil, changes[index] ?? []));
  });
}

/** The same inside a transaction. `meetingId` is a meeting whose own register, just taken, is not the earlier one. */
export async function readChanges(
  tx: Tx,
  entryIds: readonly string[],
  meetingId: string | null,
): Promise<ChildChange[][]> {
  const baseline = await findBaseline(tx, meetingId);
  if (!baseline) return entryIds.map(() => []);
  const [entries, lines] = await Promise.all([entriesIn(tx, entryIds), readLines(tx, baseline.id, entryIds)]);
  const changes = await tellOf(tx, entries, (entry) => ({
    before: lines.get(entry.id) ?? null,
    since: baseline.takenAt,
  }));
  return entryIds.map((id) => changes.get(id) ?? []);
}

/**
 * What changed for each child since the viewer last looked, as far as a reader of the register line may know it; for
 * a child they never looked at, since the last panel. Compared with the newest register taken before they looked.
 */
export async function lineChangesForViewer(ctx: RequestContext, entryIds: readonly string[]): Promise<PanelChange[][]> {
  return await newToViewer(ctx, entryIds, changesOnLine);
}

/** The same for those who see the full case: actions done and overdue, and notes, too. */
export async function caseChangesForViewer(ctx: RequestContext, entryIds: readonly string[]): Promise<PanelChange[][]> {
  return await newToViewer(ctx, entryIds, (changes) => [...changes]);
}

async function newToViewer(
  ctx: RequestContext,
  entryIds: readonly string[],
  inSight: (changes: readonly ChildChange[]) => ChildChange[],
): Promise<PanelChange[][]> {
  return await reading(ctx, async (tx) => {
    const looks = await readLooks(tx, entryIds);
    const seen = entryIds.map((_, index) => looks[index]?.seenUntil ?? null);
    const changes = await changesSince(tx, entryIds, seen);
    return entryIds.map((id, index) =>
      shownTo(tx.viewer, seen[index], inSight(changes.get(id) ?? [])).filter((change) => change.isNewToViewer),
    );
  });
}

/** What changed for each child since a moment of its own, or since the last panel where there is none. */
export async function changesSince(
  tx: Tx,
  entryIds: readonly string[],
  moments: readonly (Date | null)[],
): Promise<Map<string, ChildChange[]>> {
  const baseline = await findBaseline(tx, null);
  if (!baseline) return new Map();
  const since = moments.map((moment) => (moment && moment < baseline.takenAt ? moment : baseline.takenAt));
  const [entries, rows] = await Promise.all([
    entriesIn(tx, entryIds),
    tx.rows<{ entryId: string; line: RegisterLine | null; takenAt: Date }>(
      `SELECT w.entry_id AS "entryId", l.line, s.taken_at AS "takenAt"
       FROM unnest($2::uuid[], $3::timestamptz[]) AS w(entry_id, moment)
       CROSS JOIN LATERAL (SELECT * FROM register_snapshot r WHERE r.authority_id = $1 AND r.taken_at <= w.moment
         ORDER BY r.taken_at DESC LIMIT 1) s
       LEFT JOIN snapshot_line l ON l.authority_id = $1 AND l.snapshot_id = s.id AND l.entry_id = w.entry_id`,
      [tx.viewer.authorityId, entryIds, since],
    ),
  ]);
  const before = new Map(rows.map((row) => [row.entryId, row]));
  return await tellOf(tx, entries, (entry) => {
    const row = before.get(entry.id);
    return { before: row?.line ?? null, since: row?.takenAt ?? baseline.takenAt };
  });
}

/** Tells what changed for each entry up to this moment. */
async function tellOf(
  tx: Tx,
  entries: readonly RegisterEntry[],
  from: (entry: RegisterEntry) => Pick<Compared, "before" | "since">,
): Promise<Map<string, ChildChange[]>> {
  const compared = entries.map((entry) => ({ entry, ...from(entry), after: lineNow(tx, entry), until: null }));
  const changes = await tellChanges(tx, compared);
  return new Map(entries.map((entry, index) => [entry.id, changes[index] ?? []]));
}

/** The line of an entry as it is now; null when the child is no longer on the register. */
export function lineNow(tx: Tx, entry: RegisterEntry): RegisterLine | null {
  return isOnRegister(entry.status) ? lineOf(entry, tx.ctx) : null;
}

/** The lines of those children in one register that was circulated. */
export async function readLines(
  tx: Tx,
  snapshotId: string,
  entryIds: readonly string[] | null,
): Promise<Map<string, RegisterLine>> {
  const rows = await tx.rows<{ entryId: string; line: RegisterLine }>(
    `SELECT entry_id AS "entryId", line FROM snapshot_line
     WHERE authority_id = $1 AND snapshot_id = $2 AND ($3::uuid[] IS NULL OR entry_id = ANY($3))`,
    [tx.viewer.authorityId, snapshotId, entryIds],
  );
  return new Map(rows.map((row) => [row.entryId, row.line]));
}

async function entriesIn(tx: Tx, entryIds: readonly string[]): Promise<RegisterEntry[]> {
  return await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [tx.viewer.authorityId, entryIds]);
}

/** The newest register of a panel that is over; before the first panel is over, the newest that was circulated. */
async function findBaseline(tx: Tx, meetingId: string | null): Promise<Baseline | null> {
  return await tx.one<Baseline & Record<string, unknown>>(
    `SELECT s.id, s.taken_at AS "takenAt" FROM register_snapshot s
     JOIN panel_meeting m ON m.authority_id = s.authority_id AND m.id = s.meeting_id
     WHERE s.authority_id = $1 AND m.state <> 'CANCELLED' AND m.id IS DISTINCT FROM $2 ORDER BY m.state = 'CLOSED' DESC, s.taken_at DESC LIMIT 1`,
    [tx.viewer.authorityId, meetingId],
  );
}
