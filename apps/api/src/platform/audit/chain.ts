import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

/** Where a chain ends: its last place and the hash there. */
export interface ChainHead {
  place: number;
  hash: string;
}

/** What looking through one authority's chain found. */
export interface ChainReport {
  authorityCode: string;
  events: number;
  /** Null where nothing has happened yet. */
  head: ChainHead | null;
  /** What is not as it was written, one sentence each; empty when the trail is whole. */
  faults: string[];
}

interface LinkRow {
  place: string;
  hash: Buffer;
  detailHash: Buffer | null;
  eventId: string | null;
  /** The event's fields in the order in which they are hashed. */
  fields: (string | number | null)[];
  /** The child and the actor's roles, hashed after the rest; empty in an event from before they were kept. */
  laterFields: (string | null)[];
  detail: string | null;
  /** The detail went with the record of a child that two people disposed of; the certificate names the event. */
  isDisposedOf: boolean;
}

const PAGE = 5000;
/** More than this many sentences help nobody. */
const MOST_FAULTS = 20;

const LINKS = `
  SELECT l.place, l.hash, l.detail_hash AS "detailHash", e.id AS "eventId", d.detail::text AS detail,
    json_build_array(e.authority_id, e.id, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor_id, e.kind, e.act, e.entity, e.entity_id,
      e.entry_id, e.rule, e.document_hash, e.item_count, e.request_id) AS fields,
    CASE WHEN e.child_id IS NULL AND e.roles IS NULL THEN '[]'::json
      ELSE json_build_array(e.child_id, array_to_string(e.roles, ' ')) END AS "laterFields",
    l.detail_hash IS NOT NULL AND d.event_id IS NULL AND EXISTS (SELECT FROM disposal x
      WHERE x.authority_id = e.authority_id AND x.state = 'DISPOSED' AND e.id = ANY (x.event_ids)) AS "isDisposedOf"
  FROM audit_link l LEFT JOIN audit_event e ON e.authority_id = l.authority_id AND e.id = l.event_id
  LEFT JOIN audit_detail d ON d.authority_id = e.authority_id AND d.event_id = e.id
  WHERE l.authority_id = $1 AND l.place > $2 ORDER BY l.place LIMIT ${PAGE}`;

/**
 * Goes through the chain of one authority from its first event to its last, and works every hash out anew: an event
 * changed, left out, put in or moved shows at its place. Heads that were written down elsewhere show an end cut off and
 * a chain written anew. The client must see the authority's rows.
 */
export async function verifyChain(
  client: ClientBase,
  authority: { id: string; code: string },
  written: readonly ChainHead[] = [],
): Promise<ChainReport> {
  const faults: string[] = [];
  const heads = new Map(written.map((head) => [head.place, head.hash]));
  let before: Buffer = Buffer.alloc(0);
  let place = 0;
  for (;;) {
    const { rows } = await client.query<LinkRow>(LINKS, [authority.id, place]);
    for (const row of rows) {
      faults.push(...faultsAt(row, place + 1, before));
      const head = heads.get(Number(row.place));
      if (head !== undefined && head !== row.hash.toString("hex"))
        faults.push(`Place ${row.place} is not what was written down elsewhere: the chain was written anew.`);
      before = row.hash;
      place = Number(row.place);
    }
    if (rows.length < PAGE) break;
  }
  const last = Math.max(0, ...heads.keys());
  if (last > place)
    faults.push(`The chain ends at place ${place}, but place ${last} was written down elsewhere: its end was cut off.`);
  faults.push(...(await unlinked(client, authority.id)));
  return {
    authorityCode: authority.code,
    events: place,
    head: place === 0 ? null : { place, hash: before.toString("hex") },
    faults: faults.slice(0, MOST_FAULTS),
  };
}

function faultsAt(row: LinkRow, expected: number, before: Buffer): string[] {
  const at = `Place ${row.place}`;
  if (Number(row.place) !== expected) return [`Place ${expected} is missing.`];
  if (row.eventId === null) return [`${at}: the event is gone.`];
  const detailHash = row.detail === null ? null : sha256(row.detail);
  const faults: string[] = [];
  const isGone = row.detailHash !== null && detailHash === null;
  if (isGone && !row.isDisposedOf) faults.push(`${at}: what the event changed is gone.`);
  else if (!isGone && !same(row.detailHash, detailHash)) faults.push(`${at}: what the event changed was altered.`);
  if (!sha256(before, eventText(row)).equals(row.hash)) faults.push(`${at}: the event was altered or moved.`);
  return faults;
}

/** The same text as the database's event_text, written on its own: as jsonb prints an array. */
function eventText(row: LinkRow): string {
  const fields = [...row.fields, row.detailHash?.toString("hex") ?? null, ...row.laterFields];
  return `[${fields.map((field) => JSON.stringify(field)).join(", ")}]`;
}

async function unlinked(client: ClientBase, authorityId: string): Promise<string[]> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM audit_event e WHERE e.authority_id = $1
     AND NOT EXISTS (SELECT FROM audit_link l WHERE l.authority_id = e.authority_id AND l.event_id = e.id)`,
    [authorityId],
  );
  const count = Number(rows[0]?.count);
  return count === 0 ? [] : [`${count} events stand outside the chain.`];
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
