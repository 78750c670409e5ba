import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { generateSecret, generateURI } from "otplib";
import type pg from "pg";

/** What is shown once, when an account is made. */
export interface LocalAccountMade {
  email: string;
  password: string;
  secret: string;
  /** For an authenticator app. */
  uri: string;
  expiresAt: Date;
}

/** A person with an address, in one authority. */
interface Named {
  authorityId: string;
  personId: string;
  systemId: string;
  email: string;
}

const GROUPS = 5;
const GROUP = 5;
/** Without letters and digits that are taken for each other. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** Makes an account of our own for somebody who is named in the register, in the place of one they had; the password is made here, and long. */
export async function makeLocalAccount(db: pg.Client, email: string, hours: number): Promise<LocalAccountMade> {
  const password = newPassword();
  const secret = generateSecret();
  const passwordHash = await hash(password);
  return await changing(db, email, "makeLocalAccount", async (named) => {
    const { rows } = await db.query<{ expires_at: Date }>(
      `INSERT INTO local_account (authority_id, person_id, password_hash, totp_secret, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))
       ON CONFLICT (authority_id, person_id) DO UPDATE SET password_hash = excluded.password_hash,
         totp_secret = excluded.totp_secret, last_step = 0, made_at = now(), expires_at = excluded.expires_at
       RETURNING expires_at`,
      [named.authorityId, named.personId, passwordHash, secret, hours],
    );
    const uri = generateURI({ issuer: "ROME register", label: named.email, secret });
    return { email: named.email, password, secret, uri, expiresAt: expiryOf(rows) };
  });
}

/** Lets an account last for some hours from now; throws when there is none. */
export async function renewLocalAccount(db: pg.Client, email: string, hours: number): Promise<Date> {
  return await changing(db, email, "renewLocalAccount", async ({ authorityId, personId }) => {
    const { rows } = await db.query<{ expires_at: Date }>(
      `UPDATE local_account SET expires_at = now() + make_interval(hours => $3)
       WHERE authority_id = $1 AND person_id = $2 RETURNING expires_at`,
      [authorityId, personId, hours],
    );
    return expiryOf(rows);
  });
}

/** Ends an account, and every session of its person. */
export async function endLocalAccount(db: pg.Client, email: string): Promise<void> {
  await changing(db, email, "endLocalAccount", async ({ authorityId, personId }) => {
    await db.query("DELETE FROM local_account WHERE authority_id = $1 AND person_id = $2", [authorityId, personId]);
    await db.query("DELETE FROM session WHERE authority_id = $1 AND person_id = $2", [authorityId, personId]);
  });
}

/** Does it as the owner of the tables, with an event of the register itself about the person, or not at all. */
async function changing<T>(db: pg.Client, email: string, act: string, work: (named: Named) => Promise<T>): Promise<T> {
  const { rows } = await db.query<{ authority_id: string; id: string; email: string; system_id: string }>(
    `SELECT p.authority_id, p.id, p.email, s.id AS system_id FROM person p
     JOIN person s ON s.authority_id = p.authority_id AND s.is_system
     WHERE lower(p.email) = lower($1) AND p.is_active AND NOT p.is_system`,
    [email],
  );
  const [one, another] = rows;
  if (!one) throw new Error(`Nobody with the address ${email} is named in the register.`);
  if (another) throw new Error(`Two authorities name ${email}: give the person another address in one of them.`);
  await db.query("BEGIN");
  try {
    await db.query("SELECT set_config('app.authority_id', $1, true)", [one.authority_id]);
    const named = { authorityId: one.authority_id, personId: one.id, systemId: one.system_id, email: one.email };
    const done = await work(named);
    await db.query(
      `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, request_id)
       VALUES ($1, $2, 'WRITE', $3, 'Person', $4, 'command')`,
      [one.authority_id, one.system_id, act, one.id],
    );
    await db.query("COMMIT");
    return done;
  } catch (fault) {
    await db.query("ROLLBACK");
    throw fault;
  }
}

function expiryOf([row]: { expires_at: Date }[]): Date {
  if (!row) throw new Error("There is no such account: make it first.");
  return row.expires_at;
}

/** Twenty-five letters in groups of five: 125 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
