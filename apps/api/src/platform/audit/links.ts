import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

/** A link of a chain with the event it stands for, as far as both are there. */
export interface LinkRow {
  lane: number;
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

const LINKS = `
  SELECT l.lane, l.place, l.hash, l.detail_hash AS "detailHash", e.id AS "eventId", d.detail::text AS detail,
    json_build_array(e.authority_id, e.id, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor_id, e.kind, e.act, e.entity, e.entity_id,
      e.entry_id, e.rule, e.document_hash, e.item_count, e.request_id) AS fields,
    CASE WHEN e.child_id IS NULL AND e.roles IS NULL THEN '[]'::json
      ELSE json_build_array(e.child_id, array_to_string(e.roles, ' ')) END AS "laterFields",
    l.detail_hash IS NOT NULL AND d.event_id IS NULL AND EXISTS (SELECT FROM disposal x
      WHERE x.authority_id = e.authority_id AND x.state = 'DISPOSED' AND e.id = ANY (x.event_ids)) AS "isDisposedOf"
  FROM audit_link l LEFT JOIN audit_event e ON e.authority_id = l.authority_id AND e.id = l.event_id
  LEFT JOIN audit_detail d ON d.authority_id = e.authority_id AND d.event_id = e.id
  WHERE l.authority_id = $1 AND (l.lane, l.place) > ($2, $3) ORDER BY l.lane, l.place LIMIT ${PAGE}`;

/** The next page of an authority's links, lane by lane; empty at the end. */
export async function linksAfter(
  client: ClientBase,
  authorityId: string,
  { lane, place }: { lane: number; place: number },
): Promise<LinkRow[]> {
  return (await client.query<LinkRow>(LINKS, [authorityId, lane, place])).rows;
}

/** The same text as the database's event_text, written on its own: as jsonb prints an array. */
export function eventText(row: LinkRow): string {
  const fields = [...row.fields, row.detailHash?.toString("hex") ?? null, ...row.laterFields];
  return `[${fields.map((field) => JSON.stringify(field)).join(", ")}]`;
}

/** SHA-256 of the parts, one after another. */
export function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
