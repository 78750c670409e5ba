import { createHash, randomBytes } from "node:crypto";
import { type Calendar, type MarkedDay, officeCalendar, type Pass, type Role, sight } from "@rome/procedure";
import type { Request, Response } from "express";
import type { ClientBase } from "pg";
import type { DataSource } from "typeorm";
import type { ViewerContext } from "../context.js";

/** How long a session may rest, and how long it may last (design 12.12). */
const IDLE = "30 minutes";
const LONGEST = "10 hours";

const COOKIE = "rome_session";

interface SessionRow {
  authority_id: string;
  authority_code: string;
  authority_name: string;
  procedure_key: string;
  person_id: string;
  name: string;
  email: string;
  roles: Role[];
  service_id: string | null;
  school_id: string | null;
  office_days: MarkedDay[] | null;
  passes: Pass[] | null;
  accepted_meeting_ids: string[];
}

/** The viewer of a request, with the procedure and the working days of their authority. */
export interface FoundViewer {
  viewer: ViewerContext;
  /** What lets them into single meetings, as facts: the procedure says which of it lasts. */
  passes: readonly Pass[];
  procedureKey: string;
  calendar: Calendar;
}

/** Who a request comes from; null when nobody is signed in. */
export async function findViewer(db: DataSource, request: Request): Promise<FoundViewer | null> {
  const token = tokenOf(request);
  if (!token) return null;
  const row = await findSession(db, token);
  if (!row) return null;
  return {
    procedureKey: row.procedure_key,
    calendar: officeCalendar(row.office_days ?? []),
    passes: row.passes ?? [],
    viewer: {
      authorityId: row.authority_id,
      authorityCode: row.authority_code,
      authorityName: row.authority_name,
      personId: row.person_id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      serviceId: row.service_id,
      schoolId: row.school_id,
      sight: sight(row.roles),
      passes: [],
      acceptedMeetingIds: row.accepted_meeting_ids,
    },
  };
}

/** Asked before every request, so prepared once for a connection. */
async function findSession(db: DataSource, token: string): Promise<SessionRow | undefined> {
  const runner = db.createQueryRunner();
  try {
    const client: ClientBase = await runner.connect();
    const values = [hashOf(token), IDLE, LONGEST];
    const found = await client.query<SessionRow>({
      name: "session",
      text: "SELECT * FROM find_session($1, $2, $3)",
      values,
    });
    return found.rows[0];
  } finally {
    await runner.release();
  }
}

/**
 * Whether the session of a request still stands, for the person and the roles it was found with. Asking does not keep
 * it awake: a page that is only left open must not.
 */
export async function sessionStands(db: DataSource, request: Request, viewer: ViewerContext): Promise<boolean> {
  const token = tokenOf(request);
  if (!token) return false;
  const [found] = (await db.query("SELECT person_id, roles FROM session_standing($1, $2, $3)", [
    hashOf(token),
    IDLE,
    LONGEST,
  ])) as { person_id: string; roles: Role[] }[];
  return found?.person_id === viewer.personId && [...found.roles].sort().join() === [...viewer.roles].sort().join();
}

/** Opens a session for a person and sets its cookie. The token is kept hashed. */
export async function openSession(
  db: DataSource,
  response: Response,
  authorityId: string,
  personId: string,
  isSecure: boolean,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  await db.query("SELECT open_session($1, $2, $3)", [hashOf(token), authorityId, personId]);
  response.cookie(COOKIE, token, { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" });
}

/** Ends the session of a request. */
export async function closeSession(db: DataSource, request: Request, response: Response): Promise<void> {
  const token = tokenOf(request);
  if (token) await db.query("SELECT close_session($1)", [hashOf(token)]);
  response.clearCookie(COOKIE, { path: "/" });
}

function tokenOf(request: Request): string | null {
  const pair = (request.headers.cookie ?? "").split("; ").find((part) => part.startsWith(`${COOKIE}=`));
  return pair ? pair.slice(COOKIE.length + 1) : null;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
