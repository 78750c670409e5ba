import { BROKEN_FILES } from "@rome/api/features/imports/reading/broken-files.fixture";
import { sheetXml, workbook } from "@rome/api/features/imports/reading/workbook.fixture";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { anImport, rowsOf, SETTLE, sendFile } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const HEAD = "Name,DOB,School,Comments\n";

let register: TestRegister;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

function expectOneSentence(message: string): void {
  expect(message).toMatch(/^[A-Z].{20,220}\.$/s);
  expect(message).not.toMatch(/Error|undefined|null|ENO|at \//);
}

describe("files that cannot be used", () => {
  afterEach(async () => {
    expect(await register.sql("SELECT 1 FROM import_run")).toEqual([]);
  });

  it.each(BROKEN_FILES)("refuses %s with one clear sentence, and keeps nothing", async (_, make) => {
    const { status, message } = await sendFile(register, keeper, "register.xlsx", make());
    expect([413, 422]).toContain(status);
    expectOneSentence(message);
  });

  it("refuses 40 MB as too large, without reading it to the end", async () => {
    const { status, message } = await sendFile(register, keeper, "r.csv", Buffer.alloc(40 * 1024 * 1024, "a,b\n"));
    expect(status).toBe(413);
    expect(message).toContain("larger than 10 MB");
  });

  it.each([
    ["no headings", '"SMITH, Omar",17/11/2011,F\n', /headings/],
    ["headings only", "Name,DOB,School\n", /no children/],
    ["a total below the headings", "Name,DOB,School\nTotal,0\n", /no children/],
  ])("refuses a file with %s", async (_, text, says) => {
    const { status, message } = await sendFile(register, keeper, "register.csv", text);
    expect(status).toBe(422);
    expect(message).toMatch(says);
    expectOneSentence(message);
  });

  it("refuses a form without a file, two files, and a body that is no form", async () => {
    const post = async (body: FormData | string, type?: string) => {
      const headers = {
        cookie: keeper.cookie,
        "x-requested-with": "register",
        ...(type ? { "content-type": type } : {}),
      };
      const response = await fetch(`${register.address}/uploads`, { method: "POST", headers, body });
      return { status: response.status, ...((await response.json()) as { message: string }) };
    };
    const none = new FormData();
    none.append("other", "x");
    const two = new FormData();
    for (const name of ["a.csv", "b.csv"]) two.append("file", new Blob([HEAD]), name);
    for (const answer of [
      await post(none),
      await post(two),
      await post("hello", "text/plain"),
      await post("--x\r\nbroken", "multipart/form-data; boundary=x"),
      await post("x", "multipart/form-data"),
    ]) {
      expect(answer.status).toBe(422);
      expectOneSentence(answer.message);
    }
  });

  it("refuses who is not signed in, who may not, and a form of another site", async () => {
    const text = `${HEAD}"LEE, Jo",1/1/2015,,`;
    expect((await sendFile(register, { cookie: "" }, "r.csv", text)).status).toBe(401);
    expect((await sendFile(register, await register.as("Yasmin Thorne"), "r.csv", text)).status).toBe(403);
    expect((await sendFile(register, keeper, "r.csv", text, {})).status).toBe(403);
  });
});

describe("files that can be used", () => {
  it("keeps the name of the file, whatever it holds, and reads a workbook", async () => {
    const bytes = workbook({
      sheet: sheetXml([
        ["Name", "DOB", "School"],
        ["Wychwood, Zoë", "1/1/2015", "_xD800_x"],
      ]),
    });
    const { status, importId } = await sendFile(register, keeper, "Règister “Nov”.xlsx", bytes);
    expect(status).toBe(201);
    const { importRun } = await keeper.ask("query ($id: ID!) { importRun(id: $id) { fileName rowsTotal } }", {
      id: importId,
    });
    expect(importRun).toEqual({ fileName: "Règister “Nov”.xlsx", rowsTotal: 1 });
  });
});

describe("what to fix", () => {
  async function download(id: string, person: { cookie: string } = keeper) {
    const response = await fetch(`${register.address}/imports/${id}/what-to-fix.csv`, {
      headers: { cookie: person.cookie },
    });
    return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
  }

  it("gives the rows that stay out, with what to fix, and no cell that runs as a formula", async () => {
    const run = await anImport(
      register,
      keeper,
      `${HEAD}"Yardley, Io",31/02/2014,,=cmd|calc\n"Yarrow, Al",1/1/2014,,\n"Yarrow, Al",1/1/2014,,\n`,
    );
    const { status, type, text } = await download(run.id);
    expect([status, type]).toEqual([200, "text/csv; charset=utf-8"]);
    const lines = text.split("\r\n");
    expect(lines[0]).toContain("Confidential. Participants should assume");
    expect(lines[1]).toBe("Name,DOB,School,Comments,What to fix");
    expect(lines[2]).toContain("'=cmd|calc");
    expect(lines[2]).toContain("Enter a real date");
    expect(lines[3]).toContain("same child as Yarrow, Al in row 3");
    expect(lines).toHaveLength(5);
    const [twin] = await rowsOf(keeper, run.id, "CLOSE_MATCH");
    await keeper.ask(SETTLE, { input: { rowId: twin.id, settlement: "DIFFERENT_CHILD" } });
    expect((await download(run.id)).text.split("\r\n")).toHaveLength(4);
    expect(
      await register.sql("SELECT item_count FROM audit_event WHERE act = 'importRun' AND kind = 'EXPORT' ORDER BY seq"),
    ).toEqual([{ item_count: 2 }, { item_count: 1 }]);
  });

  it("is out of sight for others", async () => {
    const run = await anImport(register, keeper, `${HEAD}"Zouch, Io",31/02/2014,,\n`);
    expect((await download(run.id, { cookie: "" })).status).toBe(401);
    expect((await download(run.id, await register.as("Tom Hargreaves"))).status).toBe(403);
    expect((await download(run.id, await register.as("Maud Sorley"))).status).toBe(404);
    expect((await download("nonsense")).status).toBe(404);
  });
});
