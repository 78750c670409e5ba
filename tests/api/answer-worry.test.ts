import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const WORRIES =
  "worries { number text isAnswered noActionBecause viewerCanAnswer version action { text } answeredBy { name } }";
const ANSWER = `mutation ($input: AnswerWorryInput!) { answerWorry(input: $input) {
  signsOfSafetyNote { id ${WORRIES} } entry { reference } ${USER_ERRORS} } }`;
const RECORD = `mutation ($input: RecordSignsOfSafetyInput!) { recordSignsOfSafety(input: $input) {
  signsOfSafetyNote { id ${WORRIES} } ${USER_ERRORS} } }`;
const AGREE = `mutation ($input: AgreeActionInput!) { agreeAction(input: $input) { action { id }
  entry { openActionCount fullCase { latestSignsOfSafety { ${WORRIES} } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let tom: TestPerson;
let teamIds: string[];
let day = 26;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
  teamIds = [(await tom.ask("{ services { id } }")).services[0].id];
});
afterAll(async () => await register.stop());

/** Writes a note on the next day, so that it is the newest. */
async function aNote(entry: ArrangedEntry, concerns: string) {
  day += 1;
  const turned = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
  register.today(turned);
  tom = await register.as("Tom Hargreaves");
  const words = { workingWell: "Likes art.", concerns, needsToHappen: "Home visit.", teamIds };
  return (await tom.ask(RECORD, { input: { entryId: entry.globalId, ...words } })).recordSignsOfSafety
    .signsOfSafetyNote;
}

async function answerIt(noteId: string, number: number, more: Record<string, unknown> = {}, version = 0) {
  const input = { worry: { noteId, number, version }, ...more };
  return (await tom.ask(ANSWER, { input })).answerWorry;
}

describe("answerWorry", () => {
  it("AFC-114: every line of the concerns is a worry, answered by an action or by why there is none", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.\n\n- Out at night.\n- Nobody answers the door.");
    expect(note.worries.map((one: { text: string }) => one.text)).toEqual([
      "Not eating.",
      "Out at night.",
      "Nobody answers the door.",
    ]);
    expect(note.worries[0]).toMatchObject({ isAnswered: false, viewerCanAnswer: true, version: 0, answeredBy: null });
    const action = await anAction(register, entry, { text: "Ask the school nurse" });
    expect(await answerIt(note.id, 1, { actionId: action.globalId })).toMatchObject({
      userErrors: [],
      entry: { reference: entry.reference },
    });
    const { signsOfSafetyNote } = await answerIt(note.id, 2, { noActionBecause: " The police know. " });
    expect(signsOfSafetyNote.worries).toMatchObject([
      {
        isAnswered: true,
        action: { text: "Ask the school nurse" },
        answeredBy: { name: "Tom Hargreaves" },
        version: 1,
      },
      { isAnswered: true, action: null, noActionBecause: "The police know." },
      { isAnswered: false, action: null, noActionBecause: null },
    ]);
    const [event] = await register.sql<{ detail: { changes: unknown[] } }>(
      `SELECT d.detail FROM audit_event e JOIN audit_detail d ON d.event_id = e.id
       WHERE e.act = 'answerWorry' AND e.entry_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT 1`,
      [entry.id],
    );
    expect(event?.detail.changes).toHaveLength(2);
  });

  it("AFC-114: a new note keeps the answers of the worries that stayed word for word", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.\nOut at night.");
    await answerIt(note.id, 2, { noActionBecause: "The police know." });
    const next = await aNote(entry, "Out at night.\nNot eating at all.");
    expect(next.worries).toMatchObject([
      { text: "Out at night.", isAnswered: true, noActionBecause: "The police know." },
      { text: "Not eating at all.", isAnswered: false },
    ]);
    const late = await answerIt(note.id, 1, { noActionBecause: "Too late." });
    expect(late.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-114") }]);
    expect(late.signsOfSafetyNote.worries[0]).toMatchObject({ isAnswered: false, viewerCanAnswer: false });
  });

  it("asks again when the action that answered it was cancelled, and does not take a cancelled one", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.");
    const action = await anAction(register, entry);
    await answerIt(note.id, 1, { actionId: action.globalId });
    await register.sql("UPDATE action SET state = 'CANCELLED', outcome = 'Moved.' WHERE id = $1", [action.id]);
    const again = await answerIt(note.id, 1, { actionId: action.globalId }, 1);
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("cancelled") }]);
    expect(again.signsOfSafetyNote.worries).toMatchObject([{ isAnswered: false, version: 1 }]);
    const { signsOfSafetyNote } = await answerIt(note.id, 1, { noActionBecause: "Eats at home." }, 1);
    expect(signsOfSafetyNote.worries).toMatchObject([{ isAnswered: true, action: null, version: 2 }]);
  });

  it("refuses no answer and two answers, a text too long, a worry and an action that are not there", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.");
    const action = await anAction(register, entry);
    const elsewhere = await anAction(register, await aRegisterEntry(register));
    const refusals = [
      [{}, 1, "REFUSED"],
      [{ actionId: action.globalId, noActionBecause: "Both." }, 1, "REFUSED"],
      [{ noActionBecause: "x".repeat(10_001) }, 1, "INVALID"],
      [{ noActionBecause: "None." }, 2, "NOT_FOUND"],
      [{ actionId: elsewhere.globalId }, 1, "NOT_FOUND"],
    ] as const;
    for (const [given, number, code] of refusals) {
      const { userErrors, signsOfSafetyNote } = await answerIt(note.id, number, given);
      expect(userErrors).toMatchObject([{ code }]);
      expect(signsOfSafetyNote.worries[0].isAnswered).toBe(false);
    }
  });

  it("answers a version that is not the last with the note as it is now", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.");
    await answerIt(note.id, 1, { noActionBecause: "First." });
    const second = await answerIt(note.id, 1, { noActionBecause: "Second." });
    expect(second.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(second.signsOfSafetyNote.worries).toMatchObject([{ noActionBecause: "First.", version: 1 }]);
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.");
    await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [entry.id]);
    expect((await answerIt(note.id, 1, { noActionBecause: "None." })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const foreign = await aRegisterEntry(register, { authority: "FEN" });
    const [row] = await register.sql<{ id: string }>(
      `INSERT INTO signs_of_safety_note (authority_id, entry_id, working_well, concerns, needs_to_happen, written_by)
       SELECT e.authority_id, e.id, 'Art.', 'Not eating.', 'Visit.', (SELECT p.id FROM person p WHERE p.authority_id = e.authority_id LIMIT 1)
       FROM register_entry e WHERE e.id = $1 RETURNING id`,
      [foreign.id],
    );
    const noteId = globalId("SignsOfSafetyNote", row?.id ?? "");
    expect(await answerIt(noteId, 1, { noActionBecause: "None." })).toMatchObject({
      signsOfSafetyNote: null,
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open outside the panel", async () => {
    const input = { worry: { noteId: "x", number: 1, version: 0 } };
    for (const name of ["Gethin Rowe", "Petra Vance", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), ANSWER, { input })).toBe("FORBIDDEN");
    }
  });
});

describe("agreeAction from a worry", () => {
  async function agree(entry: ArrangedEntry, worry: Record<string, unknown>) {
    const bea = await register.as("Bea Lindqvist");
    const input = { entryId: entry.globalId, text: "Ask the nurse", ownerServiceId: teamIds[0], dueOn: "2027-03-01" };
    return (await bea.ask(AGREE, { input: { ...input, worry } })).agreeAction;
  }

  it("AFC-114: links the action to the worry in the same act", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.\nOut at night.");
    const answer = await agree(entry, { noteId: note.id, number: 2, version: 0 });
    expect(answer.userErrors).toEqual([]);
    expect(answer.entry.fullCase.latestSignsOfSafety.worries).toMatchObject([
      { isAnswered: false },
      { isAnswered: true, action: { text: "Ask the nurse" }, answeredBy: { name: "Bea Lindqvist" } },
    ]);
  });

  it("agrees nothing when the worry was answered meanwhile, or is another child's", async () => {
    const entry = await aRegisterEntry(register);
    const note = await aNote(entry, "Not eating.");
    await answerIt(note.id, 1, { noActionBecause: "First." });
    const late = await agree(entry, { noteId: note.id, number: 1, version: 0 });
    expect(late).toMatchObject({ action: null, entry: { openActionCount: 0 }, userErrors: [{ code: "CONFLICT" }] });
    const other = await agree(await aRegisterEntry(register), { noteId: note.id, number: 1, version: 1 });
    expect(other).toMatchObject({ action: null, userErrors: [{ code: "NOT_FOUND", field: ["worry"] }] });
  });
});
