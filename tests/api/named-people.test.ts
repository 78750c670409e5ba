import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { personId, serviceId } from "../support/a-meeting.js";
import { aColleague } from "../support/a-named-person.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  await aColleague(register, "Zoe Never", ["SERVICE_STAFF"]);
  await aColleague(register, "Zita Ended", ["SERVICE_STAFF"]);
  await register.sql("UPDATE person SET is_active = false WHERE name = 'Zita Ended'");
});
afterAll(async () => await register.stop());

const LIST = `query ($filter: NamedPeopleFilter, $first: Int, $after: String) {
  namedPeople(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { person { name roles service { code } } school { name } seat { number } lastSignedInOn
      viewerCanChangeRoles viewerCanEnd viewerCanReinstate openActions openEnquiries rolesToGive }
  }
}`;
interface Line {
  person: { name: string; roles: string[] };
  [field: string]: unknown;
}
async function list(filter: object = {}, person = bea, first = 100, after: string | null = null) {
  return (await person.ask(LIST, { filter, first, after })).namedPeople as {
    totalCount: number;
    nodes: Line[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const names = async (filter: object, person = bea) => (await list(filter, person)).nodes.map((one) => one.person.name);

describe("namedPeople", () => {
  it("shows service, school, seat, roles and the day of the last sign-in", async () => {
    const { nodes } = await list();
    const line = (name: string) => nodes.find((one) => one.person.name === name);
    expect(line("Bea Lindqvist")).toMatchObject({
      seat: { number: 9 },
      lastSignedInOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      viewerCanChangeRoles: false,
      viewerCanEnd: false,
      rolesToGive: [],
    });
    expect(line("Imani Forsyth")).toMatchObject({ school: { name: "Ham Lock Primary School" }, viewerCanEnd: true });
    expect(line("Noor Castellane")).toMatchObject({ viewerCanChangeRoles: true, viewerCanEnd: false });
    expect(line("Zoe Never")).toMatchObject({ lastSignedInOn: null, viewerCanReinstate: false });
    expect(line("Zita Ended")).toBeUndefined();
  });

  it("is filtered by name, address, role, service, and by how somebody stands", async () => {
    expect(await names({ text: "LINDQ" })).toEqual(["Bea Lindqvist"]);
    expect(await names({ text: "zoe.never@" })).toEqual(["Zoe Never"]);
    expect(await names({ role: "SYSTEM_ADMIN" })).toEqual(["Rufus Abara"]);
    expect(await names({ standing: "ENDED" })).toEqual(["Zita Ended"]);
    const never = await names({ standing: "NEVER_SIGNED_IN" });
    expect(never).toContain("Zoe Never");
    expect(never).not.toContain("Bea Lindqvist");
    for (const { person } of (await list({ serviceId: await serviceId(register, "EISS") })).nodes)
      expect(person).toMatchObject({ service: { code: "EISS" } });
    expect(await names({ serviceId: "x" })).toEqual([]);
  });

  it("comes in pages by name, each person once, without machines and the register itself", async () => {
    const all = await list();
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({}, bea, 7, after);
      paged.push(...page.nodes.map((one) => one.person.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all.nodes.map((one) => one.person.name));
    expect(new Set(paged).size).toBe(all.totalCount);
    const [counted] = await register.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM person p JOIN authority a ON a.id = p.authority_id
       WHERE a.code = 'AFC' AND p.is_active AND NOT p.is_system AND NOT p.is_machine`,
    );
    expect(all.totalCount).toBe(counted?.count);
  });

  it("asks the database as often for a hundred as for fifteen", async () => {
    const counts = [];
    for (const first of [15, 100]) {
      const counted = register.countStatements();
      await list({}, bea, first);
      counts.push(counted());
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(9);
  });

  it("counts what is open in somebody's name", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await register.sql(
      "UPDATE action SET owner_person_id = (SELECT id FROM person WHERE name = 'Zoe Never') WHERE id = $1",
      [action.id],
    );
    expect((await list({ text: "Zoe Never" })).nodes).toMatchObject([{ openActions: 1, openEnquiries: 0 }]);
  });

  it("leaves a trace of having been looked at, one person too", async () => {
    const document = "query ($id: ID!) { namedPerson(id: $id) { person { name } } }";
    const ask = async (id: string, person = bea) => (await person.ask(document, { id })).namedPerson;
    expect(await ask(await personId(register, "Zoe Never"))).toEqual({ person: { name: "Zoe Never" } });
    expect(await ask(await personId(register, "Maud Sorley"))).toBeNull();
    expect(await ask("x")).toBeNull();
    for (const act of ["namedPeople", "namedPerson"])
      expect(
        (await register.sql("SELECT FROM audit_event WHERE act = $1 AND kind = 'READ'", [act])).length,
      ).toBeGreaterThan(0);
  });

  it("is read by auditors, who change nothing, and shows each authority its own", async () => {
    const noor = await register.as("Noor Castellane");
    for (const line of (await list({}, noor)).nodes)
      expect(line).toMatchObject({ viewerCanChangeRoles: false, viewerCanEnd: false, viewerCanReinstate: false });
    expect(await names({ text: "Zoe" }, await register.as("Maud Sorley"))).toEqual([]);
    const refused = await (await register.as("Tom Hargreaves")).send(LIST);
    expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
