/** Whom the two peers answer: they are told, where our API looks the session up on each request. */
export const viewer = {
  authorityId: process.env.VIEWER_AUTHORITY,
  personId: process.env.VIEWER_PERSON,
  serviceId: process.env.VIEWER_SERVICE,
};

/** The trace that our API leaves of a read. $1 authority, $2 person, $3 act. */
export const ADD_READ = `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, item_count, request_id)
  VALUES ($1, $2, 'READ', $3, 'RegisterEntry', 50, gen_random_uuid()::text)`;
