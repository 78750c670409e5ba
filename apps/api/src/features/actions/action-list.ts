import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { pageOf, pageSize } from "../../platform/graphql/connection.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { readEntries } from "../register/index.js";
import type { Action } from "./actions.entities.js";
import { readActions } from "./actions.reading.js";
import type { ActionConnection } from "./actions.types.js";

/** Where the lines stand in a request. */
const LINES = ["nodes.", "edges.node."];

/** What to read of the actions. */
export interface ActionRequest {
  act: "myActions" | "actions";
  /** Conditions on aliases a, o, p; $1 is the authority. */
  where: string;
  values: readonly unknown[];
  first: number | null;
  after: string | null;
  selected: ReadonlySet<string>;
}

/** One page of actions, earliest due first, with their entries when asked for, and one trace of having been read. */
export async function readActionPage(ctx: RequestContext, request: ActionRequest): Promise<ActionConnection> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const held = request.values.length + 1;
    const key = after ? ` AND (a.due_on, a.id) > ($${held + 1}, $${held + 2})` : "";
    const tail = `WHERE a.authority_id = $1 AND ${request.where}${key} ORDER BY a.due_on, a.id LIMIT $${held + (after ? 3 : 1)}`;
    const values = [tx.viewer.authorityId, ...request.values, ...(after ?? []), size + 1];
    const [rows, total] = await Promise.all([
      readActions(tx, tail, values, { selected: request.selected, below: LINES }),
      request.selected.has("totalCount") ? countActions(tx, request) : 0,
    ]);
    await readEntriesAlong(tx, rows.slice(0, size), request.selected);
    recordRead(tx, { act: request.act, entity: "Action", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (action) => [action.dueOn ?? "infinity", action.id], total, after !== null);
  });
}

async function readEntriesAlong(tx: Tx, actions: Action[], selected: ReadonlySet<string>): Promise<void> {
  if (!LINES.some((line) => selected.has(`${line}entry`))) return;
  const ids = [...new Set(actions.map((action) => action.entryId))];
  const entries = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [tx.viewer.authorityId, ids], {
    selected,
    below: LINES.map((line) => `${line}entry.`),
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const action of actions) {
    const entry = byId.get(action.entryId);
    if (entry) action.entry = entry;
  }
}

async function countActions(tx: Tx, request: ActionRequest): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `SELECT count(*) AS count FROM action a WHERE a.authority_id = $1 AND ${request.where}`,
    [tx.viewer.authorityId, ...request.values],
  );
  return row?.count ?? 0;
}
