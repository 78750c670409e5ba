import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BANK_HOLIDAYS } from "./bank-holidays.js";
import { addDays, plainDate, weekday } from "./plain-date.js";
import {
  ENGLAND,
  isInCalendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  whyNotWorking,
  workingDaysAfter,
  workingDaysBefore,
} from "./working-days.js";

const anyDay = fc.integer({ min: 0, max: 2300 }).map((days) => addDays(plainDate("2024-06-01"), days));

describe("bank holidays", () => {
  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])("of %i are those of date-holidays", (year) => {
    const theirs = new Holidays("GB", "ENG").getHolidays(year).filter((holiday) => holiday.type === "public");
    const days = [...new Set(theirs.map((holiday) => holiday.date.slice(0, 10)))].toSorted();
    expect(Object.keys(BANK_HOLIDAYS).filter((day) => day.startsWith(String(year)))).toEqual(days);
  });

  it("name the substitute day", () => {
    expect(whyNotWorking(plainDate("2026-12-28"), ENGLAND)).toBe("Boxing Day (substitute day)");
    expect(whyNotWorking(plainDate("2027-12-27"), ENGLAND)).toBe("Christmas Day (substitute day)");
    expect(whyNotWorking(plainDate("2028-01-03"), ENGLAND)).toBe("New Year's Day (substitute day)");
  });
});

describe("working days", () => {
  it("leave out weekends, bank holidays and an authority's closure days", () => {
    const calendar = { ...ENGLAND, closures: { "2026-12-29": "Offices closed" } };
    expect(whyNotWorking(plainDate("2026-12-29"), calendar)).toBe("Offices closed");
    expect(whyNotWorking(plainDate("2026-12-27"), calendar)).toBe("Sunday");
    expect(isWorkingDay(plainDate("2026-12-30"), calendar)).toBe(true);
    expect(previousWorkingDay(plainDate("2026-12-30"), calendar)).toBe("2026-12-24");
    expect(nextWorkingDay(plainDate("2026-12-24"), calendar)).toBe("2026-12-30");
  });

  it("say which days were counted and why the others were not", () => {
    const found = workingDaysBefore(plainDate("2026-05-07"), 5, ENGLAND);
    expect(found.on).toBe("2026-04-29");
    expect(found.counted).toEqual(["2026-05-06", "2026-05-05", "2026-05-01", "2026-04-30", "2026-04-29"]);
    expect(found.notCounted).toEqual([
      { on: "2026-05-04", why: "Early May bank holiday" },
      { on: "2026-05-03", why: "Sunday" },
      { on: "2026-05-02", why: "Saturday" },
    ]);
  });

  it("count back what they counted forward, and account for every day between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, days) => {
        const after = workingDaysAfter(day, days, ENGLAND);
        expect(after.counted).toHaveLength(days);
        expect(after.counted.every((on) => isWorkingDay(on, ENGLAND) && weekday(on) <= 5)).toBe(true);
        const stepped = [...after.counted, ...after.notCounted.map(({ on }) => on)].toSorted();
        expect(stepped).toEqual(stepped.map((_, place) => addDays(day, place + 1)));
        if (isWorkingDay(day, ENGLAND)) expect(workingDaysBefore(after.on, days, ENGLAND).on).toBe(day);
      }),
    );
  });

  it("are known only as far as the bank holidays are", () => {
    expect(isInCalendar(plainDate("2030-12-31"), ENGLAND)).toBe(true);
    expect(isInCalendar(plainDate("2031-01-01"), ENGLAND)).toBe(false);
    expect(isInCalendar(plainDate("2031-01-01"), { bankHolidays: {} })).toBe(true);
  });
});
