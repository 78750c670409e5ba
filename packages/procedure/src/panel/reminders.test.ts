import { describe, expect, it } from "vitest";
import { instantInLondon, timeInLondon } from "../days/london.js";
import { plainDate } from "../days/plain-date.js";
import { ENGLAND } from "../days/working-days.js";
import { digestDay, isChangeUrgent, remindedOn } from "./reminders.js";

const RULE = { membersDaysBefore: [3, 1], leadDaysBefore: [1], leadDaysAfter: [1] };
const on = (today: string, heldOn = "2026-12-03") => remindedOn(plainDate(today), plainDate(heldOn), ENGLAND, RULE);

describe("reminders of the panel", () => {
  it("AFC-123: members are reminded three working days and one working day before the panel, on no other day", () => {
    expect(
      ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"].map((day) => on(day).members),
    ).toEqual([false, true, false, true, false]);
  });

  it("AFC-124: the strategic lead gets the list one working day before and one after (Q20)", () => {
    const days = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
    expect(days.filter((day) => on(day).lead)).toEqual(["2026-12-02", "2026-12-04"]);
  });

  it("steps over weekends and bank holidays", () => {
    expect(on("2026-12-24", "2026-12-31").members).toBe(true);
    expect(on("2027-03-25", "2027-03-30").lead).toBe(true);
  });
});

describe("the digest of a working day", () => {
  const at = (day: string, time: string) => digestDay(instantInLondon(plainDate(day), time), ENGLAND);

  it("is today's before eight in London, and the next working day's from then on", () => {
    expect(at("2026-11-26", "07:59")).toBe("2026-11-26");
    expect(at("2026-11-26", "08:00")).toBe("2026-11-27");
    expect(at("2026-11-27", "16:00")).toBe("2026-11-30");
    expect(at("2026-06-12", "07:30")).toBe("2026-06-12");
    expect(at("2026-11-28", "07:00")).toBe("2026-11-30");
  });

  it("is passed over only for a meeting that would begin before it", () => {
    const now = instantInLondon(plainDate("2026-12-02"), "15:00");
    expect(isChangeUrgent([plainDate("2026-12-03")], now, ENGLAND)).toBe(true);
    expect(isChangeUrgent([plainDate("2026-12-04"), plainDate("2026-12-17")], now, ENGLAND)).toBe(false);
    expect(isChangeUrgent([plainDate("2026-11-26")], now, ENGLAND)).toBe(false);
  });
});

describe("the time in London", () => {
  it("is an hour ahead in summer, and the same in winter", () => {
    expect(instantInLondon(plainDate("2026-12-03"), "09:30")).toBe(Date.parse("2026-12-03T09:30:00Z"));
    expect(instantInLondon(plainDate("2026-06-04"), "09:30")).toBe(Date.parse("2026-06-04T08:30:00Z"));
    expect(timeInLondon(Date.parse("2026-06-04T08:30:00Z"))).toBe("09:30");
    expect(instantInLondon(plainDate("2026-06-04"), "00:30")).toBe(Date.parse("2026-06-03T23:30:00Z"));
  });
});
