import {
  type AttemptResult,
  type AuthorisedDay,
  type CaseEvent,
  type CaseFile,
  EventCode,
  REACHED,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";

/** A case as the rules read it, with the school whose calendar it is counted on. */
export interface ReadCase {
  enquiryId: string;
  schoolId: string | null;
  file: CaseFile;
}

type ReadEvent = CaseEvent & { result: AttemptResult | null };
type CaseRow = Omit<CaseFile, "events" | "authorisedDays"> & {
  enquiryId: string;
  schoolId: string | null;
  events: ReadEvent[];
  authorisedDays: AuthorisedDay[];
};

/** What the rules ask about each of these enquiries, in one statement, in the order of the ids. */
export async function readCases(tx: Tx, enquiryIds: readonly string[]): Promise<ReadCase[]> {
  const rows = await tx.rows<CaseRow>(CASES, [tx.viewer.authorityId, enquiryIds]);
  const cases = rows.map(({ enquiryId, schoolId, events, ...file }) => ({
    enquiryId,
    schoolId,
    file: { ...file, events: events.flatMap(asEvents) },
  }));
  return inOrder(enquiryIds, cases, (one) => one.enquiryId).filter((one) => one !== null);
}

/** An attempt that reached the family counts as contact made, too (CSP-03). */
function asEvents({ result, ...event }: ReadEvent): CaseEvent[] {
  const isReached = result !== null && REACHED.includes(result);
  return isReached ? [event, { ...event, code: EventCode.CONTACT_MADE }] : [event];
}

/** A line that was corrected no longer counts: the correcting line does. A day set ahead stands where it was written down. */
const CASES = `
  SELECT q.id AS "enquiryId", q.school_id AS "schoolId", c.date_of_birth AS "dateOfBirth", c.has_ehcp AS "hasEhcp",
    c.is_looked_after AS "isLookedAfter", q.on_roll AS "onRoll", q.is_educated_otherwise AS "isEducatedOtherwise",
    s.kind AS "schoolKind", s.phase AS "schoolPhase", q.first_absent_on AS "firstAbsentOn", q.absence_ended_on AS "absenceEndedOn",
    q.vulnerability_codes AS "vulnerabilityCodes",
    CASE WHEN c.is_on_child_protection_plan THEN 'PLAN' ELSE q.protection END AS "protection",
    q.is_social_care_involved AS "isSocialCareInvolved", q.has_safeguarding_concern AS "hasSafeguardingConcern",
    q.is_located AS "isLocated",
    coalesce((SELECT json_agg(json_build_object('code', x.code, 'subject', x.subject, 'on', x.on_day, 'side', x.side,
      'inWriting', x.in_writing, 'note', x.note, 'result', x.result) ORDER BY least(x.on_day, x.recorded_at::date), x.seq)
      FROM chronology_entry x WHERE x.authority_id = q.authority_id AND x.enquiry_id = q.id
        AND NOT EXISTS (SELECT 1 FROM chronology_entry y WHERE y.authority_id = x.authority_id AND y.corrects_id = x.id)), '[]') AS events,
    coalesce((SELECT json_agg(json_build_object('on', a.on_day, 'code', a.code) ORDER BY a.on_day)
      FROM authorised_absence a WHERE a.authority_id = q.authority_id AND a.enquiry_id = q.id), '[]') AS "authorisedDays"
  FROM enquiry q JOIN child c ON c.authority_id = q.authority_id AND c.id = q.child_id
  LEFT JOIN school s ON s.authority_id = q.authority_id AND s.id = q.school_id
  WHERE q.authority_id = $1 AND q.id = ANY($2)`;
