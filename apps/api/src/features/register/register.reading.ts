import type { RequestContext } from "../../platform/context.js";
import { columnsOf, nest } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import { Child } from "../children/index.js";
import { School, Service } from "../people/index.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** On the register now. Stands in the text of statements because partial indexes need it there. */
export const IS_LIVE = "e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED')";

/** What an entry is joined with: everything it points to once. */
export const ENTRY_JOINS = `register_entry e
  JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
  LEFT JOIN school s ON s.authority_id = e.authority_id AND s.id = e.school_id
  LEFT JOIN service l ON l.authority_id = e.authority_id AND l.id = e.lead_service_id
  LEFT JOIN service d ON d.authority_id = e.authority_id AND d.id = e.data_provider_id`;

/** Added after the newest circulation. Asked once for a statement, not once for a line. */
const IS_NEW = `coalesce(e.added_at > (SELECT max(n.made_at) FROM circulation n WHERE n.authority_id = current_authority()), false)
  AS "isNewSinceCirculation"`;

let columns: string | undefined;

function entryColumns(ctx: RequestContext): string {
  columns ??= [
    columnsOf(ctx.db, RegisterEntry, "e"),
    IS_NEW,
    columnsOf(ctx.db, Child, "c", "child."),
    columnsOf(ctx.db, School, "s", "school."),
    columnsOf(ctx.db, Service, "l", "leadService."),
    columnsOf(ctx.db, Service, "d", "dataProvider."),
  ].join(", ");
  return columns;
}

/** Entries with child, school, lead service and data provider. `rest` is everything after FROM … joins: aliases e, c, s, l, d. */
export async function readEntries(tx: Tx, rest: string, values: readonly unknown[]): Promise<RegisterEntry[]> {
  return nest<RegisterEntry>(await tx.rows(`SELECT ${entryColumns(tx.ctx)} FROM ${ENTRY_JOINS} ${rest}`, values));
}

/** One entry with what it is joined with, locked for the deciding transaction; null when it is not there. */
export async function lockEntry(tx: Tx, id: string): Promise<RegisterEntry | null> {
  const where = "WHERE e.authority_id = $1 AND e.id = $2 FOR UPDATE OF e";
  return (await readEntries(tx, where, [tx.viewer.authorityId, id]))[0] ?? null;
}

/** Entries by id. */
export async function entriesById(ctx: RequestContext, ids: readonly string[]): Promise<(RegisterEntry | null)[]> {
  const rows = await reading(ctx, (tx) =>
    readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [tx.viewer.authorityId, ids]),
  );
  return inOrder(ids, rows, (row) => row.id);
}
