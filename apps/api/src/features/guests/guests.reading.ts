import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { byId, Person } from "../people/index.js";
import { Guest } from "./guests.entities.js";

/** Guests by id, also those whose invitation was withdrawn. */
export const guestsById = byId(Guest, "guest");

/** The guests of each meeting whose invitation stands, in the order in which they were invited. */
export async function guestsOfMeetings(ctx: RequestContext, meetingIds: readonly string[]): Promise<Guest[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Guest>(
      `SELECT ${columnsOf(ctx.db, Guest, "g")} FROM guest g
       WHERE g.authority_id = $1 AND g.meeting_id = ANY($2) AND g.withdrawn_at IS NULL ORDER BY g.invited_at, g.id`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return grouped(meetingIds, rows, (row) => row.meetingId);
}

/** The items each guest is invited for. */
export async function itemIdsOfGuests(ctx: RequestContext, guestIds: readonly string[]): Promise<string[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ guestId: string; itemId: string }>(
      `SELECT gi.guest_id AS "guestId", gi.item_id AS "itemId" FROM guest_item gi
       JOIN agenda_item i ON i.authority_id = gi.authority_id AND i.id = gi.item_id AND i.taken_off_reason IS NULL
       WHERE gi.authority_id = $1 AND gi.guest_id = ANY($2) ORDER BY i.position, i.id`,
      [tx.viewer.authorityId, guestIds],
    ),
  );
  return grouped(guestIds, rows, (row) => row.guestId).map((items) => items.map(({ itemId }) => itemId));
}

/** When each person accepted the notice of a meeting, by `meeting:person`; null until they do (AFC-132). */
export async function acceptances(ctx: RequestContext, keys: readonly string[]): Promise<(Date | null)[]> {
  const parts = keys.map((key) => key.split(":"));
  const rows = await reading(ctx, (tx) =>
    tx.rows<{ key: string; acceptedAt: Date }>(
      `SELECT c.meeting_id || ':' || c.person_id AS key, c.accepted_at AS "acceptedAt" FROM confidentiality_acceptance c
       JOIN unnest($2::uuid[], $3::uuid[]) AS w(meeting_id, person_id) ON w.meeting_id = c.meeting_id AND w.person_id = c.person_id
       WHERE c.authority_id = $1`,
      [tx.viewer.authorityId, parts.map(([meeting]) => meeting), parts.map(([, person]) => person)],
    ),
  );
  return inOrder(keys, rows, (row) => row.key).map((row) => row?.acceptedAt ?? null);
}

/** Who takes part in each meeting and has not accepted its notice: each seat's holder or alternate, then the guests (AFC-132). */
export async function notYetAccepted(ctx: RequestContext, meetingIds: readonly string[]): Promise<Person[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Person & { meetingId: string }>(
      `SELECT w.meeting_id AS "meetingId", ${columnsOf(ctx.db, Person, "p")} FROM (
         SELECT DISTINCT ON (t.meeting_id, t.person_id) t.* FROM (
           SELECT m.id AS meeting_id, coalesce(a.alternate_id, h.person_id) AS person_id, s.number AS place
           FROM panel_meeting m JOIN seat s ON s.authority_id = m.authority_id
           LEFT JOIN attendance a ON a.authority_id = m.authority_id AND a.meeting_id = m.id AND a.seat_id = s.id
           LEFT JOIN seat_holding h ON h.authority_id = s.authority_id AND h.seat_id = s.id AND h.until_on IS NULL
           WHERE m.authority_id = $1 AND m.id = ANY($2) AND (a.state IS NULL OR a.state IN ('PRESENT', 'ALTERNATE'))
           UNION ALL
           SELECT g.meeting_id, g.person_id, 1000 FROM guest g
           WHERE g.authority_id = $1 AND g.meeting_id = ANY($2) AND g.withdrawn_at IS NULL) t
         WHERE t.person_id IS NOT NULL ORDER BY t.meeting_id, t.person_id, t.place) w
       JOIN person p ON p.authority_id = $1 AND p.id = w.person_id AND p.is_active
       WHERE NOT EXISTS (SELECT FROM confidentiality_acceptance c
         WHERE c.authority_id = $1 AND c.meeting_id = w.meeting_id AND c.person_id = w.person_id)
       ORDER BY w.place, p.name`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return grouped(meetingIds, rows, (row) => row.meetingId);
}

/** The people who see the whole of a meeting: holders of seats, and the alternates named for it. */
export async function seatedAt(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.rows<{ personId: string }>(
    `SELECT person_id AS "personId" FROM seat_holding WHERE authority_id = $1 AND until_on IS NULL
     UNION SELECT alternate_id FROM attendance WHERE authority_id = $1 AND meeting_id = $2 AND alternate_id IS NOT NULL`,
    [tx.viewer.authorityId, meetingId],
  );
  return rows.map(({ personId }) => personId);
}
