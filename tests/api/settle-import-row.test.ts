import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { aDeath } from "../support/an-ending.js";
import { anImport, confirmed, PREVIEW, rowsOf, SETTLE } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const HEAD = "Name,DOB,School,Hours,Group\n";

let register: TestRegister;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function settle(input: Record<string, unknown>, person = keeper): Promise<any> {
  return (await person.ask(SETTLE, { input })).settleImportRow;
}

/** A child on the register and a row that spells the name otherwise. */
async function aCloseMatch(lastName: string) {
  const entry = await aRegisterEntry(register, {
    firstName: "Katharina",
    lastName,
    dateOfBirth: "2013-05-04",
    hoursPerWeek: 10,
  });
  const run = await anImport(register, keeper, `${HEAD}"${lastName}, Katherina",4/5/2013,,12.5,1\n`);
  const [row] = await rowsOf(keeper, run.id);
  return { entry, run, row };
}

describe("settleImportRow", () => {
  it("takes a row for a child on the register, keeps the name held there, and shows what will change", async () => {
    const { entry, run, row } = await aCloseMatch("Norwood");
    expect(row).toMatchObject({ kind: "CLOSE_MATCH", matches: [{ rowNumber: null, entry: { id: entry.globalId } }] });
    const { importRow, importRun } = await settle({
      rowId: row.id,
      settlement: "SAME_CHILD",
      matchEntryId: entry.globalId,
    });
    expect(importRow.changes.map(({ label, after }: any) => [label, after])).toEqual([
      ["Hours a week", "12.5"],
      ["Referral group", "On roll and not attending"],
    ]);
    expect(importRun.version).toBe(run.version + 1);
    expect((await confirmed(keeper, importRun)).importRun.result).toMatchObject({ added: 0, changed: 1 });
    expect(await register.sql("SELECT first_name FROM child WHERE id = $1", [entry.childId])).toEqual([
      { first_name: "Katharina" },
    ]);
  });

  it("keeps what was settled when the rows are read again, and holds out what is to be decided later", async () => {
    const { row, run } = await aCloseMatch("Oakeshott");
    const { importRun } = await settle({ rowId: row.id, settlement: "DECIDE_LATER" });
    expect(importRun.counts).toMatchObject({ heldOut: 1, toBringIn: 0 });
    const { previewImport } = await keeper.ask(PREVIEW, { input: { importId: run.id, version: importRun.version } });
    expect((await rowsOf(keeper, run.id))[0].settlement).toBe("DECIDE_LATER");
    expect((await confirmed(keeper, previewImport.importRun)).importRun.result).toMatchObject({ heldOut: 1, added: 0 });
  });

  it("asks which child it is, out of those shown", async () => {
    const { row } = await aCloseMatch("Penhallow");
    const stranger = await aRegisterEntry(register);
    for (const match of [
      {},
      { matchEntryId: stranger.globalId },
      { matchRowNumber: 2 },
      { matchEntryId: "nonsense" },
    ]) {
      const { userErrors, importRow } = await settle({ rowId: row.id, settlement: "SAME_CHILD", ...match });
      expect(userErrors).toMatchObject([{ code: "REFUSED", message: "Choose which child this row is." }]);
      expect(importRow.settlement).toBeNull();
    }
  });

  it("refuses a row that needs no settling, and one that is brought in already", async () => {
    const run = await anImport(register, keeper, `${HEAD}"Quennell, Ada",4/5/2014,,5,2\n`);
    const [row] = await rowsOf(keeper, run.id);
    const input = { rowId: row.id, settlement: "DIFFERENT_CHILD" };
    expect((await settle(input)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await confirmed(keeper, run);
    expect((await settle(input)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("SUF-80: takes no row for a child who has died, and forgets that it was taken before", async () => {
    const { entry, run, row } = await aCloseMatch("Underhay");
    const asSame = { rowId: row.id, settlement: "SAME_CHILD", matchEntryId: entry.globalId };
    const { importRun } = await settle(asSame);
    await aDeath(register, { firstName: "Katharina", lastName: "Underhay", dateOfBirth: "2013-05-04" });
    expect((await confirmed(keeper, importRun)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await keeper.ask(PREVIEW, { input: { importId: run.id, version: importRun.version } });
    const [again] = await rowsOf(keeper, run.id);
    expect(again).toMatchObject({
      settlement: null,
      notes: expect.arrayContaining([expect.stringContaining("who has died")]),
    });
    const { userErrors } = await settle({ ...asSame, rowId: again.id });
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: ["settlement"] }]);
    expect(userErrors[0].message).toContain("has died");
  });

  it("holds out a row that belongs to a row that is held out", async () => {
    await aRegisterEntry(register, { firstName: "Rowena", lastName: "Ravenhill", dateOfBirth: "2013-05-04" });
    const run = await anImport(
      register,
      keeper,
      `${HEAD}"Ravenhill, Rowenna",4/5/2013,,5,2\n"Ravenhill, Rowenna",4/5/2013,,,\n`,
    );
    const [, twin] = await rowsOf(keeper, run.id, "CLOSE_MATCH");
    const { importRun } = await settle({ rowId: twin.id, settlement: "SAME_CHILD", matchRowNumber: 2 });
    expect(importRun.counts).toMatchObject({ heldOut: 2, toBringIn: 0 });
  });

  it("answers a row of another authority as if it were not there, and refuses other roles", async () => {
    const { row } = await aCloseMatch("Saltmarsh");
    const input = { rowId: row.id, settlement: "DECIDE_LATER" };
    const nothing = { importRow: null, importRun: null, userErrors: [{ code: "NOT_FOUND" }] };
    expect(await settle(input, await register.as("Maud Sorley"))).toMatchObject(nothing);
    expect(await settle({ ...input, rowId: globalId("Action", "x") })).toMatchObject(nothing);
    const lead = await register.as("Amara Delacroix");
    expect((await lead.send(SETTLE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
