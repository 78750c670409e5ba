import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aDeath } from "../support/an-ending.js";
import { anImport, CONFIRM, confirmed, PREVIEW, rowsOf, SETTLE } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const HEAD = "Name,DOB,UPN,School,Hours,Group,Lead service,Date added,Actions,Comments\n";

let register: TestRegister;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
});
beforeEach(async () => {
  await register.sql("DROP TRIGGER IF EXISTS break_off ON register_entry");
});
afterAll(async () => await register.stop());

async function countEntries(): Promise<number> {
  return (await register.sql<{ count: number }>("SELECT count(*)::int AS count FROM register_entry"))[0]?.count ?? -1;
}

/** A small file of invented children whose names no other test uses. */
let files = 0;
const SURNAMES = ["Ashgrove", "Birchall", "Cinderford", "Dunmore", "Elphick", "Foxglove", "Gorsedd", "Hazelwood"];
function smallFile(): string {
  const surname = SURNAMES[files++ % SURNAMES.length];
  return `${HEAD}"${surname}, Ada",3/4/2012,,Hollybush Primary,10,1,EWS,1/9/26,EWS to ring home by 1/12/26,quiet
"${surname}, Zeno",9/11/2015,,not on roll,nil,2,SEND,2/9/26,,\n`;
}

describe("confirmImport", () => {
  it("brings nothing in when it is broken off in the middle, and everything when it is confirmed again", async () => {
    const run = await anImport(register, keeper);
    const before = await countEntries();
    await register.sql(`CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.reference LIKE '%-0030' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$`);
    await register.sql(
      "CREATE TRIGGER break_off BEFORE INSERT ON register_entry FOR EACH ROW EXECUTE FUNCTION break_off()",
    );
    const answer = await keeper.send(CONFIRM, { input: { importId: run.id, version: run.version } });
    expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
    expect(await countEntries()).toBe(before);
    expect(
      await register.sql(
        "SELECT (SELECT count(*)::int FROM child) AS children, (SELECT count(*)::int FROM action) AS actions",
      ),
    ).toEqual([{ children: before, actions: 0 }]);
    await register.sql("DROP TRIGGER break_off ON register_entry");
    const { importRun } = await confirmed(keeper, run);
    expect(importRun).toMatchObject({ state: "CONFIRMED", result: { added: 64, heldOut: 1 } });
  });

  it("SUF-80: holds out a row about a child who has died, and says so; a death recorded meanwhile stops the import", async () => {
    const file = (day: string) => `${HEAD}"Thornbury, Ada",${day},,,10,1,EWS,1/9/26,,\n`;
    const early = await anImport(register, keeper, file("3/4/2012"));
    await aDeath(register, { firstName: "Ada", lastName: "Thornbury", dateOfBirth: "2012-04-03" });
    expect((await confirmed(keeper, early)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const run = await anImport(register, keeper, file("3/4/2012"));
    const [row] = await rowsOf(keeper, run.id);
    expect(row).toMatchObject({
      kind: "UNREADABLE",
      notes: expect.arrayContaining([expect.stringContaining("has died")]),
      matches: [],
    });
    expect((await confirmed(keeper, run)).importRun.result).toMatchObject({ added: 0, changed: 0, heldOut: 1 });
    const near = await anImport(register, keeper, file("4/3/2012"));
    const [alike] = await rowsOf(keeper, near.id);
    expect(alike).toMatchObject({
      kind: "CLOSE_MATCH",
      notes: expect.arrayContaining([expect.stringContaining("who has died")]),
      matches: [],
    });
    expect((await confirmed(keeper, near)).importRun.result).toMatchObject({ added: 0, heldOut: 1 });
    expect(
      await register.sql(
        "SELECT FROM register_entry e JOIN child c ON c.id = e.child_id WHERE c.last_name = 'Thornbury'",
      ),
    ).toEqual([]);
  });

  it("asks for the rows to be read again when the register has moved, and settles nothing by itself", async () => {
    const run = await anImport(register, keeper, `${HEAD}"Ivybridge, Ada",3/4/2012,,,10,1,EWS,1/9/26,,\n`);
    await register.sql(
      `WITH c AS (INSERT INTO child (authority_id, first_name, last_name, date_of_birth)
         SELECT id, 'Ada', 'Ivybridge', '2012-04-03' FROM authority WHERE code = 'AFC' RETURNING id, authority_id)
       INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
         SELECT authority_id, 'AFC-2026-8001', id, 'ACTIVE', '2026-11-20' FROM c`,
    );
    const refused = await confirmed(keeper, run);
    expect(refused.userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("Read the rows again") },
    ]);
    expect(refused.importRun.state).toBe("CHECK_ROWS");
    const { previewImport } = await keeper.ask(PREVIEW, { input: { importId: run.id, version: run.version } });
    expect(previewImport.importRun).toMatchObject({ state: "CHECK_ROWS", counts: { new: 0, known: 1 } });
    const { importRun } = await confirmed(keeper, previewImport.importRun);
    expect(importRun.result).toMatchObject({ added: 0, changed: 1 });
  });

  it("brings a child who was removed earlier back with a new entry, linked to the old one", async () => {
    const [old] = await register.sql<{ id: string }>(
      `WITH c AS (INSERT INTO child (authority_id, first_name, last_name, date_of_birth)
         SELECT id, 'Orla', 'Jessamy', '2013-06-01' FROM authority WHERE code = 'AFC' RETURNING id, authority_id)
       INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
         SELECT authority_id, 'AFC-2026-8002', id, 'ACTIVE', '2026-01-20' FROM c RETURNING id`,
    );
    await register.sql("ALTER TABLE register_entry DISABLE TRIGGER removal_wall");
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2026-05-01' WHERE id = $1", [
      old?.id,
    ]);
    await register.sql("ALTER TABLE register_entry ENABLE TRIGGER removal_wall");
    const run = await anImport(register, keeper, `${HEAD}"JESSAMY, Orla",1/6/2013,,,nil,2,EWS,1/11/26,,\n`);
    const [row] = await rowsOf(keeper, run.id);
    expect(row).toMatchObject({
      kind: "NEW",
      notes: expect.arrayContaining([expect.stringContaining("AFC-2026-8002")]),
    });
    expect((await confirmed(keeper, run)).importRun.result).toMatchObject({ added: 1 });
    expect(await register.sql("SELECT status FROM register_entry WHERE previous_entry_id = $1", [old?.id])).toEqual([
      { status: "ACTIVE" },
    ]);
    expect(await register.sql("SELECT count(*)::int AS count FROM child WHERE last_name = 'Jessamy'")).toEqual([
      { count: 1 },
    ]);
  });

  it("makes two children of one name and birthday when a person says that they are two", async () => {
    const twice = `${HEAD}"Kestrel, Noa",3/4/2012,,,10,1,EWS,1/9/26,,\n"Kestrel, Noa",3/4/2012,,,5,2,SEND,1/9/26,,\n`;
    const run = await anImport(register, keeper, twice);
    const [row] = await rowsOf(keeper, run.id, "CLOSE_MATCH");
    const { settleImportRow } = await keeper.ask(SETTLE, { input: { rowId: row.id, settlement: "DIFFERENT_CHILD" } });
    expect((await confirmed(keeper, settleImportRow.importRun)).importRun.result).toMatchObject({ added: 2 });
    const again = await anImport(register, keeper, twice);
    expect(again.counts).toMatchObject({ unchanged: 2, closeMatch: 0 });
  });

  it("does not open an action again that was completed meanwhile", async () => {
    const file = smallFile();
    await confirmed(keeper, await anImport(register, keeper, file));
    await register.sql("UPDATE action SET state = 'COMPLETED', outcome = 'Spoke to mum.' WHERE text = 'Ring home'");
    expect((await anImport(register, keeper, file)).counts).toMatchObject({ unchanged: 2, known: 0 });
  });

  it("confirms once, however often the same request arrives", async () => {
    const run = await anImport(register, keeper, smallFile());
    const input = { importId: run.id, version: run.version, idempotencyKey: "one-click" };
    const answers = await Promise.all([1, 2].map(() => keeper.ask(CONFIRM, { input })));
    expect(answers.map((answer) => answer.confirmImport.userErrors)).toEqual([[], []]);
    expect(answers[1].confirmImport.importRun.result.added).toBe(2);
  });

  it("brings the same file in once, when two people confirm their own upload of it at once", async () => {
    const file = smallFile();
    const other = await register.as("Rhona Tansley");
    const runs = [await anImport(register, keeper, file), await anImport(register, other, file)];
    const before = await countEntries();
    const answers = await Promise.all([confirmed(keeper, runs[0]), confirmed(other, runs[1])]);
    expect(await countEntries()).toBe(before + 2);
    expect(answers.map((answer) => answer.userErrors.length).sort()).toEqual([0, 1]);
  });

  it("refuses what is confirmed already, and what was settled meanwhile", async () => {
    const run = await anImport(register, keeper, smallFile());
    const { importRun } = await confirmed(keeper, run);
    expect((await confirmed(keeper, importRun)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const twice = await anImport(
      register,
      keeper,
      `${HEAD}"Larkspur, Io",3/4/2012,,,10,1,EWS,1/9/26,,\n"Larkspur, Io",3/4/2012,,,5,2,SEND,1/9/26,,\n`,
    );
    const [row] = await rowsOf(keeper, twice.id, "CLOSE_MATCH");
    await keeper.ask(SETTLE, { input: { rowId: row.id, settlement: "DECIDE_LATER" } });
    expect((await confirmed(keeper, twice)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("answers an import of another authority as if it were not there, and refuses other roles", async () => {
    const run = await anImport(register, keeper, smallFile());
    const other = await register.as("Maud Sorley");
    expect(await confirmed(other, run)).toMatchObject({ importRun: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(await confirmed(keeper, { id: globalId("Action", run.id), version: 1 })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const lead = await register.as("Amara Delacroix");
    const answer = await lead.send(CONFIRM, { input: { importId: run.id, version: run.version } });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
