import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRule, clockAct, clockMutation, clocksOf, startRegisterWith } from "../support/a-clock.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import type { TestPerson, TestRegister } from "../support/register.js";

let register: TestRegister;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegisterWith(
    aRule({ id: "T-K1", title: "Refer the child" }),
    aRule({ id: "T-K2", amount: 4, unit: "WEEK", countsStart: false }),
    aRule({ id: "T-K3", amount: 1 }),
  );
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());
beforeEach(async () => {
  register.today("2026-11-26");
  enquiry = await anEnquiry(officer);
});

const pause = async (words: Record<string, unknown> = {}, person = officer) =>
  await clockAct(person, "pauseClock", {
    enquiryId: enquiry.id,
    ruleId: "T-K1",
    reason: "Waiting for the consulate",
    ...words,
  });

describe("pauseClock", () => {
  it("stops one clock from today, with the reason in its explanation and in the chronology", async () => {
    expect((await pause()).userErrors).toEqual([]);
    const clocks = await clocksOf(officer, enquiry.reference);
    expect(clocks["T-K1"]).toMatchObject({
      ...{ state: "PAUSED", dueOn: null, counted: 8, viewerCanPause: false, viewerCanResume: true },
      explanation:
        "Day 8 of 10 (school days): counted 16–20, 23–25 Nov. Paused since Thu 26 Nov 2026 (Waiting for the consulate); " +
        "the day is worked out when it is resumed.",
    });
    expect(clocks["T-K2"]).toMatchObject({ state: "RUNNING", dueOn: "2026-12-14" });
    const lines = await register.sql(
      `SELECT x.subject, x.note, x.on_day::text AS on FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id
       WHERE q.reference = $1 AND x.code = 'CLOCK_PAUSED'`,
      [enquiry.reference],
    );
    expect(lines).toEqual([{ subject: "T-K1", note: "Waiting for the consulate", on: "2026-11-26" }]);
  });

  it("stops all of an enquiry when no clock is named; one past its day stays overdue", async () => {
    expect((await pause({ ruleId: null })).userErrors).toEqual([]);
    const clocks = await clocksOf(officer, enquiry.reference);
    expect(
      Object.values(clocks)
        .map(({ ruleId, state }) => [ruleId, state])
        .toSorted(),
    ).toEqual([
      ["T-K1", "PAUSED"],
      ["T-K2", "PAUSED"],
      ["T-K3", "BREACHED"],
    ]);
  });

  it("is never without a reason", async () => {
    expect((await pause({ reason: "  " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await pause({ reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["reason"] },
    ]);
  });

  it("is refused where no clock runs: paused already, past its day, or not this procedure's", async () => {
    await pause();
    expect((await pause()).userErrors).toMatchObject([{ code: "REFUSED", field: ["ruleId"] }]);
    expect((await pause({ ruleId: "T-K3" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["ruleId"] }]);
    expect((await pause({ ruleId: "T-K7" })).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["ruleId"] }]);
  });

  it("is refused for an enquiry that is closed", async () => {
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [enquiry.reference]);
    expect((await pause()).userErrors).toMatchObject([{ code: "REFUSED", field: ["enquiryId"] }]);
  });

  it("answers another authority as if it were not there, and is not open to schools", async () => {
    expect((await pause({}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, reason: "Because" };
    for (const name of ["Imani Forsyth", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), clockMutation("pauseClock"), { input })).toBe("FORBIDDEN");
    }
  });
});
