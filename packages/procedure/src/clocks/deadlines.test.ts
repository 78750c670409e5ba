import { describe, expect, it } from "vitest";
import { aCaseFrom, aClock, on as happened, packOf, versions } from "../../testing/a-clock.js";
import { ABSENT, CALENDAR, oneDeadline, referredOn, TWENTY } from "../../testing/one-deadline.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { deadlines, wasLate } from "./deadlines.js";

const MON_4_JAN = plainDate("2027-01-04");
const aCase = (given: Partial<CaseFile>) => aCaseFrom(null, given);

describe("where a clock stands", () => {
  it("is met by the first event named, and late when that came after the day", () => {
    const inTime = oneDeadline({}, referredOn("2027-01-15"));
    expect(inTime).toMatchObject({ state: "MET", metOn: "2027-01-15", counted: 10 });
    expect([wasLate(inTime), wasLate(oneDeadline({}, referredOn("2027-01-18")))]).toEqual([false, true]);
    expect(oneDeadline({}, referredOn("2027-01-18")).explanation).toMatch(
      /^Met late, on Mon 18 Jan 2027\. Day 10 of 10/,
    );
  });

  it("is told apart by the subject of an event where two clocks wait for the same one", () => {
    const events = [happened("FOLLOWED_UP", "2027-01-12", { subject: "SIX" })];
    const file = aCase({ firstAbsentOn: MON_4_JAN, events });
    expect(oneDeadline({ metBy: ["FOLLOWED_UP:SIX"] }, file).state).toBe("MET");
    expect(oneDeadline({ metBy: ["FOLLOWED_UP:EIGHTEEN"] }, file).state).toBe("BREACHED");
  });

  it("is breached only after its last day", () => {
    expect([oneDeadline({}, ABSENT, "2027-01-15").state, oneDeadline({}, ABSENT, "2027-01-16").state]).toEqual([
      "RUNNING",
      "BREACHED",
    ]);
    const range = { amount: 6, max: 8, unit: "WEEK" as const, countsStart: false };
    expect(oneDeadline(range, ABSENT, "2027-02-20")).toMatchObject({
      state: "RUNNING",
      dueOn: "2027-02-15",
      latestOn: "2027-03-01",
    });
    expect(oneDeadline(range, ABSENT, "2027-03-02").state).toBe("BREACHED");
    expect(oneDeadline(range, ABSENT, "2027-02-20").explanation).toBe(
      "6 weeks from Mon 4 Jan 2027; the end fell on Mon 15 Feb 2027. At the latest 8 weeks: 8 weeks from Mon 4 Jan 2027; the end falls on Mon 1 Mar 2027.",
    );
  });

  it("is never breached when it only says from when something is possible", () => {
    const earliest = { ...TWENTY, kind: "EARLIEST" as const, metBy: ["OFF_ROLL_GRANTED"] };
    expect(oneDeadline(earliest, ABSENT, "2027-02-01").state).toBe("RUNNING");
    const after = oneDeadline(earliest, ABSENT, "2027-02-02");
    expect(after).toMatchObject({ state: "MET", metOn: "2027-02-01" });
    expect(after.explanation).toMatch(/^Possible since the end of Mon 1 Feb 2027\./);
  });

  it.each(["DIED", "CLOSED"] as const)("%s ends every clock, and none starts after it", (code) => {
    const file = aCase({
      firstAbsentOn: MON_4_JAN,
      events: [happened(code, "2027-01-12"), happened("REFERRED", "2027-01-13")],
    });
    expect(oneDeadline({}, file)).toMatchObject({ state: "SUPERSEDED", metOn: null });
    expect(oneDeadline({}, file).explanation).toMatch(/^No longer needed since Tue 12 Jan 2027\./);
    expect(oneDeadline({ amount: 5 }, file).explanation).toMatch(/; it was not met by its day\./);
    expect(deadlines(file, versions(aClock({ start: "REFERRED" })), CALENDAR, plainDate("2027-01-20"))).toEqual([]);
  });

  it("goes on after the enquiry was opened again, without the days it was closed", () => {
    const events = [happened("CLOSED", "2027-01-06"), happened("REOPENED", "2027-01-13")];
    expect(oneDeadline({}, aCase({ firstAbsentOn: MON_4_JAN, events }))).toMatchObject({
      dueOn: "2027-01-25",
      state: "RUNNING",
    });
  });

  it("runs only where its condition holds", () => {
    const found = deadlines(ABSENT, versions(aClock({ when: { fact: "hasEhcp" } })), CALENDAR, plainDate("2027-01-20"));
    expect(found).toEqual([]);
  });
});

describe("pausing", () => {
  const paused = happened("CLOCK_PAUSED", "2027-01-12", { subject: "TEST-K1", note: "waiting for the consulate" });
  const resumed = happened("CLOCK_RESUMED", "2027-01-14", { subject: "TEST-K1" });

  it("stops the count, and the explanation says why", () => {
    const found = oneDeadline({}, aCase({ firstAbsentOn: MON_4_JAN, events: [paused] }));
    expect(found).toMatchObject({ state: "PAUSED", dueOn: null, counted: 6 });
    expect(found.explanation).toBe(
      "Day 6 of 10 (school days): counted 4–8, 11 Jan. Paused since Tue 12 Jan 2027 (waiting for the consulate); the day is worked out when it is resumed.",
    );
  });

  it("leaves the days out once it is resumed", () => {
    const found = oneDeadline({}, aCase({ firstAbsentOn: MON_4_JAN, events: [paused, resumed] }));
    expect(found).toMatchObject({ state: "BREACHED", dueOn: "2027-01-19", counted: 10 });
    expect(found.explanation).toContain(
      "not counted 12–13 Jan, paused: waiting for the consulate; day 10 fell on Tue 19 Jan 2027",
    );
  });

  it("moves weeks by the days paused", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, events: [paused, resumed] });
    expect(oneDeadline({ amount: 4, unit: "WEEK", countsStart: false }, file).dueOn).toBe("2027-02-03");
  });

  it("of one clock does not touch another; of all clocks it does", () => {
    const other = { ...paused, subject: "TEST-K2" };
    expect(oneDeadline({}, aCase({ firstAbsentOn: MON_4_JAN, events: [other] }), "2027-01-13").state).toBe("RUNNING");
    expect(
      oneDeadline({}, aCase({ firstAbsentOn: MON_4_JAN, events: [{ ...paused, subject: null }] }), "2027-01-13").state,
    ).toBe("PAUSED");
  });

  it("after the day has passed changes nothing", () => {
    const file = aCase({ firstAbsentOn: MON_4_JAN, events: [{ ...paused, on: plainDate("2027-01-20") }] });
    expect(oneDeadline({}, file)).toMatchObject({ state: "BREACHED", dueOn: "2027-01-15" });
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
    const [found] = deadlines(aCase(vulnerable), [{ from: "2020-01-01", pack }], CALENDAR, plainDate("2027-01-06"));
    expect(found).toMatchObject({ dueOn: "2027-01-08", ordinarilyDueOn: "2027-01-15", fastTrack: { amount: 5 } });
    expect(found?.explanation).toContain(
      "The child is vulnerable. Due 5 school days, by Fri 8 Jan 2027, instead of Fri 15 Jan 2027.",
    );
  });

  it("at once means the day it became known, so that nobody is late for what nobody knew", () => {
    const events = [happened("PROTECTION_RECORDED", "2027-01-07", { subject: "PLAN" })];
    const known = oneDeadline({ fastTracks }, aCase({ firstAbsentOn: MON_4_JAN, protection: "PLAN", events }));
    expect(known).toMatchObject({ dueOn: "2027-01-07", state: "BREACHED" });
    expect(oneDeadline({ fastTracks }, aCase({ firstAbsentOn: MON_4_JAN, protection: "PLAN" })).dueOn).toBe(
      "2027-01-04",
    );
  });

  it("Q4: of two figures the earlier date binds", () => {
    const found = oneDeadline({ unit: "WORKING_DAY", countsStart: false, orSooner: { amount: 5, unit: "SCHOOL_DAY" } });
    expect(found).toMatchObject({ dueOn: "2027-01-11", ordinarilyDueOn: "2027-01-18" });
    expect(found.explanation).toContain("The earlier date binds: Mon 11 Jan 2027.");
  });

  it("Q10: where the document gives no figure, a person sets the day and says why", () => {
    expect(oneDeadline({ amount: null })).toMatchObject({ dueOn: null, needsDate: true, state: "RUNNING" });
    const events = [happened("CLOCK_DATE_SET", "2027-01-29", { subject: "TEST-K1", note: "family abroad until then" })];
    const set = oneDeadline({ amount: null }, aCase({ firstAbsentOn: MON_4_JAN, events }));
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
    const found = deadlines(aCase({ events }), versions(rule), CALENDAR, plainDate("2027-04-01"));
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
      const [found] = deadlines(aCase({ firstAbsentOn: plainDate(day) }), both, CALENDAR, plainDate("2027-01-08"));
      return [found?.packVersion, found?.dueOn];
    };
    expect(dueOn("2027-01-04")).toEqual(["1", "2027-01-15"]);
    expect(dueOn("2027-01-05")).toEqual(["2", "2027-01-11"]);
  });
});
