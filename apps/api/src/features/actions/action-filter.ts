import { type Actor, may, type PlainDate, readsRegister, servicesByPass } from "@rome/procedure";
import { fromGlobalId } from "../../platform/graphql/global-id.js";

/** Which open actions a chase list shows; what is left out does not narrow it. */
export interface ActionFilter {
  outstanding?: boolean | null;
  overdue?: boolean | null;
  silent?: boolean | null;
  serviceId?: string | null;
  /** Those whose owner says they are another service's. */
  notOurs?: boolean | null;
}

const NO_SERVICE = "00000000-0000-0000-0000-000000000000";

/** An open action past its day, in SQL; `today` is the hole of that day. A test holds it to procedure's `isOverdue`. */
export function overdueActions(today: string): string {
  return `(a.state = 'OPEN' AND a.due_on < ${today})`;
}

/** An open action nothing was said about since the last circulation, in SQL; a test holds it to procedure's `isSilent`. */
const SILENT_ACTIONS = `(a.state = 'OPEN' AND coalesce(a.updated_at, a.agreed_at) <
  (SELECT date_trunc('day', max(c.made_at) AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London'
   FROM circulation c WHERE c.authority_id = $1))`;

/** An outstanding action, in SQL; a test holds it to procedure's `isOutstanding`. */
export function outstandingActions(today: string): string {
  return `(${overdueActions(today)} OR ${SILENT_ACTIONS})`;
}

/** Conditions on alias a and their values; $1 is the authority. A person's own action counts for the person's service. */
export function chaseWhere(filter: ActionFilter, today: PlainDate): { where: string; values: unknown[] } {
  const parts = ["a.state = 'OPEN'"];
  const values: unknown[] = [];
  const hole = (value: unknown) => `$${values.push(value) + 1}`;
  if (filter.outstanding) parts.push(outstandingActions(hole(today)));
  if (filter.overdue) parts.push(overdueActions(hole(today)));
  if (filter.silent) parts.push(SILENT_ACTIONS);
  if (filter.notOurs) {
    parts.push(
      "EXISTS (SELECT FROM owner_proposal q WHERE q.authority_id = $1 AND q.action_id = a.id AND q.state = 'OPEN')",
    );
  }
  if (filter.serviceId) {
    const service = hole(fromGlobalId("Service", filter.serviceId) ?? NO_SERVICE);
    parts.push(`(a.owner_service_id = ${service} OR (a.owner_service_id IS NULL AND a.owner_person_id IN
      (SELECT q.id FROM person q WHERE q.authority_id = $1 AND q.service_id = ${service})))`);
  }
  return { where: parts.join(" AND "), values };
}

/**
 * The actions a meeting hears about first (AFC-118), on alias a: those of the last closed meeting before it, and every
 * open action due by its day; open ones first, oldest due first, 200 at most. $1 is the authority, $2 the meeting's day, $3 the meeting.
 */
export const PREVIOUS_ACTIONS = `WHERE a.authority_id = $1 AND (a.agreed_meeting_id = (
    SELECT p.id FROM panel_meeting p WHERE p.authority_id = $1 AND p.state = 'CLOSED' AND p.held_on < $2
    ORDER BY p.held_on DESC LIMIT 1)
  OR (a.state = 'OPEN' AND a.due_on <= $2 AND a.agreed_meeting_id IS DISTINCT FROM $3))
  ORDER BY a.state <> 'OPEN', a.due_on, a.agreed_at, a.id LIMIT 200`;

/**
 * The open actions a person answers for, as conditions on alias a; $1 is the authority. An alternate answers for those of
 * the seat's service while the pass lasts, and who sees nothing else of the register for no others (AFC-126, Q23).
 */
export function myActionsWhere(viewer: Actor): { where: string; values: unknown[] } {
  const services = servicesByPass(viewer);
  if (!readsRegister(viewer.roles)) {
    return { where: "a.state = 'OPEN' AND a.owner_service_id = ANY($2)", values: [services] };
  }
  const where =
    "a.state = 'OPEN' AND (a.owner_service_id = $2 OR a.owner_person_id = $3 OR a.owner_service_id = ANY($4))";
  return { where, values: [viewer.serviceId, viewer.personId, services] };
}

/** Whose actions a person finds on an action sheet, on alias a: `sheetReader` fills $3 to $5 (AFC-129). */
export const SHEET_ACTIONS = "($3::boolean OR a.owner_service_id = ANY($4) OR a.owner_person_id = $5)";

/** Those who chase find every action on a sheet; each owner only their own and their service's, an alternate the seat's (AFC-129, Q23). */
export function sheetReader(viewer: Actor): [boolean, string[], string] {
  const services = [...(viewer.serviceId ? [viewer.serviceId] : []), ...servicesByPass(viewer)];
  return [may(viewer.roles, "actions"), services, viewer.personId];
}
