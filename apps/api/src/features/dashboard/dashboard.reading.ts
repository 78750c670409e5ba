import type { RequestContext } from "../../platform/context.js";
import { columnsOf, nest } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { overdueActions } from "../actions/index.js";
import { findMeetingAhead, type Meeting } from "../meetings/index.js";
import { Service } from "../people/index.js";
import { countRegister, IS_LIVE } from "../register/index.js";
import type { Dashboard, ServiceCount } from "./dashboard.types.js";

type Tallies = Pick<
  Dashboard,
  "newSinceLastPanel" | "leftSinceLastPanel" | "overdueActions" | "notLocated" | "addressesToConfirm"
>;

/** The figures of the register now, in a bounded number of statements. They name no child. */
export async function readDashboard(ctx: RequestContext): Promise<Dashboard> {
  const register = await countRegister(ctx, {}, { isWhole: true });
  return await reading(ctx, (tx) =>
    tx.asRegister(async () => ({
      onRegister: register.total,
      byGroup: register.byGroup,
      byPopulation: register.byPopulation,
      withoutPlan: register.noPlan,
      ...(await readTallies(tx)),
      overdueByService: await countOverdueByService(tx),
    })),
  );
}

/** Since the last panel means since the last closed meeting; before the first one nothing is new and nobody has left. */
async function readTallies(tx: Tx): Promise<Tallies> {
  const tallies = await tx.one<Tallies>(
    `WITH last AS (SELECT m.held_on, m.closed_at FROM panel_meeting m
       WHERE m.authority_id = $1 AND m.state = 'CLOSED' ORDER BY m.held_on DESC LIMIT 1)
     SELECT
       (SELECT count(*) FROM register_entry e, last WHERE e.authority_id = $1 AND ${IS_LIVE}
          AND e.date_added >= last.held_on AND e.added_at > last.closed_at) AS "newSinceLastPanel",
       (SELECT count(*) FROM removal_request r, last WHERE r.authority_id = $1 AND r.state = 'APPROVED'
          AND r.approved_at > last.closed_at) AS "leftSinceLastPanel",
       (SELECT count(*) FROM action a WHERE a.authority_id = $1 AND ${overdueActions("$2")}) AS "overdueActions",
       (SELECT count(*) FROM register_entry e WHERE e.authority_id = $1 AND ${IS_LIVE}
          AND e.location_status = 'NOT_LOCATED') AS "notLocated",
       (SELECT count(*) FROM register_entry e JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
          WHERE e.authority_id = $1 AND ${IS_LIVE} AND c.address_protection = 'TO_CONFIRM') AS "addressesToConfirm"`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
  if (!tallies) throw new Error("The register could not be counted");
  return tallies;
}

/** Overdue actions of each service, most first; a person's own action counts for the person's service. */
async function countOverdueByService(tx: Tx): Promise<ServiceCount[]> {
  return nest<ServiceCount>(
    await tx.rows(
      `SELECT ${columnsOf(tx.ctx.db, Service, "s", "service.")}, late.count FROM service s JOIN (
         SELECT coalesce(a.owner_service_id, p.service_id) AS service_id, count(*) AS count FROM action a
         LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id
         WHERE a.authority_id = $1 AND ${overdueActions("$2")} GROUP BY 1) late ON late.service_id = s.id
       WHERE s.authority_id = $1 ORDER BY late.count DESC, s.name`,
      [tx.viewer.authorityId, tx.ctx.today],
    ),
  );
}

/** The meeting in session, or else the nearest still to be held; null when none is planned. */
export async function meetingAhead(ctx: RequestContext): Promise<Meeting | null> {
  return await reading(ctx, findMeetingAhead);
}
