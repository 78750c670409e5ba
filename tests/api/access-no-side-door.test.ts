import { makeSchema } from "@rome/api/schema";
import type { Role } from "@rome/procedure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentAbout } from "../support/access-probes.js";
import { type AccessWorld, anAccessWorld } from "../support/access-world.js";
import { uuidOf } from "../support/an-off-roll.js";
import { readOracle } from "../support/authz-matrix.js";
import { rootFields } from "../support/bare-document.js";
import { CANARY, plantCanaries } from "../support/canaries-of-a-case.js";
import { startRegister, type TestRegister } from "../support/register.js";
import { disguised, selectionsBelow } from "../support/schema-paths.js";

/** Documents of one role in the tests; `pnpm probe access` sends all of them. */
const MOST = process.env.PROBE === "access" ? Number.POSITIVE_INFINITY : 300;
const AT_ONCE = 8;

const oracle = readOracle();
const queries = rootFields(await makeSchema()).filter(({ kind }) => kind === "query");

let register: TestRegister;
let world: AccessWorld;

beforeAll(async () => {
  register = await startRegister();
  world = await anAccessWorld(register);
  await plant();
}, 120_000);
afterAll(async () => await register.stop());

/** Canaries in all that is held of a child nobody here may see, and in what the panel wrote of a school's own child. */
async function plant(): Promise<void> {
  const { ids, childIds } = world.at("none", "SCHOOL_LEAD");
  const school = world.at("school", "SCHOOL_LEAD").ids;
  const entries = [uuidOf(String(ids.RegisterEntry)), uuidOf(String(school.RegisterEntry))];
  await register.sql(
    "UPDATE enquiry SET entry_id = $2, child_id = (SELECT child_id FROM register_entry WHERE id = $2) WHERE id = $1",
    [uuidOf(String(school.Enquiry)), entries[1]],
  );
  for (const entry of entries) {
    await register.sql(
      `INSERT INTO case_note (authority_id, entry_id, text, written_by, written_at)
       SELECT e.authority_id, e.id, 'Arranged.', p.id, now() FROM register_entry e JOIN person p ON p.name = 'Bea Lindqvist' WHERE e.id = $1`,
      [entry],
    );
    await register.sql(
      `INSERT INTO signs_of_safety_note (authority_id, entry_id, working_well, concerns, needs_to_happen, written_by, written_at, mode)
       SELECT e.authority_id, e.id, '', '', '', p.id, now(), 'PANEL' FROM register_entry e JOIN person p ON p.name = 'Bea Lindqvist' WHERE e.id = $1`,
      [entry],
    );
  }
  const all = [...childIds, ...[ids.RegisterEntry, ids.Enquiry, ids.CmeReferral].map((id) => uuidOf(String(id)))];
  const planted = [
    ...(await plantCanaries(
      register,
      ["child_id", "register_entry_id", "entry_id", "enquiry_id", "referral_id", "cme_referral_id"],
      all,
    )),
    ...(await plantCanaries(register, ["entry_id", "register_entry_id"], entries, ["enquiry"])),
  ];
  expect(new Set(planted).size).toBeGreaterThan(12);
}

/** Documents along the paths of every query open to a role, about the child with the canaries. */
function documentsFor(role: Role, most: number): string[] {
  const records = [world.at("none", role), world.at("school", role)];
  const open = queries.filter(({ field }) => oracle.cell(field.name, role) !== "-");
  const all = open.flatMap((root) =>
    [...selectionsBelow(root)].flatMap((selection, at) => {
      const about = records[at % records.length] ?? world.unknown;
      return [documentAbout(root, about, at % 2 === 0 ? selection : disguised(selection))];
    }),
  );
  if (all.length <= most) return all;
  // Evenly spread, so that every query and every part of a page is among them.
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] ?? "");
}

async function leaksTo(role: Role, most = MOST): Promise<{ sent: number; leaks: string[]; faults: string[] }> {
  const documents = documentsFor(role, most);
  const leaks: string[] = [];
  const faults: string[] = [];
  let sent = 0;
  const sender = async () => {
    while (sent < documents.length) {
      const document = documents[sent++] ?? "";
      const answer = JSON.stringify(await world.people[role].send(document));
      if (answer.toLowerCase().includes(CANARY)) leaks.push(`${document} -> ${answer}`);
      if (answer.includes("INTERNAL_SERVER_ERROR") || answer.includes("VALIDATION_FAILED"))
        faults.push(`${document} -> ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return { sent, leaks, faults };
}

describe("P3: no path of the contract leads to a child somebody must not see", () => {
  it.each<Role>([
    "SYSTEM_ADMIN",
    "AUDITOR",
    "DATA_PROTECTION_OFFICER",
    "REPORT_READER",
    "SERVICE_STAFF",
    "SCHOOL_LEAD",
    "GUEST",
    "ALTERNATE",
  ])("for %s", { timeout: 3_600_000 }, async (role) => {
    const { sent, leaks, faults } = await leaksTo(role);
    console.log(`side doors: ${sent} documents as ${role}, ${leaks.length} leaks`);
    expect(sent).toBeGreaterThan(0);
    expect(leaks.slice(0, 3)).toEqual([]);
    expect(faults.slice(0, 3)).toEqual([]);
  });

  it("while the panel's own people find what was hidden", async () => {
    const { leaks } = await leaksTo("PANEL_MEMBER", 300);
    expect(leaks.length).toBeGreaterThan(0);
  });
});
