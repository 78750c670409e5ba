import type { PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { globalIdInSql } from "../../platform/graphql/global-id.js";
import { outstandingActions, overdueActions } from "../actions/index.js";

/** How one service stands with its actions today. */
export interface ServiceFigures {
  serviceId: string;
  isOnPanel: boolean;
  openActions: number;
  updated: number;
  awaited: number;
  heard: number;
  drafts: number;
  outstanding: number;
  oldestDueOn: PlainDate | null;
}

/** The beginning, in London, of the day of the newest circulation: silence is counted from it (Q20). */
const CIRCULATED = `(SELECT date_trunc('day', max(c.made_at) AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London'
  FROM circulation c WHERE c.authority_id = $1)`;

/** The service an action counts for: its own, or that of the person who owns it. */
export const SERVICE_OF_ACTION = `coalesce(a.owner_service_id, (SELECT p.service_id FROM person p
  WHERE p.authority_id = a.authority_id AND p.id = a.owner_person_id))`;

const isOpen = "a.state = 'OPEN'";
const isAwaited = "a.agreed_at < a.circulated";
const isHeard = `${isAwaited} AND (a.state = 'COMPLETED' OR a.updated_at >= a.circulated)`;
/** Begun by anybody: only that it is there is read, never what it says. */
const hasDraft = `EXISTS (SELECT FROM draft d WHERE d.authority_id = $1 AND d.kind = 'actionUpdate' AND d.subject_id = ${globalIdInSql("Action", "a.id")})`;

/** Every service with a seat on the panel or an open action: what it has said since the last circulation (AFC-33, AFC-123, Q45). */
export async function readServiceFigures(tx: Tx): Promise<ServiceFigures[]> {
  return await tx.rows<ServiceFigures & Record<string, unknown>>(
    `WITH since AS (SELECT ${CIRCULATED} AS circulated),
     a AS (SELECT a.*, since.circulated, ${SERVICE_OF_ACTION} AS service_id FROM action a, since
       WHERE a.authority_id = $1 AND (${isOpen} OR (a.state = 'COMPLETED' AND a.completed_at >= since.circulated)))
     SELECT s.id AS "serviceId", EXISTS (SELECT FROM seat t WHERE t.authority_id = $1 AND t.service_id = s.id) AS "isOnPanel",
       count(a.id) FILTER (WHERE ${isOpen}) AS "openActions",
       count(a.id) FILTER (WHERE ${isOpen} AND a.updated_at >= a.circulated) AS updated,
       count(a.id) FILTER (WHERE ${isAwaited}) AS awaited, count(a.id) FILTER (WHERE ${isHeard}) AS heard,
       count(a.id) FILTER (WHERE ${isOpen} AND ${hasDraft}) AS drafts,
       count(a.id) FILTER (WHERE ${outstandingActions("$2")}) AS outstanding,
       min(a.due_on) FILTER (WHERE ${overdueActions("$2")}) AS "oldestDueOn"
     FROM service s LEFT JOIN a ON a.service_id = s.id
     WHERE s.authority_id = $1 GROUP BY s.authority_id, s.id, s.name
     HAVING count(a.id) > 0 OR EXISTS (SELECT FROM seat t WHERE t.authority_id = $1 AND t.service_id = s.id)
     ORDER BY s.name`,
    [tx.viewer.authorityId, tx.ctx.today],
  );
}

/** How many children each service has referred in the fortnight of each meeting; services that sent none have no row (AFC-117). */
export async function readReferralsSent(
  tx: Tx,
  meetingIds: readonly string[],
  rhythmDays: number,
): Promise<{ meetingId: string; serviceId: string; count: number }[]> {
  return await tx.rows(
    `SELECT m.id AS "meetingId", r.service_id AS "serviceId", count(*) AS count FROM panel_meeting m
     CROSS JOIN LATERAL (SELECT max(b.closed_at) AS closed_at FROM panel_meeting b
       WHERE b.authority_id = $1 AND b.state = 'CLOSED' AND b.held_on < m.held_on) before
     JOIN referral r ON r.authority_id = $1
       AND r.submitted_at > coalesce(before.closed_at, (m.held_on - $3::int) AT TIME ZONE 'Europe/London')
       AND (m.closed_at IS NULL OR r.submitted_at <= m.closed_at)
     WHERE m.authority_id = $1 AND m.id = ANY($2) GROUP BY 1, 2`,
    [tx.viewer.authorityId, meetingIds, rhythmDays],
  );
}
