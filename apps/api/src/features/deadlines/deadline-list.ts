import { ClockState } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import type { Batch } from "../../platform/graphql/load.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { readDeadlines } from "../clocks/index.js";
import type { DeadlineOfEnquiry } from "./deadline.type.js";
import { filteredBy, filterValues } from "./deadline-filter.js";
import type { DeadlineFilter } from "./deadlines.types.js";
import { shownDeadline } from "./shown-deadline.js";

/** What to read of the clocks. */
export interface DeadlineRequest {
  filter: DeadlineFilter;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** A clock as its table holds it, with the day it is listed by. */
interface KeptClock {
  id: string;
  enquiryId: string;
  ruleId: string;
  occurrence: number;
  dueKey: string;
}

/** One page of the clocks in sight, earliest due first, each worked out for today, with one trace of having been read. */
export async function readDeadlinePage(
  ctx: RequestContext,
  request: DeadlineRequest,
): Promise<Connection<DeadlineOfEnquiry>> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const from = `FROM clock c JOIN enquiry q ON q.authority_id = c.authority_id AND q.id = c.enquiry_id ${filteredBy(request.filter)}`;
    const values = filterValues(tx, request.filter);
    const rows = await readRows(tx, from, values, after, size);
    const counted = request.isCounted ? await countRows(tx, from, values) : 0;
    const shown = await workedOut(tx, rows);
    recordRead(tx, { act: "deadlines", entity: "Clock", count: Math.min(rows.length, size) });
    const page = pageOf(rows, size, (row) => [row.dueKey, row.id], counted, after !== null);
    const edges = page.edges.flatMap(
      ({ cursor, node }) => shown.get(keyOf(node))?.map((one) => ({ cursor, node: one })) ?? [],
    );
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  });
}

async function readRows(
  tx: Tx,
  from: string,
  values: readonly unknown[],
  after: readonly string[] | null,
  size: number,
) {
  const hole = values.length;
  return await tx.rows<KeptClock>(
    `SELECT c.id, c.enquiry_id AS "enquiryId", c.rule_id AS "ruleId", c.occurrence, c.due_on::text AS "dueKey" ${from}
     AND ($${hole + 1}::date IS NULL OR (c.due_on, c.id) > ($${hole + 1}, $${hole + 2}::uuid))
     ORDER BY c.due_on, c.id LIMIT $${hole + 3}`,
    [...values, ...(after ?? [null, null]), size + 1],
  );
}

async function countRows(tx: Tx, from: string, values: readonly unknown[]): Promise<number> {
  const row = await tx.one<{ count: number }>(`SELECT count(*) AS count ${from}`, values);
  return row?.count ?? 0;
}

function keyOf({ enquiryId, ruleId, occurrence }: Pick<KeptClock, "enquiryId" | "ruleId" | "occurrence">): string {
  return `${enquiryId}:${ruleId}:${occurrence}`;
}

/** The clocks of these rows, worked out for today. One that no longer runs for its case is left out. */
async function workedOut(tx: Tx, rows: readonly KeptClock[]): Promise<Map<string, DeadlineOfEnquiry[]>> {
  const ids = rows.map(({ enquiryId }) => enquiryId);
  const read = ids.length === 0 ? [] : await readDeadlines(tx, ids);
  const { roles } = tx.viewer;
  const shown = [...read].flatMap(([enquiryId, clocks]) =>
    clocks.map((clock) => shownDeadline(enquiryId, clock, roles)),
  );
  return Map.groupBy(shown, keyOf);
}

const OPEN: readonly ClockState[] = [ClockState.BREACHED, ClockState.RUNNING, ClockState.PAUSED];

/** Every clock of each enquiry: those that are open by their day, then the others. */
export const deadlinesOfEnquiries: Batch<DeadlineOfEnquiry[]> = async function readDeadlinesOfEnquiries(ctx, ids) {
  return await reading(ctx, async (tx) => {
    const read = await readDeadlines(tx, ids);
    return ids.map((id) =>
      (read.get(id) ?? []).map((clock) => shownDeadline(id, clock, tx.viewer.roles)).toSorted(openFirst),
    );
  });
};

function openFirst(one: DeadlineOfEnquiry, other: DeadlineOfEnquiry): number {
  const place = ({ state, dueOn, metOn }: DeadlineOfEnquiry) =>
    `${OPEN.includes(state) ? 0 : 1} ${dueOn ?? metOn ?? "9999-12-31"}`;
  return place(one).localeCompare(place(other));
}
