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
  await aColleague(register, "Cara Change", ["SERVICE_STAFF"]);
});
afterAll(async () => await register.stop());

const change = async (name: string, roles: string[], person = bea, words: Record<string, unknown> = {}) =>
  await onPerson(register, person, "changePersonRoles", name, { roles, ...words });
const said = async (name: string, roles: string[], person = bea) =>
  (await change(name, roles, person)).userErrors[0]?.message ?? null;

describe("changePersonRoles", () => {
  it("gives other roles, which hold from the next request on, and leaves an event of what changed", async () => {
    const cara = await register.as("Cara Change");
    expect((await cara.send("{ register { totalCount } }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const { named, userErrors } = await change("Cara Change", ["SERVICE_STAFF", "FRONT_DOOR"]);
    expect(userErrors).toEqual([]);
    expect(named).toMatchObject({ person: { roles: ["SERVICE_STAFF", "FRONT_DOOR"] }, version: 2 });
    expect((await cara.send("{ register { totalCount } }")).errors).toBeUndefined();
    expect(await eventsOn(register, "changePersonRoles", "Cara Change")).toMatchObject([
      {
        detail: {
          changes: [
            { before: "Member of a service", after: "Member of a service, Front door (Single Point of Access)" },
          ],
        },
      },
    ]);
  });

  it("leaves what is not the giver's as it is, and refuses to give or take it", async () => {
    await aColleague(register, "Lena Lead", ["STRATEGIC_LEAD", "SERVICE_STAFF"]);
    expect(await said("Lena Lead", ["STRATEGIC_LEAD", "PANEL_MEMBER"])).toBeNull();
    expect(await said("Lena Lead", ["PANEL_MEMBER"])).toContain("not yours to give or take");
    expect(await said("Cara Change", ["SERVICE_STAFF", "AUDITOR"])).toContain("not yours to give or take");
    expect(await said("Lena Lead", ["PANEL_MEMBER"], rufus)).toBeNull();
  });

  it("is refused on oneself", async () => {
    expect(await said("Bea Lindqvist", ["REGISTER_ADMIN", "PANEL_MEMBER"])).toContain("This is you");
    expect(await said("Rufus Abara", ["SYSTEM_ADMIN", "AUDITOR"], rufus)).toContain("This is you");
  });

  it("never takes the last strategic lead away", async () => {
    expect(await said("Amara Delacroix", ["PANEL_MEMBER"], rufus)).toContain("Name another first");
    await aColleague(register, "Second Lead", ["STRATEGIC_LEAD"]);
    expect(await said("Amara Delacroix", ["PANEL_MEMBER"], rufus)).toBeNull();
    expect(await said("Second Lead", ["AUDITOR"], rufus)).toContain("Name another first");
  });

  it("AFC-125: leaves whoever holds a seat the sight of the full case", async () => {
    expect(await said("Tom Hargreaves", ["SERVICE_STAFF"])).toContain("End the holding of the seat first");
    expect(await said("Tom Hargreaves", ["SERVICE_STAFF", "PANEL_MEMBER"])).toBeNull();
  });

  it("needs a role, and a school for a school's person", async () => {
    expect(await said("Cara Change", [])).toContain("at least one role");
    expect(await said("Cara Change", ["SCHOOL_LEAD"])).toContain("needs a school");
  });

  it("shows the person as they are now when somebody was quicker", async () => {
    const stale = await change("Cara Change", ["FRONT_DOOR"], bea, { version: 1 });
    expect(stale.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(stale.named.person.roles).toEqual(["SERVICE_STAFF", "FRONT_DOOR"]);
  });

  it("knows nobody of another authority, no machine and not the register itself", async () => {
    const maud = await register.as("Maud Sorley");
    expect(await change("Cara Change", ["FRONT_DOOR"], maud)).toMatchObject({
      named: null,
      userErrors: [{ code: "NOT_FOUND", field: ["personId"] }],
    });
    const [itself] = await register.sql<{ name: string }>(
      "SELECT p.name FROM person p JOIN authority a ON a.id = p.authority_id WHERE a.code = 'AFC' AND p.is_system",
    );
    await register.sql("UPDATE person SET name = 'Itself' WHERE name = $1 AND is_system", [itself?.name]);
    expect((await change("Itself", ["FRONT_DOOR"])).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is forbidden to everybody else", async () => {
    const input = { ...(await asRead(register, "Cara Change")), roles: ["PANEL_MEMBER"] };
    for (const name of ["Cara Change", "Second Lead", "Noor Castellane", "Wanda Okafor"])
      expect(await refusalOf(await register.as(name), "changePersonRoles", "ChangePersonRolesInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
