import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anImport, confirmed, DEMO_FILE, rowsOf, SETTLE, sendFile } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CASE = `query ($reference: String!) { registerEntry(reference: $reference) { id reference status dateAdded hoursPerWeek onRoll
  responsibleTeam reason group borough { code } school { name } leadService { code } dataProvider { code } provisionType { code }
  child { firstName lastName upn upnProblem addressProtection } fullCase { caseNotes { nodes { text } }
  openActions { text dueOn isFreeText ownerService { code } } } } }`;
const COUNTS = "{ register(first: 1) { totalCount counts { total byBorough { borough { code } count } } } }";

let register: TestRegister;
let keeper: TestPerson;
let run: any;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
  run = await anImport(register, keeper);
});
afterAll(async () => await register.stop());

async function entryOf(lastName: string, firstName: string): Promise<any> {
  const [row] = await register.sql<{ reference: string }>(
    "SELECT e.reference FROM register_entry e JOIN child c ON c.id = e.child_id WHERE c.last_name = $1 AND c.first_name = $2",
    [lastName, firstName],
  );
  return (await keeper.ask(CASE, { reference: row?.reference })).registerEntry;
}

describe("the register that officers keep", () => {
  it("is read whole: 64 children who are new, and one who stands twice", () => {
    expect(run).toMatchObject({ state: "CHECK_ROWS", rowsRead: 65, rowsTotal: 65, headingRow: 3 });
    expect(run.counts).toEqual({
      new: 64,
      known: 0,
      unchanged: 0,
      closeMatch: 1,
      unreadable: 0,
      heldOut: 1,
      toBringIn: 64,
    });
    expect(run.headings[15]).toMatchObject({ heading: "Latest actions (who / by when)", field: "actions" });
  });

  it("shows the notes about an address in no cell", async () => {
    const rows = await rowsOf(keeper, run.id);
    expect(rows).toHaveLength(65);
    expect(JSON.stringify([rows, run.headings])).not.toMatch(/refuge/i);
    expect(rows[12].notes).toContain(
      "A note says that the address must not be shared: it stays hidden until somebody confirms.",
    );
  });

  it("shows the child who stands twice side by side, and takes both rows for one child when told so", async () => {
    const [row] = await rowsOf(keeper, run.id, "CLOSE_MATCH");
    expect(row).toMatchObject({ rowNumber: 68, matches: [{ rowNumber: 8, name: "Ferreira, Bethany", likeness: 1 }] });
    expect(row.matches[0].cells).toContainEqual({
      field: "leadService",
      label: "Lead service",
      before: "Tier 3 CAMHS",
      after: "SEND Service",
    });
    const input = { rowId: row.id, settlement: "SAME_CHILD", matchRowNumber: 8 };
    const { settleImportRow } = await keeper.ask(SETTLE, { input });
    expect(settleImportRow.userErrors).toEqual([]);
    expect(settleImportRow.importRow.changes).toEqual([
      {
        field: "actions",
        label: "New action",
        before: null,
        after: "Find tutor, owner Malden Oaks, due 4 December 2026",
      },
      { field: "comments", label: "New case note", before: null, after: "mum “struggling”" },
    ]);
    expect(settleImportRow.importRun.counts).toMatchObject({ heldOut: 0, toBringIn: 65 });
    run = settleImportRow.importRun;
  });

  it("comes in: 64 children, and nothing of it was there before", async () => {
    expect((await keeper.ask(COUNTS)).register.totalCount).toBe(0);
    const { importRun, userErrors } = await confirmed(keeper, run);
    expect(userErrors).toEqual([]);
    expect(importRun).toMatchObject({
      state: "CONFIRMED",
      result: { added: 64, changed: 0, unchanged: 0, heldOut: 0, actionsMade: 84, addressesToConfirm: 7 },
    });
    const { counts, totalCount } = (await keeper.ask(COUNTS)).register;
    expect(totalCount).toBe(64);
    expect(counts.byBorough.reduce((sum: number, borough: any) => sum + borough.count, 0)).toBe(64);
  });

  it("keeps each child's facts, actions and comments, ACTIVE and with its own date added", async () => {
    expect(await entryOf("Smith-Jones", "Omar")).toMatchObject({
      reference: "AFC-2026-0001",
      status: "ACTIVE",
      dateAdded: "2026-10-22",
      hoursPerWeek: 0,
      onRoll: false,
      school: null,
      reason: "medical - tuition",
      group: "NOT_ON_ROLL_HARD_TO_PLACE",
      borough: { code: "RICHMOND" },
      leadService: { code: "VIRTUAL_SCHOOL" },
      dataProvider: { code: "EISS" },
      provisionType: { code: "NONE" },
      fullCase: {
        caseNotes: { nodes: [{ text: "CP plan" }] },
        openActions: [
          { text: "Call EHCP review", dueOn: "2026-10-21", isFreeText: false, ownerService: { code: "EWS" } },
          { text: "Update panel", dueOn: null, isFreeText: true, ownerService: { code: "ADMISSIONS" } },
        ],
      },
    });
    expect((await entryOf("Osei", "Noah")).child.upnProblem).not.toBeNull();
    expect(await entryOf("Kowalski", "Ruby")).toMatchObject({ responsibleTeam: "EISS", school: null, onRoll: null });
  });

  it("makes one child of the two rows, with the first row's facts and both rows' actions", async () => {
    const entry = await entryOf("Ferreira", "Bethany");
    expect(entry.leadService.code).toBe("CAMHS_T3");
    expect(entry.fullCase.openActions.map(({ text }: any) => text).sort()).toEqual(["Call EHCP review", "Find tutor"]);
  });

  it("leaves a note about the address for a person to confirm, in one place only", async () => {
    const entry = await entryOf("Okafor", "Dawid");
    expect(entry).toMatchObject({
      child: { addressProtection: "TO_CONFIRM" },
      fullCase: { caseNotes: { nodes: [] } },
    });
    const tables = await register.sql<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await register.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${name} t WHERE t::text ILIKE '%refuge%'`,
      );
      if (row && row.count > 0) holding.push(`${name} ${row.count}`);
    }
    expect(holding).toEqual(["child 7"]);
  });

  it("leaves one trace of every child and one of the import", async () => {
    const rows = await register.sql(
      `SELECT entity, count(*)::int AS count, count(DISTINCT entry_id)::int AS entries FROM audit_event
       WHERE act = 'confirmImport' AND kind = 'WRITE' GROUP BY entity ORDER BY entity`,
    );
    expect(rows).toEqual([
      { entity: "ImportRun", count: 1, entries: 0 },
      { entity: "RegisterEntry", count: 64, entries: 64 },
    ]);
  });

  it("changes nothing when the same file comes again, and remembers what was settled", async () => {
    const again = await anImport(register, keeper);
    expect(again.counts).toMatchObject({ new: 0, known: 0, unchanged: 64, closeMatch: 1, heldOut: 0, toBringIn: 0 });
    const before = await register.sql("SELECT * FROM register_entry ORDER BY id");
    const { importRun } = await confirmed(keeper, again);
    expect(importRun.result).toMatchObject({ added: 0, changed: 0, unchanged: 64, heldOut: 0, actionsMade: 0 });
    expect(await register.sql("SELECT * FROM register_entry ORDER BY id")).toEqual(before);
  });

  it("changes only what a later file says otherwise", async () => {
    const later = readFileSync(DEMO_FILE, "utf8")
      .replace("EHE,10 ,1 - on roll not attending", "EHE,12.5,1 - on roll not attending")
      .replace(
        "YRS to complete s2s check by 21/11/26",
        "YRS to complete s2s check by 21/11/26; SPA to ring mum by 1/12/26",
      );
    const changed = await anImport(register, keeper, later);
    expect(changed.counts).toMatchObject({ known: 1, unchanged: 63, closeMatch: 1, heldOut: 1 });
    const [row] = await rowsOf(keeper, changed.id, "KNOWN");
    expect(row.changes.map(({ label, before, after }: any) => [label, before, after])).toEqual([
      ["Hours a week", "10", "12.5"],
      ["New action", null, "Ring mum, owner Single Point of Access, due 1 December 2026"],
    ]);
    const { importRun } = await confirmed(keeper, changed);
    expect(importRun.result).toMatchObject({ added: 0, changed: 1, unchanged: 63, heldOut: 1, actionsMade: 1 });
    const entry = await entryOf("Ferreira", "Mohammed");
    expect(entry.hoursPerWeek).toBe(12.5);
    expect(entry.fullCase.openActions).toHaveLength(2);
  });

  it("is out of sight for another authority, and refused to roles that do not keep the register", async () => {
    const other = await register.as("Maud Sorley");
    const OPEN = "query ($id: ID!) { importRun(id: $id) { id } imports { totalCount } }";
    expect(await other.ask(OPEN, { id: run.id })).toEqual({ importRun: null, imports: { totalCount: 0 } });
    const member = await register.as("Tom Hargreaves");
    expect((await member.send(OPEN, { id: run.id })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await sendFile(register, member, "register.csv", "Name,DOB\nLEE Jo,1/1/2015")).status).toBe(403);
  });
});
