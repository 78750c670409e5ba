import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { aCollectedRequest, anOffice, type Office } from "../support/a-request.js";
import { aConflict } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FACTS = `query ($reference: String!, $recordId: ID) { subjectAccessRequest(reference: $reference) {
  disputable(recordId: $recordId) { recordId field label } } }`;
const ITEMS = `query ($reference: String!, $source: String) { subjectAccessRequest(reference: $reference) {
  items(source: $source, first: 25) { nodes { isKept disputableId disputes { label shouldBe } } } } }`;

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

async function facts(person: TestPerson, request: { reference: string }, recordId?: string): Promise<any[]> {
  return (await person.ask(FACTS, { reference: request.reference, recordId })).subjectAccessRequest.disputable;
}

async function items(person: TestPerson, request: { reference: string }, source: string): Promise<any[]> {
  return (await person.ask(ITEMS, { reference: request.reference, source })).subjectAccessRequest.items.nodes;
}

async function dispute(person: TestPerson, recordId: string, field: string): Promise<any> {
  const input = { recordId, field, shouldBe: "As I say", saidBy: "The mother" };
  return await act(person, "disputeAccuracy", "DisputeAccuracyInput", input, "dispute { label reference }");
}

it("lets the data protection officer dispute a fact of the child, the line or a note that a request found", async () => {
  const entry = await aRegisterEntry(register);
  await act(
    office.bea,
    "addCaseNote",
    "AddCaseNoteInput",
    { entryId: entry.globalId, text: "He hit his brother." },
    "",
  );
  const { request } = await aCollectedRequest(register, office.bea, entry);
  const known = await facts(office.selwyn, request);
  expect(known).toContainEqual({
    recordId: globalId("Child", entry.childId),
    field: "dateOfBirth",
    label: "Date of birth",
  });
  expect(known).toContainEqual({ recordId: entry.globalId, field: "schoolId", label: "School" });
  for (const { recordId, field } of [known[0], known.at(-1)])
    expect(await dispute(office.selwyn, recordId, field)).toMatchObject({
      userErrors: [],
      dispute: { reference: entry.reference },
    });

  const [note] = await items(office.selwyn, request, "case_note");
  expect(await facts(office.selwyn, request, note.disputableId)).toEqual([
    { recordId: note.disputableId, field: "text", label: "Case note" },
  ]);
  expect((await dispute(office.selwyn, note.disputableId, "text")).userErrors).toEqual([]);
  expect((await items(office.selwyn, request, "case_note"))[0].disputes).toEqual([
    { label: "Case note", shouldBe: "As I say" },
  ]);
  expect((await items(office.selwyn, request, "audit_event")).every((one) => one.disputableId === null)).toBe(true);
});

it("names nothing of a thing that is kept from whoever looks", async () => {
  const entry = await aRegisterEntry(register);
  const other = await aRegisterEntry(register);
  await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "With a friend." }, "");
  const { request } = await aCollectedRequest(register, office.bea, entry);
  const [note] = await items(office.bea, request, "case_note");
  expect((await dispute(office.bea, note.disputableId, "text")).userErrors).toEqual([]);
  await aConflict(register, other, "Bea Lindqvist");
  await register.sql("UPDATE subject_access_item SET concerns = ARRAY[$1::uuid] WHERE source = 'case_note'", [
    other.childId,
  ]);
  expect(await items(office.bea, request, "case_note")).toEqual([{ isKept: true, disputableId: null, disputes: [] }]);
  expect((await items(office.selwyn, request, "case_note"))[0]).toMatchObject({ isKept: false, disputes: [{}] });
});
