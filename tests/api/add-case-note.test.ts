import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ADD = `mutation ($input: AddCaseNoteInput!) { addCaseNote(input: $input) {
  caseNote { text writtenBy { name } } entry { reference fullCase { caseNotes { totalCount nodes { text } } } } ${USER_ERRORS} } }`;
const NOTES = `query ($reference: String!, $after: String) { registerEntry(reference: $reference) { fullCase {
  caseNotes(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { text } } } } }`;

let register: TestRegister;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function add(entryId: string, text: string, more: Record<string, unknown> = {}) {
  return (await tom.ask(ADD, { input: { entryId, text, ...more } })).addCaseNote;
}

describe("addCaseNote", () => {
  it("adds a note under the writer's name, newest first", async () => {
    const entry = await aRegisterEntry(register);
    const { caseNote, entry: now, userErrors } = await add(entry.globalId, "  Rang the school.  ");
    expect(userErrors).toEqual([]);
    expect(caseNote).toEqual({ text: "Rang the school.", writtenBy: { name: "Tom Hargreaves" } });
    expect(now).toMatchObject({ reference: entry.reference, fullCase: { caseNotes: { totalCount: 1 } } });
  });

  it("pages through all notes once", async () => {
    const entry = await aRegisterEntry(register);
    for (const text of ["One", "Two", "Three", "Four", "Five"]) await add(entry.globalId, text);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await tom.ask(NOTES, { reference: entry.reference, after })).registerEntry.fullCase.caseNotes;
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map((note: { text: string }) => note.text));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.toSorted()).toEqual(["Five", "Four", "One", "Three", "Two"]);
  });

  it("adds it once, however often the same request arrives", async () => {
    const entry = await aRegisterEntry(register);
    const answers = await Promise.all([1, 2].map(() => add(entry.globalId, "Once.", { idempotencyKey: "note-1" })));
    expect(answers.map((answer) => answer.caseNote.text)).toEqual(["Once.", "Once."]);
    expect((await tom.ask(NOTES, { reference: entry.reference })).registerEntry.fullCase.caseNotes.totalCount).toBe(1);
  });

  it("refuses an empty note and one that is too long", async () => {
    const entry = await aRegisterEntry(register);
    for (const text of ["  ", "x".repeat(10_001)]) {
      expect(await add(entry.globalId, text)).toMatchObject({
        caseNote: null,
        userErrors: [{ code: "INVALID", field: ["text"] }],
      });
    }
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await add(voided.globalId, "Late.")).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect(await add(elsewhere.globalId, "Rang.")).toMatchObject({
      caseNote: null,
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open outside the panel", async () => {
    for (const name of ["Gethin Rowe", "Petra Vance", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), ADD, { input: { entryId: "x", text: "x" } })).toBe("FORBIDDEN");
    }
  });
});
