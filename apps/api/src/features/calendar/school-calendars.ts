import { type HalfTerm, HOURS_A_DAY, type MarkedDay, type SchoolCalendar, schoolCalendar } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

type OfSchool<T> = T & { schoolId: string | null };

interface CalendarRows {
  halfTerms: OfSchool<HalfTerm>[];
  days: OfSchool<MarkedDay>[];
  hoursADay: number | null;
}

/** The calendars of these schools, null standing for the authority's own, in one statement whatever their number. */
export async function schoolCalendars(
  tx: Tx,
  schoolIds: readonly (string | null)[],
): Promise<Map<string | null, SchoolCalendar>> {
  const ids = [...new Set(schoolIds)];
  const rows = await tx.one<CalendarRows>(CALENDARS, [tx.viewer.authorityId, ids.filter((id) => id !== null)]);
  const recorded = (id: string | null) => ({
    halfTerms: (rows?.halfTerms ?? []).filter(({ schoolId }) => schoolId === id),
    days: (rows?.days ?? []).filter(({ schoolId }) => schoolId === id),
  });
  const authority = recorded(null);
  const hoursADay = rows?.hoursADay ?? HOURS_A_DAY;
  return new Map(ids.map((id) => [id, schoolCalendar(authority, id === null ? null : recorded(id), hoursADay)]));
}

const CALENDARS = `
  SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('schoolId', h.school_id, 'name', h.name, 'term', h.term,
        'startsOn', h.starts_on, 'endsOn', h.ends_on) ORDER BY h.starts_on), '[]')
      FROM half_term h WHERE h.authority_id = $1 AND (h.school_id IS NULL OR h.school_id = ANY($2))) AS "halfTerms",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('schoolId', d.school_id, 'onDay', d.on_day, 'kind', d.kind,
        'name', d.name) ORDER BY d.on_day), '[]')
      FROM calendar_day d WHERE d.authority_id = $1 AND (d.school_id IS NULL OR d.school_id = ANY($2))) AS days,
    (SELECT o.hours_a_day FROM office_hours o WHERE o.authority_id = $1) AS "hoursADay"`;
