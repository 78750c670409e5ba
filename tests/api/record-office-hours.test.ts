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

const record = async (hoursADay: number, version: number, person = bea) =>
  await calendarAct(person, "recordOfficeHours", { hoursADay, version });

describe("recordOfficeHours", () => {
  it("records the hours of the authority, and shows them as they are when somebody else was quicker", async () => {
    expect(await record(7.2, 0)).toMatchObject({ userErrors: [], calendar: { hoursADay: 7.2, hoursVersion: 1 } });
    expect(await record(7.5, 1)).toMatchObject({ userErrors: [], calendar: { hoursADay: 7.5, hoursVersion: 2 } });
    expect(await record(8, 1)).toMatchObject({ userErrors: [{ code: "CONFLICT" }], calendar: { hoursADay: 7.5 } });
  });

  it("leaves another authority's hours alone", async () => {
    expect(await calendarOf(await register.as("Maud Sorley"))).toMatchObject({ hoursADay: 7.4, hoursVersion: 0 });
  });

  it("refuses hours that no day has", async () => {
    for (const hours of [0, -1, 12.5])
      expect((await record(hours, 2)).userErrors).toMatchObject([{ code: "INVALID", field: ["hoursADay"] }]);
  });

  it("is open to business support alone", async () => {
    const input = { hoursADay: 7, version: 2 };
    const amara = await register.as("Amara Delacroix");
    expect(await thrownCode(amara, calendarMutation("recordOfficeHours"), { input })).toBe("FORBIDDEN");
  });
});
