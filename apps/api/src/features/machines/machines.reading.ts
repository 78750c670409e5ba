import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { MachineClient, MachineToken } from "./machines.entities.js";

async function readClients(tx: Tx, rest: string, values: readonly unknown[], limit: number): Promise<MachineClient[]> {
  return await tx.rows<MachineClient & Record<string, unknown>>(
    `SELECT ${columnsOf(tx.ctx.db, MachineClient, "m")} FROM machine_client m WHERE m.authority_id = $1${rest}
     ORDER BY m.name LIMIT $${values.length + 2}`,
    [tx.viewer.authorityId, ...values, limit],
  );
}

/** Machine clients by id. */
export async function clientsById(ctx: RequestContext, ids: readonly string[]): Promise<(MachineClient | null)[]> {
  const rows = await reading(ctx, (tx) => readClients(tx, " AND m.id = ANY($2)", [ids], ids.length));
  return inOrder(ids, rows, (row) => row.id);
}

/** One page of the machine clients by name, with one trace of having been read. */
export async function readClientPage(
  ctx: RequestContext,
  wanted: { first: number | null; after: string | null },
): Promise<Connection<MachineClient>> {
  const size = pageSize(wanted.first);
  const after = readCursor(wanted.after, 1);
  return await reading(ctx, async (tx) => {
    const rows = await readClients(tx, after ? " AND m.name > $2" : "", after ?? [], size + 1);
    const counted = await tx.one<{ count: number }>(
      "SELECT count(*) AS count FROM machine_client WHERE authority_id = $1",
      [tx.viewer.authorityId],
    );
    recordRead(tx, { act: "machineClients", entity: "MachineClient", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.name], counted?.count ?? 0, after !== null);
  });
}

const MOST = 1000;

/** The tokens of each client, newest first. */
export async function tokensOfClients(ctx: RequestContext, ids: readonly string[]): Promise<MachineToken[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<MachineToken & Record<string, unknown>>(
      `SELECT ${columnsOf(ctx.db, MachineToken, "t")} FROM machine_token t WHERE t.authority_id = $1 AND t.client_id = ANY($2)
       ORDER BY t.issued_at DESC, t.id LIMIT ${MOST}`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.clientId);
}
