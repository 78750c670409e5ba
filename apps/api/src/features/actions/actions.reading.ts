import type { RequestContext } from "../../platform/context.js";
import { columnsOf, nest } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { Person, Service } from "../people/index.js";
import { Action, ActionUpdate } from "./actions.entities.js";

const ACTION_JOINS = `action a
  LEFT JOIN service o ON o.authority_id = a.authority_id AND o.id = a.owner_service_id
  LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id`;

let columns: string | undefined;

function actionColumns(ctx: RequestContext): string {
  columns ??= [
    columnsOf(ctx.db, Action, "a"),
    columnsOf(ctx.db, Service, "o", "ownerService."),
    columnsOf(ctx.db, Person, "p", "ownerPerson."),
  ].join(", ");
  return columns;
}

/** Actions with their owners. `rest` is everything after the joins: aliases a, o, p. */
export async function readActions(tx: Tx, rest: string, values: readonly unknown[]): Promise<Action[]> {
  return nest<Action>(await tx.rows(`SELECT ${actionColumns(tx.ctx)} FROM ${ACTION_JOINS} ${rest}`, values));
}

/** Actions by id. */
export async function actionsById(ctx: RequestContext, ids: readonly string[]): Promise<(Action | null)[]> {
  const rows = await reading(ctx, (tx) =>
    readActions(tx, "WHERE a.authority_id = $1 AND a.id = ANY($2)", [tx.viewer.authorityId, ids]),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/** The open actions of each entry, earliest due first. */
export async function readOpenActions(tx: Tx, entryIds: readonly string[]): Promise<Action[][]> {
  const rows = await readActions(
    tx,
    "WHERE a.authority_id = $1 AND a.entry_id = ANY($2) AND a.state = 'OPEN' ORDER BY a.due_on, a.id",
    [tx.viewer.authorityId, entryIds],
  );
  return grouped(entryIds, rows, (row) => row.entryId);
}

/** The open actions of each entry, as a batch. */
export async function openActionsOfEntries(ctx: RequestContext, entryIds: readonly string[]): Promise<Action[][]> {
  return await reading(ctx, (tx) => readOpenActions(tx, entryIds));
}

/** What was said about each action, newest first. */
export async function updatesOfActions(ctx: RequestContext, actionIds: readonly string[]): Promise<ActionUpdate[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<ActionUpdate>(
      `SELECT ${columnsOf(ctx.db, ActionUpdate, "u")} FROM action_update u
       WHERE u.authority_id = $1 AND u.action_id = ANY($2) ORDER BY u.made_at DESC, u.id`,
      [tx.viewer.authorityId, actionIds],
    ),
  );
  return grouped(actionIds, rows, (row) => row.actionId);
}
