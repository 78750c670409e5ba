import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, refusalOf, serviceId } from "../support/a-meeting.js";
import { aColleague, eventsOn, NAMED, onPerson } from "../support/a-named-person.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let rufus: TestPerson;
let count = 0;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rufus = await register.as("Rufus Abara");
});
afterAll(async () => await register.stop());

async function name(words: Record<string, unknown> = {}, person = bea) {
  count += 1;
  const newPerson = { name: `New Person ${count}`, email: `new.${count}@afc.example`, ...(words.newPerson as object) };
  return await act(person, "namePerson", "NamePersonInput", { roles: ["SERVICE_STAFF"], ...words, newPerson }, NAMED);
}
const wrong = async (words: Record<string, unknown>, person = bea) =>
  (await name(words, person)).userErrors.map(({ code, field }: { code: string; field: string[] }) => [
    code,
    field?.[0],
  ]);

describe("namePerson", () => {
  it("names somebody with a service and roles, who may sign in from now on, and leaves an event", async () => {
    const newPerson = {
      name: " Idris Fenn ",
      email: "Idris.Fenn@AFC.example",
      serviceId: await serviceId(register, "EISS"),
    };
    expect(await name({ newPerson, roles: ["SERVICE_STAFF", "FRONT_DOOR", "FRONT_DOOR"] })).toEqual({
      userErrors: [],
      named: {
        person: {
          id: expect.any(String),
          name: "Idris Fenn",
          email: "idris.fenn@afc.example",
          roles: ["SERVICE_STAFF", "FRONT_DOOR"],
          isActive: true,
          service: { code: "EISS" },
        },
        school: null,
        lastSignedInOn: null,
        version: 1,
      },
    });
    expect(await eventsOn(register, "namePerson", "Idris Fenn")).toEqual([
      {
        kind: "WRITE",
        detail: {
          changes: [
            {
              field: "roles",
              label: "Roles",
              before: null,
              after: "Member of a service, Front door (Single Point of Access)",
            },
          ],
        },
      },
    ]);
    const idris = await register.as("Idris Fenn");
    expect((await idris.ask("{ viewer { roles rolesToGive } }")).viewer).toEqual({
      roles: ["SERVICE_STAFF", "FRONT_DOOR"],
      rolesToGive: [],
    });
  });

  it("names a school's designated person with the school, and needs it", async () => {
    expect(await wrong({ roles: ["SCHOOL_LEAD"] })).toEqual([["REFUSED", "schoolName"]]);
    const { named } = await name({ roles: ["SCHOOL_LEAD"], schoolName: " ham lock primary school " });
    expect(named.school).toEqual({ name: "Ham Lock Primary School" });
  });

  it("leaves roles with power over others to a system administrator, and those of a meeting to the meeting", async () => {
    for (const role of ["STRATEGIC_LEAD", "REGISTER_ADMIN", "SYSTEM_ADMIN", "AUDITOR", "DATA_PROTECTION_OFFICER"]) {
      expect(await wrong({ roles: ["SERVICE_STAFF", role] })).toEqual([["REFUSED", "roles"]]);
      expect(await wrong({ roles: [role] }, rufus)).toEqual([]);
    }
    for (const role of ["ALTERNATE", "GUEST"])
      for (const person of [bea, rufus]) expect(await wrong({ roles: [role] }, person)).toEqual([["REFUSED", "roles"]]);
  });

  it("says what is missing, and names nobody twice", async () => {
    expect(await wrong({ roles: [] })).toEqual([["REFUSED", "roles"]]);
    expect(await wrong({ newPerson: { name: " " } })).toEqual([["INVALID", "newPerson.name"]]);
    expect(await wrong({ newPerson: { email: "no address" } })).toEqual([["INVALID", "newPerson.email"]]);
    expect(await wrong({ newPerson: { serviceId: "x" } })).toEqual([["NOT_FOUND", "newPerson.serviceId"]]);
    expect(await wrong({ schoolName: "x".repeat(201) })).toEqual([["INVALID", "schoolName"]]);
    expect(await wrong({ newPerson: { email: "Bea.Lindqvist@afc.example" } })).toEqual([
      ["INVALID", "newPerson.email"],
    ]);
  });

  it("sends whoever was ended to be let in again", async () => {
    await aColleague(register, "Una Ended", ["SERVICE_STAFF"]);
    await onPerson(register, bea, "endPerson", "Una Ended");
    expect((await name({ newPerson: { email: "una.ended@afc.example" } })).userErrors).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("let them in again") },
    ]);
  });

  it("does nothing twice with the same key", async () => {
    const words = { newPerson: { name: "Once Only", email: "once@afc.example" }, idempotencyKey: "name-once" };
    expect(await name(words)).toEqual(await name(words));
    expect(await register.sql("SELECT FROM person WHERE name = 'Once Only'")).toHaveLength(1);
  });

  it("works in the namer's own authority, and is forbidden to everybody else", async () => {
    const elsewhere = { newPerson: { serviceId: await serviceId(register, "EISS") } };
    expect(await wrong(elsewhere, await register.as("Maud Sorley"))).toEqual([["NOT_FOUND", "newPerson.serviceId"]]);
    const input = { newPerson: { name: "X", email: "x@afc.example" }, roles: ["SERVICE_STAFF"] };
    for (const person of ["Amara Delacroix", "Tom Hargreaves", "Noor Castellane", "Imani Forsyth", "Yasmin Thorne"])
      expect(await refusalOf(await register.as(person), "namePerson", "NamePersonInput", input)).toBe("FORBIDDEN");
  });
});
