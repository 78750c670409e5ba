import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, aUpn, globalId } from "../support/a-child.js";
import { merge, undo } from "../support/a-merge.js";
import { anImport, confirmed, rowsOf } from "../support/an-import.js";
import { USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CORRECT = `mutation ($input: CorrectChildInput!) { correctChild(input: $input) { child { upn formerUpns version } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function aChildWith(upn: string, firstName: string, lastName: string): Promise<ArrangedEntry> {
  const entry = await aRegisterEntry(register, { firstName, lastName });
  await register.sql("UPDATE child SET upn = $2 WHERE id = $1", [entry.childId, upn]);
  return entry;
}

async function correctUpn(entry: ArrangedEntry, version: number, upn: string | null): Promise<any> {
  const input = { childId: globalId("Child", entry.childId), version, upn, reason: "The school's letter." };
  return (await bea.ask(CORRECT, { input })).correctChild.child;
}

const fileWith = (name: string, upn: string, reason: string) =>
  `Child's name,DOB,UPN,Reason at risk / missing\n"${name}",04/05/2013,${upn},${reason}\n`;

async function readRow(name: string, upn: string, reason: string): Promise<{ run: any; row: any }> {
  const run = await anImport(register, bea, fileWith(name, upn, reason));
  return { run, row: (await rowsOf(bea, run.id))[0] };
}

const isKnown = async (words: string) =>
  (await bea.ask(`{ isChildKnown(${words}, dateOfBirth: "2013-05-04") { isKnown reference } }`)).isChildKnown;

const searched = async (text: string) =>
  (await bea.ask(`{ search(text: "${text}", first: 5) { nodes { reference } } }`)).search.nodes;

describe("a child who had another UPN before", () => {
  it("Q38: a row of a file with the UPN of a record that went into another is about the child that was kept", async () => {
    const kept = await aChildWith(aUpn(1001), "Orla", "Penrose");
    const merged = await aChildWith(aUpn(1002), "Orla", "Vantongeren");
    const done = await merge(register, bea, [kept, merged]);
    const { run, row } = await readRow("Vantongeren, Orla", aUpn(1002), "Seen at the library");
    expect(row).toMatchObject({ kind: "KNOWN", problems: [] });
    expect(row.notes.join(" ")).toContain(`${aUpn(1002)} is a former UPN of this child`);
    expect((await confirmed(bea, run)).userErrors).toEqual([]);
    const [entry] = await register.sql("SELECT reason FROM register_entry WHERE id = $1", [kept.id]);
    expect(entry).toEqual({ reason: "Seen at the library" });
    await undo(bea, done);
    const again = await readRow("Vantongeren, Orla", aUpn(1002), "Seen at the pool");
    expect(again.row.changes).toContainEqual({
      field: "reason",
      label: expect.any(String),
      before: null,
      after: "Seen at the pool",
    });
  });

  it("AFC-61: keeps the UPN that a correction takes away, and finds the child by it in files, questions and the search", async () => {
    const entry = await aChildWith(aUpn(2001), "Wynne", "Harrowgate");
    expect(await correctUpn(entry, 1, aUpn(2002))).toEqual({ upn: aUpn(2002), formerUpns: [aUpn(2001)], version: 2 });
    const married = `firstName: "Wynne", lastName: "Quillfeather", upn: "${aUpn(2001)}"`;
    expect(await isKnown(married)).toEqual({ isKnown: true, reference: entry.reference });
    expect(await searched(aUpn(2001))).toEqual([{ reference: entry.reference }]);
    const { row } = await readRow("Quillfeather, Wynne", aUpn(2001), "Moved house");
    expect(row).toMatchObject({ kind: "KNOWN" });
    expect(await correctUpn(entry, 2, aUpn(2001))).toMatchObject({ upn: aUpn(2001), formerUpns: [aUpn(2002)] });
  });

  it("keeps nothing of what never was a UPN, and never takes a sibling who carries it for the child", async () => {
    const entry = await aChildWith("not a UPN", "Petal", "Ashgrove");
    expect(await correctUpn(entry, 1, aUpn(3001))).toMatchObject({ formerUpns: [] });
    expect(await correctUpn(entry, 2, aUpn(3002))).toMatchObject({ formerUpns: [aUpn(3001)] });
    const sibling = `firstName: "Marigold", lastName: "Ashgrove", upn: "${aUpn(3001)}"`;
    expect(await isKnown(sibling)).toEqual({ isKnown: false, reference: null });
  });
});
