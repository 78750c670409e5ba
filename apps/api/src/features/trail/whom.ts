/**
 * Whom of the staff an event of the trail (`v`, its detail `d`) was about, as they are called now: somebody else who is
 * named or was ended, a seat with who left it and who took it, a machine client. Null for everything else: a child is
 * named by reference alone.
 */
export const WHOM_IN_SQL = `CASE v.entity
  WHEN 'Person' THEN (SELECT p.name FROM person p WHERE p.authority_id = v.authority_id AND p.id = v.entity_id AND p.id <> v.actor_id)
  WHEN 'Seat' THEN (SELECT concat_ws(', ', 'Seat ' || t.number || ': ' || t.title,
      d.detail #>> '{changes,0,before}' || ' leaves', d.detail #>> '{changes,0,after}' || ' joins')
    FROM seat t WHERE t.authority_id = v.authority_id AND t.id = v.entity_id)
  WHEN 'MachineClient' THEN (SELECT c.name FROM machine_client c WHERE c.authority_id = v.authority_id AND c.id = v.entity_id)
  WHEN 'MachineToken' THEN (SELECT c.name || ', token …' || k.last_four FROM machine_token k
    JOIN machine_client c ON c.authority_id = k.authority_id AND c.id = k.client_id WHERE k.authority_id = v.authority_id AND k.id = v.entity_id)
  END`;
