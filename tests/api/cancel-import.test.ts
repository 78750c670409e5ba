import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anImport, CANCEL, confirmed, PREVIEW, rowsOf } from "../support/an-import.js";
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

describe("cancelImport", () => {
  it("gives an import up and keeps nothing of its children", async () => {
    const run = await anImport(register, keeper, FILE);
    const { importRun, userErrors } = await act(CANCEL, "cancelImport", run);
    expect(userErrors).toEqual([]);
    expect(importRun.state).toBe("CANCELLED");
    expect(await rowsOf(keeper, run.id)).toEqual([]);
    const left = await register.sql("SELECT 1 FROM import_run r WHERE r::text LIKE '%Tolliver%'");
    expect(left).toEqual([]);
    expect((await confirmed(keeper, importRun)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await act(CANCEL, "cancelImport", importRun)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is refused once the import is confirmed, and when somebody was quicker", async () => {
    const run = await anImport(register, keeper, FILE);
    const newer = (await act(PREVIEW, "previewImport", run)).importRun;
    expect((await act(CANCEL, "cancelImport", run)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const done = (await confirmed(keeper, newer)).importRun;
    expect((await act(CANCEL, "cancelImport", done)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers an import of another authority as if it were not there, and refuses other roles", async () => {
    const run = await anImport(register, keeper, FILE);
    const other = await register.as("Maud Sorley");
    expect(await act(CANCEL, "cancelImport", run, other)).toMatchObject({
      importRun: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const lead = await register.as("Amara Delacroix");
    const answer = await lead.send(CANCEL, { input: { importId: run.id, version: run.version } });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
