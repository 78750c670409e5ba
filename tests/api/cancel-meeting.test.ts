import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS = "meeting { state cancelledReason }";

async function cancel(meeting: ArrangedMeeting, changes: Record<string, unknown> = {}, person = bea) {
  const input = { meetingId: meeting.globalId, version: 1, reason: "Half the panel is ill.", ...changes };
  return await act(person, "cancelMeeting", "CancelMeetingInput", input, FIELDS);
}
async function agenda() {
  return (await bea.ask("{ nextMeeting { heldOn state agenda { kind why entry { reference } } } }")).nextMeeting;
}

describe("cancelMeeting", () => {
  it("sends its children and the actions due at it to the next meeting, which becomes the draft", async () => {
    const meeting = await aMeeting(register);
    const later = await aMeeting(register, { heldOn: "2026-12-17", state: "SCHEDULED" });
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry);
    const action = await anAction(register, entry);
    await register.sql("UPDATE action SET due_meeting_id = $1 WHERE id = $2", [meeting.id, action.id]);
    expect(await cancel(meeting)).toMatchObject({
      userErrors: [],
      meeting: { state: "CANCELLED", cancelledReason: "Half the panel is ill." },
    });
    expect(await agenda()).toMatchObject({
      heldOn: "2026-12-17",
      state: "AGENDA_DRAFT",
      agenda: [{ entry: { reference: entry.reference } }],
    });
    expect(await register.sql("SELECT due_on::text AS due, due_meeting_id AS meeting FROM action")).toEqual([
      { due: "2026-12-17", meeting: later.id },
    ]);
  });

  it("keeps them for the meeting that is planned afterwards, when there is none yet", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry);
    const action = await anAction(register, entry);
    await register.sql("UPDATE action SET due_meeting_id = $1 WHERE id = $2", [meeting.id, action.id]);
    await cancel(meeting);
    await act(
      bea,
      "scheduleMeeting",
      "ScheduleMeetingInput",
      { heldOn: "2026-12-10", startsAt: "09:30", place: "Room 3" },
      "meeting { id }",
    );
    expect(await agenda()).toMatchObject({
      heldOn: "2026-12-10",
      agenda: [{ kind: "CARRIED", entry: { reference: entry.reference } }],
    });
    expect(await register.sql("SELECT due_on::text AS due FROM action")).toEqual([{ due: "2026-12-10" }]);
  });

  it("refuses without a reason, once the panel sits, and once it is over", async () => {
    expect((await cancel(await aMeeting(register), { reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    const sitting = await aMeeting(register, { heldOn: "2026-11-26", state: "IN_SESSION" });
    expect((await cancel(sitting)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const closed = await aMeeting(register, { heldOn: "2026-11-12", state: "CLOSED" });
    expect((await cancel(closed)).userErrors).toMatchObject([{ source: expect.stringContaining("Q39") }]);
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    expect(await cancel(await aMeeting(register), { version: 9 })).toMatchObject({
      meeting: { state: "AGENDA_DRAFT" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for business support of the same authority", async () => {
    const meeting = await aMeeting(register);
    const input = { meetingId: meeting.globalId, version: 1, reason: "x" };
    expect(await refusalOf(tom, "cancelMeeting", "CancelMeetingInput", input)).toBe("FORBIDDEN");
    expect(await cancel(meeting, {}, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
  });
});
