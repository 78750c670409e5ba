import { describe, expect, it } from "vitest";
import { aCaseFrom, aClock, on as happened, packOf, versions } from "../../testing/a-clock.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import type { CaseFile } from "../enquiry/case-file.js";
import type { ClockRule } from "../pack/clock-rule.js";
import { plainDate } from "../plain-date.js";
import { deadlines, wasLate } from "./deadlines.js";

const MON_4_JAN = plainDate("2027-01-04");
const aCase = (given: Partial<CaseFile>) => aCaseFrom(null, given);
const absent = aCase({ firstAbsentOn: MON_4_JAN });
const calendar = schoolYear2026({ "2027-01-22": "INSET" });

function one(rule: Partial<ClockRule>, file: CaseFile = absent, today = "2027-01-21") {
  const [found] = deadlines(file, versions(aClock(rule)), calendar, plainDate(today));
  if (found === undefined) throw new Error("The clock does not run");
  return found;
}

const twenty = { amount: 20, counts: "UNAUTHORISED_ABSENCE" as const };

describe("a deadline explains itself", () => {
  it("in the words of the issue: day 14 of 20", () => {
    const found = one(twenty);
    expect(found).toMatchObject({ dueOn: "2027-02-01", latestOn: "2027-02-01", counted: 14, state: "RUNNING" });
    expect(found.explanation).toBe(
      "Day 14 of 20 (school days): counted 4–8, 11–15, 18–21 Jan; not counted 22 Jan, INSET; day 20 falls on Mon 1 Feb 2027.",
    );
  });

  it("names holidays as ranges and days absent with leave by their code", () => {
    const authorisedDays = [{ on: plainDate("2026-12-15"), code: "I" }];
    const file = aCase({ firstAbsentOn: plainDate("2026-12-14"), authorisedDays });
    expect(one(twenty, file, "2027-01-05").explanation).toBe(
      "Day 6 of 20 (school days): counted 14, 16–18 Dec, 4–5 Jan; not counted 15 Dec, authorised absence (code I); " +
        "21 Dec–1 Jan, school holiday; 22 Jan, INSET; day 20 falls on Tue 26 Jan 2027.",
    );
  });

  it("says when counting begins, and when the day has passed", () => {
    expect(
      one({ start: "REFERRED", countsStart: false, amount: 5 }, referredOn("2027-01-08"), "2027-01-08").explanation,
    ).toBe("Day 0 of 5 (school days): counting begins on Mon 11 Jan 2027; day 5 falls on Fri 15 Jan 2027.");
    expect(one({ amount: 5 }).explanation).toBe(
      "Overdue since Fri 8 Jan 2027. Day 5 of 5 (school days): counted 4–8 Jan; day 5 fell on Fri 8 Jan 2027.",
    );
  });

  it("which dates to add when the term dates or bank holidays do not reach far enough", () => {
    const late = one({ amount: 20 }, aCase({ firstAbsentOn: plainDate("2027-07-05") }), "2027-07-06");
    expect(late).toMatchObject({ dueOn: null, latestOn: null, state: "RUNNING", counted: 2 });
    expect(late.explanation).toContain("The term dates held end on 22 July 2027: add the terms from 23 July 2027.");
    const office = one({ unit: "WORKING_DAY" }, aCase({ firstAbsentOn: plainDate("2030-12-27") }), "2030-12-30");
    expect(office.explanation).toContain(
      "Bank holidays are listed from 1 January 2024 until 31 December 2030: add those of 2031.",
    );
  });
});

function referredOn(day: string) {
  return aCase({ firstAbsentOn: MON_4_JAN, events: [happened("REFERRED", day)] });
}

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
    expect(one(rule)).toMatchObject({ dueOn, latestOn: dueOn, ordinarilyDueOn: dueOn });
  });

  it("Q7: 72 working hours are 10 working days at 7.4 hours a day, with 3 working days as the other reading", () => {
    const ambiguity = {
      asPrinted: "72 working hours",
      decision: "Q7",
      otherReading: { amount: 3, unit: "WORKING_DAY" as const },
    };
    const found = one({ amount: 72, unit: "WORKING_HOUR", countsStart: false, ambiguity }, absent, "2027-01-07");
    expect(found).toMatchObject({ dueOn: "2027-01-18", otherReadingOn: "2027-01-07" });
    expect(found.explanation).toBe(
      "Day 3 of 10 (working days, which make 72 working hours): counted 5–7 Jan; day 10 falls on Mon 18 Jan 2027. " +
        "The document can also be read as 3 working days: Thu 7 Jan 2027.",
    );
  });

  it("counts a month from the last day of a longer one to the last day", () => {
    const file = aCase({ firstAbsentOn: plainDate("2027-01-31") });
    expect(one({ amount: 1, unit: "MONTH", countsStart: false }, file)).toMatchObject({ dueOn: "2027-02-28" });
  });

  it("Q36: weeks run through the holidays, school days pause", () => {
    const file = aCase({ firstAbsentOn: plainDate("2026-12-14") });
    expect(one({ amount: 4, unit: "WEEK", countsStart: false }, file).dueOn).toBe("2027-01-11");
    expect(one({ amount: 20 }, file).dueOn).toBe("2027-01-25");
  });

  it("Q6: no day counts once the absence is over", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, absenceEndedOn: plainDate("2027-01-12") });
    const found = one(twenty, file);
    expect(found).toMatchObject({ state: "SUPERSEDED", dueOn: null, counted: 7 });
    expect(found.explanation).toContain("the absence ended on 12 January 2027");
  });
});

describe("where a clock stands", () => {
  it("is met by the first event named, and late when that came after the day", () => {
    const inTime = one({}, referredOn("2027-01-15"));
    expect(inTime).toMatchObject({ state: "MET", metOn: "2027-01-15", counted: 10 });
    expect([wasLate(inTime), wasLate(one({}, referredOn("2027-01-18")))]).toEqual([false, true]);
    expect(one({}, referredOn("2027-01-18")).explanation).toMatch(/^Met late, on Mon 18 Jan 2027\. Day 10 of 10/);
  });

  it("is told apart by the subject of an event where two clocks wait for the same one", () => {
    const events = [happened("FOLLOWED_UP", "2027-01-12", { subject: "SIX" })];
    const file = aCase({ firstAbsentOn: MON_4_JAN, events });
    expect(one({ metBy: ["FOLLOWED_UP:SIX"] }, file).state).toBe("MET");
    expect(one({ metBy: ["FOLLOWED_UP:EIGHTEEN"] }, file).state).toBe("BREACHED");
  });

  it("is breached only after its last day", () => {
    expect([one({}, absent, "2027-01-15").state, one({}, absent, "2027-01-16").state]).toEqual(["RUNNING", "BREACHED"]);
    const range = { amount: 6, max: 8, unit: "WEEK" as const, countsStart: false };
    expect(one(range, absent, "2027-02-20")).toMatchObject({
      state: "RUNNING",
      dueOn: "2027-02-15",
      latestOn: "2027-03-01",
    });
    expect(one(range, absent, "2027-03-02").state).toBe("BREACHED");
    expect(one(range, absent, "2027-02-20").explanation).toBe(
      "6 weeks from Mon 4 Jan 2027; the end fell on Mon 15 Feb 2027. At the latest 8 weeks: 8 weeks from Mon 4 Jan 2027; the end falls on Mon 1 Mar 2027.",
    );
  });

  it("is never breached when it only says from when something is possible", () => {
    const earliest = { ...twenty, kind: "EARLIEST" as const, metBy: ["OFF_ROLL_GRANTED"] };
    expect(one(earliest, absent, "2027-02-01").state).toBe("RUNNING");
    const after = one(earliest, absent, "2027-02-02");
    expect(after).toMatchObject({ state: "MET", metOn: "2027-02-01" });
    expect(after.explanation).toMatch(/^Possible since the end of Mon 1 Feb 2027\./);
  });

  it.each(["DIED", "CLOSED"] as const)("%s ends every clock, and none starts after it", (code) => {
    const file = aCase({
      firstAbsentOn: MON_4_JAN,
      events: [happened(code, "2027-01-12"), happened("REFERRED", "2027-01-13")],
    });
    expect(one({}, file)).toMatchObject({ state: "SUPERSEDED", metOn: null });
    expect(one({}, file).explanation).toMatch(/^No longer needed since Tue 12 Jan 2027\./);
    expect(deadlines(file, versions(aClock({ start: "REFERRED" })), calendar, plainDate("2027-01-20"))).toEqual([]);
  });

  it("goes on after the enquiry was opened again, without the days it was closed", () => {
    const events = [happened("CLOSED", "2027-01-06"), happened("REOPENED", "2027-01-13")];
    expect(one({}, aCase({ firstAbsentOn: MON_4_JAN, events }))).toMatchObject({
      dueOn: "2027-01-25",
      state: "RUNNING",
    });
  });

  it("runs only where its condition holds", () => {
    const found = deadlines(absent, versions(aClock({ when: { fact: "hasEhcp" } })), calendar, plainDate("2027-01-20"));
    expect(found).toEqual([]);
  });
});

describe("pausing", () => {
  const paused = happened("CLOCK_PAUSED", "2027-01-12", { subject: "TEST-K1", note: "waiting for the consulate" });
  const resumed = happened("CLOCK_RESUMED", "2027-01-14", { subject: "TEST-K1" });

  it("stops the count, and the explanation says why", () => {
    const found = one({}, aCase({ firstAbsentOn: MON_4_JAN, events: [paused] }));
    expect(found).toMatchObject({ state: "PAUSED", dueOn: null, counted: 6 });
    expect(found.explanation).toBe(
      "Day 6 of 10 (school days): counted 4–8, 11 Jan. Paused since Tue 12 Jan 2027 (waiting for the consulate); the day is worked out when it is resumed.",
    );
  });

  it("leaves the days out once it is resumed", () => {
    const found = one({}, aCase({ firstAbsentOn: MON_4_JAN, events: [paused, resumed] }));
    expect(found).toMatchObject({ state: "BREACHED", dueOn: "2027-01-19", counted: 10 });
    expect(found.explanation).toContain(
      "not counted 12–13 Jan, paused: waiting for the consulate; day 10 fell on Tue 19 Jan 2027",
    );
  });

  it("moves weeks by the days paused", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, events: [paused, resumed] });
    expect(one({ amount: 4, unit: "WEEK", countsStart: false }, file).dueOn).toBe("2027-02-03");
  });

  it("of one clock does not touch another; of all clocks it does", () => {
    const other = { ...paused, subject: "TEST-K2" };
    expect(one({}, aCase({ firstAbsentOn: MON_4_JAN, events: [other] }), "2027-01-13").state).toBe("RUNNING");
    expect(
      one({}, aCase({ firstAbsentOn: MON_4_JAN, events: [{ ...paused, subject: null }] }), "2027-01-13").state,
    ).toBe("PAUSED");
  });

  it("after the day has passed changes nothing", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, events: [{ ...paused, on: plainDate("2027-01-20") }] });
    expect(one({}, file)).toMatchObject({ state: "BREACHED", dueOn: "2027-01-15" });
  });
});

describe("faster, sooner, by hand", () => {
  const fastTracks = [
    {
      when: { fact: "childProtection" },
      amount: null,
      unit: "IMMEDIATE",
      says: "Child protection: tell social care first",
      source: "2",
    },
    { when: { fact: "vulnerable" }, amount: 5, unit: "SCHOOL_DAY", says: "The child is vulnerable.", source: "3" },
  ] as const;

  it("the first fast track that holds replaces the figure and says so", () => {
    const vulnerable = { vulnerabilityCodes: ["CARER"], firstAbsentOn: MON_4_JAN };
    const groups = [{ code: "CARER", label: "Young carer", source: "4" }];
    const pack = packOf([aClock({ fastTracks })], { vulnerability: { groups, risks: [] } });
    const [found] = deadlines(aCase(vulnerable), [{ from: "2020-01-01", pack }], calendar, plainDate("2027-01-06"));
    expect(found).toMatchObject({ dueOn: "2027-01-08", ordinarilyDueOn: "2027-01-15", fastTrack: { amount: 5 } });
    expect(found?.explanation).toContain(
      "The child is vulnerable. Due 5 school days, by Fri 8 Jan 2027, instead of Fri 15 Jan 2027.",
    );
  });

  it("at once means the day it became known, so that nobody is late for what nobody knew", () => {
    const events = [happened("PROTECTION_RECORDED", "2027-01-07", { subject: "PLAN" })];
    const known = one({ fastTracks }, aCase({ firstAbsentOn: MON_4_JAN, protection: "PLAN", events }));
    expect(known).toMatchObject({ dueOn: "2027-01-07", state: "BREACHED" });
    expect(one({ fastTracks }, aCase({ firstAbsentOn: MON_4_JAN, protection: "PLAN" })).dueOn).toBe("2027-01-04");
  });

  it("Q4: of two figures the earlier date binds", () => {
    const found = one({ unit: "WORKING_DAY", countsStart: false, orSooner: { amount: 5, unit: "SCHOOL_DAY" } });
    expect(found).toMatchObject({ dueOn: "2027-01-11", ordinarilyDueOn: "2027-01-18" });
    expect(found.explanation).toContain("The earlier date binds: Mon 11 Jan 2027.");
  });

  it("Q10: where the document gives no figure, a person sets the day and says why", () => {
    expect(one({ amount: null })).toMatchObject({ dueOn: null, needsDate: true, state: "RUNNING" });
    const events = [happened("CLOCK_DATE_SET", "2027-01-29", { subject: "TEST-K1", note: "family abroad until then" })];
    const set = one({ amount: null }, aCase({ firstAbsentOn: MON_4_JAN, events }));
    expect(set).toMatchObject({ dueOn: "2027-01-29", needsDate: false });
    expect(set.explanation).toBe(
      "The procedure gives no figure. The date was set to Fri 29 Jan 2027: family abroad until then.",
    );
  });
});

describe("again and again", () => {
  it("a clock that repeats starts anew each time it is met", () => {
    const events = [
      happened("ASSIGNED", "2027-01-04"),
      happened("REVIEWED", "2027-02-08"),
      happened("REVIEWED", "2027-03-30"),
    ];
    const rule = aClock({
      start: "ASSIGNED",
      amount: 6,
      unit: "WEEK",
      countsStart: false,
      metBy: ["REVIEWED"],
      repeats: true,
    });
    const found = deadlines(aCase({ events }), versions(rule), calendar, plainDate("2027-04-01"));
    expect(found.map(({ occurrence, startedOn, dueOn, metOn }) => [occurrence, startedOn, dueOn, metOn])).toEqual([
      [1, "2027-01-04", "2027-02-15", "2027-02-08"],
      [2, "2027-02-08", "2027-03-22", "2027-03-30"],
      [3, "2027-03-30", "2027-05-11", null],
    ]);
    expect(found.map(wasLate)).toEqual([false, true, false]);
  });

  it("a clock is judged by the version of the procedure in force on the day it started", () => {
    const five = {
      from: "2027-01-05",
      pack: packOf([aClock({ amount: 5 })], { version: "2", effectiveFrom: "2027-01-05" }),
    };
    const both = [...versions(aClock()), five];
    const dueOn = (day: string) => {
      const [found] = deadlines(aCase({ firstAbsentOn: plainDate(day) }), both, calendar, plainDate("2027-01-08"));
      return [found?.packVersion, found?.dueOn];
    };
    expect(dueOn("2027-01-04")).toEqual(["1", "2027-01-15"]);
    expect(dueOn("2027-01-05")).toEqual(["2", "2027-01-11"]);
  });
});
