import { Side, schoolReadsWords, TOLD_TO_SCHOOL } from "@rome/procedure";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { type Batch, inOrder } from "../../platform/graphql/load.js";
import { ChronologyEntry } from "./chronology.entity.js";

/** A line is corrected by a further line. */
const IS_CORRECTED = `EXISTS (SELECT 1 FROM chronology_entry y WHERE y.authority_id = x.authority_id AND y.corrects_id = x.id)`;

/** What a page of a chronology is asked for. */
export interface ChronologyRequest {
  first: number | null;
  after: string | null;
  newestFirst: boolean;
  countsAll: boolean;
}

/**
 * Lines in sight of who asks: a school's people see their side's, and what the school is told of the authority's. `rest`
 * follows these conditions, on alias x; $1 is the authority, $2 says whether a school asks, $3 is what schools are told.
 */
export async function readLines(tx: Tx, rest: string, values: readonly unknown[]): Promise<ChronologyEntry[]> {
  const rows = await tx.rows<ChronologyEntry>(
    `SELECT ${columnsOf(tx.ctx.db, ChronologyEntry, "x")}, ${IS_CORRECTED} AS "isCorrected"
     FROM chronology_entry x WHERE ${IN_SIGHT}${rest}`,
    [...inSight(tx), ...values],
  );
  const lines = rows.map((line) => ({ ...line, atTime: line.atTime?.slice(0, "HH:MM".length) ?? null }));
  return tx.viewer.schoolId === null ? lines : lines.map(asToldToSchool);
}

const IN_SIGHT = `x.authority_id = $1 AND (NOT $2::boolean OR x.side = '${Side.SCHOOL}' OR x.code = ANY($3::text[]))`;

function inSight(tx: Tx): unknown[] {
  return [tx.viewer.authorityId, tx.viewer.schoolId !== null, TOLD_TO_SCHOOL];
}

/** A line of the authority's as its school reads it: that it happened, and the words only of what was said to the school. */
function asToldToSchool(line: ChronologyEntry): ChronologyEntry {
  if (schoolReadsWords(line)) return line;
  return { ...line, note: null, withWhom: null, tried: null, riskAssessment: null, documentId: null };
}

/** Lines by id; null where one is out of sight. The caller has the enquiry in sight. */
export const linesById: Batch<ChronologyEntry | null> = async function readLinesById(ctx, ids) {
  const rows = await reading(ctx, (tx) => readLines(tx, " AND x.id = ANY($4)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
};

/** One page of an enquiry's chronology. The total is counted only when asked for. */
export async function readChronologyPage(
  tx: Tx,
  enquiryId: string,
  request: ChronologyRequest,
): Promise<Connection<ChronologyEntry>> {
  const size = pageSize(request.first);
  const after = asUuid(readCursor(request.after, 1)?.[0]);
  const [order, than] = request.newestFirst ? ["DESC", "<"] : ["ASC", ">"];
  const rows = await readLines(
    tx,
    ` AND x.enquiry_id = $4 AND ($5::uuid IS NULL OR (x.on_day, x.seq) ${than}
        (SELECT a.on_day, a.seq FROM chronology_entry a WHERE a.authority_id = $1 AND a.enquiry_id = $4 AND a.id = $5))
      ORDER BY x.on_day ${order}, x.seq ${order} LIMIT $6`,
    [enquiryId, after, size + 1],
  );
  const counted = request.countsAll
    ? await tx.one<{ count: number }>(
        `SELECT count(*) AS count FROM chronology_entry x WHERE ${IN_SIGHT} AND x.enquiry_id = $4`,
        [...inSight(tx), enquiryId],
      )
    : null;
  return pageOf(rows, size, (line) => [line.id], counted?.count ?? 0, after !== null);
}
