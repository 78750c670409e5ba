import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
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

const FIELDS = "meeting { heldOn version state movedReason dates { agendaDueOn } }";

function words(meeting: ArrangedMeeting, changes: Record<string, unknown> = {}) {
  return {
    meetingId: meeting.globalId,
    version: 1,
    heldOn: "2026-12-08",
    startsAt: "10:00",
    place: "Room 4",
    reason: "The chair is away.",
    ...changes,
  };
}
async function move(meeting: ArrangedMeeting, changes: Record<string, unknown> = {}, person = bea) {
  return await act(person, "rescheduleMeeting", "RescheduleMeetingInput", words(meeting, changes), FIELDS);
}

describe("rescheduleMeeting", () => {
  it("moves the meeting, its dates and the actions due at it", async () => {
    const meeting = await aMeeting(register);
    const action = await anAction(register, await aRegisterEntry(register), { dueOn: "2026-12-03" });
    await register.sql("UPDATE action SET due_meeting_id = $1 WHERE id = $2", [meeting.id, action.id]);
    expect(await move(meeting)).toMatchObject({
      userErrors: [],
      meeting: { heldOn: "2026-12-08", movedReason: "The chair is away.", dates: { agendaDueOn: "2026-12-01" } },
    });
    expect(await register.sql("SELECT due_on::text AS due, version FROM action WHERE id = $1", [action.id])).toEqual([
      { due: "2026-12-08", version: 2 },
    ]);
  });

  it("refuses without a reason, on a day that cannot be, and on a taken day", async () => {
    const meeting = await aMeeting(register);
    await aMeeting(register, { heldOn: "2026-12-17", state: "SCHEDULED" });
    expect((await move(meeting, { reason: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await move(meeting, { heldOn: "2026-12-05" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["heldOn"] },
    ]);
    expect((await move(meeting, { heldOn: "2026-12-17" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["heldOn"] },
    ]);
    expect((await move(meeting, { startsAt: "9" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["startsAt"] },
    ]);
  });

  it("refuses once the panel sits, and once it is over", async () => {
    expect((await move(await aMeeting(register, { state: "CLOSED" }))).userErrors).toMatchObject([
      { source: expect.stringContaining("Q39") },
    ]);
    expect(
      (await move(await aMeeting(register, { heldOn: "2026-11-26", state: "IN_SESSION" }))).userErrors,
    ).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    const meeting = await aMeeting(register);
    await move(meeting);
    expect(await move(meeting, { heldOn: "2026-12-09" })).toMatchObject({
      meeting: { heldOn: "2026-12-08" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is offered to business support, until the panel sits", async () => {
    const canMove = async (person: TestPerson, meeting: ArrangedMeeting) =>
      (await person.ask("query ($id: ID!) { meeting(id: $id) { viewerCanMove } }", { id: meeting.globalId })).meeting
        .viewerCanMove;
    const meeting = await aMeeting(register);
    expect(await canMove(bea, meeting)).toBe(true);
    expect(await canMove(tom, meeting)).toBe(false);
    expect(await canMove(bea, await aMeeting(register, { heldOn: "2026-12-10", state: "IN_SESSION" }))).toBe(false);
  });

  it("is for business support of the same authority", async () => {
    const meeting = await aMeeting(register);
    expect(await refusalOf(tom, "rescheduleMeeting", "RescheduleMeetingInput", words(meeting))).toBe("FORBIDDEN");
    expect(await move(meeting, {}, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
  });
});
