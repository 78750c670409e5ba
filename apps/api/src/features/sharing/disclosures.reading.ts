import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { Disclosure } from "./disclosure.entity.js";

/** An agreement with the moment it was recorded in full, as the list is ordered by it. */
interface DatedDisclosure extends Disclosure {
  recordedKey: string;
}

/** Agreements, newest first. `rest` is the conditions after the authority's, on alias d; $1 is the authority. */
async function readDisclosures(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  limit: number,
): Promise<DatedDisclosure[]> {
  return await tx.rows<DatedDisclosure>(
    `SELECT ${columnsOf(tx.ctx.db, Disclosure, "d")}, ${momentKey("d.recorded_at")} AS "recordedKey" FROM disclosure d
     WHERE d.authority_id = $1${rest} ORDER BY d.recorded_at DESC, d.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Agreements by id. */
export async function disclosuresById(ctx: RequestContext, ids: readonly string[]): Promise<(Disclosure | null)[]> {
  const rows = await reading(ctx, (tx) => readDisclosures(tx, " AND d.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

const MOST = 1000;

/** The agreements about each entry, newest first. */
export async function disclosuresOfEntries(ctx: RequestContext, ids: readonly string[]): Promise<Disclosure[][]> {
  const rows = await reading(ctx, (tx) => readDisclosures(tx, " AND d.entry_id = ANY($2)", [ids], MOST));
  return grouped(ids, rows, (row) => row.entryId ?? "");
}

/** The agreements about each meeting, newest first. */
export async function disclosuresOfMeetings(ctx: RequestContext, ids: readonly string[]): Promise<Disclosure[][]> {
  const rows = await reading(ctx, (tx) => readDisclosures(tx, " AND d.meeting_id = ANY($2)", [ids], MOST));
  return grouped(ids, rows, (row) => row.meetingId ?? "");
}

/** What to read of the agreements. */
export interface DisclosuresWanted {
  isInForce: boolean;
  /** Only those that cover what leaves of one record: an entry, a meeting, an enquiry or a permission. */
  about: string | null;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** Those in force where that is asked, and those that cover one record: $4 an entry, $5 a meeting, $6 an enquiry, $7 a permission. */
const WANTED = ` AND (NOT $2::boolean OR d.ended_on IS NULL AND (d.until_on IS NULL OR d.until_on >= $3::date))
  AND (num_nonnulls($4::uuid, $5::uuid, $6::uuid, $7::uuid) = 0 OR d.entry_id = $4 OR d.meeting_id = $5
    OR d.entry_id IN (SELECT q.entry_id FROM enquiry q WHERE q.authority_id = $1 AND (q.id = $6 OR q.id IN
      (SELECT f.enquiry_id FROM off_roll_permission f WHERE f.authority_id = $1 AND f.id = $7))))`;
const RECORDS = ["RegisterEntry", "Meeting", "Enquiry", "OffRollPermission"];

/** One page of agreements, newest first, with one trace of having been read. */
export async function readDisclosurePage(
  ctx: RequestContext,
  { isInForce, about, first, after, isCounted }: DisclosuresWanted,
): Promise<Connection<Disclosure>> {
  const size = pageSize(first);
  const from = readMomentCursor(after);
  const records = RECORDS.map((type) => (about === null ? null : fromGlobalId(type, about)));
  const nothing = about !== null && records.every((id) => id === null) ? " AND false" : "";
  const values = [isInForce, ctx.today, ...records];
  return await reading(ctx, async (tx) => {
    const earlier = from ? " AND (d.recorded_at, d.id) < ($8::timestamptz, $9::uuid)" : "";
    const rows = await readDisclosures(tx, WANTED + nothing + earlier, [...values, ...(from ?? [])], size + 1);
    const counted = isCounted
      ? await tx.one<{ count: number }>(
          `SELECT count(*) AS count FROM disclosure d WHERE d.authority_id = $1${WANTED}${nothing}`,
          [tx.viewer.authorityId, ...values],
        )
      : null;
    recordRead(tx, { act: "disclosures", entity: "Disclosure", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.recordedKey, row.id], counted?.count ?? 0, from !== null);
  });
}
