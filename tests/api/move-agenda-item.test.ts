import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function move(item: { globalId: string }, direction: string, version = 1, person = bea) {
  const input = { itemId: item.globalId, version, direction };
  return await act(person, "moveAgendaItem", "MoveAgendaItemInput", input, "meeting { agenda { id version } }");
}
async function three() {
  const meeting = await aMeeting(register);
  const items: { id: string; globalId: string }[] = [];
  for (const group of ["CONCERNS_OR_RISK_OF_BREAKDOWN", "ON_ROLL_NOT_ATTENDING", "CONCERNS_OR_RISK_OF_BREAKDOWN"]) {
    const entry = await aRegisterEntry(register, { group });
    items.push(await anAgendaItem(register, meeting, entry, { position: items.length + 1 }));
  }
  return items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
}

describe("moveAgendaItem", () => {
  it("moves an item by one place within its group", async () => {
    const [one, alone, other] = await three();
    const moved = await move(other, "UP");
    expect(moved.userErrors).toEqual([]);
    expect(moved.meeting.agenda.map((item: { id: string }) => item.id)).toEqual([
      alone.globalId,
      other.globalId,
      one.globalId,
    ]);
    const [, second] = moved.meeting.agenda;
    const back = await move(other, "DOWN", second.version);
    expect(back.meeting.agenda.map((item: { id: string }) => item.id)).toEqual([
      alone.globalId,
      one.globalId,
      other.globalId,
    ]);
  });

  it("says so at either end of the group", async () => {
    const [one, alone, other] = await three();
    expect((await move(one, "UP")).userErrors).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("first") },
    ]);
    expect((await move(other, "DOWN")).userErrors).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("last") },
    ]);
    expect((await move(alone, "DOWN")).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("refuses once circulated, and a version that is past", async () => {
    const [, , other] = await three();
    expect((await move(other, "UP", 5)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await register.sql("UPDATE panel_meeting SET state = 'CIRCULATED'");
    expect((await move(other, "UP")).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is for those who keep the register of the same authority", async () => {
    const [, , other] = await three();
    expect(await move(other, "UP", 1, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    const input = { itemId: other.globalId, version: 1, direction: "UP" };
    expect(await refusalOf(tom, "moveAgendaItem", "MoveAgendaItemInput", input)).toBe("FORBIDDEN");
  });
});
