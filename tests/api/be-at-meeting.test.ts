import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import {
  type ArrangedMeeting,
  act,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  refusalOf,
} from "../support/a-meeting.js";
import { listenTo } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let meeting: ArrangedMeeting;
let entry: ArrangedEntry;
let item: { id: string; globalId: string };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.now("2026-11-26T09:00:00Z");
  await clearPanel(register);
  meeting = await aMeetingInSession(register);
  entry = await aRegisterEntry(register);
  item = await anAgendaItem(register, meeting, entry);
});
afterAll(async () => await register.stop());

async function be(person: TestPerson, where: Record<string, unknown> = {}) {
  const input = { meetingId: meeting.globalId, ...where };
  const fields = "meeting { here { person { name } field item { entry { reference } } } }";
  return await act(person, "beAtMeeting", "BeAtMeetingInput", input, fields);
}

describe("beAtMeeting", () => {
  it("shows who is here, at which child, and what they type in", async () => {
    await be(tom);
    const { meeting: now } = await be(bea, { itemId: item.globalId, field: "DECISION" });
    expect(now.here).toEqual([
      { person: { name: "Bea Lindqvist" }, field: "DECISION", item: { entry: { reference: entry.reference } } },
      { person: { name: "Tom Hargreaves" }, field: null, item: null },
    ]);
  });

  it("lets go of whoever was not heard of for forty seconds, and of whoever says they leave", async () => {
    await be(tom);
    await be(bea);
    register.now("2026-11-26T09:00:41Z");
    expect((await be(bea)).meeting.here).toEqual([expect.objectContaining({ person: { name: "Bea Lindqvist" } })]);
    expect((await be(bea, { isLeaving: true })).meeting.here).toEqual([]);
  });

  it("tells the others when somebody comes, moves or goes, and not each time a page says so", async () => {
    const hears = await listenTo(register.address, bea, meeting.globalId);
    await hears.heard("LOOK_AGAIN");
    await be(tom);
    await be(tom);
    await be(tom, { itemId: item.globalId });
    await be(tom, { itemId: item.globalId });
    await be(tom, { isLeaving: true });
    await expect.poll(() => hears.told.filter((news) => news.kind === "PRESENCE").length).toBe(3);
    const [came, , went] = hears.told.filter((news) => news.kind === "PRESENCE");
    expect(came.here).toEqual([{ person: { name: "Tom Hargreaves" }, field: null, item: null }]);
    expect(went.here).toEqual([]);
  });

  it("leaves one event when somebody comes, and none while they stay", async () => {
    await be(tom);
    await be(tom);
    await be(tom, { itemId: item.globalId });
    const events = await register.sql(
      "SELECT kind, act FROM audit_event WHERE act = 'beAtMeeting' AND entity_id = $1",
      [meeting.id],
    );
    expect(events).toEqual([{ kind: "WRITE", act: "beAtMeeting" }]);
  });

  it("finds no meeting of another authority, and no child that is not on this agenda", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await be(maud)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["meetingId"] }]);
    const other = await aMeeting(register);
    const elsewhere = await anAgendaItem(register, other, entry);
    expect((await be(tom, { itemId: elsewhere.globalId })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["itemId"] },
    ]);
  });

  it("refuses a role that sees no meetings", async () => {
    const input = { meetingId: meeting.globalId };
    expect(await refusalOf(await register.as("Gethin Rowe"), "beAtMeeting", "BeAtMeetingInput", input)).toBe(
      "FORBIDDEN",
    );
  });
});
