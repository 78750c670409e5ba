import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { refreshPopulations } from "./keep-population.js";
import { readAlong } from "./read-along.js";
import { ENTRY_JOINS, readEntries } from "./register.reading.js";
import type { RegisterEntry } from "./register-entry.entity.js";
import { type Where, whereOf } from "./register-filter.js";
import type { RegisterEntryConnection, RegisterFilter, RegisterSort } from "./register-list.types.js";

/** An order of the register. The id makes its sort key whole. */
interface Order {
  columns: string[];
  /** What stands in the cursor of a line: it goes into addresses, so never anything of a child. */
  cursor: (entry: RegisterEntry) => (string | null)[];
  /** The sort key of the line that a cursor names, where the cursor does not hold it. */
  keyAt?: (hole: string) => string;
}

const NAME_COLUMNS = ["lower(c.last_name)", "lower(c.first_name)", "e.id"];

const ORDERS: Record<RegisterSort, Order> = {
  NEXT_ACTION_DUE: {
    columns: ["e.next_action_due_on", "e.id"],
    cursor: (entry) => [entry.nextActionDueOn ?? "infinity", entry.id],
  },
  NAME: {
    columns: NAME_COLUMNS,
    cursor: (entry) => [entry.id],
    keyAt: (hole) =>
      `(SELECT ${NAME_COLUMNS.join(", ")} FROM register_entry e JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
        WHERE e.authority_id = $1 AND e.id::text = ${hole})`,
  },
  DATE_ADDED: { columns: ["e.date_added", "e.id"], cursor: (entry) => [entry.dateAdded, entry.id] },
  REFERENCE: { columns: ["e.reference", "e.id"], cursor: (entry) => [entry.reference, entry.id] },
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
  const after = readCursor(request.after, order.keyAt ? 1 : order.columns.length);
  if (request.filter.population) await refreshPopulations(ctx);
  return await reading(ctx, async (tx) => {
    const where = whereOf(request.filter, tx.viewer.authorityId, ctx.today);
    const tail = pageTail(where, order, after);
    const asked = { selected: request.selected, below: LINES };
    const [rows, total] = await Promise.all([
      readEntries(tx, tail, [...where.values, ...(after ?? []), size + 1], asked),
      request.selected.has("totalCount") ? countEntries(tx, where.text, where.values) : 0,
    ]);
    await readAlong(tx, rows.slice(0, size), asked);
    recordRead(tx, { act: request.act, entity: "RegisterEntry", count: Math.min(rows.length, size) });
    return Object.assign(pageOf(rows, size, order.cursor, total, after !== null), { filter: request.filter });
  });
}

function pageTail({ text, values }: Where, { columns, keyAt }: Order, after: readonly unknown[] | null): string {
  const holes = (after ?? []).map((_, index) => `$${values.length + 1 + index}`);
  const start = keyAt?.(holes.join()) ?? `(${holes.join(", ")})`;
  const key = after ? ` AND (${columns.join(", ")}) > ${start}` : "";
  return `WHERE ${text}${key} ORDER BY ${columns.join(", ")} LIMIT $${values.length + holes.length + 1}`;
}

async function countEntries(tx: Tx, where: string, values: readonly unknown[]): Promise<number> {
  const from = where.includes("c.") ? ENTRY_JOINS : "register_entry e";
  return (await tx.one<{ count: number }>(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, values))?.count ?? 0;
}
