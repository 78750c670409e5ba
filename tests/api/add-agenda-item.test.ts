import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
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
});
afterAll(async () => await register.stop());

const FIELDS = "agendaItem { kind why state isLate position } meeting { agenda { entry { reference } } }";

async function add(
  meeting: ArrangedMeeting,
  entry: { globalId: string },
  changes: Record<string, unknown> = {},
  person = bea,
) {
  const input = {
    meetingId: meeting.globalId,
    entryId: entry.globalId,
    why: "The school asked for advice.",
    ...changes,
  };
  return await act(person, "addAgendaItem", "AddAgendaItemInput", input, FIELDS);
}

describe("addAgendaItem", () => {
  it("puts a child last on a draft, with the reason in words", async () => {
    const meeting = await aMeeting(register);
    await anAgendaItem(register, meeting, await aRegisterEntry(register), { position: 4 });
    expect(await add(meeting, await aRegisterEntry(register))).toMatchObject({
      userErrors: [],
      agendaItem: { kind: "BY_HAND", why: "The school asked for advice.", state: "LISTED", position: 5 },
    });
  });

  it("after circulation only the chair adds, and the item is late", async () => {
    const meeting = await aMeeting(register, { state: "CIRCULATED" });
    const entry = await aRegisterEntry(register);
    expect((await add(meeting, entry)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q22") },
    ]);
    expect(await add(meeting, entry, {}, amara)).toMatchObject({
      userErrors: [],
      agendaItem: { state: "LISTED", isLate: true },
    });
  });

  it("refuses a child twice, a child off the register, a closed meeting, and no reason", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry);
    expect((await add(meeting, entry)).userErrors).toMatchObject([
      { message: expect.stringContaining("already on the agenda") },
    ]);
    expect((await add(meeting, await aRegisterEntry(register, { status: "VOIDED" }))).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
    expect((await add(meeting, await aRegisterEntry(register), { why: " " })).userErrors).toMatchObject([
      { field: ["why"] },
    ]);
    const closed = await aMeeting(register, { heldOn: "2026-11-12", state: "CLOSED" });
    expect((await add(closed, await aRegisterEntry(register))).userErrors).toMatchObject([
      { source: expect.stringContaining("Q39") },
    ]);
  });

  it("puts on a child again who was taken off", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register);
    const item = await anAgendaItem(register, meeting, entry);
    await register.sql("UPDATE agenda_item SET taken_off_reason = 'Not now' WHERE id = $1", [item.id]);
    expect(await add(meeting, entry)).toMatchObject({
      userErrors: [],
      meeting: { agenda: [{ entry: { reference: entry.reference } }] },
    });
  });

  it("knows nothing of another authority, and is for those who keep the register", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register);
    expect(await add(meeting, entry, {}, maud)).toMatchObject({
      meeting: null,
      userErrors: [{ code: "NOT_FOUND", field: ["meetingId"] }],
    });
    expect(await add(meeting, await aRegisterEntry(register, { authority: "FEN" }))).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["entryId"] }],
    });
    const input = { meetingId: meeting.globalId, entryId: entry.globalId, why: "x" };
    expect(await refusalOf(tom, "addAgendaItem", "AddAgendaItemInput", input)).toBe("FORBIDDEN");
  });
});
