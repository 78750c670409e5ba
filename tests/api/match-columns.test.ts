import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anImport, confirmed, MATCH, PREVIEW, RUN, rowsOf, sendFile } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FILE =
  'Child,Born on,Where taught,Remarks\n"LEE, Jo",1/1/2015,Hollybush Primary,quiet\n"LEE, Al",2/2/2013,,\nTotal,2\n';

let register: TestRegister;
let keeper: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  keeper = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function uploaded(text = FILE): Promise<any> {
  const { importId } = await sendFile(register, keeper, "small.csv", text.replace("Born on", "DOB"));
  return (await keeper.ask(`query ($id: ID!) { importRun(id: $id) { ...Run } } ${RUN}`, { id: importId })).importRun;
}

async function match(run: any, columns: { index: number; field: string | null }[], person = keeper): Promise<any> {
  return (await person.ask(MATCH, { input: { importId: run.id, version: run.version, columns } })).matchColumns;
}

describe("matchColumns", () => {
  it("reads the rows by the columns chosen, and remembers them for the next file", async () => {
    const run = await uploaded();
    expect(run).toMatchObject({ state: "MATCH_COLUMNS", rowsTotal: 2, rowsRead: 0, fileName: "small.csv" });
    expect(run.headings[2]).toEqual({ index: 2, heading: "Where taught", field: null, sample: ["Hollybush Primary"] });
    const columns = [
      { index: 0, field: "name" },
      { index: 1, field: "dateOfBirth" },
      { index: 2, field: "school" },
      { index: 3, field: null },
    ];
    const { importRun, userErrors } = await match(run, columns);
    expect(userErrors).toEqual([]);
    expect(importRun).toMatchObject({ state: "CHECK_ROWS", rowsRead: 2, counts: { new: 2 } });
    const next = await uploaded();
    expect(next.headings.map(({ field }: any) => field)).toEqual(["name", "dateOfBirth", "school", null]);
  });

  it("asks for the fields that rows cannot be read without, for fields of the list, and for each once", async () => {
    const run = await uploaded();
    for (const [columns, says] of [
      [[{ index: 0, field: "name" }], "Date of birth"],
      [[{ index: 0, field: "favourite" }], "from the list"],
      [[{ index: 40, field: "name" }], "not in the file"],
      [
        [
          { index: 0, field: "name" },
          { index: 1, field: "name" },
        ],
        "Two columns",
      ],
    ] as const) {
      const { userErrors, importRun } = await match(run, [...columns]);
      expect(userErrors).toMatchObject([
        { code: "INVALID", field: ["columns"], message: expect.stringContaining(says) },
      ]);
      expect(importRun.state).toBe("MATCH_COLUMNS");
    }
  });

  it("can be done again before the import is confirmed, and not afterwards", async () => {
    const run = await anImport(register, keeper, FILE.replace("Born on", "DOB"));
    const columns = [
      { index: 0, field: "name" },
      { index: 1, field: "dateOfBirth" },
    ];
    const { importRun } = await match(run, columns);
    expect(importRun).toMatchObject({ state: "CHECK_ROWS", rowsRead: 2 });
    expect((await match(run, columns)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const done = (await confirmed(keeper, importRun)).importRun;
    expect((await match(done, columns)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("goes on with a check that was broken off when the import is opened or read again", async () => {
    const run = await anImport(register, keeper, FILE.replace("Born on", "DOB").replaceAll("LEE", "MARLOW"));
    const broken = "UPDATE import_run SET state = 'CHECKING', rows_read = 1 WHERE state = 'CHECK_ROWS' RETURNING id";
    await register.sql("DELETE FROM import_row WHERE row_number = 3");
    await register.sql(broken);
    expect(await rowsOf(keeper, run.id)).toHaveLength(2);
    await register.sql(broken);
    const { previewImport } = await keeper.ask(PREVIEW, { input: { importId: run.id, version: run.version } });
    expect(previewImport.importRun).toMatchObject({ state: "CHECK_ROWS", rowsRead: 2 });
  });

  it("checks a long file in the background, with progress that anybody who looks can see", async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => {
      const letters = createHash("sha256")
        .update(String(at))
        .digest("hex")
        .replace(/[0-9]/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");
      const name = `${letters.slice(0, 9)}, ${letters.slice(9, 16)}`.toUpperCase();
      return `"${name}",${(at % 28) + 1}/${(at % 12) + 1}/20${10 + (at % 9)},School ${at % 40},EWS to ring by 1/12/26`;
    });
    const run = await anImport(register, keeper, `Name,DOB,School,Actions\n${rows.join("\n")}\n`);
    expect(run).toMatchObject({ state: "CHECKING", rowsTotal: 1000 });
    let now = run;
    const seen = new Set<number>();
    while (now.state === "CHECKING") {
      now = (await keeper.ask("query ($id: ID!) { importRun(id: $id) { state rowsRead version id } }", { id: run.id }))
        .importRun;
      seen.add(now.rowsRead);
    }
    expect(now).toMatchObject({ state: "CHECK_ROWS", rowsRead: 1000 });
    expect(seen.size).toBeGreaterThan(2);
    const { importRun, userErrors } = await confirmed(keeper, now);
    expect(userErrors).toEqual([]);
    expect(importRun.result).toMatchObject({ added: 1000, actionsMade: 1000 });
  });

  it("answers an import of another authority as if it were not there, and refuses other roles", async () => {
    const run = await uploaded();
    expect(await match(run, [], await register.as("Maud Sorley"))).toMatchObject({
      importRun: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const lead = await register.as("Amara Delacroix");
    const input = { importId: run.id, version: run.version, columns: [] };
    expect((await lead.send(MATCH, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
