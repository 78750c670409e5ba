import { isRemindedToday, todayInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { readingAlone } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { outstandingActions } from "../actions/index.js";
import { ownersOfActions } from "../mail/index.js";
import { SERVICE_OF_ACTION } from "./service-figures.js";

/** Somebody who answers for outstanding actions, with all of them and the last reminder. */
export interface Owing {
  personId: string;
  actionIds: readonly string[];
  lastRemindedAt: Date | null;
  isRemindedToday: boolean;
}

/** Who is to be reminded for a service, and its outstanding actions that reach nobody. */
export interface ServiceOwing {
  people: Owing[];
  /** Nobody answers for them who may see the record: they wait for another owner. */
  unheardActionIds: string[];
}

/** The services of outstanding actions, by action. */
async function servicesOfOutstanding(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; serviceId: string | null }>(
    `SELECT a.id, ${SERVICE_OF_ACTION} AS "serviceId" FROM action a WHERE a.authority_id = $1 AND ${outstandingActions("$2")} ORDER BY a.due_on, a.id`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
  return new Map(rows.flatMap(({ id, serviceId }) => (serviceId ? [[id, serviceId]] : [])));
}

/** When each person was last reminded, by hand or in a digest. */
async function lastReminders(tx: Tx, personIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.rows<{ personId: string; madeAt: Date }>(
    `SELECT person_id AS "personId", max(made_at) AS "madeAt" FROM notice
     WHERE authority_id = $1 AND person_id = ANY($2) AND kind IN ('CHASED', 'ACTIONS_OUTSTANDING') GROUP BY 1`,
    [tx.viewer.authorityId, personIds],
  );
  return new Map(rows.map(({ personId, madeAt }) => [personId, madeAt]));
}

/**
 * For each service, the people who answer for its outstanding actions, each with all their outstanding actions; and the
 * actions no one hears of (AFC-109, AFC-129).
 */
export async function readOwing(tx: Tx, serviceIds: readonly string[]): Promise<ServiceOwing[]> {
  const { today, calendar } = tx.ctx;
  const owners = await ownersOfActions(tx, outstandingActions("$2"), [today]);
  const serviceOf = await servicesOfOutstanding(tx);
  const reminded = await lastReminders(
    tx,
    owners.map(({ personId }) => personId),
  );
  const owing = owners.map(({ personId, actionIds = [] }) => {
    const lastRemindedAt = reminded.get(personId) ?? null;
    const lastOn = lastRemindedAt ? todayInLondon(lastRemindedAt.getTime()) : null;
    return { personId, actionIds, lastRemindedAt, isRemindedToday: isRemindedToday(lastOn, today, calendar) };
  });
  const heard = new Set(owing.flatMap(({ actionIds }) => actionIds));
  const unheard = [...serviceOf.keys()].filter((id) => !heard.has(id));
  return serviceIds.map((serviceId) => ({
    people: owing.filter(({ actionIds }) => actionIds.some((id) => serviceOf.get(id) === serviceId)),
    unheardActionIds: unheard.filter((id) => serviceOf.get(id) === serviceId),
  }));
}

/** The same as a batch. */
export async function owingOfServices(ctx: RequestContext, serviceIds: readonly string[]): Promise<ServiceOwing[]> {
  return await readingAlone(ctx, (tx) => readOwing(tx, serviceIds));
}
