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

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
beforeEach(async () => await clearPanel(register));
afterAll(async () => await register.stop());

async function recordRest(meeting: ArrangedMeeting, person = bea) {
  const input = { meetingId: meeting.globalId };
  const fields = "meeting { attendance { state seat { number } alternate { name } } }";
  return await act(person, "recordRestPresent", "RecordRestPresentInput", input, fields);
}

describe("recordRestPresent", () => {
  it("fills every seat without an answer at once, by its alternate where one was named, and keeps those given", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    const about = async (number: number) => ({ meetingId: meeting.globalId, seatId: await seatId(register, number) });
    const apologies = { ...(await about(4)), state: "APOLOGIES" };
    await act(bea, "recordAttendance", "RecordAttendanceInput", apologies, "attendance { id }");
    const alternate = { ...(await about(6)), personId: await personId(register, "Gethin Rowe") };
    await act(bea, "nameAlternate", "NameAlternateInput", alternate, "attendance { id }");
    const { meeting: now, userErrors } = await recordRest(meeting);
    expect(userErrors).toEqual([]);
    const states = Object.fromEntries(
      now.attendance.map((line: { seat: { number: number }; state: string }) => [line.seat.number, line.state]),
    );
    expect(states).toMatchObject({ 1: "PRESENT", 4: "APOLOGIES", 6: "ALTERNATE", 14: "PRESENT" });
    expect(Object.values(states).filter((state) => state === "PRESENT")).toHaveLength(12);
  });

  it("refuses a meeting that is not open, and answers another authority's as if it were not there", async () => {
    expect((await recordRest(await aMeeting(register))).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const meeting = await aMeetingInSession(register, { attendance: null });
    expect((await recordRest(meeting, await register.as("Maud Sorley"))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { meetingId: meeting.globalId };
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "recordRestPresent", "RecordRestPresentInput", input)).toBe("FORBIDDEN");
  });
});
