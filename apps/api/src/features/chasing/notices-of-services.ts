import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { grouped } from "../../platform/graphql/load.js";
import { outstandingActions } from "../actions/index.js";
import { Notice } from "../mail/index.js";
import { SERVICE_OF_ACTION } from "./service-figures.js";

const MOST_NOTICES = 500;

/** What was sent about the outstanding actions of each service, to whomever it went, newest first. */
export async function noticesOfServices(ctx: RequestContext, serviceIds: readonly string[]): Promise<Notice[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Notice & { serviceId: string }>(
      `WITH a AS (SELECT a.id, ${SERVICE_OF_ACTION} AS service_id FROM action a
         WHERE a.authority_id = $1 AND ${outstandingActions("$3")}),
       owed AS (SELECT service_id, array_agg(id) AS ids FROM a WHERE service_id = ANY($2) GROUP BY 1)
       SELECT owed.service_id AS "serviceId", ${columnsOf(ctx.db, Notice, "n")}
       FROM owed JOIN notice n ON n.authority_id = $1 AND n.action_ids && owed.ids
       ORDER BY n.made_at DESC, n.id LIMIT ${MOST_NOTICES}`,
      [tx.viewer.authorityId, serviceIds, ctx.today],
    ),
  );
  return grouped(serviceIds, rows, (row) => row.serviceId);
}
