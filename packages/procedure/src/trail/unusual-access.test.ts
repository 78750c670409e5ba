import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLAND } from "../days/working-days.js";
import {
  conflictLater,
  type Looked,
  manyChildren,
  outOfHours,
  refusedAgain,
  sameSurname,
  sharesSurname,
  UNUSUAL,
} from "./unusual-access.js";

const NINE = Date.parse("2026-11-26T09:00:00Z");
const MINUTE = 60_000;

function look(at: number, childId: string | null = "a", personId = "tom"): Looked {
  return { eventId: `${personId}-${at}-${childId}`, at, personId, childId };
}

function run(count: number, stepMs: number, from = NINE): Looked[] {
  return Array.from({ length: count }, (_, n) => look(from + n * stepMs, `child ${n}`));
}

describe("many children", () => {
  it("are more than thirty different ones within ten minutes, and no fewer", () => {
    expect(manyChildren(run(30, 1000))).toEqual([]);
    expect(manyChildren(run(31, 1000))).toMatchObject([{ kind: "MANY_CHILDREN", personId: "tom", count: 31 }]);
    expect(manyChildren(run(31, 30_000))).toEqual([]);
    expect(manyChildren(Array.from({ length: 200 }, (_, n) => look(NINE + n * 1000)))).toEqual([]);
  });

  it("are one finding a stretch, and two where there was a pause", () => {
    expect(manyChildren(run(90, 5000))).toMatchObject([{ count: 90 }]);
    expect(manyChildren([...run(40, 1000), ...run(40, 1000, NINE + 60 * MINUTE)])).toHaveLength(2);
  });

  const looks = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 40 * MINUTE }).map((after) => NINE + after),
      personId: fc.constantFrom("tom", "imani"),
      childId: fc.integer({ min: 0, max: 60 }).map(String),
    }),
    { maxLength: 150 },
  );

  it("are found exactly where a window of ten minutes holds them, in whatever order the events come", () => {
    fc.assert(
      fc.property(looks, (given) => {
        const events = given.map((event, n) => ({ ...event, eventId: `e${n}` }));
        const found = manyChildren(events);
        const people = new Set(found.map(({ personId }) => personId));
        for (const personId of ["tom", "imani"]) expect(people.has(personId)).toBe(hasFullWindow(events, personId));
        expect(manyChildren(events.toReversed())).toEqual(found);
        for (const { count, from, until } of found) {
          expect(count).toBeGreaterThan(UNUSUAL.manyChildren.moreThan);
          expect(until).toBeGreaterThanOrEqual(from);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The rule again, as slowly and plainly as it can be said. */
function hasFullWindow(events: readonly Looked[], personId: string): boolean {
  const own = events.filter((event) => event.personId === personId);
  return own.some(({ at }) => {
    const window = own.filter((other) => other.at >= at && other.at <= at + 10 * MINUTE);
    return new Set(window.map(({ childId }) => childId)).size > 30;
  });
}

describe("refusals", () => {
  it("are unusual from the fifth within ten minutes", () => {
    expect(refusedAgain(run(4, 1000))).toEqual([]);
    expect(refusedAgain(run(5, 1000))).toMatchObject([{ kind: "REFUSED_AGAIN", count: 5, childId: null }]);
    expect(refusedAgain(run(5, 3 * MINUTE))).toEqual([]);
  });
});

describe("reveals out of office hours", () => {
  it.each([
    ["2026-11-26T06:59:00Z", 1],
    ["2026-11-26T07:00:00Z", 0],
    ["2026-11-26T18:59:00Z", 0],
    ["2026-11-26T19:00:00Z", 1],
    ["2026-11-28T11:00:00Z", 1],
    ["2026-12-25T11:00:00Z", 1],
    // A summer morning is an hour ahead of Greenwich.
    ["2026-07-01T06:00:00Z", 0],
  ])("%s: %i", (at, findings) => {
    expect(outOfHours([look(Date.parse(at))], ENGLAND)).toHaveLength(findings);
  });
});

describe("the same surname", () => {
  it.each([
    ["Tom Hargreaves", ["Hargreaves"], true],
    ["Ana Đặng-Müller", ["muller"], true],
    ["Sean O'Brien", ["O’Brien"], true],
    ["Tom Hargreaves", ["Hargreave"], false],
    ["Tom Hargreaves", ["Lindqvist", "Hargreaves-Smith"], true],
    ["Yi Li", ["Li"], true],
    ["Piet de Vries", ["de Jong"], false],
    ["", [""], false],
  ])("%s and %j: %s", (person, child, is) => {
    expect(sharesSurname(person, child)).toBe(is);
  });

  it("is one finding for a person and a child", () => {
    const names = { personName: "Tom Hargreaves", childSurnames: ["Hargreaves"] };
    const found = sameSurname([look(NINE), look(NINE + 1), look(NINE, "b")].map((one) => ({ ...one, ...names })));
    expect(found).toMatchObject([
      { childId: "a", count: 2 },
      { childId: "b", count: 1 },
    ]);
  });
});

it("finds who looked at a child in the weeks before they declared a conflict of interest", () => {
  const declaredAt = NINE + MINUTE;
  const long = NINE - 91 * 24 * 60 * MINUTE;
  const found = conflictLater([look(NINE), look(NINE + 2 * MINUTE), look(long)].map((one) => ({ ...one, declaredAt })));
  expect(found).toMatchObject([{ kind: "CONFLICT_LATER", from: NINE, until: NINE, count: 1 }]);
});
