import { createHash, randomBytes } from "node:crypto";
import { type MarkedDay, officeCalendar, type PlainDate, sightOfScopes, type TokenScope } from "@rome/procedure";
import type { DataSource } from "typeorm";
import type { FoundViewer } from "./session.js";

/** What every token begins with, so that a scanner of code finds one that was left lying about. */
const PREFIX = "rome_";
const CHECK_DIGITS = 6;
const TOKEN = /^rome_([\w-]{43})([0-9a-f]{6})$/;

/** A token as it is made: shown once, and kept as what it hashes to. */
export interface MadeToken {
  token: string;
  hash: Buffer;
  lastFour: string;
}

/** Makes a token: 256 bits by chance, and check digits, so that one that was cut short is known without a look-up. */
export function makeToken(): MadeToken {
  const secret = randomBytes(32).toString("base64url");
  const token = PREFIX + secret + checkOf(secret);
  return { token, hash: hashOf(token), lastFour: token.slice(-4) };
}

interface MachineRow {
  authority_id: string;
  authority_code: string;
  authority_name: string;
  procedure_key: string;
  person_id: string;
  name: string;
  email: string;
  service_id: string | null;
  office_days: MarkedDay[] | null;
  scopes: TokenScope[];
}

/** The machine client a token stands for today; null for one that is unknown, cut short, expired or revoked. */
export async function findMachine(db: DataSource, token: string, today: PlainDate): Promise<FoundViewer | null> {
  const [, secret = "", check = ""] = TOKEN.exec(token) ?? [];
  if (!secret || checkOf(secret) !== check) return null;
  const [row] = (await db.query("SELECT * FROM find_machine_token($1, $2)", [hashOf(token), today])) as MachineRow[];
  if (!row) return null;
  return {
    procedureKey: row.procedure_key,
    calendar: officeCalendar(row.office_days ?? []),
    passes: [],
    viewer: {
      authorityId: row.authority_id,
      authorityCode: row.authority_code,
      authorityName: row.authority_name,
      personId: row.person_id,
      name: row.name,
      email: row.email,
      roles: [],
      serviceId: row.service_id,
      schoolId: null,
      sight: sightOfScopes(row.scopes),
      passes: [],
      acceptedMeetingIds: [],
      isFresh: false,
      scopes: row.scopes,
    },
  };
}

function checkOf(secret: string): string {
  return createHash("sha256").update(`${PREFIX}${secret}`).digest("hex").slice(0, CHECK_DIGITS);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
