import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { refreshPopulations } from "./keep-population.js";
import { readAlong } from "./read-along.js";
import { ENTRY_JOINS, readEntries } from "./register.reading.js";
import type { RegisterEntry } from "./register-entry.entity.js";
import { whereOf } from "./register-filter.js";
import type { RegisterEntryConnection, RegisterFilter, RegisterSort } from "./register-list.types.js";

/** The sort key of each order: the columns, and the same values of a line that was read. The id makes it whole. */
const ORDERS: Record<RegisterSort, { columns: string[]; keyOf: (entry: RegisterEntry) => (string | null)[] }> = {
  NEXT_ACTION_DUE: {
    columns: ["e.next_action_due_on", "e.id"],
    keyOf: (entry) => [entry.nextActionDueOn ?? "infinity", entry.id],
  },
  NAME: {
    columns: ["lower(c.last_name)", "lower(c.first_name)", "e.id"],
    keyOf: (entry) => [entry.child.lastName.toLowerCase(), entry.child.firstName.toLowerCase(), entry.id],
  },
  DATE_ADDED: { columns: ["e.date_added", "e.id"], keyOf: (entry) => [entry.dateAdded, entry.id] },
  REFERENCE: { columns: ["e.reference", "e.id"], keyOf: (entry) => [entry.reference, entry.id] },
};

/** Where the lines stand in a request. */
const LINES = ["nodes.", "edges.node."];

/** What to read of the register. */
export interface RegisterRequest {
  filter: RegisterFilter;
  sort: RegisterSort;
  first: number | null;
  after: string | null;
  /** Fields asked for, as paths below the connection. */
  selected: ReadonlySet<string>;
  act: "register" | "search";
}

/** One page of the register in a bounded number of statements, whatever its length, with one trace of having been read. */
export async function readRegisterPage(
  ctx: RequestContext,
  request: RegisterRequest,
): Promise<RegisterEntryConnection> {
  const size = pageSize(request.first);
  const order = ORDERS[request.sort];
  const after = readCursor(request.after, order.columns.length);
  if (request.filter.population) await refreshPopulations(ctx);
  return await reading(ctx, async (tx) => {
    const where = whereOf(request.filter, tx.viewer.authorityId, ctx.today);
    const tail = pageTail(where.text, order.columns, where.values.length, after !== null);
    const asked = { selected: request.selected, below: LINES };
    const [rows, total] = await Promise.all([
      readEntries(tx, tail, [...where.values, ...(after ?? []), size + 1], asked),
      request.selected.has("totalCount") ? countEntries(tx, where.text, where.values) : 0,
    ]);
    await readAlong(tx, rows.slice(0, size), asked);
    recordRead(tx, { act: request.act, entity: "RegisterEntry", count: Math.min(rows.length, size) });
    return Object.assign(pageOf(rows, size, order.keyOf, total, after !== null), { filter: request.filter });
  });
}

function pageTail(where: string, columns: readonly string[], held: number, isLaterPage: boolean): string {
  const holes = columns.map((_, index) => `$${held + 1 + index}`);
  const key = isLaterPage ? ` AND (${columns.join(", ")}) > (${holes.join(", ")})` : "";
  const limit = `$${held + (isLaterPage ? columns.length : 0) + 1}`;
  return `WHERE ${where}${key} ORDER BY ${columns.join(", ")} LIMIT ${limit}`;
}

async function countEntries(tx: Tx, where: string, values: readonly unknown[]): Promise<number> {
  const from = where.includes("c.") ? ENTRY_JOINS : "register_entry e";
  return (await tx.one<{ count: number }>(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, values))?.count ?? 0;
}
