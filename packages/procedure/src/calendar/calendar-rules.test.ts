import { describe, expect, it } from "vitest";
import type { CalendarDayKind } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { decideCalendarDay, decideHalfTerm } from "./calendar-rules.js";
import { HOURS_A_DAY, schoolCalendar } from "./make-calendar.js";
import { gapsIn, readSchoolYear, schoolDaysIn, schoolYearName } from "./school-year-calendar.js";

const span = (startsOn: string, endsOn: string) => ({
  name: "Half",
  term: "Term",
  startsOn: plainDate(startsOn),
  endsOn: plainDate(endsOn),
});
const mark = (onDay: string, kind: CalendarDayKind) => ({ onDay: plainDate(onDay), kind, name: "Day" });

describe("decideHalfTerm", () => {
  const autumn = span("2026-09-01", "2026-10-23");

  it("allows one that touches no other", () => {
    expect(decideHalfTerm(span("2026-11-02", "2026-12-18"), [autumn])).toEqual({ allowed: true });
  });

  it.each([
    ["2026-10-23", "2026-10-22", "HALF_TERM_ENDS_BEFORE_IT_STARTS"],
    ["2027-01-04", "2027-07-23", "HALF_TERM_TOO_LONG"],
    ["2026-10-23", "2026-12-18", "HALF_TERMS_OVERLAP"],
    ["2026-08-31", "2026-11-01", "HALF_TERMS_OVERLAP"],
  ])("refuses %s to %s", (startsOn, endsOn, rule) => {
    expect(decideHalfTerm(span(startsOn, endsOn), [autumn])).toEqual({ allowed: false, rule });
  });
});

describe("decideCalendarDay", () => {
  const others = [mark("2027-05-10", "BANK_HOLIDAY"), mark("2027-01-22", "INSET")];

  it.each([
    ["2027-01-22", "OFFICE_CLOSED", false],
    ["2027-06-07", "INSET", true],
    ["2027-05-03", "NOT_A_BANK_HOLIDAY", false],
    ["2027-06-15", "BANK_HOLIDAY", false],
  ] as const)("allows %s as %s", (onDay, kind, ofSchool) => {
    expect(decideCalendarDay(mark(onDay, kind), ofSchool, others)).toEqual({ allowed: true });
  });

  it.each([
    ["2026-12-29", "OFFICE_CLOSED", true, "OFFICE_DAY_OF_ONE_SCHOOL"],
    ["2027-01-22", "INSET", false, "CALENDAR_DAY_TAKEN"],
    ["2027-05-10", "NOT_A_BANK_HOLIDAY", false, "CALENDAR_DAY_TAKEN"],
    ["2026-12-25", "BANK_HOLIDAY", false, "BANK_HOLIDAY_LISTED"],
    ["2026-12-24", "NOT_A_BANK_HOLIDAY", false, "NOT_A_LISTED_BANK_HOLIDAY"],
  ] as const)("refuses %s as %s", (onDay, kind, ofSchool, rule) => {
    expect(decideCalendarDay(mark(onDay, kind), ofSchool, others)).toEqual({ allowed: false, rule });
  });
});

describe("a school year", () => {
  const halfTerms = [span("2026-09-01", "2026-10-23"), span("2027-01-04", "2027-02-12")];
  const calendar = schoolCalendar({ halfTerms, days: [mark("2026-09-01", "INSET")] }, null, HOURS_A_DAY);

  it("has a name that can be read back", () => {
    expect(schoolYearName(2027)).toBe("2026-27");
    expect(schoolYearName(2100)).toBe("2099-00");
    expect(readSchoolYear("2026-27")).toBe(2027);
    expect(readSchoolYear("2026-28")).toBeNull();
    expect(readSchoolYear("2026/27")).toBeNull();
  });

  it("counts its school days, without INSET days and weekends", () => {
    expect(schoolDaysIn(calendar, 2027)).toHaveLength(38 + 30);
    expect(schoolDaysIn(calendar, 2028)).toEqual([]);
  });

  it("says which term dates are missing", () => {
    expect(gapsIn(calendar, 2027)).toEqual([
      "No term dates between 24 October 2026 and 3 January 2027.",
      "No term dates after 12 February 2027.",
    ]);
    expect(gapsIn(calendar, 2028)).toEqual(["No term dates for 2027-28.", "No term dates after 12 February 2027."]);
    expect(gapsIn(calendar, 2026)).toEqual(["No term dates for 2025-26."]);
  });
});
