import { hash, verify } from "@node-rs/argon2";
import { generateSecret, verifySync } from "otplib";
import type { DataSource } from "typeorm";
import type { PersonRow } from "../../platform/make-context.js";

/** What somebody typed to sign in without the council's provider. */
export interface LocalTry {
  email: string;
  password: string;
  code: string;
}

/** Whose account it is, or would be, and whether everything that was typed is right. */
export interface Checked {
  person: PersonRow | null;
  isRight: boolean;
}

interface AccountRow extends PersonRow {
  password_hash: string;
  totp_secret: string;
}

/** Seconds by which a clock may be wrong: the code before and the one after count too. */
const TOLERANCE = 30;

let nobodys: Promise<{ password_hash: string; totp_secret: string }> | null = null;

/** An account that nobody has: whoever names an unknown address waits as long as whoever names a known one. */
async function nobodysAccount(): Promise<{ password_hash: string; totp_secret: string }> {
  nobodys ??= hash(generateSecret()).then((made) => ({ password_hash: made, totp_secret: generateSecret() }));
  return await nobodys;
}

/** Checks address, password and one-time code, each of them whatever the others say; a code that is right is used up. */
export async function checkLocalAccount(db: DataSource, typed: LocalTry, now: Date): Promise<Checked> {
  const [account] = (await db.query("SELECT * FROM find_local_account($1)", [typed.email])) as AccountRow[];
  const { password_hash, totp_secret } = account ?? (await nobodysAccount());
  const isPassword = await verify(password_hash, typed.password);
  const step = stepOf(totp_secret, typed.code, now);
  if (!account) return { person: null, isRight: false };
  const isRight = isPassword && step !== null && (await useStep(db, account, step));
  return { person: account, isRight };
}

/** The step of thirty seconds whose code this is; null when it is none of now. */
function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const found = verifySync({ secret, token: code, epoch: Math.floor(now.getTime() / 1000), epochTolerance: TOLERANCE });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}

async function useStep(db: DataSource, { authority_id, person_id }: PersonRow, step: number): Promise<boolean> {
  const [used] = (await db.query("SELECT use_local_step($1, $2, $3) AS is_used", [authority_id, person_id, step])) as {
    is_used: boolean;
  }[];
  return used?.is_used ?? false;
}
