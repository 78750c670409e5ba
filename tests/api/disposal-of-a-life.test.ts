import { verifyRegister } from "@rome/api/platform/audit/verify-register";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aSignedSchedule } from "../support/a-disposal.js";
import { act } from "../support/a-meeting.js";
import { aWholeLife, type WholeLife } from "../support/a-whole-life.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let life: WholeLife;
let sibling: WholeLife;
let disposalId: string;

/** Tables in which a word stands, in any column, as text or as bytes. */
async function whereIs(words: readonly string[]): Promise<string[]> {
  const tables = await register.sql<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await register.sql<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    const text = rows.map(({ row }) => row).join("\n");
    found.push(
      ...words
        .filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString("hex")))
        .map((word) => `${name}: ${word}`),
    );
  }
  return found;
}

beforeAll(async () => {
  register = await startRegister();
  life = await aWholeLife(register, "quill");
  sibling = await aWholeLife(register, "feather");
  await aSignedSchedule(register);
  const bea = await register.as("Bea Lindqvist");
  const amara = await register.as("Amara Delacroix");
  const selwyn = await register.as("Selwyn Achterberg");
  const about = { recordId: globalId("DueRecord", life.childId), ground: "quill-ground" };
  const proposed = await act(bea, "proposeDisposal", "ProposeDisposalInput", about, "disposal { id version }");
  expect(proposed.userErrors).toEqual([]);
  disposalId = proposed.disposal.id;
  expect(await whereIs(life.canaries)).not.toEqual([]);
  const approve = async (who: typeof amara, version: number) =>
    await act(who, "approveDisposal", "ApproveDisposalInput", { disposalId, version }, "disposal { state }");
  expect((await approve(amara, 1)).disposal.state).toBe("PROPOSED");
  const last = await approve(selwyn, 2);
  expect(last).toMatchObject({ userErrors: [], disposal: { state: "DISPOSED" } });
});
afterAll(async () => await register.stop());

describe("the disposal of a whole life", () => {
  it("P36: leaves no word of the child in any table, nor the ground it went for", async () => {
    expect(life.canaries.length).toBeGreaterThan(100);
    const left = await whereIs([...life.canaries, "quill-ground"]);
    // The references are the only name the certificate has.
    expect(left.toSorted()).toEqual(["disposal: quill-enquiry-reference", "disposal: quill-register_entry-reference"]);
  });

  it("leaves every word of another child where it was", async () => {
    const found = new Set((await whereIs(sibling.canaries)).map((line) => line.split(": ")[1]));
    expect(sibling.canaries.filter((word) => !found.has(word))).toEqual([]);
  });

  it("keeps the events, so that the chain is whole and the trail still says that something was done", async () => {
    const events = await register.sql<{ act: string }>("SELECT act FROM audit_event WHERE child_id = $1 ORDER BY seq", [
      life.childId,
    ]);
    expect(events.map((event) => event.act)).toEqual(["proposeDisposal", "approveDisposal", "approveDisposal"]);
    const faults = async () => (await verifyRegister(register.apiUrl, null)).flatMap((report) => report.faults);
    expect(await faults()).toEqual([]);
    await register.sql("DELETE FROM audit_detail d USING audit_event e WHERE e.id = d.event_id AND e.child_id = $1", [
      life.childId,
    ]);
    expect(await faults()).toEqual([expect.stringContaining("what the event changed is gone")]);
  });

  it("keeps a certificate: reference, who approved, what went, its fingerprint, and when the last backup is gone", async () => {
    const noor = await register.as("Noor Castellane");
    const { disposal } = await noor.ask(
      `query ($id: ID!) { disposal(id: $id) { reference ground state leadApprovedBy { name } officerApprovedBy { name }
        removedRows { what count } fingerprint lastBackupOn disposedAt } }`,
      { id: disposalId },
    );
    expect(disposal).toMatchObject({
      state: "DISPOSED",
      ground: null,
      leadApprovedBy: { name: "Amara Delacroix" },
      officerApprovedBy: { name: "Selwyn Achterberg" },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      lastBackupOn: "2026-12-31",
    });
    expect(disposal.removedRows.length).toBeGreaterThan(35);
  });

  it("cannot be done by the API's own role without the two approvals", async () => {
    const client = new pg.Client({ connectionString: register.apiUrl });
    await client.connect();
    const [bea] = await register.sql<{ authority: string; id: string }>(
      "SELECT authority_id AS authority, id FROM person WHERE name = 'Bea Lindqvist'",
    );
    const asBea = async (text: string, values: unknown[]) => {
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.authority_id', $1, true), set_config('app.person_id', $2, true)", [
        bea?.authority,
        bea?.id,
      ]);
      try {
        return await client.query(text, values);
      } finally {
        await client.query("ROLLBACK");
      }
    };
    const insert = "INSERT INTO disposal (authority_id, child_id, reference, due_on, proposed_by";
    await expect(
      asBea(`${insert}, lead_approved_by) VALUES ($1, $2, 'x', '2020-01-01', $3, $3)`, [
        bea?.authority,
        sibling.childId,
        bea?.id,
      ]),
    ).rejects.toThrow("one's own name");
    await expect(asBea("SELECT dispose_of($1, now(), '2026-12-31')", [crypto.randomUUID()])).rejects.toThrow(
      "two approvals",
    );
    await expect(asBea("SELECT * FROM disposal_step", [])).rejects.toThrow("permission denied");
    await expect(asBea("DELETE FROM child WHERE id = $1", [sibling.childId])).rejects.toThrow("permission denied");
    await client.end();
  });
});
