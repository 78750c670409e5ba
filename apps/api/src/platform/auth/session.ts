import { createHash, randomBytes } from "node:crypto";
import { type Calendar, type MarkedDay, officeCalendar, type Pass, type Role, sight } from "@rome/procedure";
import type { CookieOptions, Request, Response } from "express";
import type { ClientBase } from "pg";
import type { DataSource } from "typeorm";
import type { ViewerContext } from "../context.js";

/** How long a session may rest, and how long it may last. */
const IDLE = "30 minutes";
const LONGEST = "10 hours";

/** How long ago somebody may have signed in for the acts that ask for it (FRESH_ACTS). */
const FRESH = "5 minutes";

/** How long before a session ends by itself its person is warned. */
const WARN_SECONDS = 5 * 60;

/** The prefix binds the cookie to this very address and to TLS; the plain one is for demonstrations without it. */
const COOKIES = { secure: "__Host-rome_session", plain: "rome_session" } as const;

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
  is_fresh: boolean;
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
      isFresh: row.is_fresh,
      scopes: null,
    },
  };
}

/** Asked before every request, so prepared once for a connection. */
async function findSession(db: DataSource, token: string): Promise<SessionRow | undefined> {
  const runner = db.createQueryRunner();
  try {
    const client: ClientBase = await runner.connect();
    const values = [hashOf(token), IDLE, LONGEST, FRESH];
    const found = await client.query<SessionRow>({
      name: "session",
      text: "SELECT * FROM find_session($1, $2, $3, $4)",
      values,
    });
    return found.rows[0];
  } finally {
    await runner.release();
  }
}

/** What may change about whoever a session is of, while a stream of theirs is open. */
export interface SessionStanding {
  personId: string;
  roles: readonly Role[];
  passes: readonly Pass[];
  acceptedMeetingIds: readonly string[];
}

/** How the session of a request stands; null when it has ended. Asking does not keep it awake: a page that is only left open must not. */
export async function sessionStanding(db: DataSource, request: Request): Promise<SessionStanding | null> {
  const token = tokenOf(request);
  if (!token) return null;
  const [found] = (await db.query("SELECT * FROM session_standing($1, $2, $3)", [
    hashOf(token),
    IDLE,
    LONGEST,
  ])) as Pick<SessionRow, "person_id" | "roles" | "passes" | "accepted_meeting_ids">[];
  if (!found) return null;
  const { person_id: personId, roles, passes, accepted_meeting_ids: acceptedMeetingIds } = found;
  return { personId, roles, passes: passes ?? [], acceptedMeetingIds };
}

/** How much of a session is left. */
export interface SessionEnd {
  /** Seconds until it ends by itself; 0 when there is none. */
  secondsLeft: number;
  /** People are warned when no more than this is left (WCAG 2.2.1 asks for 20 seconds at least). */
  warnSeconds: number;
  /** Doing something keeps it longer; false when it has lasted as long as a session may. */
  mayStay: boolean;
}

/** When the session of a request ends by itself. Asking does not keep it awake. */
export async function sessionEnd(db: DataSource, request: Request): Promise<SessionEnd> {
  const token = tokenOf(request);
  const [found] = token
    ? ((await db.query("SELECT * FROM session_end($1, $2, $3)", [hashOf(token), IDLE, LONGEST])) as {
        seconds_left: number;
        may_stay: boolean;
      }[])
    : [];
  return { secondsLeft: found?.seconds_left ?? 0, warnSeconds: WARN_SECONDS, mayStay: found?.may_stay ?? false };
}

/** Whose session is opened, and how. */
export interface NewSession {
  authorityId: string;
  personId: string;
  /** The roles a council's provider grants; null where it has none. */
  granted: readonly Role[] | null;
  isSecure: boolean;
}

/** Opens a session for a person, in the place of the one the request came with, and sets its cookie. The token is kept hashed. */
export async function openSession(
  db: DataSource,
  request: Request,
  response: Response,
  made: NewSession,
): Promise<void> {
  const before = tokenOf(request);
  if (before) await db.query("SELECT close_session($1)", [hashOf(before)]);
  const token = randomBytes(32).toString("base64url");
  const { authorityId, personId, granted, isSecure } = made;
  await db.query("SELECT open_session($1, $2, $3, $4)", [hashOf(token), authorityId, personId, granted]);
  response.cookie(isSecure ? COOKIES.secure : COOKIES.plain, token, cookieOptions(isSecure));
}

/** Ends the session of a request. */
export async function closeSession(db: DataSource, request: Request, response: Response): Promise<void> {
  const token = tokenOf(request);
  if (token) await db.query("SELECT close_session($1)", [hashOf(token)]);
  response.clearCookie(COOKIES.secure, cookieOptions(true));
  response.clearCookie(COOKIES.plain, cookieOptions(false));
}

/** How every cookie of ours is set: read by the server alone, sent with links from mails. */
export function cookieOptions(isSecure: boolean): CookieOptions {
  return { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" };
}

/** The value of a cookie of a request. */
export function readCookie(request: Request, name: string): string | null {
  const pair = (request.headers.cookie ?? "").split("; ").find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

/** Whether a request comes with the cookie of a session, be it ended. */
export function hasSession(request: Request): boolean {
  return tokenOf(request) !== null;
}

function tokenOf(request: Request): string | null {
  return readCookie(request, COOKIES.secure) ?? readCookie(request, COOKIES.plain);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
