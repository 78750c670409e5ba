import type { ClientBase } from "pg";
import { eventText, type LinkRow, linksAfter, sha256 } from "./links.js";

/** Where one of an authority's chains ends: its lane, its last place and the hash there. */
export interface ChainHead {
  lane: number;
  place: number;
  hash: string;
}

/** What looking through one authority's chains found. */
export interface ChainReport {
  authorityCode: string;
  events: number;
  /** One for each lane in which something has happened, by lane. */
  heads: ChainHead[];
  /** What is not as it was written, one sentence each; empty when the trail is whole. */
  faults: string[];
}

/** More than this many sentences help nobody. */
const MOST_FAULTS = 20;

/**
 * Goes through the chains of one authority from their first event to their last, and works every hash out anew: an event
 * changed, left out, put in or moved shows at its place. Heads that were written down elsewhere show an end cut off and
 * a chain written anew. The client must see the authority's rows.
 */
export async function verifyChain(
  client: ClientBase,
  authority: { id: string; code: string },
  written: readonly ChainHead[] = [],
): Promise<ChainReport> {
  const faults: string[] = [];
  const heads = new Map<number, ChainHead>();
  const elsewhere = new Map(written.map((head) => [`${head.lane}/${head.place}`, head.hash]));
  let at = { lane: -1, place: 0 };
  for (
    let rows = await linksAfter(client, authority.id, at);
    rows.length > 0;
    rows = await linksAfter(client, authority.id, at)
  )
    for (const row of rows) {
      at = { lane: row.lane, place: Number(row.place) };
      faults.push(...faultsAt(row, heads.get(row.lane)));
      const head = { ...at, hash: row.hash.toString("hex") };
      if ((elsewhere.get(`${row.lane}/${row.place}`) ?? head.hash) !== head.hash)
        faults.push(`${placeOf(row)} is not what was written down elsewhere: the chain was written anew.`);
      heads.set(row.lane, head);
    }
  faults.push(...cutOff(heads, written), ...(await unlinked(client, authority.id)));
  const ends = [...heads.values()];
  return {
    authorityCode: authority.code,
    events: ends.reduce((sum, { place }) => sum + place, 0),
    heads: ends,
    faults: faults.slice(0, MOST_FAULTS),
  };
}

function faultsAt(row: LinkRow, before: ChainHead | undefined): string[] {
  const at = placeOf(row);
  const expected = (before?.place ?? 0) + 1;
  if (Number(row.place) !== expected) return [`${placeOf({ lane: row.lane, place: expected })} is missing.`];
  if (row.eventId === null) return [`${at}: the event is gone.`];
  const detailHash = row.detail === null ? null : sha256(row.detail);
  const faults: string[] = [];
  const isGone = row.detailHash !== null && detailHash === null;
  if (isGone && !row.isDisposedOf) faults.push(`${at}: what the event changed is gone.`);
  else if (!isGone && !same(row.detailHash, detailHash)) faults.push(`${at}: what the event changed was altered.`);
  if (!sha256(Buffer.from(before?.hash ?? "", "hex"), eventText(row)).equals(row.hash))
    faults.push(`${at}: the event was altered or moved.`);
  return faults;
}

function placeOf({ lane, place }: { lane: number; place: number | string }): string {
  return `Place ${place} of lane ${lane}`;
}

function cutOff(heads: ReadonlyMap<number, ChainHead>, written: readonly ChainHead[]): string[] {
  const last = new Map<number, number>();
  for (const { lane, place } of written) last.set(lane, Math.max(place, last.get(lane) ?? 0));
  return [...last].flatMap(([lane, place]) => {
    const end = heads.get(lane)?.place ?? 0;
    if (place <= end) return [];
    return [`Lane ${lane} ends at place ${end}, but place ${place} was written down elsewhere: its end was cut off.`];
  });
}

async function unlinked(client: ClientBase, authorityId: string): Promise<string[]> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM audit_event e WHERE e.authority_id = $1
     AND NOT EXISTS (SELECT FROM audit_link l WHERE l.authority_id = e.authority_id AND l.event_id = e.id)`,
    [authorityId],
  );
  const count = Number(rows[0]?.count);
  return count === 0 ? [] : [`${count} events stand outside the chains.`];
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
