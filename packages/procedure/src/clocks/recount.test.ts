import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aCaseFrom, aClock, on, versions } from "../../testing/a-clock.js";
import { HALF_TERMS, schoolYear2026 } from "../../testing/term-dates.js";
import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { addDays, type PlainDate, plainDate, weekday } from "../days/plain-date.js";
import type { ClockRule } from "../pack/clock-rule.js";
import { deadlines } from "./deadlines.js";
import { dateInWords } from "./words.js";

const FIRST = plainDate("2026-09-01");
const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(FIRST, days));
const anyDays = fc.uniqueArray(anyDay, { maxLength: 12 });
const unit = fc.constantFrom("SCHOOL_DAY" as const, "WORKING_DAY" as const, "CALENDAR_DAY" as const, "WEEK" as const);
const anyRule = fc.record({ unit, amount: fc.integer({ min: 1, max: 12 }), countsStart: fc.boolean() });

interface Tried {
  readonly rule: Pick<ClockRule, "unit" | "amount" | "countsStart">;
  readonly start: PlainDate;
  readonly closures: readonly PlainDate[];
  readonly authorised: readonly PlainDate[];
  readonly pause: readonly [PlainDate, number] | null;
}

const anyTry: fc.Arbitrary<Tried> = fc.record({
  rule: anyRule,
  start: anyDay,
  closures: anyDays,
  authorised: anyDays,
  pause: fc.option(fc.tuple(anyDay, fc.integer({ min: 0, max: 15 }))),
});

const closing = (days: readonly PlainDate[]) => Object.fromEntries(days.map((day) => [day, "INSET"]));

function counted({ rule, start, closures, authorised, pause }: Tried, today: PlainDate = start) {
  const calendar = { ...schoolYear2026(closing(closures)) };
  const pauses = pause && [on("CLOCK_PAUSED", pause[0]), on("CLOCK_RESUMED", addDays(pause[0], pause[1]))];
  const authorisedDays = authorised.map((day) => ({ on: day, code: "I" }));
  const file = aCaseFrom(start, { authorisedDays, events: pauses ?? [] });
  const [found] = deadlines(file, versions(aClock({ ...rule, counts: "UNAUTHORISED_ABSENCE" })), calendar, today);
  if (found === undefined) throw new Error("The clock does not run");
  return found;
}

/** The same, day by day, in the plainest way there is. */
function recount({ rule, start, closures, authorised, pause }: Tried): PlainDate {
  const { bankHolidays } = schoolYear2026().office;
  const inTerm = (day: PlainDate) => HALF_TERMS.some((half) => half.startsOn <= day && day <= half.endsOn);
  let left = rule.unit === "WEEK" ? (rule.amount ?? 0) * 7 : (rule.amount ?? 0);
  let day = rule.countsStart ? addDays(start, -1) : start;
  while (left > 0) {
    day = addDays(day, 1);
    const isOff = weekday(day) > 5 || bankHolidays[day] !== undefined;
    if (rule.unit === "WORKING_DAY" && isOff) continue;
    if (rule.unit === "SCHOOL_DAY" && (isOff || !inTerm(day) || closures.includes(day))) continue;
    if (authorised.includes(day)) continue;
    if (pause && day >= pause[0] && day < addDays(pause[0], pause[1])) continue;
    left -= 1;
  }
  return day;
}

/** How many days the words name: 4–8, 11–15, 18 Jan are eleven. */
function daysNamed(words: string, from: PlainDate): number {
  const named = words.split(", ").toReversed();
  let month = "";
  const runs = named.map((run) => {
    const [first = "", last = first] = run.split("–");
    month = last.split(" ")[1] ?? month;
    return [first.includes(" ") ? first : `${first} ${month}`, last.includes(" ") ? last : `${last} ${month}`] as const;
  });
  let day = from;
  let days = 0;
  const shown = (on: PlainDate) => dateInWords(on).split(" ").slice(1, 3).join(" ");
  for (const [first, last] of runs.toReversed()) {
    while (shown(day) !== first) day = addDays(day, 1);
    for (days += 1; shown(day) !== last; day = addDays(day, 1)) days += 1;
  }
  return days;
}

describe("any clock on any calendar", () => {
  it("equals a recount day by day", () => {
    fc.assert(
      fc.property(anyTry, (tried) => {
        expect(counted(tried).dueOn).toBe(recount(tried));
      }),
    );
  });

  it("never comes earlier because one more day is no school day, is paused or is authorised", () => {
    fc.assert(
      fc.property(anyTry, anyDay, (tried, day) => {
        const before = counted(tried).dueOn ?? "";
        expect((counted({ ...tried, closures: [...tried.closures, day] }).dueOn ?? "") >= before).toBe(true);
        expect((counted({ ...tried, authorised: [...tried.authorised, day] }).dueOn ?? "") >= before).toBe(true);
        if (tried.pause === null) expect((counted({ ...tried, pause: [day, 1] }).dueOn ?? "") >= before).toBe(true);
      }),
    );
  });

  it("says in words the day it falls on, and names exactly the days that were counted", () => {
    fc.assert(
      fc.property(anyTry, fc.integer({ min: 0, max: 60 }), (tried, later) => {
        const found = counted(tried, addDays(tried.start, later));
        const date = dateInWords(found.dueOn ?? tried.start);
        expect(found.explanation).toMatch(new RegExp(`(falls|fell) on ${date}\\.$`));
        if (found.counted === null) return;
        expect(found.explanation).toMatch(
          new RegExp(`Day ${found.counted} of ${tried.rule.amount} .* day ${tried.rule.amount} f`),
        );
        const words = /: counted ([^;]+);/.exec(found.explanation)?.[1];
        expect(words ? daysNamed(words, tried.start) : 0).toBe(found.counted);
      }),
    );
  });
});

describe("nothing shifts", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ["Pacific/Auckland", -780],
    ["America/New_York", 300],
    ["Europe/London", 0],
  ])("in %s, across its clock changes and ours", (zone, offset) => {
    vi.stubEnv("TZ", zone);
    expect(new Date("2027-01-01T12:00:00Z").getTimezoneOffset()).toBe(offset);
    const sample = fc.sample(anyTry, { numRuns: 60, seed: 7 });
    for (const tried of sample) expect(counted(tried).dueOn).toBe(recount(tried));
    const overSpring = {
      rule: { unit: "CALENDAR_DAY" as const, amount: 2, countsStart: false },
      closures: [],
      authorised: [],
    };
    expect(counted({ ...overSpring, start: plainDate("2027-03-27"), pause: null }).dueOn).toBe("2027-03-29");
    expect(counted({ ...overSpring, start: plainDate("2026-10-24"), pause: null }).dueOn).toBe("2026-10-26");
  });
});

describe("more than is known", () => {
  it("never gives a day beyond the term dates", () => {
    const calendar: SchoolCalendar = schoolYear2026();
    const last = HALF_TERMS.at(-1)?.endsOn ?? FIRST;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), (before, amount) => {
        const file = aCaseFrom(addDays(last, -before));
        const [found] = deadlines(file, versions(aClock({ amount })), calendar, addDays(last, -before));
        expect(found?.dueOn === null || (found?.dueOn ?? "") <= last).toBe(true);
        if (found?.dueOn === null) expect(found.explanation).toContain("add the terms from 23 July 2027");
      }),
    );
  });
});
