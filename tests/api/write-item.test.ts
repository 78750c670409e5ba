import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import {
  type ArrangedMeeting,
  act,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  refusalOf,
} from "../support/a-meeting.js";
import { listenTo } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;
let meeting: ArrangedMeeting;
let entry: ArrangedEntry;
let item: { id: string; globalId: string };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  amara = await register.as("Amara Delacroix");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  await clearPanel(register);
  meeting = await aMeetingInSession(register);
  entry = await aRegisterEntry(register);
  item = await anAgendaItem(register, meeting, entry);
});
afterAll(async () => await register.stop());

async function write(text: string, version: number, person = bea, field = "DECISION") {
  const input = { itemId: item.globalId, field, text, version };
  const fields = "writing { text version isSettled writtenBy { name } } notKept";
  return await act(person, "writeItem", "WriteItemInput", input, fields);
}
async function events() {
  return await register.sql<{ actor: string; before: string | null; after: string }>(
    `SELECT p.name AS actor, d.detail #>> '{changes,0,before}' AS before, d.detail #>> '{changes,0,after}' AS after
     FROM audit_event e JOIN audit_detail d ON d.event_id = e.id JOIN person p ON p.id = e.actor_id
     WHERE e.act = 'writeItem' AND e.entity_id = $1 ORDER BY e.seq`,
    [item.id],
  );
}

describe("writeItem", () => {
  it("keeps what is typed, and everybody's screen is told of it as it is typed", async () => {
    const hears = await listenTo(register.address, tom, meeting.globalId);
    await hears.heard("LOOK_AGAIN");
    expect(await write("Mentoring", 0)).toMatchObject({ userErrors: [], notKept: null, writing: { version: 1 } });
    expect(await write("Mentoring twice a week", 1)).toMatchObject({ writing: { version: 2 } });
    await expect.poll(() => hears.told.filter((news) => news.kind === "WRITING").length).toBe(2);
    expect(hears.told.at(-1)).toMatchObject({
      itemId: item.globalId,
      writing: { field: "DECISION", text: "Mentoring twice a week", version: 2, writtenBy: { name: "Bea Lindqvist" } },
    });
  });

  it("gives both texts back when somebody else saved meanwhile, and changes nothing", async () => {
    await write("Bea's text", 0);
    const answer = await write("Amara's text", 0, amara);
    expect(answer).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      writing: { text: "Bea's text", version: 1 },
      notKept: "Amara's text",
    });
    expect(await write("Both", 1, amara)).toMatchObject({ userErrors: [], writing: { text: "Both", version: 2 } });
  });

  it("loses no write of two people who save at the same moment: one is kept, the other gets both", async () => {
    const answers = await Promise.all([write("One", 0, bea), write("Two", 0, amara)]);
    const kept = answers.filter((answer) => answer.userErrors.length === 0);
    const other = answers.find((answer) => answer.userErrors.length > 0);
    expect(kept).toHaveLength(1);
    expect(other).toMatchObject({ userErrors: [{ code: "CONFLICT" }], writing: { text: kept[0].writing.text } });
    expect([other.notKept, other.writing.text].sort()).toEqual(["One", "Two"]);
  });

  it("takes the same text again as saved: an answer that was lost on the way is no conflict", async () => {
    await write("Mentoring", 0);
    expect(await write("Mentoring", 0)).toMatchObject({ userErrors: [], writing: { text: "Mentoring", version: 1 } });
  });

  it("keeps decision and discussion apart", async () => {
    await write("Decision", 0);
    expect(await write("Discussion", 0, amara, "DISCUSSION")).toMatchObject({ userErrors: [] });
    const query = `{ meeting(id: "${meeting.globalId}") { agenda { viewerCanWrite writings { field text } } } }`;
    const writings = [
      { field: "DECISION", text: "Decision" },
      { field: "DISCUSSION", text: "Discussion" },
    ];
    expect((await bea.ask(query)).meeting.agenda).toEqual([{ viewerCanWrite: ["DECISION", "DISCUSSION"], writings }]);
    expect((await tom.ask(query)).meeting.agenda).toEqual([{ viewerCanWrite: [], writings }]);
  });

  it("leaves one event for each turn at the text, with what was there before, and none for each pause in typing", async () => {
    await write("M", 0);
    await write("Ment", 1);
    await write("Mentoring", 2);
    await write("Mentoring, and a letter", 3, amara);
    await write("Mentoring, and a letter home", 4, amara);
    expect(await events()).toEqual([
      { actor: "Bea Lindqvist", before: null, after: "M" },
      { actor: "Amara Delacroix", before: "Mentoring", after: "Mentoring, and a letter" },
    ]);
  });

  it("AFC-108: refuses outside the session", async () => {
    await register.sql("UPDATE panel_meeting SET state = 'CIRCULATED' WHERE id = $1", [meeting.id]);
    expect((await write("Too early", 0)).userErrors[0].message).toContain("Open the meeting first");
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [meeting.id]);
    expect((await write("Too late", 0)).userErrors[0].message).toContain("record is locked");
  });

  it("settles the decision's text once the decision is recorded; the discussion may go on", async () => {
    await write("Mentoring", 0);
    await register.sql("UPDATE agenda_item SET state = 'DISCUSSED' WHERE id = $1", [item.id]);
    const answer = await write("Something else", 1);
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("case note") }]);
    expect(answer.writing).toMatchObject({ text: "Mentoring", isSettled: true });
    expect((await write("Talked on", 0, bea, "DISCUSSION")).userErrors).toEqual([]);
  });

  it("refuses a text that is too long, an item out of sight, and a role that does not keep the meeting", async () => {
    expect((await write("x".repeat(10_001), 0)).userErrors).toMatchObject([{ code: "INVALID", field: ["text"] }]);
    const maud = await register.as("Maud Sorley");
    expect(await write("Theirs", 0, maud)).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }], writing: null });
    const input = { itemId: item.globalId, field: "DECISION", text: "Mine", version: 0 };
    expect(await refusalOf(tom, "writeItem", "WriteItemInput", input)).toBe("FORBIDDEN");
    expect(await events()).toEqual([]);
  });
});
