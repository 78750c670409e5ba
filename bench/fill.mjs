/** Entries of the measured authority at size S; at size M every authority has as many. */
const MEASURED = 653;

/** SQL that fills an empty register with invented children: 4 actions (2 open), 3 notes and 1 Signs of Safety note each. */
export function fillStatements({ entries, authorities }) {
  const authorityOf = authorities === 2 ? `1 + (n > ${MEASURED})::int` : `1 + n % ${authorities}`;
  return [
    // No trigger fires while this is on, so the kept columns are filled below by hand.
    "SET session_replication_role = replica",
    `INSERT INTO authority (code, name, procedure_key)
     SELECT 'A' || lpad(a::text, 3, '0'), 'Authority ' || a, 'afc' FROM generate_series(1, ${authorities}) a`,
    `INSERT INTO service (authority_id, code, name)
     SELECT id, 'S' || s, 'Service number ' || s FROM authority, generate_series(1, 10) s`,
    `INSERT INTO school (authority_id, name) SELECT id, 'Invented School ' || s FROM authority, generate_series(1, 40) s`,
    `INSERT INTO person (authority_id, name, email, service_id, roles)
     SELECT s.authority_id, 'Person ' || s.code, lower(s.code) || '@example.org', s.id, '{PANEL_MEMBER}' FROM service s`,
    `CREATE TEMP TABLE line AS
     SELECT n, a.id AS authority_id, gen_random_uuid() AS child_id, gen_random_uuid() AS entry_id, a.code,
       (array(SELECT id FROM service s WHERE s.authority_id = a.id ORDER BY code)) AS services,
       (array(SELECT id FROM school s WHERE s.authority_id = a.id ORDER BY name)) AS schools,
       (array(SELECT id FROM person p WHERE p.authority_id = a.id ORDER BY name)) AS people
     FROM generate_series(1, ${entries}) n JOIN authority a ON a.code = 'A' || lpad((${authorityOf})::text, 3, '0')`,
    `INSERT INTO child (authority_id, id, first_name, last_name, date_of_birth, sex, upn)
     SELECT authority_id, child_id, 'Asha' || n % 97, 'Greenwood' || n % 389, date '2010-09-01' + n % 2900,
       CASE WHEN n % 2 = 0 THEN 'FEMALE' ELSE 'MALE' END, 'A' || lpad(n::text, 12, '0') FROM line`,
    `INSERT INTO register_entry (authority_id, id, reference, child_id, status, borough_code, referral_group, population,
       location_status, on_roll, school_id, provision_type_code, hours_per_week, reason, date_added, added_by, lead_service_id,
       lead_professional, data_provider_id, open_action_count, next_action_due_on, last_discussed_on)
     SELECT authority_id, entry_id, code || '-2026-' || lpad(n::text, 6, '0'), child_id, 'ACTIVE', 'B1',
       (array['ON_ROLL_NOT_ATTENDING', 'NOT_ON_ROLL_HARD_TO_PLACE', 'CONCERNS_OR_RISK_OF_BREAKDOWN'])[1 + n / 7 % 3], 'CME',
       'LOCATED', n % 3 = 0, schools[1 + n % 40], 'NONE', n % 25, 'Has not attended since the start of term; ' || repeat('the family has been seen. ', 3),
       date '2026-01-05' + n % 300, people[1], services[1 + n / 3 % 10], 'Worker ' || n % 50, services[1 + n % 10],
       2, date '2026-11-01' + n % 60, date '2026-11-12' FROM line`,
    // Actions 1 and 2 are open; 1 is due on the entry's kept day.
    `INSERT INTO action (authority_id, entry_id, text, owner_service_id, owner_person_id, due_on, state, progress, outcome, agreed_at, completed_at)
     SELECT authority_id, entry_id, 'Visit the family and say what was agreed, action ' || k, services[1 + (n + k) % 10],
       CASE WHEN n % 5 = 0 THEN people[1 + n % 10] END, date '2026-11-01' + n % 60 + (k - 1) * 7,
       CASE WHEN k <= 2 THEN 'OPEN' ELSE 'COMPLETED' END, CASE WHEN k > 2 THEN 'DONE' END, CASE WHEN k > 2 THEN 'Done, and the school was told.' END,
       timestamptz '2026-10-01 09:00Z' + make_interval(hours => k), CASE WHEN k > 2 THEN timestamptz '2026-11-05 09:00Z' END
     FROM line, generate_series(1, 4) k`,
    `INSERT INTO case_note (authority_id, entry_id, text, written_by, written_at)
     SELECT authority_id, entry_id, 'Note ' || k || ': ' || repeat('spoke with the parent and the school. ', 4), people[1 + (n + k) % 10],
       timestamptz '2026-10-01 09:00Z' + make_interval(days => k) FROM line, generate_series(1, 3) k`,
    `INSERT INTO signs_of_safety_note (authority_id, entry_id, working_well, concerns, child_view, needs_to_happen, written_by, written_at)
     SELECT authority_id, entry_id, repeat('Sees a mentor every week. ', 4), repeat('Little contact with school. ', 4), 'Wants to go back.',
       repeat('Agree a plan with the school. ', 4), people[1 + n % 10], timestamptz '2026-10-20 09:00Z' FROM line`,
    "DROP TABLE line",
    "RESET session_replication_role",
    ...trailStatements(),
  ];
}

/** A trail as the measured authority has one after some weeks. Without it the database plans for an empty table, and every event costs more than the one before. */
function trailStatements() {
  const looks = (count) => `
    INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, entry_id, child_id, item_count, request_id)
    SELECT e.authority_id, e.added_by, 'READ', 'registerEntry', 'RegisterEntry', e.id, e.id, e.child_id, 1, 'r' || n
    FROM (SELECT *, row_number() OVER (ORDER BY reference) - 1 AS place, count(*) OVER () AS all_of_them FROM register_entry
      WHERE authority_id = current_authority()) e JOIN generate_series(1, ${count}) n ON n % e.all_of_them = e.place`;
  return [
    "SELECT set_config('app.authority_id', id::text, false) FROM authority WHERE code = 'A001'",
    looks(200),
    "ANALYZE audit_event, audit_link",
    looks(20_000),
    "RESET app.authority_id",
  ];
}
