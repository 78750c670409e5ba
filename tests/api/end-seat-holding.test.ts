import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { act, clearPanel, personId, refusalOf, seatId } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let ines: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  ines = await register.as("Ines Whitcombe");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS = "seat { number holder { name } heldSince } actionsHandedOn";

async function end(seat: number, words: Record<string, unknown> = {}, person = bea) {
  const input = { seatId: await seatId(register, seat), untilOn: "2026-11-26", ...words };
  return await act(person, "endSeatHolding", "EndSeatHoldingInput", input, FIELDS);
}
async function give(name: string, count: number) {
  const entry = await aRegisterEntry(register);
  for (let index = 0; index < count; index += 1) {
    const action = await anAction(register, entry);
    await register.sql("UPDATE action SET owner_person_id = (SELECT id FROM person WHERE name = $2) WHERE id = $1", [
      action.id,
      name,
    ]);
  }
  return entry;
}

describe("endSeatHolding", () => {
  it("hands the person's open actions to the successor in one act, each with its trace", async () => {
    const entry = await give("Tom Hargreaves", 2);
    const successorId = await personId(register, "Gethin Rowe");
    expect(await end(4, { successorId })).toMatchObject({
      userErrors: [],
      actionsHandedOn: 2,
      seat: { holder: { name: "Gethin Rowe" }, heldSince: "2026-11-26" },
    });
    const rows = await register.sql(
      "SELECT p.name FROM action a JOIN person p ON p.id = a.owner_person_id WHERE a.entry_id = $1",
      [entry.id],
    );
    expect(rows).toEqual([{ name: "Gethin Rowe" }, { name: "Gethin Rowe" }]);
    expect(
      await register.sql("SELECT FROM audit_event WHERE act = 'reassignAction' AND entry_id = $1", [entry.id]),
    ).toHaveLength(2);
  });

  it("gives a system administrator no seat, and no sight of children, by their own act", async () => {
    const successorId = await personId(register, "Rufus Abara");
    expect((await end(6, { successorId }, await register.as("Rufus Abara"))).userErrors).toMatchObject([
      { code: "REFUSED", field: ["successorId"], message: expect.stringContaining("This is you") },
    ]);
  });

  it("leaves the person who left without the panel's sight", async () => {
    await end(12);
    expect(await register.sql("SELECT roles FROM person WHERE name = 'Felix Marchetti'")).toEqual([
      { roles: ["SERVICE_STAFF"] },
    ]);
  });

  it("refuses with open actions and nobody to take them on, and changes nothing", async () => {
    await give("Saoirse Blythe", 1);
    expect(await end(5)).toMatchObject({
      actionsHandedOn: 0,
      seat: { holder: { name: "Saoirse Blythe" } },
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("AFC-118") }],
    });
    const themselves = await personId(register, "Saoirse Blythe");
    expect((await end(5, { handActionsToPersonId: themselves })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const other = await personId(register, "Lowri Castell");
    expect(await end(5, { handActionsToPersonId: other })).toMatchObject({
      userErrors: [],
      actionsHandedOn: 1,
      seat: { holder: null },
    });
    expect((await end(5)).userErrors).toMatchObject([{ message: expect.stringContaining("Nobody holds this seat") }]);
  });

  it("refuses a day to come and a day before the seat was taken", async () => {
    expect((await end(6, { untilOn: "2026-11-27" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["untilOn"] },
    ]);
    expect((await end(6, { untilOn: "2020-01-01" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["untilOn"] },
    ]);
    const same = await personId(register, "Vikram Ashdown");
    expect((await end(6, { successorId: same })).userErrors).toMatchObject([
      { code: "INVALID", field: ["successorId"] },
    ]);
  });

  it("knows nothing of another authority, and is for business support", async () => {
    expect(await end(6, {}, maud)).toMatchObject({ seat: null, userErrors: [{ code: "NOT_FOUND" }] });
    const input = { seatId: await seatId(register, 6), untilOn: "2026-11-26" };
    expect(await refusalOf(ines, "endSeatHolding", "EndSeatHoldingInput", input)).toBe("FORBIDDEN");
  });
});
