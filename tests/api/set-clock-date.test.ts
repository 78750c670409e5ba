import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRule, clockAct, clockMutation, clocksOf, startRegisterWith } from "../support/a-clock.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import type { TestPerson, TestRegister } from "../support/register.js";

let register: TestRegister;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegisterWith(aRule({ id: "T-K1", amount: null }), aRule({ id: "T-K2" }));
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());
beforeEach(async () => {
  enquiry = await anEnquiry(officer);
});

const set = async (words: Record<string, unknown> = {}, person = officer) =>
  await clockAct(person, "setClockDate", {
    ...{ enquiryId: enquiry.id, ruleId: "T-K1", on: "2026-12-11", reason: "Family abroad until then" },
    ...words,
  });

describe("setClockDate", () => {
  it("Q10: sets the day where the procedure gives no figure, with the reason", async () => {
    expect((await clocksOf(officer, enquiry.reference))["T-K1"]).toMatchObject({
      ...{ needsDate: true, dueOn: null, viewerCanSetDate: true },
      explanation: "The procedure gives no figure: set a date and say why.",
    });
    expect((await set()).userErrors).toEqual([]);
    expect((await clocksOf(officer, enquiry.reference))["T-K1"]).toMatchObject({
      ...{ needsDate: false, dueOn: "2026-12-11", viewerCanSetDate: true },
      explanation: "The procedure gives no figure. The date was set to Fri 11 Dec 2026: Family abroad until then.",
    });
  });

  it("the day set last holds, even when it is the earlier one", async () => {
    await set();
    expect((await set({ on: "2026-12-04", reason: "They are back sooner" })).userErrors).toEqual([]);
    expect((await clocksOf(officer, enquiry.reference))["T-K1"].dueOn).toBe("2026-12-04");
  });

  it("is refused where the procedure has its figure, for a day that has passed and without a reason", async () => {
    expect((await set({ ruleId: "T-K2" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["ruleId"] }]);
    expect((await set({ on: "2026-11-25" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    expect((await set({ reason: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await set({ ruleId: "T-K8" })).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["ruleId"] }]);
  });

  it("answers another authority as if it were not there, and is not open to schools", async () => {
    expect((await set({}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, ruleId: "T-K1", on: "2026-12-11", reason: "Because" };
    for (const name of ["Imani Forsyth", "Tom Hargreaves"]) {
      expect(await thrownCode(await register.as(name), clockMutation("setClockDate"), { input })).toBe("FORBIDDEN");
    }
  });
});
