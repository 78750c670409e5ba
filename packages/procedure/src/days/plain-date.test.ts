import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addYears,
  dayInWords,
  daysBetween,
  isPlainDate,
  plainDate,
  todayInLondon,
  weekday,
  weekdayName,
} from "./plain-date.js";

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays(plainDate("2000-01-01"), days));

describe("a plain date", () => {
  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "", "2026-04-01T00:00"])(
    "refuses %s",
    (text) => {
      expect(isPlainDate(text)).toBe(false);
      expect(() => plainDate(text)).toThrow(RangeError);
    },
  );

  it("knows leap years", () => {
    expect(isPlainDate("2028-02-29")).toBe(true);
    expect(isPlainDate("1900-02-29")).toBe(false);
    expect(isPlainDate("2000-02-29")).toBe(true);
  });

  it("knows the day of the week", () => {
    expect(weekday(plainDate("2026-05-04"))).toBe(1);
    expect(weekday(plainDate("2026-05-10"))).toBe(7);
    expect(weekday(plainDate("1969-12-28"))).toBe(7);
    expect(weekdayName(plainDate("2026-05-07"))).toBe("Thursday");
  });

  it("moves a leap day to 1 March in a common year", () => {
    expect(addYears(plainDate("2020-02-29"), 5)).toBe("2025-03-01");
    expect(addYears(plainDate("2020-02-29"), 4)).toBe("2024-02-29");
  });

  it("is written out in words", () => {
    expect(dayInWords(plainDate("2026-05-04"))).toBe("4 May 2026");
  });

  it("counts days so that adding and measuring agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  it("orders days as text", () => {
    fc.assert(fc.property(anyDay, anyDay, (one, other) => one < other === daysBetween(one, other) > 0));
  });

  it("steps through the week one day at a time", () => {
    fc.assert(fc.property(anyDay, (day) => weekday(addDays(day, 1)) === (weekday(day) % 7) + 1));
  });
});

describe("today in London", () => {
  it("is already tomorrow after 23:00 UTC in summer, not in winter", () => {
    expect(todayInLondon(1_782_948_600_000)).toBe("2026-07-02");
    expect(todayInLondon(1_796_167_800_000)).toBe("2026-12-01");
  });
});
