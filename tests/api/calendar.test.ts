import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSchool, calendarAct, calendarOf } from "../support/a-calendar.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

describe("calendar", () => {
  it("shows this school year's terms, marked days, bank holidays and how many school days there are", async () => {
    const year = await calendarOf(bea);
    expect(year).toMatchObject({
      school: null,
      schoolYear: "2026-27",
      hasOwnTerms: false,
      hoursADay: 7.4,
      hoursVersion: 0,
      gaps: [],
      viewerCanChange: true,
    });
    expect(year.halfTerms).toHaveLength(6);
    expect(year.schoolYears).toEqual(["2024-25", "2025-26", "2026-27", "2027-28", "2028-29"]);
    expect(year.days.map(({ onDay }: any) => onDay)).toContain("2027-01-22");
    expect(year.bankHolidays[0]).toEqual({ onDay: "2026-12-25", name: "Christmas Day" });
    expect(year.schoolDays).toBeGreaterThan(180);
    expect(year.schoolDays).toBeLessThan(196);
  });

  it("says in words where term dates are missing", async () => {
    expect((await calendarOf(bea, { schoolYear: "2027-28" })).gaps).toEqual(["No term dates after 25 July 2028."]);
    expect((await calendarOf(bea, { schoolYear: "2028-29" })).gaps).toEqual([
      "No term dates for 2028-29.",
      "No term dates after 25 July 2028.",
    ]);
  });

  it("shows a school's own terms in place of the authority's for the years they cover", async () => {
    const school = await aSchool(register, "Thistledown Academy");
    const own = { schoolId: school.globalId, name: "Own half", term: "2026-27 autumn" };
    await calendarAct(bea, "recordHalfTerm", { ...own, startsOn: "2026-09-07", endsOn: "2026-10-16" });
    const year = await calendarOf(bea, { schoolId: school.globalId });
    expect(year).toMatchObject({ school: { name: "Thistledown Academy" }, hasOwnTerms: true, schoolDays: 30 });
    expect(year.halfTerms).toMatchObject([{ name: "Own half", isOfSchool: true }]);
    const next = await calendarOf(bea, { schoolId: school.globalId, schoolYear: "2027-28" });
    expect(next).toMatchObject({ hasOwnTerms: false });
    expect(next.halfTerms[0]).toMatchObject({ isOfSchool: false });
  });

  it("shows a school's person their own school's calendar, and no other school's", async () => {
    const imani = await register.as("Imani Forsyth");
    expect(await calendarOf(imani)).toMatchObject({
      school: { name: "Ham Lock Primary School" },
      viewerCanChange: false,
    });
    const other = await aSchool(register, "Larkmoor School");
    expect(await calendarOf(imani, { schoolId: other.globalId })).toBeNull();
  });

  it("answers another authority's school as if it were not there", async () => {
    const elsewhere = await aSchool(register, "Fenside School", "FEN");
    expect(await calendarOf(bea, { schoolId: elsewhere.globalId })).toBeNull();
  });

  it("reads in four statements whatever is recorded", async () => {
    const stop = register.countStatements();
    await calendarOf(bea, { schoolYear: "2026-27" });
    expect(stop()).toBeLessThanOrEqual(5);
  });
});
