import {
  type ChangeKind,
  type ChildChange,
  ChangeKind as Kinds,
  kindsOf,
  MeetingState,
  seesEntry,
} from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Tx } from "../../platform/database/tx.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { readingTogether } from "../../platform/graphql/load.js";
import { readLooks } from "../looks/index.js";
import type { Meeting } from "../meetings/index.js";
import { IS_LIVE, type RegisterEntry, readEntries } from "../register/index.js";
import { type Baseline, lineNow, readLines } from "./changes-since-last-panel.js";
import type { ChildChanges, MeetingChangesConnection } from "./meeting-changes.types.js";
import { shownTo } from "./panel-change.type.js";
import { type Compared, tellChanges } from "./tell-changes.js";

/** What to read of a meeting's changes. */
export interface ChangesRequest {
  first: number | null;
  after: string | null;
  /** Only children with a change of one of these kinds; null for all. */
  kinds: readonly ChangeKind[] | null;
}

/** One child with what changed; the order of a page is by the first kind, then by name. */
export interface Changed {
  entry: RegisterEntry;
  changes: ChildChange[];
  kinds: ChangeKind[];
}

const ORDER = Object.values(Kinds);

/**
 * One page of the children for whom something changed between the register of the panel before and this meeting: the
 * register as it is now or, once the meeting is closed, as it was circulated for it (AFC-118, AFC-122).
 */
export async function readMeetingChanges(
  ctx: RequestContext,
  meeting: Meeting,
  request: ChangesRequest,
): Promise<MeetingChangesConnection> {
  return await readingTogether(ctx, async (tx) => {
    const all = await changedChildren(tx, meeting);
    const counts = ORDER.flatMap((kind) => {
      const children = all.filter(({ kinds }) => kinds.includes(kind)).length;
      return children > 0 ? [{ kind, children }] : [];
    });
    const { kinds } = request;
    const wanted = kinds ? all.filter((one) => one.kinds.some((kind) => kinds.includes(kind))) : all;
    const size = pageSize(request.first);
    const from = readCursor(request.after, 1)?.[0];
    const start = wanted.findIndex(({ entry }) => entry.id === from) + 1;
    const rows = wanted.slice(start, start + size + 1);
    const looks = await readLooks(
      tx,
      rows.map(({ entry }) => entry.id),
    );
    const lines = rows.map(({ entry, changes, ...rest }, index): ChildChanges => {
      const shown = shownTo(tx.viewer, looks[index]?.seenUntil, changes);
      return { entry, ...rest, changes: shown, newToViewer: shown.filter((one) => one.isNewToViewer).length };
    });
    return { ...pageOf(lines, size, ({ entry }) => [entry.id], wanted.length, start > 0), counts };
  });
}

/** Every child for whom something changed up to this meeting, those who left too: by the first kind of change, then by name. */
export async function changedChildren(tx: Tx, meeting: Meeting): Promise<Changed[]> {
  const { before, own } = await findRegisters(tx, meeting);
  const isOver = meeting.state === MeetingState.CLOSED;
  if (!before || (isOver && !own)) return [];
  const compared = await compareRegisters(tx, before, isOver ? own : null);
  const changes = await tellChanges(tx, compared);
  return compared
    .map(({ entry }, index) => ({ entry, changes: changes[index] ?? [], kinds: kindsOf(changes[index] ?? []) }))
    .filter((one) => one.changes.length > 0 && seesEntry(tx.viewer, one.entry.id))
    .toSorted(byKindThenName);
}

/** Every child on either register with both lines; without a later register, the one of this moment is taken. */
async function compareRegisters(tx: Tx, before: Baseline, later: Baseline | null): Promise<Compared[]> {
  const earlier = await readLines(tx, before.id, null);
  const after = later ? await readLines(tx, later.id, null) : null;
  const ids = [...earlier.keys(), ...(after?.keys() ?? [])];
  const where = after ? "e.id = ANY($2)" : `(${IS_LIVE} OR e.id = ANY($2))`;
  const entries = await readEntries(tx, `WHERE e.authority_id = $1 AND ${where}`, [tx.viewer.authorityId, ids]);
  return entries.map((entry) => ({
    entry,
    before: earlier.get(entry.id) ?? null,
    after: after ? (after.get(entry.id) ?? null) : lineNow(tx, entry),
    since: before.takenAt,
    until: later?.takenAt ?? null,
  }));
}

/** The newest register circulated for an earlier meeting, and the meeting's own. */
async function findRegisters(tx: Tx, meeting: Meeting): Promise<{ before: Baseline | null; own: Baseline | null }> {
  const rows = await tx.rows<{ id: string; takenAt: Date; isOwn: boolean }>(
    `SELECT DISTINCT ON (m.id = $2) s.id, s.taken_at AS "takenAt", m.id = $2 AS "isOwn" FROM register_snapshot s
     JOIN panel_meeting m ON m.authority_id = s.authority_id AND m.id = s.meeting_id
     WHERE s.authority_id = $1 AND m.state <> 'CANCELLED' AND (m.id = $2 OR m.held_on < $3)
     ORDER BY m.id = $2, s.taken_at DESC`,
    [tx.viewer.authorityId, meeting.id, meeting.heldOn],
  );
  return { before: rows.find(({ isOwn }) => !isOwn) ?? null, own: rows.find(({ isOwn }) => isOwn) ?? null };
}

function byKindThenName(one: Changed, other: Changed): number {
  return placeOf(one) - placeOf(other) || nameOf(one).localeCompare(nameOf(other), "en-GB");
}

function placeOf({ kinds: [first] }: Changed): number {
  return first ? ORDER.indexOf(first) : ORDER.length;
}

function nameOf({ entry }: Changed): string {
  return `${entry.child.lastName}, ${entry.child.firstName}, ${entry.reference}`;
}
