import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type ArrangedMeeting,
  act,
  aMeeting,
  aMeetingInSession,
  clearPanel,
  personId,
  refusalOf,
  seatId,
} from "../support/a-meeting.js";
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

const FIELDS = "attendance { state note person { name } alternate { name } } meeting { id }";

async function record(meeting: ArrangedMeeting, seat: number, words: Record<string, unknown>, person = bea) {
  const input = { meetingId: meeting.globalId, seatId: await seatId(register, seat), ...words };
  return await act(person, "recordAttendance", "RecordAttendanceInput", input, FIELDS);
}

describe("recordAttendance", () => {
  it("records each seat, and can be put right while the panel sits", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    expect(await record(meeting, 4, { state: "APOLOGIES", note: "On a course." })).toMatchObject({
      userErrors: [],
      attendance: { state: "APOLOGIES", note: "On a course.", person: { name: "Tom Hargreaves" } },
    });
    expect((await record(meeting, 4, { state: "PRESENT" })).attendance).toMatchObject({ state: "PRESENT", note: null });
    const alternateId = await personId(register, "Gethin Rowe");
    expect((await record(meeting, 4, { state: "ALTERNATE", alternateId })).attendance).toMatchObject({
      state: "ALTERNATE",
      alternate: { name: "Gethin Rowe" },
    });
  });

  it("lets only an alternate named before take the chair", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    const alternateId = await personId(register, "Rhona Tansley");
    expect((await record(meeting, 1, { state: "ALTERNATE", alternateId })).userErrors).toMatchObject([
      { source: expect.stringContaining("Q48") },
    ]);
    const named = { meetingId: meeting.globalId, seatId: await seatId(register, 1), personId: alternateId };
    await act(bea, "nameAlternate", "NameAlternateInput", named, "attendance { id }");
    expect(await record(meeting, 1, { state: "ALTERNATE" })).toMatchObject({
      userErrors: [],
      attendance: { alternate: { name: "Rhona Tansley" } },
    });
  });

  it("refuses an alternate without a name, a seat holder as alternate, and a meeting that is not open", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    expect((await record(meeting, 4, { state: "ALTERNATE" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["alternateId"] },
    ]);
    const alternateId = await personId(register, "Lowri Castell");
    expect((await record(meeting, 4, { state: "ALTERNATE", alternateId })).userErrors).toMatchObject([
      { source: expect.stringContaining("AFC-126") },
    ]);
    expect((await record(await aMeeting(register), 4, { state: "PRESENT" })).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED'");
    expect((await record(meeting, 4, { state: "PRESENT" })).userErrors).toMatchObject([
      { source: expect.stringContaining("Q39") },
    ]);
  });

  it("is for those who keep the register of the same authority", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    expect(await record(meeting, 4, { state: "PRESENT" }, maud)).toMatchObject({
      attendance: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const input = { meetingId: meeting.globalId, seatId: await seatId(register, 4), state: "PRESENT" };
    expect(await refusalOf(tom, "recordAttendance", "RecordAttendanceInput", input)).toBe("FORBIDDEN");
  });
});
