import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addYears, plainDate, weekday } from "../days/plain-date.js";
import {
  compulsorySchoolAge,
  compulsorySchoolAgeReason,
  isCompulsorySchoolAge,
  schoolAgeChangesOn,
} from "./compulsory-school-age.js";
import { ageOn, schoolYear } from "./school-year.js";

const anyBirth = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(plainDate("2003-01-01"), days));

describe("compulsory school age", () => {
  it.each([
    ["2019-02-10", "2024-03-31", "2035-06-29"],
    ["2020-08-31", "2025-08-31", "2036-06-27"],
    ["2007-09-23", "2012-12-31", "2024-06-28"],
    ["2020-09-01", "2025-12-31", "2037-06-26"],
    ["2020-03-31", "2025-03-31", "2036-06-27"],
    ["2010-08-31", "2015-08-31", "2026-06-26"],
    ["2020-04-01", "2025-08-31", "2036-06-27"],
    ["2010-09-01", "2015-12-31", "2027-06-25"],
  ])("of a child born on %s runs from %s to %s", (born, startsOn, endsOn) => {
    expect(compulsorySchoolAge(plainDate(born))).toEqual({ startsOn, endsOn });
  });

  it("includes its first and its last day", () => {
    const born = plainDate("2010-08-31");
    expect(isCompulsorySchoolAge(born, plainDate("2015-08-30"))).toBe(false);
    expect(isCompulsorySchoolAge(born, plainDate("2015-08-31"))).toBe(true);
    expect(isCompulsorySchoolAge(born, plainDate("2026-06-26"))).toBe(true);
    expect(isCompulsorySchoolAge(born, plainDate("2026-06-27"))).toBe(false);
  });

  it("gives its reason in words, and the day on which the answer changes", () => {
    const born = plainDate("2010-08-31");
    expect(compulsorySchoolAgeReason(born, plainDate("2015-01-01"))).toContain("starts on 31 August 2015");
    expect(compulsorySchoolAgeReason(born, plainDate("2020-01-01"))).toContain("to 26 June 2026");
    expect(compulsorySchoolAgeReason(born, plainDate("2026-07-01"))).toContain("ended on 26 June 2026");
    expect(schoolAgeChangesOn(born, plainDate("2015-01-01"))).toBe("2015-08-31");
    expect(schoolAgeChangesOn(born, plainDate("2026-06-26"))).toBe("2026-06-27");
    expect(schoolAgeChangesOn(born, plainDate("2026-06-27"))).toBeNull();
  });

  it("starts within four months of the fifth birthday and ends on a Friday", () => {
    fc.assert(
      fc.property(anyBirth, (born) => {
        const { startsOn, endsOn } = compulsorySchoolAge(born);
        expect(startsOn >= addYears(born, 5)).toBe(true);
        expect(startsOn < addDays(addYears(born, 5), 155)).toBe(true);
        expect(weekday(endsOn)).toBe(5);
        expect(endsOn.slice(5) >= "06-24" && endsOn.slice(5) <= "06-30").toBe(true);
      }),
    );
  });
});

describe("the school year", () => {
  it.each([
    ["2010-12-24", "2026-11-21", "11"],
    ["2011-11-17", "2026-11-21", "10"],
    ["2022-03-06", "2026-11-21", "R"],
    ["2021-10-04", "2026-11-21", "R"],
    ["2021-08-31", "2026-11-21", "1"],
    ["2022-09-01", "2026-11-21", "N"],
    ["2025-01-01", "2026-11-21", "N"],
    ["2000-01-01", "2026-11-21", "13"],
    ["2011-09-01", "2026-08-31", "9"],
    ["2011-09-01", "2026-09-01", "10"],
  ])("of a child born on %s is on %s year %s", (born, on, year) => {
    expect(schoolYear(plainDate(born), plainDate(on))).toBe(year);
  });

  it("follows age only at the birthday", () => {
    expect(ageOn(plainDate("2015-11-21"), plainDate("2026-11-20"))).toBe(10);
    expect(ageOn(plainDate("2015-11-21"), plainDate("2026-11-21"))).toBe(11);
    expect(ageOn(plainDate("2016-02-29"), plainDate("2026-02-28"))).toBe(9);
    expect(ageOn(plainDate("2016-02-29"), plainDate("2026-03-01"))).toBe(10);
  });
});
