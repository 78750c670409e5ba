import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { byId, Person, whoToAsk } from "../people/index.js";
import { findRecord } from "./find-restricted.js";
import { ConflictOfInterest, EmergencyAccess, RecordRestriction } from "./sight.entities.js";
import type { RestrictedRecord } from "./sight.types.js";

export const emergencyAccessesById = byId(EmergencyAccess, "emergency_access");

/** The restriction that stands on each child's record, or null. */
export async function restrictionsOfChildren(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(RecordRestriction | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<RecordRestriction>(
      `SELECT ${columnsOf(ctx.db, RecordRestriction, "r")} FROM record_restriction r
       WHERE r.authority_id = $1 AND r.child_id = ANY($2) AND r.lifted_at IS NULL`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.childId);
}

/** The people on the list of each restriction, by name. */
export async function readersOfRestrictions(ctx: RequestContext, ids: readonly string[]): Promise<Person[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Person & { restrictionId: string }>(
      `SELECT w.restriction_id AS "restrictionId", ${columnsOf(ctx.db, Person, "p")} FROM restriction_reader w
       JOIN person p ON p.authority_id = w.authority_id AND p.id = w.person_id
       WHERE w.authority_id = $1 AND w.restriction_id = ANY($2) ORDER BY p.name, p.id`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.restrictionId);
}

/** The conflicts of interest that stand for each child, those of brothers and sisters that cover the household too. */
export async function conflictsOfChildren(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ConflictOfInterest[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<ConflictOfInterest & { ofChildId: string }>(
      `SELECT c.id AS "ofChildId", ${columnsOf(ctx.db, ConflictOfInterest, "k")} FROM child c
       JOIN child about ON about.authority_id = c.authority_id AND (about.id = c.id OR about.household_id = c.household_id)
       JOIN conflict_of_interest k ON k.authority_id = c.authority_id AND k.child_id = about.id AND k.ended_at IS NULL
         AND (about.id = c.id OR k.with_household)
       WHERE c.authority_id = $1 AND c.id = ANY($2) ORDER BY k.declared_at DESC, k.id LIMIT 1000`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.ofChildId);
}

const NEWEST = 20;

/** The newest emergency accesses to each child's record. */
export async function emergenciesOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<EmergencyAccess[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<EmergencyAccess>(
      `SELECT x.* FROM unnest($2::uuid[]) AS w(id) CROSS JOIN LATERAL (
         SELECT ${columnsOf(ctx.db, EmergencyAccess, "e")} FROM emergency_access e
         WHERE e.authority_id = $1 AND e.child_id = w.id ORDER BY e.opened_at DESC, e.id LIMIT ${NEWEST}) x`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.childId);
}

/** The viewer's own emergency access to each child's record that lasts now, or null. */
export async function ownEmergencies(ctx: RequestContext, ids: readonly string[]): Promise<(EmergencyAccess | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<EmergencyAccess>(
      `SELECT ${columnsOf(ctx.db, EmergencyAccess, "e")} FROM emergency_access e
       WHERE e.authority_id = $1 AND e.child_id = ANY($2) AND e.person_id = $3 AND e.ended_at IS NULL AND e.opened_at <= $4 AND e.ends_at > $4
       ORDER BY e.ends_at DESC`,
      [tx.viewer.authorityId, ids, tx.viewer.personId, ctx.now],
    ),
  );
  return inOrder(ids, rows, (row) => row.childId);
}

/** That a record is restricted for the viewer, and whom to ask; null when it is not there, in sight, or behind a conflict. */
export async function readRestricted(ctx: RequestContext, record: string): Promise<RestrictedRecord | null> {
  return await reading(ctx, async (tx) => {
    const found = await findRecord(tx, record);
    if (!found?.isHidden) return null;
    const askName = await whoToAsk(tx, found.childId);
    recordRead(tx, { act: "restrictedRecord", entity: "Child", entityId: found.childId, childId: found.childId });
    return { reference: found.reference, askName };
  });
}

/** One page of emergency accesses, newest first, with one trace of having been read. */
export async function readEmergencyPage(
  ctx: RequestContext,
  wanted: { first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<EmergencyAccess>> {
  const size = pageSize(wanted.first);
  const from = readMomentCursor(wanted.after);
  return await reading(ctx, async (tx) => {
    const earlier = from ? " AND (e.opened_at, e.id) < ($3::timestamptz, $4::uuid)" : "";
    const rows = await tx.rows<EmergencyAccess & { openedKey: string }>(
      `SELECT ${columnsOf(ctx.db, EmergencyAccess, "e")}, ${momentKey("e.opened_at")} AS "openedKey" FROM emergency_access e
       WHERE e.authority_id = $1${earlier} ORDER BY e.opened_at DESC, e.id DESC LIMIT $2`,
      [tx.viewer.authorityId, size + 1, ...(from ?? [])],
    );
    const counted = wanted.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM emergency_access e WHERE e.authority_id = $1`, [
          tx.viewer.authorityId,
        ])
      : null;
    recordRead(tx, { act: "emergencyAccesses", entity: "EmergencyAccess", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.openedKey, row.id], counted?.count ?? 0, from !== null);
  });
}
