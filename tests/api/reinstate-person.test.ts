import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../support/a-meeting.js";
import { aColleague, asRead, eventsOn, onPerson } from "../support/a-named-person.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let rufus: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rufus = await register.as("Rufus Abara");
  for (const [name, role] of [
    ["Rita Return", "SERVICE_STAFF"],
    ["Axel Audit", "AUDITOR"],
  ] as const) {
    await aColleague(register, name, [role]);
    await register.sql("UPDATE person SET is_active = false WHERE name = $1", [name]);
  }
});
afterAll(async () => await register.stop());

const reinstate = async (name: string, person = bea, words: Record<string, unknown> = {}) =>
  await onPerson(register, person, "reinstatePerson", name, words);

describe("reinstatePerson", () => {
  it("shows the person as they are now when somebody was quicker", async () => {
    expect(await reinstate("Rita Return", bea, { version: 9 })).toMatchObject({
      named: { person: { isActive: false } },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("lets somebody sign in again with the roles they had, once, and leaves an event", async () => {
    expect(await reinstate("Rita Return")).toMatchObject({
      userErrors: [],
      named: { person: { isActive: true, roles: ["SERVICE_STAFF"] } },
    });
    const rita = await register.as("Rita Return");
    expect((await rita.ask("{ viewer { roles } }")).viewer.roles).toEqual(["SERVICE_STAFF"]);
    expect((await reinstate("Rita Return")).userErrors).toMatchObject([
      { message: expect.stringContaining("may sign in already") },
    ]);
    expect(await eventsOn(register, "reinstatePerson", "Rita Return")).toHaveLength(1);
  });

  it("P5: opens no session from before the end again: they sign in anew", async () => {
    await aColleague(register, "Sid Session", ["SERVICE_STAFF"]);
    const before = await register.as("Sid Session");
    await onPerson(register, bea, "endPerson", "Sid Session");
    expect((await reinstate("Sid Session")).userErrors).toEqual([]);
    expect((await before.ask("{ viewer { roles } }")).viewer).toBeNull();
    expect((await (await register.as("Sid Session")).ask("{ viewer { roles } }")).viewer).not.toBeNull();
  });

  it("is for whoever may give all of their roles", async () => {
    expect((await reinstate("Axel Audit")).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await reinstate("Axel Audit", rufus)).userErrors).toEqual([]);
  });

  it("knows nobody of another authority, and is forbidden to everybody else", async () => {
    expect(await reinstate("Rita Return", await register.as("Maud Sorley"))).toMatchObject({
      named: null,
      userErrors: [{ code: "NOT_FOUND", field: ["personId"] }],
    });
    const input = await asRead(register, "Rita Return");
    for (const name of ["Rita Return", "Amara Delacroix", "Piers Galloway"])
      expect(await refusalOf(await register.as(name), "reinstatePerson", "ReinstatePersonInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
