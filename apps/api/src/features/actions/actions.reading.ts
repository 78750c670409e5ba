import { type ActionFacts, todayInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { type Asked, columnChooser } from "../../platform/database/asked-columns.js";
import { columnsOf } from "../../platform/database/columns.js";
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

/** What the worked-out fields of an action rest on. Under "" its keys, and its owners, who may see the case. */
const NEEDS = {
  "": ["id", "entryId", "dueOn", "ownerServiceId", "ownerPersonId"],
  entry: [],
  dueMeeting: ["dueMeetingId"],
  agreedMeeting: ["agreedMeetingId"],
  isOverdue: ["state", "dueOn"],
  overdueByDays: ["state", "dueOn"],
  isSilent: ["state", "dueOn", "agreedAt", "updatedAt"],
  isOutstanding: ["state", "dueOn", "agreedAt", "updatedAt"],
  updates: [],
  draft: [],
  escalations: [],
  notices: [],
  ownerProposal: [],
  viewerCanUpdate: ["state"],
  "ownerPerson.service": ["ownerPerson.serviceId"],
};

const columns = columnChooser({
  tables: [
    { Entity: Action, alias: "a", as: "" },
    { Entity: Service, alias: "o", as: "ownerService" },
    { Entity: Person, alias: "p", as: "ownerPerson" },
  ],
  needs: NEEDS,
});

/** The columns of an action with its owners: all of them, or those a request asks for. */
export function actionColumns(ctx: RequestContext, asked?: Asked): string {
  return columns(ctx.db, asked);
}

/** Actions with their owners. `rest` is everything after the joins: aliases a, o, p. With `asked`, only what a request asks for is read. */
export async function readActions(tx: Tx, rest: string, values: readonly unknown[], asked?: Asked): Promise<Action[]> {
  return await tx.joined<Action>(`SELECT ${actionColumns(tx.ctx, asked)} FROM action a ${OWNER_JOINS} ${rest}`, values);
}

/** Actions by id. */
export async function actionsById(ctx: RequestContext, ids: readonly string[]): Promise<(Action | null)[]> {
  const rows = await reading(ctx, (tx) =>
    readActions(tx, "WHERE a.authority_id = $1 AND a.id = ANY($2)", [tx.viewer.authorityId, ids]),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/** The open actions of each entry, earliest due first. */
export async function readOpenActions(tx: Tx, entryIds: readonly string[], asked?: Asked): Promise<Action[][]> {
  const rows = await readActions(
    tx,
    "WHERE a.authority_id = $1 AND a.entry_id = ANY($2) AND a.state = 'OPEN' ORDER BY a.due_on, a.id",
    [tx.viewer.authorityId, entryIds],
    asked,
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
