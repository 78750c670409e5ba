import { Side, WORDS_TOLD_TO_SCHOOL } from "@rome/procedure";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Batch, grouped, inOrder } from "../../platform/graphql/load.js";
import { EnquiryDocument } from "./document.entity.js";

/** A school's people see what their side attached, and what belongs to a decision that the school was told with its words. */
const IN_SIGHT = `d.authority_id = $1 AND (NOT $2::boolean OR d.side = '${Side.SCHOOL}' OR EXISTS (
  SELECT 1 FROM chronology_entry x WHERE x.authority_id = d.authority_id AND x.document_id = d.id AND x.code = ANY($3::text[])))`;

/** Documents in sight of who asks. The caller has the enquiry in sight. `rest` follows the conditions, on alias d; $4 is the first of `values`. */
export async function readDocuments(tx: Tx, rest: string, values: readonly unknown[]): Promise<EnquiryDocument[]> {
  return await tx.rows<EnquiryDocument>(
    `SELECT ${columnsOf(tx.ctx.db, EnquiryDocument, "d")} FROM document d WHERE ${IN_SIGHT}${rest}`,
    [tx.viewer.authorityId, tx.viewer.schoolId !== null, WORDS_TOLD_TO_SCHOOL, ...values],
  );
}

/** The documents of each enquiry, newest first. */
export const documentsOfEnquiries: Batch<EnquiryDocument[]> = async function readOfEnquiries(ctx, enquiryIds) {
  const rows = await reading(ctx, (tx) =>
    readDocuments(tx, " AND d.enquiry_id = ANY($4) ORDER BY d.added_at DESC, d.id LIMIT 1000", [enquiryIds]),
  );
  return grouped(enquiryIds, rows, (row) => row.enquiryId);
};

/** Documents by id; null where one is out of sight. */
export const documentsById: Batch<EnquiryDocument | null> = async function readById(ctx, ids) {
  const rows = await reading(ctx, (tx) => readDocuments(tx, " AND d.id = ANY($4)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
};
