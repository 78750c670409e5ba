import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSchool, calendarAct, calendarMutation, calendarOf } from "../support/a-calendar.js";
import { aMeeting } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function mark(onDay: string, kind: string, more: Record<string, unknown> = {}, person = bea) {
  return await calendarAct(person, "recordCalendarDay", { onDay, kind, name: "Because", ...more });
}

describe("recordCalendarDay", () => {
  it("takes an INSET day out of the school days, for everyone or for one school", async () => {
    const before = (await calendarOf(bea)).schoolDays;
    expect(await mark("2027-03-01", "INSET")).toMatchObject({ userErrors: [], calendar: { schoolDays: before - 1 } });
    const school = await aSchool(register, "Thistledown Academy");
    const own = await mark("2027-03-02", "INSET", { schoolId: school.globalId });
    expect(own).toMatchObject({ userErrors: [], calendar: { schoolDays: before - 2 } });
    expect((await calendarOf(bea)).schoolDays).toBe(before - 1);
  });

  it("moves a bank holiday, and the school days with it", async () => {
    const before = (await calendarOf(bea, { schoolYear: "2025-26" })).schoolDays;
    await mark("2026-05-04", "NOT_A_BANK_HOLIDAY", { name: "Moved to 8 May" });
    const { calendar } = await mark("2026-05-08", "BANK_HOLIDAY", { name: "Anniversary" });
    expect(calendar.schoolDays).toBe(before);
    expect(calendar.bankHolidays).toContainEqual({ onDay: "2026-05-08", name: "Anniversary" });
    expect(calendar.bankHolidays.map(({ onDay }: any) => onDay)).not.toContain("2026-05-04");
  });

  it("moves the dates of papers when the offices are closed", async () => {
    const meeting = await aMeeting(register, { heldOn: "2027-03-11" });
    const asked = "query ($id: ID!) { meeting(id: $id) { dates { agendaDueOn } } }";
    const before = await bea.ask(asked, { id: meeting.globalId });
    expect(before.meeting.dates.agendaDueOn).toBe("2027-03-04");
    await mark("2027-03-09", "OFFICE_CLOSED", { name: "Offices closed" });
    expect((await bea.ask(asked, { id: meeting.globalId })).meeting.dates.agendaDueOn).toBe("2027-03-03");
    const tom = await register.as("Tom Hargreaves");
    expect((await tom.ask(asked, { id: meeting.globalId })).meeting.dates.agendaDueOn).toBe("2027-03-03");
  });

  it("refuses a day marked already, an office closure of one school, and bank holidays that are none", async () => {
    await mark("2027-04-20", "SCHOOL_CLOSED");
    const school = await aSchool(register, "Thistledown Academy");
    const said = async (...args: Parameters<typeof mark>) => (await mark(...args)).userErrors[0];
    expect(await said("2027-04-20", "SCHOOL_CLOSED")).toMatchObject({ code: "REFUSED", field: ["onDay"] });
    expect(await said("2027-04-21", "OFFICE_CLOSED", { schoolId: school.globalId })).toMatchObject({ code: "REFUSED" });
    expect(await said("2026-12-25", "BANK_HOLIDAY")).toMatchObject({ code: "REFUSED" });
    expect(await said("2026-12-24", "NOT_A_BANK_HOLIDAY")).toMatchObject({ code: "REFUSED" });
    expect(await said("2027-04-22", "INSET", { name: " " })).toMatchObject({ code: "INVALID", field: ["name"] });
    expect(await said("2027-04-22", "INSET", { name: "x".repeat(201) })).toMatchObject({ code: "INVALID" });
  });

  it("answers another authority's school as if it were not there", async () => {
    const elsewhere = await aSchool(register, "Fenside School", "FEN");
    expect((await mark("2027-04-22", "INSET", { schoolId: elsewhere.globalId })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  it("is open to business support alone", async () => {
    const input = { onDay: "2027-04-22", kind: "INSET", name: "INSET day" };
    for (const name of ["Amara Delacroix", "Petra Vance", "Imani Forsyth"])
      expect(await thrownCode(await register.as(name), calendarMutation("recordCalendarDay"), { input })).toBe(
        "FORBIDDEN",
      );
  });
});
