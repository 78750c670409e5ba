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

const inset = async (person: TestPerson) =>
  (await calendarOf(person)).days.find(({ onDay }: { onDay: string }) => onDay === "2027-01-22");

describe("removeCalendarDay", () => {
  it("makes the day count again, and is refused when the mark has changed", async () => {
    const before = (await calendarOf(bea)).schoolDays;
    const { id, version } = await inset(bea);
    expect(await calendarAct(bea, "removeCalendarDay", { calendarDayId: id, version: 9 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      calendar: { schoolDays: before },
    });
    expect(await calendarAct(bea, "removeCalendarDay", { calendarDayId: id, version })).toMatchObject({
      userErrors: [],
      calendar: { schoolDays: before + 1 },
    });
    expect((await calendarAct(bea, "removeCalendarDay", { calendarDayId: id, version })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  it("answers another authority's day as if it were not there, and is open to business support alone", async () => {
    const { id } = await inset(await register.as("Maud Sorley"));
    const input = { calendarDayId: id, version: 1 };
    expect((await calendarAct(bea, "removeCalendarDay", input)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const gethin = await register.as("Gethin Rowe");
    expect(await thrownCode(gethin, calendarMutation("removeCalendarDay"), { input })).toBe("FORBIDDEN");
  });
});
