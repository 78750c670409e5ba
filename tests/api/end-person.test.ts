import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { personId, refusalOf } from "../support/a-meeting.js";
import { aColleague, asRead, eventsOn, onPerson } from "../support/a-named-person.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let rufus: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rufus = await register.as("Rufus Abara");
});
afterAll(async () => await register.stop());

const end = async (name: string, words: Record<string, unknown> = {}, person = bea) =>
  await onPerson(register, person, "endPerson", name, words);
const said = async (name: string, words: Record<string, unknown> = {}, person = bea) =>
  (await end(name, words, person)).userErrors[0]?.message ?? null;

describe("endPerson", () => {
  it("signs somebody out with their next request, keeps what they did under their name, and leaves an event", async () => {
    await aColleague(register, "Evan End", ["SERVICE_STAFF"]);
    const evan = await register.as("Evan End");
    expect((await evan.ask("{ viewer { roles } }")).viewer).not.toBeNull();
    expect(await end("Evan End")).toMatchObject({ userErrors: [], named: { person: { isActive: false } } });
    expect((await evan.ask("{ viewer { roles } }")).viewer).toBeNull();
    expect(await eventsOn(register, "endPerson", "Evan End")).toHaveLength(1);
    expect(await said("Evan End")).toContain("may not sign in any more");
  });

  it("AFC-118: hands on their open actions in the same act, each with its trace", async () => {
    await aColleague(register, "Olu Owner", ["INVESTIGATING_OFFICER"]);
    const entry = await aRegisterEntry(register);
    const action = await anAction(register, entry);
    await register.sql(
      "UPDATE action SET owner_person_id = (SELECT id FROM person WHERE name = 'Olu Owner') WHERE id = $1",
      [action.id],
    );
    expect(await end("Olu Owner")).toMatchObject({
      named: { person: { isActive: true } },
      userErrors: [{ code: "REFUSED", field: ["handActionsToPersonId"], source: expect.stringContaining("AFC-118") }],
    });
    expect(await said("Olu Owner", { handActionsToPersonId: await personId(register, "Olu Owner") })).toContain(
      "open actions",
    );
    expect((await end("Olu Owner", { handActionsToPersonId: "x" })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["handActionsToPersonId"] },
    ]);
    expect(await said("Olu Owner", { handActionsToPersonId: await personId(register, "Gethin Rowe") })).toBeNull();
    expect(
      await register.sql("SELECT p.name FROM action a JOIN person p ON p.id = a.owner_person_id WHERE a.id = $1", [
        action.id,
      ]),
    ).toEqual([{ name: "Gethin Rowe" }]);
    expect(
      await register.sql("SELECT FROM audit_event WHERE act = 'reassignAction' AND entry_id = $1", [entry.id]),
    ).toHaveLength(1);
  });

  it("AFC-125: is refused while they hold a seat, with what to do first", async () => {
    expect(await said("Tom Hargreaves")).toContain("End the holding of the seat first");
  });

  it("is refused on oneself, on somebody with power over others, and on the last of a role", async () => {
    expect(await said("Bea Lindqvist")).toContain("This is you");
    expect(await said("Noor Castellane")).toContain("not yours to give or take");
    expect(await said("Noor Castellane", {}, rufus)).toBeNull();
    await aColleague(register, "Rosa Admin", ["SYSTEM_ADMIN"]);
    const rosa = await register.as("Rosa Admin");
    expect(await said("Rufus Abara", {}, rosa)).toBeNull();
    await aColleague(register, "Stan Lead", ["STRATEGIC_LEAD"]);
    await register.sql("UPDATE person SET is_active = false WHERE name = 'Amara Delacroix'");
    expect(await said("Stan Lead", {}, rosa)).toContain("Name another first");
  });

  it("lets two who end each other at the same moment not both succeed", async () => {
    await register.sql("UPDATE person SET roles = '{AUDITOR}' WHERE 'SYSTEM_ADMIN' = ANY(roles)");
    await aColleague(register, "Ann First", ["SYSTEM_ADMIN"]);
    await aColleague(register, "Ben Other", ["SYSTEM_ADMIN"]);
    const [ann, ben] = [await register.as("Ann First"), await register.as("Ben Other")];
    const done = await Promise.all([end("Ben Other", {}, ann), end("Ann First", {}, ben)]);
    expect(done.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await register.sql("SELECT FROM person WHERE is_active AND 'SYSTEM_ADMIN' = ANY(roles)")).toHaveLength(1);
  });

  it("shows the person as they are now when somebody was quicker, and nobody of another authority", async () => {
    await aColleague(register, "Vera Version", ["SERVICE_STAFF"]);
    expect(await end("Vera Version", { version: 7 })).toMatchObject({
      named: { person: { isActive: true } },
      userErrors: [{ code: "CONFLICT" }],
    });
    expect(await end("Vera Version", {}, await register.as("Maud Sorley"))).toMatchObject({
      named: null,
      userErrors: [{ code: "NOT_FOUND", field: ["personId"] }],
    });
  });

  it("is forbidden to everybody else", async () => {
    const input = await asRead(register, "Vera Version");
    for (const name of ["Vera Version", "Selwyn Achterberg", "Gethin Rowe"])
      expect(await refusalOf(await register.as(name), "endPerson", "EndPersonInput", input)).toBe("FORBIDDEN");
  });
});
