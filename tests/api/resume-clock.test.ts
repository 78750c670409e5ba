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
    aRule({ id: "T-K1" }),
    aRule({ id: "T-K2", amount: 4, unit: "WEEK", countsStart: false }),
  );
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());
beforeEach(async () => {
  register.today("2026-11-26");
  enquiry = await anEnquiry(officer);
});

const act = async (name: string, words: Record<string, unknown> = {}, person = officer) =>
  await clockAct(person, name, { enquiryId: enquiry.id, ruleId: null, reason: "The consulate has answered", ...words });

describe("resumeClock", () => {
  it("lets clocks run again without the days they were paused", async () => {
    await act("pauseClock", { reason: "Waiting for the consulate" });
    register.today("2026-12-01");
    expect((await act("resumeClock")).userErrors).toEqual([]);
    const clocks = await clocksOf(officer, enquiry.reference);
    expect(clocks["T-K1"]).toMatchObject({ state: "RUNNING", dueOn: "2026-12-02" });
    expect(clocks["T-K1"].explanation).toContain(
      "not counted 26–30 Nov, paused: Waiting for the consulate; day 10 falls on Wed 2 Dec 2026.",
    );
    expect(clocks["T-K2"]).toMatchObject({ state: "RUNNING", dueOn: "2026-12-19" });
  });

  it("lets one clock run again while the others wait", async () => {
    await act("pauseClock", { reason: "Waiting" });
    expect((await act("resumeClock", { ruleId: "T-K2" })).userErrors).toEqual([]);
    const clocks = await clocksOf(officer, enquiry.reference);
    expect([clocks["T-K1"].state, clocks["T-K2"].state]).toEqual(["PAUSED", "RUNNING"]);
  });

  it("is never without a reason, and refused where nothing is paused", async () => {
    expect((await act("resumeClock")).userErrors).toMatchObject([{ code: "REFUSED", field: ["ruleId"] }]);
    await act("pauseClock", { reason: "Waiting" });
    expect((await act("resumeClock", { reason: "" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await act("resumeClock", { ruleId: "T-K9" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("answers another authority as if it were not there, and is not open to schools", async () => {
    expect((await act("resumeClock", {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { enquiryId: enquiry.id, reason: "Because" };
    for (const name of ["Imani Forsyth", "Yasmin Thorne"]) {
      expect(await thrownCode(await register.as(name), clockMutation("resumeClock"), { input })).toBe("FORBIDDEN");
    }
  });
});
