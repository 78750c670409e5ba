/** A member of staff of a row of the table `name`, other than whoever acted. */
const otherOf = (
  name: string,
) => `(SELECT p.name FROM ${name} r JOIN person p ON p.authority_id = r.authority_id AND p.id = r.person_id
  WHERE r.authority_id = v.authority_id AND r.id = v.entity_id AND r.person_id <> v.actor_id)`;
/** Who was given something by an act: out of what the act left, as they were called then. */
const GIVEN_TO = `(SELECT string_agg(c.value->>'after', ', ') FROM jsonb_array_elements(d.detail->'changes') c
  WHERE c.value->>'field' IN ('officer', 'copiedTo', 'owner'))`;
const SEAT = "'Seat ' || t.number || ': ' || t.title";

/**
 * Whom of the staff an event of the trail (`v`, its detail `d`) was about, as they are called now: somebody else who is
 * named, was ended, invited, declared to know the child, or whose access it was; a seat with who left it and who took
 * it, or who attends for it at one meeting; who was given an enquiry or an action; a machine client. Null for everything
 * else: a child is named by reference alone.
 */
export const WHOM_IN_SQL = `CASE v.entity
  WHEN 'Person' THEN (SELECT p.name FROM person p WHERE p.authority_id = v.authority_id AND p.id = v.entity_id AND p.id <> v.actor_id)
  WHEN 'Seat' THEN (SELECT concat_ws(', ', ${SEAT}, d.detail #>> '{changes,0,before}' || ' leaves', d.detail #>> '{changes,0,after}' || ' joins')
    FROM seat t WHERE t.authority_id = v.authority_id AND t.id = v.entity_id)
  WHEN 'Attendance' THEN (SELECT concat_ws(', ', ${SEAT}, CASE WHEN v.act = 'nameAlternate'
      THEN nullif(concat_ws(' instead of ', d.detail #>> '{changes,0,after}', d.detail #>> '{changes,0,before}'), '') || ' attends' ELSE p.name END)
    FROM attendance a JOIN seat t ON t.authority_id = a.authority_id AND t.id = a.seat_id
    LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.person_id WHERE a.authority_id = v.authority_id AND a.id = v.entity_id)
  WHEN 'Guest' THEN ${otherOf("guest")}
  WHEN 'ConflictOfInterest' THEN ${otherOf("conflict_of_interest")}
  WHEN 'EmergencyAccess' THEN ${otherOf("emergency_access")}
  WHEN 'UnusualAccess' THEN ${otherOf("unusual_access")}
  WHEN 'Mail' THEN ${otherOf("outbox")}
  WHEN 'Enquiry' THEN ${GIVEN_TO}
  WHEN 'Action' THEN ${GIVEN_TO}
  WHEN 'MachineClient' THEN (SELECT c.name FROM machine_client c WHERE c.authority_id = v.authority_id AND c.id = v.entity_id)
  WHEN 'MachineToken' THEN (SELECT c.name || ', token …' || k.last_four FROM machine_token k
    JOIN machine_client c ON c.authority_id = k.authority_id AND c.id = k.client_id WHERE k.authority_id = v.authority_id AND k.id = v.entity_id)
  END`;
