const SERVICE = (alias) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('code', ${alias}.code, 'name', ${alias}.name) END`;
const PERSON = (alias) => `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('name', ${alias}.name) END`;
const ACTION = `'id', a.id, 'text', a.text, 'dueOn', a.due_on, 'state', a.state, 'progress', a.progress, 'ownerService', ${SERVICE("o")}`;
const OWNERS = `LEFT JOIN service o ON o.authority_id = a.authority_id AND o.id = a.owner_service_id
  LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id`;
const NOTE = `'id', n.id, 'workingWell', n.working_well, 'concerns', n.concerns, 'childView', n.child_view,
  'needsToHappen', n.needs_to_happen, 'writtenAt', n.written_at`;
const ENTRY = `'id', e.id, 'reference', e.reference, 'status', e.status, 'group', e.referral_group, 'dateAdded', e.date_added,
  'nextActionDueOn', e.next_action_due_on, 'openActionCount', e.open_action_count, 'onRoll', e.on_roll, 'hoursPerWeek', e.hours_per_week,
  'reason', e.reason, 'school', CASE WHEN s.id IS NOT NULL THEN json_build_object('name', s.name) END, 'leadService', ${SERVICE("l")}`;
const JOINS = `JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
  LEFT JOIN school s ON s.authority_id = e.authority_id AND s.id = e.school_id
  LEFT JOIN service l ON l.authority_id = e.authority_id AND l.id = e.lead_service_id`;
const CHILD = `'id', c.id, 'firstName', c.first_name, 'lastName', c.last_name, 'dateOfBirth', c.date_of_birth`;
const IS_LIVE = "e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED')";

const openActions = (
  more,
) => `(SELECT coalesce(json_agg(json_build_object(${ACTION}${more}) ORDER BY a.due_on, a.id), '[]')
  FROM action a ${OWNERS} WHERE a.authority_id = e.authority_id AND a.entry_id = e.id AND a.state = 'OPEN')`;

const page = `SELECT json_build_object('register', json_build_object(
  'totalCount', (SELECT count(*) FROM register_entry e WHERE e.authority_id = $1 AND ${IS_LIVE} AND e.referral_group = $2),
  'nodes', (SELECT json_agg(json_build_object(${ENTRY},
      'child', json_build_object(${CHILD}, 'sex', c.sex, 'upn', c.upn), 'openActions', ${openActions("")},
      'latestSignsOfSafety', (SELECT json_build_object(${NOTE}) FROM signs_of_safety_note n
        WHERE n.authority_id = e.authority_id AND n.entry_id = e.id ORDER BY n.written_at DESC LIMIT 1)
    ) ORDER BY e.next_action_due_on, e.id)
    FROM (SELECT * FROM register_entry e WHERE e.authority_id = $1 AND ${IS_LIVE} AND e.referral_group = $2
      ORDER BY e.next_action_due_on, e.id LIMIT 50) e ${JOINS})))::text AS data`;

const oneCase = `SELECT json_build_object('registerEntry', json_build_object(${ENTRY}, 'version', e.version,
    'locationStatus', e.location_status, 'leadProfessional', e.lead_professional, 'lastDiscussedOn', e.last_discussed_on,
    'dataProvider', ${SERVICE("d")},
    'child', json_build_object(${CHILD}, 'sex', c.sex, 'upn', c.upn, 'formerNames', c.former_names, 'addressProtection', c.address_protection,
      'hasEhcp', c.has_ehcp, 'isLookedAfter', c.is_looked_after),
    'openActions', ${openActions(`, 'ownerPerson', ${PERSON("p")}`)},
    'signsOfSafety', (SELECT coalesce(json_agg(json_build_object(${NOTE}, 'writtenBy', json_build_object('name', w.name)) ORDER BY n.written_at DESC), '[]')
      FROM signs_of_safety_note n JOIN person w ON w.authority_id = n.authority_id AND w.id = n.written_by
      WHERE n.authority_id = e.authority_id AND n.entry_id = e.id),
    'actions', (SELECT coalesce(json_agg(json_build_object(${ACTION}, 'outcome', a.outcome, 'agreedAt', a.agreed_at) ORDER BY a.agreed_at DESC, a.id DESC), '[]')
      FROM (SELECT * FROM action a WHERE a.authority_id = e.authority_id AND a.entry_id = e.id ORDER BY a.agreed_at DESC, a.id DESC LIMIT 20) a ${OWNERS}),
    'caseNotes', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'text', n.text, 'writtenAt', n.written_at, 'writtenBy', ${PERSON("w")})
        ORDER BY n.written_at DESC, n.id DESC), '[]')
      FROM (SELECT * FROM case_note n WHERE n.authority_id = e.authority_id AND n.entry_id = e.id ORDER BY n.written_at DESC, n.id DESC LIMIT 20) n
      JOIN person w ON w.authority_id = n.authority_id AND w.id = n.written_by)))::text AS data
  FROM register_entry e ${JOINS} LEFT JOIN service d ON d.authority_id = e.authority_id AND d.id = e.data_provider_id
  WHERE e.authority_id = $1 AND e.reference = $2`;

const actions = `SELECT json_build_object('myActions', json_build_object('nodes', json_agg(json_build_object(${ACTION}, 'agreedAt', a.agreed_at,
    'ownerPerson', ${PERSON("p")}, 'entry', json_build_object('id', e.id, 'reference', e.reference, 'status', e.status,
      'group', e.referral_group, 'nextActionDueOn', e.next_action_due_on, 'child', json_build_object(${CHILD}))
    ) ORDER BY a.due_on, a.id)))::text AS data
  FROM (SELECT * FROM action a WHERE a.authority_id = $1 AND a.state = 'OPEN' AND (a.owner_service_id = $2 OR a.owner_person_id = $3)
    ORDER BY a.due_on, a.id LIMIT 50) a ${OWNERS}
  JOIN register_entry e ON e.authority_id = a.authority_id AND e.id = a.entry_id
  JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id`;

/** One statement for the whole answer of each operation. */
export const handWritten = { page, case: oneCase, actions };
