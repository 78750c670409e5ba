import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type PlainDate, plainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { subjectAccessDue } from "./subject-access-clock.js";

const holidays = new Holidays("GB", "ENG");
const PUBLIC = new Set(
  [2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
    holidays
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10)),
  ),
);

/** The same day worked out another way: JavaScript's own calendar, stepping back from a month that spilled over. */
function oracle(from: string, months: number): string {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1 + months, day));
  while (date.getUTCDate() !== day && date.getUTCDate() < 5) date.setUTCDate(date.getUTCDate() - 1);
  const text = () => date.toISOString().slice(0, 10);
  while ([0, 6].includes(date.getUTCDay()) || PUBLIC.has(text())) date.setUTCDate(date.getUTCDate() + 1);
  return text();
}

const facts = (receivedOn: string, more: Partial<Parameters<typeof subjectAccessDue>[0]> = {}) => ({
  receivedOn: plainDate(receivedOn),
  identityAskedOn: null,
  identityShownOn: null,
  furtherMonths: 0,
  ...more,
});
const due = (...given: Parameters<typeof facts>) => subjectAccessDue(facts(...given), ENGLAND);

describe("the day by which a subject access request is answered", () => {
  it.each([
    ["2026-09-03", "2026-10-05", "the ICO's own example falls on a Saturday in 2026"],
    ["2025-09-03", "2025-10-03", "the same date of the next month"],
    ["2026-01-31", "2026-03-02", "28 February 2026 is a Saturday"],
    ["2028-01-31", "2028-02-29", "the last day of a leap year's February"],
    ["2026-08-31", "2026-09-30", "no 31 September"],
    ["2026-11-25", "2026-12-29", "Christmas Day, Boxing Day, the Sunday and its substitute day"],
    ["2026-11-28", "2026-12-29", "received on a Saturday, due on a bank holiday"],
  ])("59: received on %s it is due on %s: %s", (receivedOn, dueOn) => {
    expect(due(receivedOn).dueOn).toBe(dueOn);
  });

  it("P33: agrees with another calendar on 10,000 days", () => {
    const anyDay = fc.integer({ min: 0, max: 2250 }).map((days): PlainDate => addDays(plainDate("2024-01-01"), days));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        fc.constantFrom(0, 1, 2),
        (day, wait, isAsked, further) => {
          const shownOn = isAsked ? addDays(day, wait) : null;
          const answer = subjectAccessDue(
            {
              receivedOn: day,
              identityAskedOn: isAsked ? day : null,
              identityShownOn: shownOn,
              furtherMonths: further,
            },
            ENGLAND,
          );
          expect(answer.dueOn).toBe(oracle(shownOn ?? day, 1 + further));
          expect(answer.extendUntil).toBe(oracle(shownOn ?? day, 1));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("has not begun while the person has yet to show who they are, and begins on that day", () => {
    const asked = { identityAskedOn: plainDate("2026-11-27") };
    expect(due("2026-11-26", asked)).toMatchObject({ dueOn: null, extendUntil: null });
    expect(due("2026-11-26", asked).explanation).toContain("the month begins on the day they have shown it");
    expect(due("2026-11-26", { ...asked, identityShownOn: plainDate("2026-12-04") }).dueOn).toBe("2027-01-04");
    expect(due("2026-11-26", { identityShownOn: plainDate("2026-12-04") }).dueOn).toBe("2026-12-29");
  });

  it("is not moved by days on which one council closes, and explains itself", () => {
    const calendar = { ...ENGLAND, closures: { "2026-12-29": "Offices closed" } };
    const answer = subjectAccessDue(facts("2026-11-25"), calendar);
    expect(answer.dueOn).toBe("2026-12-29");
    expect(answer.explanation).toBe(
      "Received on 25 November 2026, which is day one whether or not it is a working day. The same date is 25 December 2026. Nobody works on 25 December 2026 (Christmas Day), 26 December 2026 (Boxing Day), 27 December 2026 (Sunday), 28 December 2026 (Boxing Day (substitute day)), so it is 29 December 2026.",
    );
    expect(due("2026-11-26", { furtherMonths: 2 }).explanation).toContain("Made longer by two months.");
  });
});
