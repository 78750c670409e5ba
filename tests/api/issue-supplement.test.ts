import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { aFullChild, circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  amara = await register.as("Amara Delacroix");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  await register.sql("TRUNCATE outbox CASCADE");
});
afterAll(async () => await register.stop());

let entry: ArrangedEntry;
let meeting: ArrangedMeeting;
const FIELDS = "paper { id kind number reason state } meeting { papers { number } }";

async function issue(reason = "The hours were typed wrongly.", person = bea) {
  return await act(
    person,
    "issueSupplement",
    "IssueSupplementInput",
    { meetingId: meeting.globalId, entryId: entry.globalId, reason },
    FIELDS,
  );
}

/** Papers are out, and the register is corrected after them. */
async function corrected(hours = 12) {
  entry = await aFullChild(register, 0);
  meeting = await circulated(register, bea, [entry]);
  await register.job("papers");
  await register.sql("TRUNCATE outbox CASCADE");
  await register.sql("UPDATE register_entry SET hours_per_week = $2 WHERE id = $1", [entry.id, hours]);
}

describe("issueSupplement", () => {
  it("AFC-122: sends out only what is new, numbered, beside papers in which nothing moves", async () => {
    await corrected();
    const [before] = await papersOf(bea, meeting);
    const page = (await fetchAs(register, tom, `/papers/${before?.id}`)).text;
    const { userErrors, paper, meeting: after } = await issue();
    expect(userErrors).toEqual([]);
    expect(paper).toMatchObject({
      kind: "SUPPLEMENT",
      number: 1,
      reason: "The hours were typed wrongly.",
      state: "WAITING",
    });
    expect(after.papers).toEqual([{ number: 0 }, { number: 1 }]);
    await register.job("papers");
    const [papers, supplement] = await papersOf(bea, meeting);
    expect(supplement).toMatchObject({ state: "READY", isAsIssued: true, progress: { childrenDone: 1 } });
    expect(papers).toEqual(before);
    expect((await fetchAs(register, tom, `/papers/${before?.id}`)).text).toBe(page);
    const { text } = await fetchAs(register, tom, `/papers/${supplement?.id}`);
    expect(text).toContain("<strong>Hours a week:</strong> 12");
    expect(text).toContain("(before: 5)");
    expect(text).not.toContain("Signs of Safety");
  });

  it("tells every holder of a seat at once, and nothing of the child", async () => {
    await corrected();
    await issue();
    const mails = await register.sql<{ title: string; body: string }>("SELECT title, body FROM outbox");
    expect(mails).toHaveLength(14);
    expect(mails[0]?.title).toMatch(/3 Dec: supplement 1 to the papers$/);
    expect(JSON.stringify(mails)).not.toMatch(/Abbot|hours/);
  });

  it("compares with what the last supplement said, and refuses one with nothing new", async () => {
    await corrected();
    await issue();
    expect((await issue()).userErrors).toMatchObject([
      { code: "REFUSED", field: ["entryId"], message: expect.stringContaining("Correct the register first") },
    ]);
    await register.sql("UPDATE register_entry SET hours_per_week = 5 WHERE id = $1", [entry.id]);
    expect((await issue()).paper).toMatchObject({ number: 2 });
    await register.job("papers");
    const second = (await papersOf(bea, meeting))[2];
    expect((await fetchAs(register, tom, `/papers/${second?.id}`)).text).toContain("(before: 12)");
  });

  it("refuses without a reason, before circulation, in session, and for a child the papers do not know", async () => {
    await corrected();
    expect((await issue(" ")).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await issue("x".repeat(20_000))).userErrors).toMatchObject([{ code: "INVALID", field: ["reason"] }]);
    const known = entry;
    entry = await aRegisterEntry(register);
    expect((await issue()).userErrors).toMatchObject([{ code: "REFUSED" }]);
    entry = known;
    await register.sql("UPDATE panel_meeting SET state = 'IN_SESSION' WHERE id = $1", [meeting.id]);
    expect((await issue()).userErrors).toMatchObject([{ source: expect.stringContaining("AFC-121") }]);
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [meeting.id]);
    expect((await issue()).userErrors).toMatchObject([{ code: "REFUSED" }]);
    meeting = await aMeeting(register, { heldOn: "2026-12-17" });
    expect((await issue()).userErrors).toMatchObject([{ message: expect.stringContaining("until the meeting opens") }]);
  });

  it("is one supplement for one key, and two numbers when two issue at the same time", async () => {
    await corrected();
    const input = {
      meetingId: meeting.globalId,
      entryId: entry.globalId,
      reason: "Typed wrongly.",
      idempotencyKey: "one",
    };
    const [one, two] = [
      await act(bea, "issueSupplement", "IssueSupplementInput", input, FIELDS),
      await act(bea, "issueSupplement", "IssueSupplementInput", input, FIELDS),
    ];
    expect(two.paper).toEqual(one.paper);
    expect(await register.sql("SELECT FROM meeting_paper WHERE number = 1")).toHaveLength(1);
  });

  it("is for those who keep the register of the same authority", async () => {
    await corrected();
    expect(await issue("Typed wrongly.", maud)).toMatchObject({ paper: null, userErrors: [{ code: "NOT_FOUND" }] });
    const input = { meetingId: meeting.globalId, entryId: entry.globalId, reason: "Typed wrongly." };
    expect(await refusalOf(tom, "issueSupplement", "IssueSupplementInput", input)).toBe("FORBIDDEN");
  });
});

describe("a late item", () => {
  it("AFC-121: agreed by the chair, goes out as a supplement with the child's own page", async () => {
    await corrected();
    const late = await aFullChild(register, 1);
    const { userErrors } = await act(
      amara,
      "addAgendaItem",
      "AddAgendaItemInput",
      { meetingId: meeting.globalId, entryId: late.globalId, why: "Moved into the borough this week." },
      "agendaItem { id }",
    );
    expect(userErrors).toEqual([]);
    await register.job("papers");
    const supplement = (await papersOf(bea, meeting))[1];
    expect(supplement).toMatchObject({ kind: "SUPPLEMENT", number: 1, state: "READY" });
    const { text } = await fetchAs(register, tom, `/papers/${supplement?.id}`);
    expect(text).toContain("Moved into the borough this week.");
    expect(text).toContain("What is working well?");
    expect(text).not.toContain("Abbot");
    const mails = await register.sql<{ body: string }>("SELECT body FROM outbox");
    expect(mails[0]?.body).toContain("It is in supplement 1, beside the papers.");
    expect(JSON.stringify(mails)).not.toContain("Birch");
  });
});
