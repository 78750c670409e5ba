import type pg from "pg";

/** One way of altering the trail as somebody to whom the database refuses nothing; `at` counts the links lane by lane. */
export type Tampering = (client: pg.Client, authorityId: string, at: number) => Promise<unknown>;

const EVENT_AT = linked("$2::int - 1");
const EVENT_AFTER = linked("$2::int");

/** The event of a link counted from 0; after the last comes the first. */
function linked(index: string): string {
  return `(SELECT event_id FROM audit_link WHERE authority_id = $1 ORDER BY lane, place
    OFFSET (${index}) % (SELECT count(*) FROM audit_link WHERE authority_id = $1) LIMIT 1)`;
}

function onEvent(sql: string): Tampering {
  return (client, authorityId, at) => client.query(sql, [authorityId, at]);
}

/** The trail's links from a place on, worked out anew by the database's own function: what a patient forger would do. */
const FORGE = `
  DO $$ DECLARE l audit_link; e audit_event; d bytea; before bytea; BEGIN
    FOR l IN SELECT * FROM audit_link WHERE authority_id = current_authority() ORDER BY lane, place LOOP
      before := CASE WHEN l.place = 1 THEN '' ELSE before END;
      SELECT * INTO e FROM audit_event WHERE authority_id = l.authority_id AND id = l.event_id;
      SELECT sha256(convert_to(x.detail::text, 'UTF8')) INTO d FROM audit_detail x WHERE x.authority_id = l.authority_id AND x.event_id = l.event_id;
      before := sha256(before || convert_to(event_text(e, d), 'UTF8'));
      UPDATE audit_link SET hash = before, detail_hash = d WHERE authority_id = l.authority_id AND event_id = l.event_id;
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
  "an event deleted with its link": onEvent(
    `WITH cut AS (DELETE FROM audit_link WHERE authority_id = $1 AND event_id = ${EVENT_AT} RETURNING event_id)
     DELETE FROM audit_event WHERE authority_id = $1 AND id IN (SELECT event_id FROM cut)`,
  ),
  "an event put in": onEvent(
    `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, request_id)
     SELECT authority_id, actor_id, 'READ', 'child', 'Child', 'forged' FROM audit_event WHERE authority_id = $1 AND id = ${EVENT_AT}`,
  ),
  "two events changing places": async (client, authorityId, at) => {
    const { rows } = await client.query<{ event_id: string; lane: number; place: string }>(
      `SELECT event_id, lane, place FROM audit_link WHERE authority_id = $1 AND event_id IN (${EVENT_AT}, ${EVENT_AFTER})`,
      [authorityId, at],
    );
    const [one, other] = rows;
    if (!one || !other) throw new Error("There are no two events");
    for (const [{ event_id }, { lane, place }] of [
      [one, { lane: -1, place: "0" }],
      [other, one],
      [one, other],
    ] as const)
      await client.query(`UPDATE audit_link SET lane = $3, place = $4 WHERE authority_id = $1 AND event_id = $2`, [
        authorityId,
        event_id,
        lane,
        place,
      ]);
  },
  "the end cut off": onEvent(
    `WITH first AS MATERIALIZED (SELECT * FROM audit_link WHERE authority_id = $1 AND event_id = ${EVENT_AT}),
      cut AS (DELETE FROM audit_link l USING first WHERE l.authority_id = $1 AND l.lane = first.lane AND l.place >= first.place RETURNING l.event_id)
     DELETE FROM audit_event WHERE authority_id = $1 AND id IN (SELECT event_id FROM cut)`,
  ),
  "the whole chain written anew": async (client, authorityId, at) => {
    await client.query(`UPDATE audit_event SET act = act || 'x' WHERE authority_id = $1 AND id = ${EVENT_AT}`, [
      authorityId,
      at,
    ]);
    await forged(client, authorityId);
  },
};
