import type { SubjectAccessState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { grouped, inOrder, readingTogether } from "../../platform/graphql/load.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { bundledTables } from "./bundle/in-bundle.js";
import { partTitle } from "./bundle/part-titles.js";
import { asSeen, IS_KEPT, type SeenItem, TELLS_OF_HIDDEN } from "./item-sight.js";
import { SubjectAccessCopy, SubjectAccessItem, SubjectAccessRequest } from "./subject-access.entities.js";
import type { SubjectAccessSource } from "./subject-access.types.js";

async function readRequests(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<SubjectAccessRequest[]> {
  return await tx.rows<SubjectAccessRequest & Record<string, unknown>>(
    `SELECT ${columnsOf(tx.ctx.db, SubjectAccessRequest, "r")} FROM subject_access_request r
     WHERE r.authority_id = $1${rest} ORDER BY r.due_on, r.id LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Requests by id. */
export async function requestsById(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(SubjectAccessRequest | null)[]> {
  const rows = await reading(ctx, (tx) => readRequests(tx, " AND r.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** One request by its reference, with a trace of having been read; null when it is not there. */
export async function readRequest(ctx: RequestContext, reference: string): Promise<SubjectAccessRequest | null> {
  return await reading(ctx, async (tx) => {
    const [row] = await readRequests(tx, " AND r.reference = $2", [reference], 1);
    if (row) {
      const { id, childId } = row;
      recordRead(tx, { act: "subjectAccessRequest", entity: "SubjectAccessRequest", entityId: id, childId });
    }
    return row ?? null;
  });
}

/** What to read of the requests. */
export interface RequestsWanted {
  states: readonly SubjectAccessState[];
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of requests, those due first in front, with one trace of having been read. */
export async function readRequestPage(
  ctx: RequestContext,
  { states, first, after, isCounted }: RequestsWanted,
): Promise<Connection<SubjectAccessRequest>> {
  const size = pageSize(first);
  const from = readDayCursor(after);
  return await reading(ctx, async (tx) => {
    const later = from ? " AND (r.due_on, r.id) > ($3::date, $4::uuid)" : "";
    const rows = await readRequests(tx, ` AND r.state = ANY($2)${later}`, [states, ...(from ?? [])], size + 1);
    const counted = isCounted
      ? await tx.one<{ count: number }>(
          "SELECT count(*) AS count FROM subject_access_request WHERE authority_id = $1 AND state = ANY($2)",
          [tx.viewer.authorityId, states],
        )
      : null;
    const count = Math.min(rows.length, size);
    recordRead(tx, { act: "subjectAccessRequests", entity: "SubjectAccessRequest", count });
    return pageOf(rows, size, (row) => [row.dueOn ?? "infinity", row.id], counted?.count ?? 0, from !== null);
  });
}

/** What was found for each request, part by part in the order of the bundle. */
export async function sourcesOfRequests(ctx: RequestContext, ids: readonly string[]): Promise<SubjectAccessSource[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Omit<SubjectAccessSource, "words"> & { requestId: string }>(
      `SELECT request_id AS "requestId", source, count(*)::int AS total, (count(*) FILTER (WHERE decision IS NULL))::int AS undecided,
         (count(*) FILTER (WHERE suggested <> '{}' AND NOT ${IS_KEPT}))::int AS flagged,
         (count(*) FILTER (WHERE decision IS NULL AND ${IS_KEPT}))::int AS kept
       FROM subject_access_item i WHERE authority_id = $1 AND request_id = ANY($2) GROUP BY request_id, source`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.requestId).map((own) =>
    bundledTables().flatMap(({ name }) => {
      const found = own.find(({ source }) => source === name);
      return found ? [{ ...found, words: partTitle(name) }] : [];
    }),
  );
}

/** Things found as whoever looks may see them. `rest` is the conditions after the authority's, on alias i; $1 is the authority. */
async function readItems(tx: Tx, rest: string, values: readonly unknown[]): Promise<SeenItem[]> {
  const rows = await tx.rows<SeenItem & Record<string, unknown>>(
    `SELECT ${columnsOf(tx.ctx.db, SubjectAccessItem, "i")}, ${IS_KEPT} AS "isKept",
       EXISTS (SELECT FROM record_restriction r WHERE r.authority_id = $1 AND r.child_id = ANY(i.concerns) AND r.lifted_at IS NULL) AS "concernsRestricted"
     FROM subject_access_item i WHERE i.authority_id = $1${rest}`,
    [tx.viewer.authorityId, ...values],
  );
  return rows.map(asSeen);
}

/** What to read of the items of a request. */
export interface ItemsWanted {
  source: string | null;
  isUndecided: boolean;
  isFlagged: boolean;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of what was found for a request, in order. Where the request is looked at, it is traced by the page. */
export async function readItemPage(
  ctx: RequestContext,
  requestId: string,
  { source, isUndecided, isFlagged, first, after, isCounted }: ItemsWanted,
): Promise<Connection<SeenItem>> {
  const size = pageSize(first, 25);
  const [position] = readCursor(after, 1) ?? [];
  const which = ` AND i.request_id = $2 AND ($3::text IS NULL OR i.source = $3) AND (NOT $4 OR (i.decision IS NULL AND NOT ${IS_KEPT})) AND (NOT $5 OR (i.suggested <> '{}' AND NOT ${IS_KEPT}))`;
  const values = [requestId, source, isUndecided, isFlagged];
  return await readingTogether(ctx, async (tx) => {
    const from = typeof position === "number" ? position : 0;
    const rest = `${which} AND i.position > $6 ORDER BY i.position LIMIT $7`;
    const rows = await readItems(tx, rest, [...values, from, size + 1]);
    const counted = isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM subject_access_item i WHERE i.authority_id = $1${which}`,
          [tx.viewer.authorityId, ...values],
        )
      : null;
    return pageOf(rows, size, (row) => [row.position], counted?.count ?? 0, from > 0);
  });
}

/** Items by id, in that order. */
export async function itemsById(ctx: RequestContext, ids: readonly string[]): Promise<SeenItem[]> {
  const rows = await reading(ctx, (tx) => readItems(tx, " AND i.id = ANY($2)", [ids]));
  return inOrder(ids, rows, (row) => row.id).filter((row) => row !== null);
}

/** A released copy, and whether it tells of a child whose record is hidden from whoever looks. */
export interface SeenCopy extends SubjectAccessCopy {
  tellsOfHidden: boolean;
}

/** The released copy of each request. */
export async function copiesOfRequests(ctx: RequestContext, ids: readonly string[]): Promise<(SeenCopy | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<SeenCopy & Record<string, unknown>>(
      `SELECT ${columnsOf(tx.ctx.db, SubjectAccessCopy, "c")}, ${TELLS_OF_HIDDEN} AS "tellsOfHidden" FROM subject_access_copy c WHERE c.authority_id = $1 AND c.request_id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.requestId);
}

/** The name of each child, for who answers a request. */
export async function namesOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; name: string }>(
      "SELECT id, first_name || ' ' || last_name AS name FROM child WHERE authority_id = $1 AND id = ANY($2)",
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id).map((row) => row?.name ?? null);
}
