import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act, clearPanel, personId, refusalOf, seatId, serviceId } from "../support/a-meeting.js";
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

const FIELDS = "seat { number heldSince holder { name roles service { code } } }";

async function name(seat: number, words: Record<string, unknown>, person = bea) {
  const input = { seatId: await seatId(register, seat), fromOn: "2026-11-26", ...words };
  return await act(person, "nameSeatHolder", "NameSeatHolderInput", input, FIELDS);
}
beforeEach(async () => {
  await register.sql(
    "UPDATE seat_holding SET until_on = '2026-11-20' WHERE seat_id IN (SELECT id FROM seat WHERE number IN (1, 4, 5))",
  );
});

describe("nameSeatHolder", () => {
  it("names somebody known, who sees the full case from now on", async () => {
    expect(await name(4, { personId: await personId(register, "Gethin Rowe") })).toMatchObject({
      userErrors: [],
      seat: {
        number: 4,
        heldSince: "2026-11-26",
        holder: { name: "Gethin Rowe", roles: ["INVESTIGATING_OFFICER", "PANEL_MEMBER"] },
      },
    });
  });

  it("adds somebody new with the seat", async () => {
    const newPerson = {
      name: " Idris Fenn ",
      email: "Idris.Fenn@afc.example",
      serviceId: await serviceId(register, "EISS"),
    };
    expect(await name(5, { newPerson })).toMatchObject({
      userErrors: [],
      seat: { holder: { name: "Idris Fenn", roles: ["PANEL_MEMBER"], service: { code: "EISS" } } },
    });
    expect((await name(1, { newPerson })).userErrors).toMatchObject([{ code: "INVALID", field: ["newPerson.email"] }]);
  });

  it("gives nobody the rights of the strategic lead by naming them to the chair's seat", async () => {
    expect((await name(1, { personId: await personId(register, "Petra Vance") })).seat.holder.roles).toEqual([
      "FRONT_DOOR",
      "PANEL_MEMBER",
    ]);
  });

  it("gives a system administrator no sight of children by their own act", async () => {
    const rufus = await register.as("Rufus Abara");
    const personIdOfRufus = await personId(register, "Rufus Abara");
    expect((await name(4, { personId: personIdOfRufus }, rufus)).userErrors).toMatchObject([
      { code: "REFUSED", field: ["personId"], message: expect.stringContaining("This is you") },
    ]);
    expect(await register.sql("SELECT roles FROM person WHERE name = 'Rufus Abara'")).toEqual([
      { roles: ["SYSTEM_ADMIN"] },
    ]);
    expect((await name(4, { personId: await personId(register, "Gethin Rowe") }, rufus)).userErrors).toEqual([]);
  });

  it("refuses a seat that is held, a day to come, and nobody at all", async () => {
    const person = await personId(register, "Gethin Rowe");
    expect((await name(6, { personId: person })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-125") },
    ]);
    expect((await name(4, { personId: person, fromOn: "2026-11-10" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await name(4, { personId: person, fromOn: "2026-11-27" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["fromOn"] },
    ]);
    expect((await name(4, {})).userErrors).toMatchObject([{ code: "INVALID", field: ["personId"] }]);
    expect((await name(4, { newPerson: { name: "X", email: "no address" } })).userErrors).toMatchObject([
      { code: "INVALID", field: ["newPerson.email"] },
    ]);
  });

  it("knows nothing of another authority, and is for business support", async () => {
    expect(await name(4, { personId: await personId(register, "Gethin Rowe") }, maud)).toMatchObject({
      seat: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    expect((await name(4, { personId: await personId(register, "Ned Halloran") })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["personId"] },
    ]);
    const input = {
      seatId: await seatId(register, 4),
      personId: await personId(register, "Gethin Rowe"),
      fromOn: "2026-11-26",
    };
    expect(await refusalOf(tom, "nameSeatHolder", "NameSeatHolderInput", input)).toBe("FORBIDDEN");
  });
});
