import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarAct, calendarMutation, calendarOf } from "../support/a-calendar.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

describe("removeHalfTerm", () => {
  it("takes a half term away and says what is missing then", async () => {
    const half = (await calendarOf(bea)).halfTerms[1];
    const removed = await calendarAct(bea, "removeHalfTerm", { halfTermId: half.id, version: half.version });
    expect(removed).toMatchObject({
      userErrors: [],
      calendar: { gaps: ["No term dates between 24 October 2026 and 3 January 2027."] },
    });
    expect(removed.calendar.halfTerms).toHaveLength(5);
  });

  it("is refused when somebody has changed it since", async () => {
    const half = (await calendarOf(bea)).halfTerms[0];
    expect(await calendarAct(bea, "removeHalfTerm", { halfTermId: half.id, version: 9 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      calendar: { schoolYear: "2026-27" },
    });
  });

  it("answers another authority's half term as if it were not there, and is open to business support alone", async () => {
    const half = (await calendarOf(await register.as("Maud Sorley"))).halfTerms[0];
    const input = { halfTermId: half.id, version: 1 };
    expect((await calendarAct(bea, "removeHalfTerm", input)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const amara = await register.as("Amara Delacroix");
    expect(await thrownCode(amara, calendarMutation("removeHalfTerm"), { input })).toBe("FORBIDDEN");
  });
});
