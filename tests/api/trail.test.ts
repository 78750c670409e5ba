import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, personId } from "../support/a-meeting.js";
import { circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const TRAIL = `query ($filter: TrailFilter, $first: Int, $after: String) { trail(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { person { name } kind what reference count } } }`;
const LOOKED = `query ($reference: String!, $filter: TrailFilter) { whoLooked(reference: $reference, filter: $filter) {
  nodes { person { name } kind what count } } }`;

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let amara: TestPerson;
let noor: TestPerson;
let onPapers: ArrangedEntry;
let later: ArrangedEntry;
let meeting: ArrangedMeeting;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  amara = await register.as("Amara Delacroix");
  noor = await register.as("Noor Castellane");
  onPapers = await aRegisterEntry(register, { lastName: "Castlereagh" });
  meeting = await circulated(register, bea, [onPapers]);
  later = await aRegisterEntry(register);
  await register.job("papers");
});
afterAll(async () => await register.stop());

async function looked(reference: string, filter = {}) {
  return (await amara.ask(LOOKED, { reference, filter })).whoLooked.nodes;
}

describe("papers and files that held the child", () => {
  it("count as seen by whoever opened them, and not for a child who is not in them", async () => {
    const [paper] = await papersOf(tom, meeting);
    expect((await fetchAs(register, tom, `/papers/${paper?.id}`)).status).toBe(200);
    expect(await looked(onPapers.reference, { kind: "IN_A_LIST" })).toMatchObject([
      { person: { name: "Tom Hargreaves" }, what: "Read a paper of a meeting", count: 1 },
      { person: { name: "Tom Hargreaves" }, what: "Looked at a meeting and the children on its papers" },
    ]);
    expect(await looked(later.reference)).toEqual([]);
  });

  it("count as taken out or printed where the sharing log says the child was in them", async () => {
    const sheet = await fetchAs(register, bea, `/meetings/${meeting.globalId}/action-sheet.docx?goes=panel`);
    expect(sheet.status).toBe(200);
    expect(await looked(onPapers.reference, { kind: "TAKEN_OUT" })).toEqual([]);
    const printed = { page: "MEETING_PAPER", ofId: meeting.globalId };
    expect((await act(tom, "recordPrint", "RecordPrintInput", printed, "sharing { id }")).userErrors).toEqual([]);
    expect(await looked(onPapers.reference, { kind: "PRINTED" })).toMatchObject([
      { person: { name: "Tom Hargreaves" }, what: expect.stringMatching(/^Printed: Register and agenda of the panel/) },
    ]);
    const { trail } = await amara.ask(TRAIL, { filter: { kind: "TAKEN_OUT" } });
    expect(trail.nodes).toMatchObject([
      { person: { name: bea.name }, what: expect.stringMatching(/^Took out: Action/) },
    ]);
  });
});

describe("the trail", () => {
  it("case 60: is in the order in which events were written, whatever a server's clock said", async () => {
    register.now("2026-11-26T10:00:00Z");
    await tom.ask("{ register(first: 1) { totalCount } }");
    register.now("2026-11-26T09:00:00Z");
    await tom.ask('{ search(text: "Castlereagh") { totalCount } }');
    const { trail } = await amara.ask(TRAIL, { filter: { kind: "IN_A_LIST" }, first: 2 });
    expect(trail.nodes.map(({ what }: { what: string }) => what)).toEqual([
      "Searched the register",
      "Looked at the register",
    ]);
  });

  it("narrows to a person, a kind, days and a child, page after page", async () => {
    const filter = { personId: await personId(register, "Tom Hargreaves"), kind: "SIGNED_IN" };
    expect((await noor.ask(TRAIL, { filter })).trail.nodes).toMatchObject([
      { person: { name: "Tom Hargreaves" }, kind: "SIGNED_IN", what: "Signed in", reference: null },
    ]);
    const all = await noor.ask(TRAIL, { first: 3 });
    expect(all.trail.pageInfo.hasNextPage).toBe(true);
    const next = await noor.ask(TRAIL, { first: 100, after: all.trail.pageInfo.endCursor });
    expect(next.trail.nodes.length).toBeGreaterThan(3);
    expect((await noor.ask(TRAIL, { filter: { from: "2026-12-01" } })).trail.totalCount).toBe(0);
    expect((await noor.ask(TRAIL, { filter: { reference: "AFC-1999-0001" } })).trail.nodes).toEqual([]);
  });

  it("never says a child's name, nor what an act changed", async () => {
    const input = { entryId: onPapers.globalId, text: "A confidential sentence" };
    await act(bea, "addCaseNote", "AddCaseNoteInput", input, "entry { id }");
    const answer = JSON.stringify(await noor.ask(TRAIL, { first: 100 }));
    expect(answer).toContain("Added a case note");
    expect(answer).not.toMatch(/Castlereagh|Asha|confidential sentence/);
  });

  it("goes out as a spreadsheet, which leaves its own event and its line in the sharing log", async () => {
    const csv = await fetchAs(register, noor, `/trail/trail.csv?reference=${onPapers.reference}&kind=PRINTED`);
    expect(csv.status).toBe(200);
    expect(csv.text).toContain("Tom Hargreaves,Panel member,");
    expect(csv.text).not.toContain("Castlereagh");
    const [line] = await register.sql("SELECT form, what FROM sharing WHERE form = 'CSV'");
    expect(line).toEqual({ form: "CSV", what: `The trail of ${onPapers.reference}` });
    const { trail } = await amara.ask(TRAIL, { filter: { kind: "TAKEN_OUT" }, first: 1 });
    expect(trail.nodes).toMatchObject([{ person: { name: noor.name }, reference: onPapers.reference }]);
    expect((await fetchAs(register, noor, "/trail/trail.csv?reference=AFC-1999-0001")).status).toBe(404);
    expect((await fetchAs(register, tom, "/trail/trail.csv")).status).toBe(403);
    expect((await fetchAs(register, null, "/trail/trail.csv")).status).toBe(401);
  });

  it("shows business support its own acts, and is refused to everybody else", async () => {
    const { trail } = await bea.ask(TRAIL, { first: 100 });
    expect(new Set(trail.nodes.map((node: { person: { name: string } }) => node.person.name))).toEqual(
      new Set([bea.name]),
    );
    for (const name of ["Tom Hargreaves", "Yasmin Thorne", "Rufus Abara"])
      expect(await thrownCode(await register.as(name), TRAIL, {}), name).toBe("FORBIDDEN");
    const maud = await register.as("Maud Sorley");
    expect(JSON.stringify(await maud.ask(TRAIL, { first: 100 }))).not.toMatch(/Hargreaves|AFC-/);
  });
});
