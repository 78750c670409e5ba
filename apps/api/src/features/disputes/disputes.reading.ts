import { DISPUTABLE, type DisputedRecord, DisputeState, disputedLabel } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder, readingTogether } from "../../platform/graphql/load.js";
import { momentKey, readMomentCursor } from "../../platform/graphql/moment-cursor.js";
import { Dispute } from "./dispute.entity.js";
import { readRecord, saysNow } from "./disputed-record.js";
import type { DisputeRecipient } from "./disputes.types.js";
import { ToldRecipient } from "./told-recipient.entity.js";

interface DatedDispute extends Dispute {
  recordedKey: string;
}

async function readDisputes(tx: Tx, rest: string, values: readonly unknown[], limit: number): Promise<DatedDispute[]> {
  return await tx.rows<DatedDispute & Record<string, unknown>>(
    `SELECT ${columnsOf(tx.ctx.db, Dispute, "d")}, ${momentKey("d.recorded_at")} AS "recordedKey" FROM dispute d
     WHERE d.authority_id = $1${rest} ORDER BY d.recorded_at DESC, d.id DESC LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Disputes by id. */
export async function disputesById(ctx: RequestContext, ids: readonly string[]): Promise<(Dispute | null)[]> {
  const rows = await reading(ctx, (tx) => readDisputes(tx, " AND d.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

const MOST = 1000;

/** What is said to be wrong in each record, newest first. */
export async function disputesOfRecords(ctx: RequestContext, ids: readonly string[]): Promise<Dispute[][]> {
  const rows = await reading(ctx, (tx) => readDisputes(tx, " AND d.record_id = ANY($2)", [ids], MOST));
  return grouped(ids, rows, (row) => row.recordId);
}

/** The newest entry of each child on the register; null for a child who was never on it. */
export async function newestEntries(ctx: RequestContext, childIds: readonly string[]): Promise<(string | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ id: string; childId: string }>(
      `SELECT DISTINCT ON (child_id) id, child_id AS "childId" FROM register_entry
       WHERE authority_id = $1 AND child_id = ANY($2) ORDER BY child_id, added_at DESC, id`,
      [tx.viewer.authorityId, childIds],
    ),
  );
  return inOrder(childIds, rows, (row) => row.childId).map((row) => row?.id ?? null);
}

/** Which facts of each child are marked as disputed, in words: those of the child and of the register line. */
export async function markedOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<string[][]> {
  const rows = await reading(ctx, (tx) => readMarked(tx, "d.child_id = ANY($2)", ids, ["Child", "RegisterEntry"]));
  return grouped(ids, rows, (row) => row.childId).map((own) => [...new Set(own.map(({ label }) => label))]);
}

/** Everything of the children of some entries that is marked as disputed, in words, for papers. */
export async function markedOfEntries(tx: Tx, entryIds: readonly string[]): Promise<string[][]> {
  const ofEntries = "e.id = ANY($2)";
  const rows = await readMarked(tx, ofEntries, entryIds, Object.keys(DISPUTABLE));
  return grouped(entryIds, rows, (row) => row.entryId ?? "").map((own) => own.map(({ label }) => label));
}

interface Marked {
  childId: string;
  entryId: string | null;
  label: string;
}

async function readMarked(
  tx: Tx,
  which: string,
  ids: readonly string[],
  records: readonly string[],
): Promise<Marked[]> {
  const rows = await tx.rows<Omit<Marked, "label"> & { record: string; field: string }>(
    `SELECT DISTINCT d.child_id AS "childId", e.id AS "entryId", d.record, d.field FROM dispute d
     LEFT JOIN register_entry e ON e.authority_id = d.authority_id AND e.child_id = d.child_id
     WHERE d.authority_id = $1 AND ${which} AND d.record = ANY($3) AND d.state <> $4 ORDER BY d.record, d.field`,
    [tx.viewer.authorityId, ids, records, DisputeState.CORRECTED],
  );
  return rows.flatMap(({ record, field, ...row }) => {
    const label = disputedLabel(record, field);
    return label === null ? [] : [{ ...row, label }];
  });
}

/** Whom outside the child's data went to, newest first: those who are to be told of a correction or a dispute. */
export async function recipientsOfChildren(ctx: RequestContext, ids: readonly string[]): Promise<DisputeRecipient[][]> {
  const rows = await reading(ctx, (tx) => readRecipients(tx, ids));
  return grouped(ids, rows, (row) => row.childId);
}

/** The same lines of the sharing log. */
export async function readRecipients(
  tx: Tx,
  childIds: readonly string[],
): Promise<(DisputeRecipient & { childId: string })[]> {
  return await tx.rows(
    `SELECT k.child_id AS "childId", s.to_whom AS "toWhom", s.what, s.shared_at AS "sharedAt" FROM sharing_child k
     JOIN sharing s ON s.authority_id = k.authority_id AND s.id = k.sharing_id
     WHERE k.authority_id = $1 AND k.child_id = ANY($2) AND s.to_whom IS NOT NULL AND s.form <> 'SUBJECT_ACCESS' ORDER BY s.shared_at DESC LIMIT $3`,
    [tx.viewer.authorityId, childIds, MOST],
  );
}

/** Who is told of the answer to each dispute, and where that stands. */
export async function toldOfDisputes(ctx: RequestContext, ids: readonly string[]): Promise<ToldRecipient[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<ToldRecipient & Record<string, unknown>>(
      `SELECT ${columnsOf(tx.ctx.db, ToldRecipient, "t")}, o.state AS "mailState", o.sent_at AS "mailSentAt" FROM dispute_recipient t
       LEFT JOIN outbox o ON o.authority_id = t.authority_id AND o.id = t.mail_id
       WHERE t.authority_id = $1 AND t.dispute_id = ANY($2) ORDER BY t.chosen_at, t.to_whom`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.disputeId);
}

/** What the record says now of what is disputed. */
export async function readSaysNow(ctx: RequestContext, dispute: Dispute): Promise<string | null> {
  return await readingTogether(ctx, async (tx) => {
    const found = await readRecord(tx, dispute.record as DisputedRecord, dispute.recordId);
    return found && (await saysNow(tx, found, dispute.field));
  });
}

/** One dispute, with a trace of having been read; null when it is not there. */
export async function readDispute(ctx: RequestContext, globalId: string): Promise<Dispute | null> {
  const id = fromGlobalId("Dispute", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [row] = await readDisputes(tx, " AND d.id = $2", [id], 1);
    if (row) recordRead(tx, { act: "dispute", entity: "Dispute", entityId: id, childId: row.childId });
    return row ?? null;
  });
}

/** What to read of the disputes. */
export interface DisputesWanted {
  isOpen: boolean;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** One page of disputes, newest first, with one trace of having been read. */
export async function readDisputePage(ctx: RequestContext, wanted: DisputesWanted): Promise<Connection<Dispute>> {
  const size = pageSize(wanted.first);
  const from = readMomentCursor(wanted.after);
  const which = wanted.isOpen ? " AND d.state = 'OPEN'" : "";
  return await reading(ctx, async (tx) => {
    const earlier = from ? " AND (d.recorded_at, d.id) < ($2::timestamptz, $3::uuid)" : "";
    const rows = await readDisputes(tx, which + earlier, from ?? [], size + 1);
    const counted = wanted.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM dispute d WHERE d.authority_id = $1${which}`, [
          tx.viewer.authorityId,
        ])
      : null;
    recordRead(tx, { act: "disputes", entity: "Dispute", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.recordedKey, row.id], counted?.count ?? 0, from !== null);
  });
}
