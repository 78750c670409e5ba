import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, aMeeting, anAgendaItem, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = `dispute { label field saidThen shouldBe saidBy evidence state isMarked saysNow reference viewerCanAnswer recordedBy { name } }`;
const MARKS = `query ($reference: String!) { registerEntry(reference: $reference) { disputedFacts viewerCanDispute disputes { label }
  child { dateOfBirth disputes { label isMarked } } fullCase { caseNotes(first: 5) { nodes { id text disputes { label shouldBe } } } } } }`;
const WORDS = { shouldBe: "4 April 2013", saidBy: "The mother", evidence: "Birth certificate shown" };

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function dispute(input: Record<string, unknown>, person = bea): Promise<any> {
  return await act(
    person,
    "disputeAccuracy",
    "DisputeAccuracyInput",
    { field: "dateOfBirth", ...WORDS, ...input },
    FIELDS,
  );
}

const childOf = ({ childId }: ArrangedEntry) => globalId("Child", childId);

describe("disputeAccuracy", () => {
  it("records what is said to be wrong, and writes nothing over", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await dispute({ recordId: childOf(entry) });
    expect(answer).toEqual({
      userErrors: [],
      dispute: {
        ...WORDS,
        label: "Date of birth",
        field: "dateOfBirth",
        saidThen: "4 May 2013",
        state: "OPEN",
        isMarked: true,
        saysNow: "4 May 2013",
        reference: entry.reference,
        viewerCanAnswer: false,
        recordedBy: { name: "Bea Lindqvist" },
      },
    });
    const { registerEntry } = await bea.ask(MARKS, { reference: entry.reference });
    expect(registerEntry).toMatchObject({
      disputedFacts: ["Date of birth"],
      viewerCanDispute: true,
      disputes: [],
      child: { dateOfBirth: "2013-05-04", disputes: [{ label: "Date of birth", isMarked: true }] },
    });
    const [event] = await register.sql(
      "SELECT child_id FROM audit_event WHERE act = 'disputeAccuracy' ORDER BY seq DESC LIMIT 1",
    );
    expect(event).toEqual({ child_id: entry.childId });
  });

  it("is about the register line and notes as well: the mark stands wherever the text is", async () => {
    const entry = await aRegisterEntry(register, { hoursPerWeek: 12 });
    await act(bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "He hit his brother." }, "");
    const [note] = await register.sql<{ id: string }>("SELECT id FROM case_note WHERE entry_id = $1", [entry.id]);
    const gethin = await register.as("Gethin Rowe");
    const hours = { recordId: entry.globalId, field: "hoursPerWeek", shouldBe: "15" };
    expect((await dispute(hours, gethin)).dispute).toMatchObject({
      label: "Hours of education a week",
      saidThen: "12",
    });
    const text = { recordId: globalId("CaseNote", note?.id ?? ""), field: "text", shouldBe: "He was hit." };
    expect((await dispute(text)).dispute).toMatchObject({ saidThen: "He hit his brother." });
    expect((await dispute(text, gethin)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const { registerEntry } = await bea.ask(MARKS, { reference: entry.reference });
    expect(registerEntry.disputedFacts).toEqual(["Hours of education a week"]);
    expect(registerEntry.fullCase.caseNotes.nodes).toMatchObject([
      { disputes: [{ label: "Case note", shouldBe: "He was hit." }] },
    ]);
  });

  it("stands in the papers of the next meeting", async () => {
    await register.sql("TRUNCATE panel_meeting CASCADE");
    const entry = await aRegisterEntry(register);
    await dispute({ recordId: childOf(entry) });
    const meeting = await aMeeting(register);
    await anAgendaItem(register, meeting, entry);
    const sent = await act(bea, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 }, "");
    expect(sent.userErrors).toEqual([]);
    const [part] = await register.sql(
      "SELECT content -> 'disputed' AS disputed FROM meeting_paper_part WHERE entry_id = $1",
      [entry.id],
    );
    expect(part).toEqual({ disputed: ["Date of birth"] });
  });

  it.each([
    [{ saidBy: " " }, "saidBy", "REFUSED"],
    [{ shouldBe: "" }, "shouldBe", "REFUSED"],
    [{ field: "addressNote" }, "field", "INVALID"],
    [{ saidBy: "x".repeat(201) }, "saidBy", "INVALID"],
    [{ evidence: "x".repeat(10_001) }, "evidence", "INVALID"],
  ])("refuses %o", async (change, field, code) => {
    const entry = await aRegisterEntry(register);
    expect((await dispute({ recordId: childOf(entry), ...change })).userErrors).toMatchObject([
      { code, field: [field] },
    ]);
  });

  it("answers a record of another authority as if it were not there, and is forbidden to who sees no register", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    for (const recordId of [childOf(theirs), theirs.globalId, globalId("Person", theirs.id), "nonsense"])
      expect((await dispute({ recordId })).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["recordId"] }]);
    const input = { recordId: childOf(theirs), field: "sex", ...WORDS };
    for (const name of ["Cormac Dell", "Noor Castellane", "Rufus Abara", "Imani Forsyth"])
      expect(await refusalOf(await register.as(name), "disputeAccuracy", "DisputeAccuracyInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
