import { describe, expect, it } from "vitest";
import { aClock, packOf } from "../../testing/a-clock.js";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { plainDate } from "../days/plain-date.js";
import type { ClockRule } from "../pack/clock-rule.js";
import { type DutyDone, duties } from "./duties.js";
import { panelClocks } from "./panel-clocks.js";

function dutiesOn(today: string, rule: Partial<ClockRule>, done: readonly DutyDone[] = [], effectiveFrom = today) {
  const { start: _, countsStart: __, ...clock } = aClock({ scope: "CALENDAR", amount: 1, metBy: [], ...rule });
  return duties(packOf([clock], { effectiveFrom }), schoolYear2026(), done, plainDate(today));
}

describe("duties of the calendar", () => {
  it.each([
    ["2026-11-26", { unit: "WEEK" }, "2026-11-27"],
    ["2026-12-24", { unit: "WEEK" }, "2026-12-24"],
    ["2026-11-26", { unit: "MONTH" }, "2026-11-30"],
    ["2026-11-26", { unit: "MONTH", amount: 6 }, "2027-02-28"],
    ["2027-03-01", { unit: "MONTH", amount: 6 }, "2027-08-31"],
    ["2026-11-26", { unit: "MONTH", amount: 12 }, "2027-08-31"],
    ["2026-09-30", { unit: "MONTH", amount: 12, fallsOn: "09-30" }, "2026-09-30"],
    ["2026-10-01", { unit: "MONTH", amount: 12, fallsOn: "09-30" }, "2027-09-30"],
    ["2026-10-26", { unit: "HALF_TERM" }, "2026-12-18"],
    ["2026-11-26", { unit: "TERM" }, "2026-12-18"],
  ] as const)("on %s one of %j is due by %s", (today, rule, dueOn) => {
    const [duty] = dutiesOn(today, rule);
    expect(duty).toMatchObject({ dueOn, doneOn: null, isOverdue: false });
    expect(duty?.explanation).toMatch(/^Every (week|month|6 months|12 months|year by 30 Sep|half term|term)\. Due by /);
  });

  it("show the last period first while nobody recorded it", () => {
    const found = dutiesOn("2026-11-26", { unit: "WEEK" }, [], "2026-09-01");
    expect(found.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([
      ["2026-11-20", true],
      ["2026-11-27", false],
    ]);
    expect(found[0]?.explanation).toBe("Every week. Was due by Fri 20 Nov 2026; not recorded as done.");
  });

  it("are done for the period they were recorded for, even when it was late", () => {
    const day = plainDate;
    const done = [{ ruleId: "TEST-K1", dueOn: day("2026-11-20"), on: day("2026-11-23") }];
    const found = dutiesOn("2026-11-26", { unit: "WEEK" }, done, "2026-09-01");
    expect(found.map(({ dueOn, doneOn }) => [dueOn, doneOn])).toEqual([["2026-11-27", null]]);
    const both = [...done, { ruleId: "TEST-K1", dueOn: day("2026-11-27"), on: day("2026-11-25") }];
    expect(dutiesOn("2026-11-26", { unit: "WEEK" }, both, "2026-09-01")[0]).toMatchObject({
      doneOn: "2026-11-25",
      isOverdue: false,
      explanation: "Every week. Due by Fri 27 Nov 2026; done on Wed 25 Nov 2026.",
    });
  });

  it("say which term dates to add when they are not known, and still show what was missed", () => {
    const found = dutiesOn("2027-08-02", { unit: "HALF_TERM" }, [], "2026-09-01");
    expect(found.map(({ dueOn }) => dueOn)).toEqual(["2027-07-22", null]);
    expect(found[1]?.explanation).toBe(
      "Every half term. The term dates held end on 22 July 2027: add the terms from 23 July 2027.",
    );
  });
});

describe("the panel's dates among the clocks", () => {
  it("come from the panel's rule, with the clause", () => {
    expect(panelClocks(AFC_PACK).map(({ id, amount, unit }) => [id, amount, unit])).toEqual([
      ["PANEL-AGENDA", 5, "WORKING_DAY"],
      ["PANEL-REGISTER", 7, "CALENDAR_DAY"],
      ["PANEL-RHYTHM", 14, "CALENDAR_DAY"],
      ["PANEL-FEEDBACK", 1, "MEETING"],
    ]);
    expect(panelClocks(AFC_PACK).every(({ source }) => source.includes("AFC-"))).toBe(true);
    expect(panelClocks({ panel: null, sources: {} })).toEqual([]);
  });
});
