import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anImport, CANCEL, PREVIEW } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FILE = 'Name,DOB,School\n"Tolliver, Ada",4/5/2014,Hollybush Primary\n';

let register: TestRegister;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function act(document: string, name: string, run: any, person = keeper): Promise<any> {
  return (await person.ask(document, { input: { importId: run.id, version: run.version } }))[name];
}

describe("previewImport", () => {
  it("reads the rows again, and is refused before the columns are matched and after the end", async () => {
    const run = await anImport(register, keeper, FILE.replace("Tolliver", "Underhill"));
    const { importRun } = await act(PREVIEW, "previewImport", run);
    expect(importRun).toMatchObject({ state: "CHECK_ROWS", rowsRead: 1, version: run.version + 1 });
    expect((await act(PREVIEW, "previewImport", run)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await register.sql("UPDATE import_run SET state = 'MATCH_COLUMNS' WHERE state = 'CHECK_ROWS'");
    expect((await act(PREVIEW, "previewImport", importRun)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const cancelled = (await act(CANCEL, "cancelImport", importRun)).importRun;
    expect((await act(PREVIEW, "previewImport", cancelled)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers an import of another authority as if it were not there, and refuses other roles", async () => {
    const run = await anImport(register, keeper, FILE.replace("Tolliver", "Venables"));
    const other = await register.as("Maud Sorley");
    expect((await act(PREVIEW, "previewImport", run, other)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const member = await register.as("Tom Hargreaves");
    const answer = await member.send(PREVIEW, { input: { importId: run.id, version: run.version } });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
