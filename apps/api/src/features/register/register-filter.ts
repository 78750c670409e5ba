import { AddressProtection, type PlainDate } from "@rome/procedure";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { IS_LIVE } from "./register.reading.js";
import type { RegisterFilter } from "./register-list.types.js";

/** Conditions of a statement and their values; $1 is always the authority. */
export interface Where {
  text: string;
  values: unknown[];
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Turns a filter into conditions. Every value is bound; an id that is not ours finds nothing. */
export function whereOf(filter: RegisterFilter, authorityId: string, today: PlainDate): Where {
  const parts = ["e.authority_id = $1"];
  const values: unknown[] = [authorityId];
  function add(condition: (hole: string) => string, value: unknown): void {
    values.push(value);
    parts.push(condition(`$${values.length}`));
  }
  if (filter.status) add((hole) => `e.status = ${hole}`, filter.status);
  else parts.push(IS_LIVE);
  if (filter.group) add((hole) => `e.referral_group = ${hole}`, filter.group);
  if (filter.borough) add((hole) => `e.borough_code = ${hole}`, filter.borough);
  if (filter.population) add((hole) => `e.population = ${hole}`, filter.population);
  if (filter.leadServiceId)
    add((hole) => `e.lead_service_id = ${hole}`, fromGlobalId("Service", filter.leadServiceId) ?? NOBODY);
  if (filter.schoolId) add((hole) => `e.school_id = ${hole}`, fromGlobalId("School", filter.schoolId) ?? NOBODY);
  if (filter.overdue) add((hole) => `e.next_action_due_on < ${hole}`, today);
  if (filter.noPlan) parts.push(HAS_NO_PLAN);
  if (filter.addressToConfirm) add((hole) => `c.address_protection = ${hole}`, AddressProtection.TO_CONFIRM);
  if (filter.text?.trim()) add(matchesText, filter.text.trim().toLowerCase());
  return { text: parts.join(" AND "), values };
}

/** The kept columns behind procedure's `hasNoPlan`; a test holds the two together. */
export const HAS_NO_PLAN = "e.open_action_count = 0 AND e.plan_target_hours IS NULL";

function matchesText(hole: string): string {
  return `(position(${hole} in lower(c.first_name || ' ' || c.last_name)) > 0
    OR position(${hole} in lower(c.last_name || ', ' || c.first_name)) > 0
    OR lower(e.reference) = ${hole} OR lower(c.upn) = ${hole} OR upper(${hole}) = ANY(c.former_upns)
    OR c.id IN (SELECT m.kept_id FROM child_merge m WHERE m.undone_at IS NULL AND m.former_upn = upper(${hole})))`;
}
