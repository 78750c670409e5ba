import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { CalendarDayKind } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import { ENGLAND, isWorkingDay, whyNotWorking } from "../days/working-days.js";
import { HOURS_A_DAY, type MarkedDay, officeCalendar, type RecordedCalendar, schoolCalendar } from "./make-calendar.js";
import { whyNotSchoolDay } from "./school-days.js";

const day = (onDay: string, kind: CalendarDayKind, name: string): MarkedDay => ({
  onDay: plainDate(onDay),
  kind,
  name,
});
const half = (startsOn: string, endsOn: string) => ({
  name: "Half",
  term: "Term",
  startsOn: plainDate(startsOn),
  endsOn: plainDate(endsOn),
});

describe("the authority's working days", () => {
  it("are England's when nothing is recorded", () => {
    expect(officeCalendar([])).toBe(ENGLAND);
    expect(officeCalendar([day("2027-01-22", "INSET", "INSET day")])).toBe(ENGLAND);
  });

  it("take a one-off bank holiday, take one out that was moved, and know when offices are closed", () => {
    const calendar = officeCalendar([
      day("2027-05-10", "BANK_HOLIDAY", "Coronation"),
      day("2027-05-03", "NOT_A_BANK_HOLIDAY", "Moved to 10 May"),
      day("2026-12-29", "OFFICE_CLOSED", "Offices closed"),
    ]);
    expect(whyNotWorking(plainDate("2027-05-10"), calendar)).toBe("Coronation");
    expect(isWorkingDay(plainDate("2027-05-03"), calendar)).toBe(true);
    expect(whyNotWorking(plainDate("2026-12-29"), calendar)).toBe("Offices closed");
    expect(whyNotWorking(plainDate("2026-12-25"), calendar)).toBe("Christmas Day");
  });

  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])(
    "of %i differ from those of date-holidays by the overrides alone",
    (year) => {
      const overrides = [
        day(`${year}-06-16`, CalendarDayKind.BANK_HOLIDAY, "Proclaimed for one year"),
        day(`${year}-12-25`, CalendarDayKind.NOT_A_BANK_HOLIDAY, "Taken out"),
      ];
      const theirs = new Holidays("GB", "ENG", { types: ["public", "bank"] })
        .getHolidays(year)
        .map(({ date }) => date.slice(0, 10));
      const expected = [...new Set([...theirs, `${year}-06-16`])].filter((on) => on !== `${year}-12-25`);
      const ours = Object.keys(officeCalendar(overrides).bankHolidays).filter((on) => on.startsWith(String(year)));
      expect(ours.toSorted()).toEqual(expected.toSorted());
    },
  );
});

describe("a school's calendar", () => {
  const authority: RecordedCalendar = {
    halfTerms: [half("2026-09-01", "2026-10-23"), half("2027-09-01", "2027-10-22")],
    days: [day("2026-09-01", "INSET", "INSET day"), day("2026-10-05", "SCHOOL_CLOSED", "Snow")],
  };

  it("is the authority's where the school has recorded nothing", () => {
    const calendar = schoolCalendar(authority, { halfTerms: [], days: [] }, HOURS_A_DAY);
    expect(calendar.halfTerms).toEqual(authority.halfTerms);
    expect(whyNotSchoolDay(plainDate("2026-09-01"), calendar)).toBe("INSET day");
  });

  it("adds the school's own closures and INSET days to the authority's", () => {
    const own = { halfTerms: [], days: [day("2026-09-14", "INSET", "Our INSET day")] };
    const calendar = schoolCalendar(authority, own, HOURS_A_DAY);
    expect(whyNotSchoolDay(plainDate("2026-09-14"), calendar)).toBe("Our INSET day");
    expect(whyNotSchoolDay(plainDate("2026-09-01"), calendar)).toBe("INSET day");
    expect(whyNotSchoolDay(plainDate("2026-09-15"), calendar)).toBeNull();
  });

  it("has the school's own terms for the school years they cover, without the authority's INSET days", () => {
    const own = { halfTerms: [half("2026-09-07", "2026-10-09")], days: [] };
    const calendar = schoolCalendar(authority, own, HOURS_A_DAY);
    expect(calendar.halfTerms.map(({ startsOn }) => startsOn)).toEqual(["2026-09-07", "2027-09-01"]);
    expect(whyNotSchoolDay(plainDate("2026-09-01"), calendar)).toBe("school holiday");
    expect(whyNotSchoolDay(plainDate("2026-10-05"), calendar)).toBe("Snow");
    expect(whyNotSchoolDay(plainDate("2027-09-01"), calendar)).toBeNull();
  });
});
