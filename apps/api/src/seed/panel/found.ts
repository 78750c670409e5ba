import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";

/** A record as an act names it: its opaque id, and its version now. */
export interface Found {
  id: string;
  version: number;
}

/** The records of the demonstration by what people call them. `sql` selects an id and a version; $1 is the authority. */
async function find(ctx: RequestContext, type: string, sql: string, value: string): Promise<Found | null> {
  const row = await reading(ctx, (tx) => tx.one<Record<string, unknown> & Found>(sql, [tx.viewer.authorityId, value]));
  return row ? { id: toGlobalId(type, row.id), version: row.version } : null;
}

async function need(ctx: RequestContext, type: string, sql: string, value: string): Promise<Found> {
  const found = await find(ctx, type, sql, value);
  if (!found) throw new Error(`The demonstration has no ${type} ${value}`);
  return found;
}

/** A child's entry by the number its reference ends in; null when it is not there. */
export async function findEntry(ctx: RequestContext, number: string): Promise<Found | null> {
  const sql = "SELECT id, version FROM register_entry WHERE authority_id = $1 AND reference LIKE '%-' || $2";
  return await find(ctx, "RegisterEntry", sql, number);
}

/** The child of an entry, by the entry's number; null when there is none. */
export async function findChild(ctx: RequestContext, number: string): Promise<string | null> {
  const sql =
    "SELECT child_id AS id, 1 AS version FROM register_entry WHERE authority_id = $1 AND reference LIKE '%-' || $2";
  return (await find(ctx, "Child", sql, number))?.id ?? null;
}

/** A child's place on the agenda of the meeting in session. */
export async function itemOf(ctx: RequestContext, number: string): Promise<Found> {
  const sql = `SELECT i.id, i.version FROM agenda_item i
    JOIN panel_meeting m ON m.authority_id = i.authority_id AND m.id = i.meeting_id AND m.state = 'IN_SESSION'
    JOIN register_entry e ON e.authority_id = i.authority_id AND e.id = i.entry_id
    WHERE i.authority_id = $1 AND e.reference LIKE '%-' || $2`;
  return await need(ctx, "AgendaItem", sql, number);
}

/** The removal proposed for a child. */
export async function removalOf(ctx: RequestContext, number: string): Promise<Found> {
  const sql = `SELECT r.id, r.version FROM removal_request r
    JOIN register_entry e ON e.authority_id = r.authority_id AND e.id = r.entry_id
    WHERE r.authority_id = $1 AND e.reference LIKE '%-' || $2`;
  return await need(ctx, "RemovalRequest", sql, number);
}

/** The open action of a child that was agreed last. */
export async function actionOf(ctx: RequestContext, number: string): Promise<Found> {
  const sql = `SELECT a.id, a.version FROM action a
    JOIN register_entry e ON e.authority_id = a.authority_id AND e.id = a.entry_id
    WHERE a.authority_id = $1 AND e.reference LIKE '%-' || $2 AND a.state = 'OPEN' ORDER BY a.agreed_at DESC LIMIT 1`;
  return await need(ctx, "Action", sql, number);
}

/** The meeting of a day. */
export async function meetingOn(ctx: RequestContext, day: string): Promise<Found> {
  const sql = "SELECT id, version FROM panel_meeting WHERE authority_id = $1 AND held_on = $2";
  return await need(ctx, "Meeting", sql, day);
}

/** The minutes of a meeting's day. */
export async function minutesOf(ctx: RequestContext, day: string): Promise<Found> {
  const sql = `SELECT x.id, x.version FROM minutes x
    JOIN panel_meeting m ON m.authority_id = x.authority_id AND m.id = x.meeting_id
    WHERE x.authority_id = $1 AND m.held_on = $2`;
  return await need(ctx, "Minutes", sql, day);
}

/** A service by its code. */
export async function serviceId(ctx: RequestContext, code: string): Promise<string> {
  return (
    await need(ctx, "Service", "SELECT id, 1 AS version FROM service WHERE authority_id = $1 AND code = $2", code)
  ).id;
}

/** The seat of a service. */
export async function seatId(ctx: RequestContext, serviceCode: string): Promise<string> {
  const sql = `SELECT t.id, 1 AS version FROM seat t JOIN service s ON s.authority_id = t.authority_id AND s.id = t.service_id
    WHERE t.authority_id = $1 AND s.code = $2`;
  return (await need(ctx, "Seat", sql, serviceCode)).id;
}

/** Somebody by name. */
export async function personId(ctx: RequestContext, name: string): Promise<string> {
  return (await need(ctx, "Person", "SELECT id, 1 AS version FROM person WHERE authority_id = $1 AND name = $2", name))
    .id;
}

/** The closing section of the minutes of a meeting's day, with its words. */
export async function closingSection(ctx: RequestContext, day: string): Promise<Found & { text: string }> {
  const row = await reading(ctx, (tx) =>
    tx.one<{ id: string; version: number; text: string }>(
      `SELECT s.id, s.version, s.generated_text AS text FROM minutes_section s
       JOIN minutes x ON x.authority_id = s.authority_id AND x.id = s.minutes_id
       JOIN panel_meeting m ON m.authority_id = x.authority_id AND m.id = x.meeting_id
       WHERE s.authority_id = $1 AND m.held_on = $2 AND s.kind = 'CLOSING'`,
      [tx.viewer.authorityId, day],
    ),
  );
  if (!row) throw new Error(`The demonstration has no minutes of ${day}`);
  return { ...row, id: toGlobalId("MinutesSection", row.id) };
}
