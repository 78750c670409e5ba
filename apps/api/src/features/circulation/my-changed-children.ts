import { type ChildChange, changesOnLine, isNewTo, kindsOf, Sight } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { readLooks } from "../looks/index.js";
import { IS_LIVE, readEntries } from "../register/index.js";
import { changesSince } from "./changes-since-last-panel.js";
import type { ChildChanges, ChildChangesConnection } from "./meeting-changes.types.js";
import { shownTo } from "./panel-change.type.js";

/** More children than one service has on a register; a list beyond it would be no longer "mine". */
const MOST_CHILDREN = 1000;

/** A child of the viewer's with what is new to them. */
interface Changed {
  entryId: string;
  lookedAt: Date | null;
  changes: ChildChange[];
}

/**
 * One page of the viewer's children who changed since the viewer last looked: those whose lead the viewer's service is,
 * and those with an open action of the viewer or that service; the newest change first (leap L6).
 */
export async function readMyChangedChildren(
  ctx: RequestContext,
  first: number | null,
  after: string | null,
): Promise<ChildChangesConnection> {
  const size = pageSize(first, 10);
  const from = readCursor(after, 1)?.[0];
  return await reading(ctx, async (tx) => {
    const all = (await changedChildren(tx)).toSorted((one, other) => newestOf(other) - newestOf(one));
    const start = all.findIndex(({ entryId }) => entryId === from) + 1;
    const rows = all.slice(start, start + size + 1);
    const ids = rows.map(({ entryId }) => entryId);
    const entries = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [tx.viewer.authorityId, ids]);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const lines = rows.flatMap(({ entryId, lookedAt, changes }): ChildChanges[] => {
      const entry = byId.get(entryId);
      const shown = shownTo(tx.viewer, lookedAt, changes);
      return entry ? [{ entry, kinds: kindsOf(changes), changes: shown, newToViewer: shown.length }] : [];
    });
    recordRead(tx, { act: "myChangedChildren", entity: "RegisterEntry", count: Math.min(lines.length, size) });
    return pageOf(lines, size, ({ entry }) => [entry.id], all.length, start > 0);
  });
}

async function changedChildren(tx: Tx): Promise<Changed[]> {
  const mine = await readMine(tx);
  const ids = mine.map(({ entryId }) => entryId);
  const looks = await readLooks(tx, ids);
  const moments = mine.map((_, index) => looks[index]?.lookedAt ?? null);
  const all = await changesSince(tx, ids, moments);
  return mine.flatMap(({ entryId, isOwner }, index) => {
    const lookedAt = moments[index] ?? null;
    const reader = { personId: tx.viewer.personId, lookedAt: lookedAt?.getTime() ?? null };
    const news = (all.get(entryId) ?? []).filter((change) => isNewTo(change, reader));
    const changes = isOwner || tx.viewer.sight === Sight.FULL_CASE ? news : changesOnLine(news);
    return changes.length > 0 ? [{ entryId, lookedAt, changes }] : [];
  });
}

/** The viewer's children on the register, and whether the viewer owns an open action for each. */
async function readMine(tx: Tx): Promise<{ entryId: string; isOwner: boolean }[]> {
  return await tx.rows<{ entryId: string; isOwner: boolean }>(
    `SELECT e.id AS "entryId", bool_or(a.id IS NOT NULL) AS "isOwner" FROM register_entry e
     LEFT JOIN action a ON a.authority_id = $1 AND a.entry_id = e.id AND a.state = 'OPEN'
       AND (a.owner_service_id = $2 OR a.owner_person_id = $3)
     WHERE e.authority_id = $1 AND ${IS_LIVE} AND (e.lead_service_id = $2 OR a.id IS NOT NULL)
     GROUP BY e.id ORDER BY e.id LIMIT ${MOST_CHILDREN}`,
    [tx.viewer.authorityId, tx.viewer.serviceId, tx.viewer.personId],
  );
}

function newestOf({ changes }: Changed): number {
  return Math.max(...changes.map(({ at }) => at ?? 0));
}
