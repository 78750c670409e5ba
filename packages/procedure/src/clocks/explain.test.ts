import { describe, expect, it } from "vitest";
import { aCaseFrom } from "../../testing/a-clock.js";
import { ABSENT, oneDeadline, referredOn, TWENTY } from "../../testing/one-deadline.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";

const MON_4_JAN = plainDate("2027-01-04");
const aCase = (given: Partial<CaseFile>) => aCaseFrom(null, given);

describe("a deadline explains itself", () => {
  it("in the words of the issue: day 14 of 20", () => {
    const found = oneDeadline(TWENTY);
    expect(found).toMatchObject({ dueOn: "2027-02-01", latestOn: "2027-02-01", counted: 14, state: "RUNNING" });
    expect(found.explanation).toBe(
      "Day 14 of 20 (school days): counted 4–8, 11–15, 18–21 Jan; not counted 22 Jan, INSET; day 20 falls on Mon 1 Feb 2027.",
    );
  });

  it("names holidays as ranges and days absent with leave by their code", () => {
    const authorisedDays = [{ on: plainDate("2026-12-15"), code: "I" }];
    const file = aCase({ firstAbsentOn: plainDate("2026-12-14"), authorisedDays });
    expect(oneDeadline(TWENTY, file, "2027-01-05").explanation).toBe(
      "Day 6 of 20 (school days): counted 14, 16–18 Dec, 4–5 Jan; not counted 15 Dec, authorised absence (code I); " +
        "21 Dec–1 Jan, school holiday; 22 Jan, INSET; day 20 falls on Tue 26 Jan 2027.",
    );
  });

  it("says when counting begins, and when the day has passed", () => {
    expect(
      oneDeadline({ start: "REFERRED", countsStart: false, amount: 5 }, referredOn("2027-01-08"), "2027-01-08")
        .explanation,
    ).toBe("Day 0 of 5 (school days): counting begins on Mon 11 Jan 2027; day 5 falls on Fri 15 Jan 2027.");
    expect(oneDeadline({ amount: 5 }).explanation).toBe(
      "Overdue since Fri 8 Jan 2027. Day 5 of 5 (school days): counted 4–8 Jan; day 5 fell on Fri 8 Jan 2027.",
    );
  });

  it("which dates to add when the term dates or bank holidays do not reach far enough", () => {
    const late = oneDeadline({ amount: 20 }, aCase({ firstAbsentOn: plainDate("2027-07-05") }), "2027-07-06");
    expect(late).toMatchObject({ dueOn: null, latestOn: null, state: "RUNNING", counted: 2 });
    expect(late.explanation).toContain("The term dates held end on 22 July 2027: add the terms from 23 July 2027.");
    const office = oneDeadline(
      { unit: "WORKING_DAY" },
      aCase({ firstAbsentOn: plainDate("2030-12-27") }),
      "2030-12-30",
    );
    expect(office.explanation).toContain(
      "Bank holidays are listed from 1 January 2024 until 31 December 2030: add those of 2031.",
    );
  });
});

describe("units", () => {
  it.each([
    [{ amount: 10, unit: "SCHOOL_DAY" }, "2027-01-15"],
    [{ amount: 10, unit: "SCHOOL_DAY", countsStart: false }, "2027-01-18"],
    [{ amount: 20, unit: "WORKING_DAY", countsStart: false }, "2027-02-01"],
    [{ amount: 72, unit: "WORKING_HOUR", countsStart: false }, "2027-01-18"],
    [{ amount: 20, unit: "CALENDAR_DAY" }, "2027-01-23"],
    [{ amount: 4, unit: "WEEK", countsStart: false }, "2027-02-01"],
    [{ amount: 4, unit: "WEEK" }, "2027-01-31"],
    [{ amount: 1, unit: "MONTH", countsStart: false }, "2027-02-04"],
    [{ amount: 1, unit: "HALF_TERM" }, "2027-02-12"],
    [{ amount: 2, unit: "HALF_TERM", countsStart: false }, "2027-03-25"],
    [{ amount: 1, unit: "TERM" }, "2027-03-25"],
    [{ amount: 2, unit: "TERM" }, "2027-07-22"],
    [{ amount: null, unit: "IMMEDIATE" }, "2027-01-04"],
  ] as const)("%j falls on %s", (rule, dueOn) => {
    expect(oneDeadline(rule)).toMatchObject({ dueOn, latestOn: dueOn, ordinarilyDueOn: dueOn });
  });

  it("Q7: 72 working hours are 10 working days at 7.4 hours a day, with 3 working days as the other reading", () => {
    const ambiguity = {
      asPrinted: "72 working hours",
      decision: "Q7",
      otherReading: { amount: 3, unit: "WORKING_DAY" as const },
    };
    const found = oneDeadline(
      { amount: 72, unit: "WORKING_HOUR", countsStart: false, ambiguity },
      ABSENT,
      "2027-01-07",
    );
    expect(found).toMatchObject({ dueOn: "2027-01-18", otherReadingOn: "2027-01-07" });
    expect(found.explanation).toBe(
      "Day 3 of 10 (working days, which make 72 working hours): counted 5–7 Jan; day 10 falls on Mon 18 Jan 2027. " +
        "The document can also be read as 3 working days: Thu 7 Jan 2027.",
    );
  });

  it("counts a month from the last day of a longer one to the last day", () => {
    const file = aCase({ firstAbsentOn: plainDate("2027-01-31") });
    expect(oneDeadline({ amount: 1, unit: "MONTH", countsStart: false }, file)).toMatchObject({ dueOn: "2027-02-28" });
  });

  it("Q36: weeks run through the holidays, school days pause", () => {
    const file = aCase({ firstAbsentOn: plainDate("2026-12-14") });
    expect(oneDeadline({ amount: 4, unit: "WEEK", countsStart: false }, file).dueOn).toBe("2027-01-11");
    expect(oneDeadline({ amount: 20 }, file).dueOn).toBe("2027-01-25");
  });

  it("Q6: no day counts once the absence is over", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, absenceEndedOn: plainDate("2027-01-12") });
    const found = oneDeadline(TWENTY, file);
    expect(found).toMatchObject({ state: "SUPERSEDED", dueOn: null, counted: 7 });
    expect(found.explanation).toContain("the absence ended on 12 January 2027");
  });
});
