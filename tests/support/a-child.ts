import { checkUpn } from "@rome/procedure";
import type { TestRegister } from "./register.js";

/** What arranges things in the database. */
export type Arranger = Pick<TestRegister, "sql">;

/** What can be said of an invented child's entry. */
export interface EntryWords {
  firstName?: string;
  lastName?: string;
  dateOfBirth?: string;
  status?: string;
  group?: string;
  borough?: string;
  onRoll?: boolean | null;
  hoursPerWeek?: number | null;
  leadService?: string | null;
  authority?: string;
}

/** An entry of an invented child, arranged in the database. */
export interface ArrangedEntry {
  id: string;
  globalId: string;
  reference: string;
  childId: string;
}

let count = 0;

/** Arranges a child on the register of AfC (or another authority). */
export async function aRegisterEntry(register: Arranger, words: EntryWords = {}): Promise<ArrangedEntry> {
  count += 1;
  const code = words.authority ?? "AFC";
  const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = $1", [code]);
  if (!authority) throw new Error(`No authority ${code}`);
  const [child] = await register.sql<{ id: string }>(
    "INSERT INTO child (authority_id, first_name, last_name, date_of_birth) VALUES ($1, $2, $3, $4) RETURNING id",
    [authority.id, words.firstName ?? `Asha${count}`, words.lastName ?? "Greenwood", words.dateOfBirth ?? "2013-05-04"],
  );
  const reference = `${code}-2026-9${String(count).padStart(3, "0")}`;
  const service = words.leadService === undefined ? "EWS" : words.leadService;
  const [entry] = await register.sql<{ id: string }>(
    `INSERT INTO register_entry (authority_id, reference, child_id, status, referral_group, borough_code, on_roll, hours_per_week, date_added, lead_service_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2026-11-01', (SELECT id FROM service WHERE authority_id = $1 AND code = $9)) RETURNING id`,
    [
      authority.id,
      reference,
      child?.id,
      words.status ?? "ACTIVE",
      words.group ?? "CONCERNS_OR_RISK_OF_BREAKDOWN",
      words.borough ?? "KINGSTON",
      words.onRoll ?? true,
      words.hoursPerWeek ?? 25,
      service,
    ],
  );
  if (!child || !entry) throw new Error("The entry was not arranged");
  return { id: entry.id, globalId: globalId("RegisterEntry", entry.id), reference, childId: child.id };
}

/** Arranges an open action on an entry, owned by a service. */
export async function anAction(
  register: TestRegister,
  entry: ArrangedEntry,
  words: { text?: string; service?: string; dueOn?: string } = {},
): Promise<{ id: string; globalId: string }> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO action (authority_id, entry_id, text, owner_service_id, due_on, agreed_at)
     SELECT e.authority_id, e.id, $2, (SELECT id FROM service s WHERE s.authority_id = e.authority_id AND s.code = $3), $4, '2026-11-12T10:00:00Z'
     FROM register_entry e WHERE e.id = $1 RETURNING id`,
    [entry.id, words.text ?? "Ring the school", words.service ?? "EWS", words.dueOn ?? "2026-12-03"],
  );
  if (!row) throw new Error("The action was not arranged");
  return { id: row.id, globalId: globalId("Action", row.id) };
}

/** A UPN that checks, of an invented school: another for each number. */
export function aUpn(number: number): string {
  const digits = `8012${String(number).padStart(8, "0")}`;
  const upn = [..."ABCDEFGHJKLMNPQRTUVWXYZ"].map((letter) => letter + digits).find((one) => checkUpn(one).ok);
  if (!upn) throw new Error(`No UPN for ${number}`);
  return upn;
}

/** The opaque id of a row, as the API gives it. */
export function globalId(type: string, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString("base64url");
}
