import { ClockKind, ClockState, Role } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import type { DeadlineFilter } from "./deadlines.types.js";

const NONE = "00000000-0000-0000-0000-000000000000";
const IS_OVERDUE = `(c.state = '${ClockState.RUNNING}' AND c.kind = '${ClockKind.DUTY}' AND coalesce(c.latest_on < $3, false))`;
const IS_POSSIBLE = `(c.state = '${ClockState.RUNNING}' AND c.kind = '${ClockKind.EARLIEST}' AND c.due_on < $3)`;
/** Where a clock stands on the day ($3), in SQL; a test holds it to procedure's `deadlines`. */
const STATE = `CASE WHEN ${IS_OVERDUE} THEN '${ClockState.BREACHED}' WHEN ${IS_POSSIBLE} THEN '${ClockState.MET}' ELSE c.state END`;
/** The officer's clocks are the officer's own once a case has one; nobody else of that role owes them. */
const OWNED_BY_ROLE = (roles: string) =>
  `c.owner_role = ANY(${roles}) AND (c.owner_role <> '${Role.INVESTIGATING_OFFICER}' OR q.officer_id IS NULL)`;

/** Conditions on a clock c and its enquiry q; the values are those of `filterValues`. Open clocks alone use the index of open ones. */
export function filteredBy({ state }: DeadlineFilter): string {
  const isOpen = state !== ClockState.MET && state !== ClockState.SUPERSEDED;
  return `WHERE c.authority_id = $1 AND ($2::uuid IS NULL OR q.school_id = $2)
    ${isOpen ? `AND c.state IN ('${ClockState.RUNNING}', '${ClockState.PAUSED}')` : ""}
    AND CASE WHEN $4::text IS NULL THEN NOT ${IS_POSSIBLE} ELSE ${STATE} = $4 END
    AND ($5::boolean IS NULL OR ${IS_OVERDUE} = $5)
    AND ($6::uuid IS NULL OR c.enquiry_id = $6)
    AND ($7::uuid IS NULL OR q.school_id = $7)
    AND ($8::uuid IS NULL OR q.officer_id = $8)
    AND ($9::uuid IS NULL OR EXISTS (SELECT 1 FROM person p WHERE p.authority_id = c.authority_id AND p.service_id = $9
      AND p.is_active AND (p.id = q.officer_id OR (${OWNED_BY_ROLE("p.roles")}))))
    AND ($10::uuid IS NULL OR q.officer_id = $10 OR (${OWNED_BY_ROLE("$11::text[]")}))`;
}

/** Authority, the viewer's school and today, then what the filter narrows by. */
export function filterValues({ viewer, ctx }: Tx, filter: DeadlineFilter): unknown[] {
  const idOf = (type: string, id: string | null | undefined) => (id ? (fromGlobalId(type, id) ?? NONE) : null);
  return [
    viewer.authorityId,
    viewer.schoolId,
    ctx.today,
    filter.state ?? null,
    filter.isOverdue ?? null,
    idOf("Enquiry", filter.enquiryId),
    idOf("School", filter.schoolId),
    idOf("Person", filter.officerId),
    idOf("Service", filter.serviceId),
    filter.mine ? viewer.personId : null,
    viewer.roles,
  ];
}
