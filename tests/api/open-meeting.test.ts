import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedMeeting, act, aMeeting, aMeetingInSession, clearPanel, refusalOf } from "../support/a-meeting.js";
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

const FIELDS = "meeting { state version viewerCanOpen attendance { state seat { number } person { name } } }";

async function open(meeting: ArrangedMeeting, version = 1, person = bea) {
  return await act(person, "openMeeting", "OpenMeetingInput", { meetingId: meeting.globalId, version }, FIELDS);
}

describe("openMeeting", () => {
  it("opens on its day, with a line of attendance for every seat", async () => {
    register.today("2026-12-03");
    const { meeting, userErrors } = await open(await aMeeting(register, { state: "CIRCULATED" }));
    expect(userErrors).toEqual([]);
    expect(meeting).toMatchObject({ state: "IN_SESSION", viewerCanOpen: false });
    expect(meeting.attendance).toHaveLength(14);
    expect(meeting.attendance[0]).toEqual({ state: null, seat: { number: 1 }, person: { name: "Amara Delacroix" } });
  });

  it("refuses before its day, before circulation, and while another meeting is open", async () => {
    const meeting = await aMeeting(register, { state: "CIRCULATED" });
    expect((await open(meeting)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-121") },
    ]);
    register.today("2026-12-03");
    await aMeetingInSession(register);
    expect((await open(meeting)).userErrors).toMatchObject([{ message: expect.stringContaining("still open") }]);
    const draft = await aMeeting(register, { heldOn: "2026-12-02" });
    expect((await open(draft)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    register.today("2026-12-03");
    expect(await open(await aMeeting(register, { state: "CIRCULATED" }), 2)).toMatchObject({
      meeting: { state: "CIRCULATED" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who keep the register of the same authority", async () => {
    register.today("2026-12-03");
    const meeting = await aMeeting(register, { state: "CIRCULATED" });
    expect(await open(meeting, 1, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(await refusalOf(tom, "openMeeting", "OpenMeetingInput", { meetingId: meeting.globalId, version: 1 })).toBe(
      "FORBIDDEN",
    );
  });
});
