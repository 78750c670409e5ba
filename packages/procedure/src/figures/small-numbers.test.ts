import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../days/plain-date.js";
import { type Figures, isReportDue, nextReport, SMALL_NUMBERS, shownFigures } from "./small-numbers.js";

const PARTS = ["one", "two", "three", "four"];
const SUM = { total: "all", parts: PARTS };
const someParts = fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 });

/** A report of a register whose children are all in one of the parts. */
function report(counts: readonly number[]): Figures {
  return {
    all: counts.reduce((sum, count) => sum + count, 0),
    ...Object.fromEntries(PARTS.map((part, at) => [part, counts[at] ?? 0])),
  };
}

describe("figures for those who see figures only", () => {
  it("hides what is under five, and the next smallest when one alone would be hidden", () => {
    expect(shownFigures(report([20, 3, 9, 14]), [SUM])).toEqual({ all: 46, one: 20, two: null, three: null, four: 14 });
    expect(shownFigures(report([20, 8, 9, 14]), [SUM])).toEqual({ all: 51, one: 20, two: 8, three: 9, four: 14 });
    expect(shownFigures(report([20, 0, 1, 14]), [SUM])).toEqual({
      all: 35,
      one: 20,
      two: null,
      three: null,
      four: null,
    });
    expect(shownFigures(report([3, 0, 1, 0]), [SUM])).toEqual({
      all: null,
      one: null,
      two: null,
      three: null,
      four: null,
    });
  });

  it("hides a figure whose rest would be small", () => {
    const sums = [{ total: "all", parts: ["withoutPlan"] }];
    expect(shownFigures({ all: 30, withoutPlan: 27 }, sums)).toEqual({ all: 30, withoutPlan: null });
    expect(shownFigures({ all: 30, withoutPlan: 30 }, sums)).toEqual({ all: 30, withoutPlan: null });
    expect(shownFigures({ all: 30, withoutPlan: 20 }, sums)).toEqual({ all: 30, withoutPlan: 20 });
  });

  it("leaves no small number to be reckoned from a total and its parts", () => {
    fc.assert(
      fc.property(someParts, (counts) => {
        const figures = report(counts);
        const shown = shownFigures(figures, [SUM]);
        const hidden = PARTS.filter((part) => shown[part] === null);
        for (const part of PARTS) expect(shown[part] === null || (shown[part] ?? 0) >= SMALL_NUMBERS.least).toBe(true);
        if (shown.all === null || hidden.length === 0) return;
        const rest = hidden.reduce((sum, part) => sum + (figures[part] ?? 0), 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest >= SMALL_NUMBERS.least || hidden.length === PARTS.length).toBe(true);
      }),
    );
  });

  it("case 12: lets no two reports differ by one child, and none come within a week", () => {
    fc.assert(
      fc.property(
        someParts,
        fc.array(fc.record({ part: fc.nat({ max: 3 }), by: fc.integer({ min: -2, max: 2 }) })),
        (start, moves) => {
          const counts = [...start];
          let reported = nextReport(null, report(counts));
          for (const { part, by } of moves) {
            counts[part] = Math.max(0, (counts[part] ?? 0) + by);
            const next = nextReport(reported, report(counts));
            for (const [name, count] of Object.entries(next)) {
              const step = Math.abs(count - (reported[name] ?? 0));
              expect(step === 0 || step >= SMALL_NUMBERS.least).toBe(true);
              const now = report(counts)[name] ?? 0;
              expect(Math.abs(count - now)).toBeLessThan(SMALL_NUMBERS.least);
            }
            reported = next;
          }
        },
      ),
    );
    const taken = plainDate("2026-11-26");
    expect([0, 1, 6, 7, 8].map((days) => isReportDue(taken, addDays(taken, days)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(isReportDue(null, taken)).toBe(true);
  });
});
