import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
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

/** Corrects somebody by the name they have. */
const correct = async (name: string, words: Record<string, unknown> = {}, person = bea) =>
  await onPerson(register, person, "correctPerson", name, { name, ...words });
const said = async (name: string, words: Record<string, unknown> = {}, person = bea) =>
  (await correct(name, words, person)).userErrors[0]?.message ?? null;

async function serviceId(code: string, authority = "AFC"): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = $1 AND a.code = $2",
    [code, authority],
  );
  return globalId("Service", row?.id ?? "");
}

/** Puts an open action into somebody's own name; gives its id. */
async function anActionOf(name: string): Promise<string> {
  const action = await anAction(register, await aRegisterEntry(register));
  await register.sql("UPDATE action SET owner_person_id = (SELECT id FROM person WHERE name = $2) WHERE id = $1", [
    action.id,
    name,
  ]);
  return action.id;
}

async function ownerOf(action: string): Promise<string | undefined> {
  const sql = "SELECT p.name FROM action a JOIN person p ON p.id = a.owner_person_id WHERE a.id = $1";
  return (await register.sql<{ name: string }>(sql, [action]))[0]?.name;
}

describe("correctPerson", () => {
  it("puts name and service right from the next request on, and leaves what changed in the trail", async () => {
    await aColleague(register, "Fay Mispelt", ["SERVICE_STAFF"]);
    const fay = await register.as("Fay Mispelt");
    const action = await anActionOf("Fay Mispelt");
    expect(await correct("Fay Mispelt", { name: " Fay Misspelt ", serviceId: await serviceId("EWS") })).toMatchObject({
      userErrors: [],
      named: {
        person: { name: "Fay Misspelt", email: "fay.mispelt@afc.example", service: { code: "EWS" }, isActive: true },
        version: 2,
      },
    });
    expect((await fay.ask("{ viewer { person { name } } }")).viewer.person.name).toBe("Fay Misspelt");
    expect(await eventsOn(register, "correctPerson", "Fay Misspelt")).toMatchObject([
      {
        detail: {
          changes: [
            { field: "name", before: "Fay Mispelt", after: "Fay Misspelt" },
            { field: "service", before: null, after: expect.any(String) },
          ],
        },
      },
    ]);
    expect(await ownerOf(action)).toBe("Fay Misspelt");
  });

  it("AFC-118: hands on their open actions with another service when it is asked to, each with its trace", async () => {
    await aColleague(register, "Mona Moves", ["INVESTIGATING_OFFICER"]);
    const action = await anActionOf("Mona Moves");
    const heir = { handActionsToPersonId: await personId(register, "Gethin Rowe") };
    expect(await said("Mona Moves", heir)).toContain("with another service");
    const elsewhere = { serviceId: await serviceId("EWS") };
    const herself = { ...elsewhere, handActionsToPersonId: await personId(register, "Mona Moves") };
    expect(await said("Mona Moves", herself)).toContain("Choose a colleague");
    expect((await correct("Mona Moves", { ...elsewhere, handActionsToPersonId: "x" })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["handActionsToPersonId"] },
    ]);
    expect(await ownerOf(action)).toBe("Mona Moves");
    expect(await said("Mona Moves", { ...elsewhere, ...heir })).toBeNull();
    expect(await ownerOf(action)).toBe("Gethin Rowe");
    expect(
      await register.sql("SELECT FROM audit_event WHERE act = 'reassignAction' AND entity_id = $1", [action]),
    ).toHaveLength(1);
  });

  it("AFC-125: leaves whoever holds a seat in it, whatever their service", async () => {
    const seats =
      "SELECT seat_id FROM seat_holding h JOIN person p ON p.id = h.person_id WHERE p.name = 'Tom Hargreaves'";
    const before = await register.sql(seats);
    expect(await said("Tom Hargreaves", { serviceId: await serviceId("EWS") })).toBeNull();
    expect(await register.sql(seats)).toEqual(before);
  });

  it("gives a school's person another school, never none", async () => {
    expect((await correct("Imani Forsyth")).userErrors).toMatchObject([{ code: "REFUSED", field: ["schoolName"] }]);
    expect(await correct("Imani Forsyth", { schoolName: "ham lock primary school" })).toMatchObject({
      named: { school: { name: "Ham Lock Primary School" } },
    });
    expect(await eventsOn(register, "correctPerson", "Imani Forsyth")).toEqual([{ kind: "WRITE", detail: null }]);
    expect(await correct("Imani Forsyth", { schoolName: "A New School" })).toMatchObject({
      named: { school: { name: "A New School" } },
    });
    expect((await eventsOn(register, "correctPerson", "Imani Forsyth"))[1]).toMatchObject({
      detail: { changes: [{ field: "school", before: "Ham Lock Primary School", after: "A New School" }] },
    });
  });

  it("is refused on oneself, on somebody with power over others, and for somebody who was ended", async () => {
    expect(await said("Bea Lindqvist", { name: "Somebody Else" })).toContain("This is you");
    expect(await said("Amara Delacroix")).toContain("not yours to give or take");
    expect(await said("Amara Delacroix", {}, rufus)).toBeNull();
    await aColleague(register, "Ed Ended", ["SERVICE_STAFF"]);
    await register.sql("UPDATE person SET is_active = false WHERE name = 'Ed Ended'");
    expect(await said("Ed Ended")).toContain("may not sign in any more");
  });

  it("is refused without a name, with one that is too long, and with a service of another authority", async () => {
    await aColleague(register, "Wim Wrong", ["SERVICE_STAFF"]);
    expect(await said("Wim Wrong", { name: " " })).toContain("Enter the person's name");
    expect(await said("Wim Wrong", { name: "n".repeat(201) })).toContain("too long");
    expect((await correct("Wim Wrong", { serviceId: await serviceId("EWS", "FEN") })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["serviceId"] },
    ]);
  });

  it("shows the person as they are now when somebody was quicker, and nobody of another authority", async () => {
    await aColleague(register, "Vera Version", ["SERVICE_STAFF"]);
    expect(await correct("Vera Version", { name: "Vera Later", version: 7 })).toMatchObject({
      named: { person: { name: "Vera Version" } },
      userErrors: [{ code: "CONFLICT" }],
    });
    expect(await correct("Vera Version", {}, await register.as("Maud Sorley"))).toMatchObject({
      named: null,
      userErrors: [{ code: "NOT_FOUND", field: ["personId"] }],
    });
  });

  it("is forbidden to everybody else", async () => {
    const input = { ...(await asRead(register, "Vera Version")), name: "Vera" };
    for (const name of ["Vera Version", "Selwyn Achterberg", "Gethin Rowe", "Amara Delacroix"])
      expect(await refusalOf(await register.as(name), "correctPerson", "CorrectPersonInput", input)).toBe("FORBIDDEN");
  });
});
