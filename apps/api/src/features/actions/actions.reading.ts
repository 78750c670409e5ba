import { type ActionFacts, todayInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf, nest } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { Person, Service } from "../people/index.js";
import { ACTION_DRAFT } from "./action-progress.js";
import { Action, ActionUpdate } from "./actions.entities.js";

/** Joins an action, alias a, with its owners, aliases o and p. */
export const OWNER_JOINS = `LEFT JOIN service o ON o.authority_id = a.authority_id AND o.id = a.owner_service_id
  LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id`;

let columns: string | undefined;

/** The columns of an action with its owners. */
export function actionColumns(ctx: RequestContext): string {
  columns ??= [
    columnsOf(ctx.db, Action, "a"),
    columnsOf(ctx.db, Service, "o", "ownerService."),
    columnsOf(ctx.db, Person, "p", "ownerPerson."),
  ].join(", ");
  return columns;
}

/** Actions with their owners. `rest` is everything after the joins: aliases a, o, p. */
export async function readActions(tx: Tx, rest: string, values: readonly unknown[]): Promise<Action[]> {
  return nest<Action>(await tx.rows(`SELECT ${actionColumns(tx.ctx)} FROM action a ${OWNER_JOINS} ${rest}`, values));
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

/** What the viewer has typed about each action and not yet sent, or null. */
export async function draftsOfActions(ctx: RequestContext, actionIds: readonly string[]): Promise<(string | null)[]> {
  const subjects = actionIds.map((id) => toGlobalId("Action", id));
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ subjectId: string; payload: string }>(
      `SELECT d.subject_id AS "subjectId", d.payload FROM draft d
       WHERE d.authority_id = $1 AND d.person_id = $2 AND d.kind = $3 AND d.subject_id = ANY($4)`,
      [tx.viewer.authorityId, tx.viewer.personId, ACTION_DRAFT, subjects],
    ),
  );
  return inOrder(subjects, rows, (row) => row.subjectId).map((draft) => draft?.payload ?? null);
}

/** What tells whether an action is overdue, silent or outstanding. */
export function factsOf(action: Action): ActionFacts {
  return {
    state: action.state,
    dueOn: action.dueOn,
    agreedOn: todayInLondon(action.agreedAt.getTime()),
    lastUpdatedOn: action.updatedAt ? todayInLondon(action.updatedAt.getTime()) : null,
  };
}
