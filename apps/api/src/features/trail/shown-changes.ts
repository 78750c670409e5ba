import type { Change } from "../../platform/graphql/change.type.js";

/** Which fields of a record the trail shows before and after: nothing of a child, and no words somebody typed. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  Person: ["roles", "name", "service", "school"],
  Meeting: ["state", "heldOn"],
  Minutes: ["state"],
  Attendance: ["state"],
  Mail: ["state"],
  School: ["phase", "kind", "dfeNumber"],
  HalfTerm: ["startsOn", "endsOn", "halfTerm"],
  CalendarDay: ["onDay"],
  OfficeHours: ["hoursADay"],
};

/** SQL for what changed in an event (`v`, its detail `d`) that is about no child. */
export const CHANGES_IN_SQL = `CASE WHEN v.kind = 'WRITE' AND v.child_id IS NULL AND v.entry_id IS NULL
  AND v.entity IN (${Object.keys(SHOWN)
    .map((entity) => `'${entity}'`)
    .join(", ")}) THEN d.detail->'changes' END`;

/** Those of the changes of a record that the trail shows. */
export function shownChanges(entity: string, changes: readonly Change[] | null): Change[] {
  return (changes ?? []).filter(({ field }) => SHOWN[entity]?.includes(field));
}

/** A change in one line, for a file. */
export function changeInWords({ label, before, after }: Change): string {
  if (before === null) return `${label}: ${after ?? ""}`;
  return `${label}: was ${before}, now ${after ?? "not recorded"}`;
}
