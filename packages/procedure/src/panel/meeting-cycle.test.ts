import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { addDays, daysBetween, plainDate } from "../days/plain-date.js";
import { ENGLAND, isWorkingDay } from "../days/working-days.js";
import { isAfterRegisterDate, isLateToCirculate, meetingDates, nextPanelOn, panelSeries } from "./meeting-cycle.js";

const rule = AFC_PACK.panel;
const datesOf = (heldOn: string) => meetingDates(plainDate(heldOn), ENGLAND, rule);
const workingDay = fc
  .integer({ min: 0, max: 2300 })
  .map((days) => addDays(plainDate("2024-06-01"), days))
  .filter((day) => isWorkingDay(day, ENGLAND));

describe("the two dates of a meeting", () => {
  it.each([
    ["2026-03-11", "2026-03-04", "2026-03-04", "2026-03-04"],
    ["2026-04-08", "2026-04-01", "2026-03-30", "2026-03-30"],
    ["2026-05-06", "2026-04-29", "2026-04-28", "2026-04-28"],
    ["2026-05-07", "2026-04-30", "2026-04-29", "2026-04-29"],
    ["2026-05-11", "2026-05-01", "2026-05-01", "2026-05-01"],
    ["2027-01-05", "2026-12-29", "2026-12-24", "2026-12-24"],
    ["2027-03-30", "2027-03-23", "2027-03-19", "2027-03-19"],
    ["2027-03-31", "2027-03-24", "2027-03-22", "2027-03-22"],
    ["2027-05-06", "2027-04-29", "2027-04-28", "2027-04-28"],
    ["2027-06-02", "2027-05-26", "2027-05-25", "2027-05-25"],
    ["2027-02-09", "2027-02-02", "2027-02-02", "2027-02-02"],
  ])("for %s are register %s and agenda %s, circulated by %s", (heldOn, register, agenda, circulate) => {
    expect(datesOf(heldOn)).toMatchObject({ registerDueOn: register, agendaDueOn: agenda, circulateBy: circulate });
  });

  it("explain themselves: the days counted, those not, and why", () => {
    const dates = datesOf("2026-05-07");
    expect(dates.workingDaysCounted).toHaveLength(5);
    expect(dates.daysNotCounted).toContainEqual({ on: "2026-05-04", why: "Early May bank holiday" });
    expect(dates.explanation).toBe(
      "For the meeting on Thursday 7 May 2026: the agenda is due 5 working days before, by Wednesday 29 April 2026, " +
        "not counting the day of the meeting, weekends, Monday 4 May 2026 (Early May bank holiday). " +
        "The register is due 7 days before, by Thursday 30 April 2026. Circulate both by Wednesday 29 April 2026.",
    );
  });

  it("never have the agenda later than the register, nor either on a day nobody works", () => {
    fc.assert(
      fc.property(workingDay, (heldOn) => {
        const dates = meetingDates(heldOn, ENGLAND, rule);
        expect(dates.agendaDueOn <= dates.registerDueOn).toBe(true);
        expect(dates.circulateBy).toBe(dates.agendaDueOn);
        expect(daysBetween(dates.registerDueOn, heldOn)).toBeGreaterThanOrEqual(7);
        expect(isWorkingDay(dates.registerDueOn, ENGLAND) && isWorkingDay(dates.agendaDueOn, ENGLAND)).toBe(true);
      }),
    );
  });

  it("make circulating late only after the agenda date; a missed register date is a warning", () => {
    const dates = datesOf("2026-05-06");
    expect(isLateToCirculate(dates, plainDate("2026-04-28"))).toBe(false);
    expect(isLateToCirculate(dates, plainDate("2026-04-29"))).toBe(true);
    expect(isAfterRegisterDate(dates, plainDate("2026-04-29"))).toBe(false);
    expect(isAfterRegisterDate(dates, plainDate("2026-04-30"))).toBe(true);
  });
});

describe("the panel's rhythm", () => {
  it("returns a bank holiday with its name and a day to move to", () => {
    const series = panelSeries(plainDate("2027-03-15"), 3, ENGLAND, rule);
    expect(series).toEqual([
      { heldOn: "2027-03-15", clash: null, proposedOn: null },
      { heldOn: "2027-03-29", clash: "Easter Monday", proposedOn: "2027-03-30" },
      { heldOn: "2027-04-12", clash: null, proposedOn: null },
    ]);
  });

  it("never skips a fortnight", () => {
    fc.assert(
      fc.property(workingDay, fc.integer({ min: 1, max: 26 }), (first, count) => {
        const days = panelSeries(first, count, ENGLAND, rule);
        expect(days.map(({ heldOn }) => daysBetween(first, heldOn))).toEqual(days.map((_, place) => place * 14));
        expect(days.every(({ clash, proposedOn }) => (clash === null) === (proposedOn === null))).toBe(true);
      }),
    );
  });

  it("puts the next panel a fortnight later, or on the working day after", () => {
    expect(nextPanelOn(plainDate("2027-02-09"), ENGLAND, rule)).toBe("2027-02-23");
    expect(nextPanelOn(plainDate("2027-03-15"), ENGLAND, rule)).toBe("2027-03-30");
  });
});
