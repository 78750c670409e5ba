import type pg from "pg";

/** One way of altering the trail as somebody to whom the database refuses nothing; `at` is a place in a chain of `length`. */
export type Tampering = (client: pg.Client, authorityId: string, at: number, length: number) => Promise<unknown>;

const EVENT_AT = `(SELECT event_id FROM audit_link WHERE authority_id = $1 AND place = $2)`;

function onEvent(sql: string): Tampering {
  return (client, authorityId, at) => client.query(sql, [authorityId, at]);
}

/** The trail's links from a place on, worked out anew by the database's own function: what a patient forger would do. */
const FORGE = `
  DO $$ DECLARE l audit_link; e audit_event; d bytea; before bytea := ''; BEGIN
    FOR l IN SELECT * FROM audit_link WHERE authority_id = current_authority() ORDER BY place LOOP
      SELECT * INTO e FROM audit_event WHERE authority_id = l.authority_id AND id = l.event_id;
      SELECT sha256(convert_to(x.detail::text, 'UTF8')) INTO d FROM audit_detail x WHERE x.authority_id = l.authority_id AND x.event_id = l.event_id;
      before := sha256(before || convert_to(event_text(e, d), 'UTF8'));
      UPDATE audit_link SET hash = before, detail_hash = d WHERE authority_id = l.authority_id AND place = l.place;
    END LOOP;
  END $$`;

async function forged(client: pg.Client, authorityId: string): Promise<void> {
  await client.query("SELECT set_config('app.authority_id', $1, true)", [authorityId]);
  await client.query(FORGE);
}

/** Ways to alter a trail; the last two can be seen only by a head that was written down elsewhere. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  "another actor's act": onEvent(
    `UPDATE audit_event SET act = act || 'x' WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "another time": onEvent(
    `UPDATE audit_event SET at = at - interval '1 microsecond' WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "a reader hidden": onEvent(
    `UPDATE audit_event SET entry_id = gen_random_uuid() WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "another child": onEvent(
    `UPDATE audit_event SET child_id = gen_random_uuid() WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "another role": onEvent(
    `UPDATE audit_event SET roles = CASE WHEN roles IS NULL THEN '{AUDITOR}'::text[] END WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "other values": onEvent(
    `INSERT INTO audit_detail (authority_id, event_id, detail) VALUES ($1, ${EVENT_AT}, '{"changes": []}')
     ON CONFLICT (authority_id, event_id) DO UPDATE SET detail = '{"changes": []}'`,
  ),
  "an event deleted": async (client, authorityId, at) => {
    await client.query(`DELETE FROM audit_event WHERE authority_id = $1 AND id = ${EVENT_AT}`, [authorityId, at]);
  },
  "an event deleted with its link": async (client, authorityId, at) => {
    await client.query(`DELETE FROM audit_event WHERE authority_id = $1 AND id = ${EVENT_AT}`, [authorityId, at]);
    await client.query(`DELETE FROM audit_link WHERE authority_id = $1 AND place = $2`, [authorityId, at]);
  },
  "an event put in": onEvent(
    `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, request_id)
     SELECT authority_id, actor_id, 'READ', 'child', 'Child', 'forged' FROM audit_event WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "two events changing places": async (client, authorityId, at, length) => {
    const other = (at % length) + 1;
    for (const [from, to] of [
      [at, -1],
      [other, at],
      [-1, other],
    ])
      await client.query(`UPDATE audit_link SET place = $3 WHERE authority_id = $1 AND place = $2`, [
        authorityId,
        from,
        to,
      ]);
  },
  "the end cut off": async (client, authorityId, at) => {
    await client.query(
      `DELETE FROM audit_event e USING audit_link l WHERE e.authority_id = $1 AND l.authority_id = $1 AND l.event_id = e.id AND l.place >= $2`,
      [authorityId, at],
    );
    await client.query(`DELETE FROM audit_link WHERE authority_id = $1 AND place >= $2`, [authorityId, at]);
  },
  "the whole chain written anew": async (client, authorityId, at) => {
    await client.query(`UPDATE audit_event SET act = act || 'x' WHERE authority_id = $1 AND id = ${EVENT_AT}`, [
      authorityId,
      at,
    ]);
    await forged(client, authorityId);
  },
};
