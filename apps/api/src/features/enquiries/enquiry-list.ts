import { EnquiryState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { readEnquiries } from "./enquiries.reading.js";
import type { EnquiryFilter } from "./enquiries.types.js";
import type { Enquiry } from "./enquiry.entity.js";

/** What to read of the enquiries. */
export interface EnquiryRequest {
  filter: EnquiryFilter;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The conditions of a filter after the authority's ($1) and the school's ($2). Each stands, narrowing or not, so that the statement is one. */
const FILTERED = `
  AND ($3::text IS NULL OR q.state = $3)
  AND ($4::boolean IS NULL OR (q.state <> '${EnquiryState.CLOSED}') = $4)
  AND ($5::uuid IS NULL OR q.school_id = $5)
  AND ($6::uuid IS NULL OR q.officer_id = $6)
  AND ($7::uuid IS NULL OR q.officer_id = $7 OR q.copied_to_id = $7)
  AND ($8::text = '' OR position(lower($8) in lower(q.reference)) > 0 OR EXISTS (SELECT 1 FROM child c
    WHERE c.authority_id = q.authority_id AND c.id = q.child_id
      AND position(lower($8) in lower(c.first_name || ' ' || c.last_name)) > 0))`;

function filterValues(tx: Tx, filter: EnquiryFilter): unknown[] {
  const idOf = (type: string, id: string | null | undefined) => (id ? (fromGlobalId(type, id) ?? NOBODY) : null);
  return [
    filter.state ?? null,
    filter.isOpen ?? null,
    idOf("School", filter.schoolId),
    idOf("Person", filter.officerId),
    filter.mine ? tx.viewer.personId : null,
    filter.text?.trim() ?? "",
  ];
}

/** One page of the enquiries in sight, newest first, with one trace of having been read. */
export async function readEnquiryPage(ctx: RequestContext, request: EnquiryRequest): Promise<Connection<Enquiry>> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const values = filterValues(tx, request.filter);
    const rows = await readEnquiries(
      tx,
      `${FILTERED} AND ($9::date IS NULL OR (q.opened_on, q.id) < ($9, $10::uuid)) ORDER BY q.opened_on DESC, q.id DESC LIMIT $11`,
      [...values, ...(after ?? [null, null]), size + 1],
    );
    const counted = request.isCounted ? await countEnquiries(tx, values) : 0;
    recordRead(tx, { act: "enquiries", entity: "Enquiry", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.openedOn, row.id], counted, after !== null);
  });
}

async function countEnquiries(tx: Tx, values: readonly unknown[]): Promise<number> {
  const counted = await tx.one<{ count: number }>(
    `SELECT count(*) AS count FROM enquiry q WHERE q.authority_id = $1 AND ($2::uuid IS NULL OR q.school_id = $2)${FILTERED}`,
    [tx.viewer.authorityId, tx.viewer.schoolId, ...values],
  );
  return counted?.count ?? 0;
}

/** One enquiry by its reference, with a trace of having been read; null when it is out of sight. */
export async function findEnquiry(ctx: RequestContext, reference: string): Promise<Enquiry | null> {
  return await reading(ctx, async (tx) => {
    const [enquiry] = await readEnquiries(tx, " AND q.reference = $3", [reference]);
    if (!enquiry) return null;
    recordRead(tx, { act: "enquiry", entity: "Enquiry", entityId: enquiry.id, entryId: enquiry.entryId });
    return enquiry;
  });
}
