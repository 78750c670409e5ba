import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { aReveal } from "../support/a-reveal.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LOOKED = `query ($reference: String!, $filter: TrailFilter, $first: Int, $after: String) {
  whoLooked(reference: $reference, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { at person { id name } roles kind what reference fields reason count clause } } }`;
const ENTRY = "query ($reference: String!) { registerEntry(reference: $reference) { child { firstName } } }";
const MOVE = `mutation ($input: ChangeReferralGroupInput!) { changeReferralGroup(input: $input) { userErrors { code } } }`;

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let amara: TestPerson;
let noor: TestPerson;
let selwyn: TestPerson;
let entry: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  amara = await register.as("Amara Delacroix");
  noor = await register.as("Noor Castellane");
  selwyn = await register.as("Selwyn Achterberg");
  entry = await aRegisterEntry(register, { lastName: "Castlereagh" });
  await tom.ask(ENTRY, { reference: entry.reference });
  const input = { entryId: entry.globalId, version: 1, group: "NOT_ON_ROLL_HARD_TO_PLACE", reason: "No place" };
  await bea.ask(MOVE, { input });
  await bea.ask(MOVE, { input });
  await aReveal(register, "Tom Hargreaves", entry.childId, "To visit the family today");
});
afterAll(async () => await register.stop());

async function looked(person: TestPerson, more: Record<string, unknown> = {}) {
  return (await person.ask(LOOKED, { reference: entry.reference, ...more })).whoLooked;
}

describe("whoLooked", () => {
  it("says who opened, changed, was refused and had what revealed, in which role and why; newest first", async () => {
    const { nodes } = await looked(amara);
    expect(nodes.map(({ at, ...node }: { at: string }) => ({ ...node, at: at.slice(0, 10) }))).toMatchObject([
      {
        person: { name: "Tom Hargreaves" },
        kind: "REVEALED",
        fields: ["address"],
        reason: "To visit the family today",
      },
      { person: { name: "Bea Lindqvist" }, kind: "REFUSED", what: "Changed the group", clause: "CONFLICT" },
      { person: { name: "Bea Lindqvist" }, kind: "CHANGED", what: "Changed the group", roles: ["REGISTER_ADMIN"] },
      {
        at: "2026-11-26",
        person: { name: "Tom Hargreaves" },
        kind: "LOOKED",
        what: "Looked at the child's page",
        roles: ["PANEL_MEMBER"],
        reference: entry.reference,
      },
    ]);
  });

  it("answers the auditor and the data protection officer by reference alone, and asking leaves its own event", async () => {
    for (const person of [noor, selwyn]) {
      const answer = await looked(person, { reference: entry.reference.toLowerCase() });
      expect(JSON.stringify(answer)).not.toMatch(/Castlereagh|Asha|No place/);
    }
    const { nodes } = await looked(amara, { first: 2 });
    expect(nodes).toMatchObject([
      { person: { name: "Selwyn Achterberg" }, kind: "LOOKED", what: "Asked who looked at the child" },
      { person: { name: "Noor Castellane" } },
    ]);
  });

  it("shows business support what it did itself, and nobody else's acts, whatever is asked", async () => {
    const people = (await looked(amara)).nodes.map((node: { person: { id: string; name: string } }) => node.person);
    const tomId = people.find((person: { name: string }) => person.name === "Tom Hargreaves").id;
    const { nodes } = await looked(bea, { filter: { personId: tomId } });
    expect(new Set(nodes.map((node: { person: { name: string } }) => node.person.name))).toEqual(new Set([bea.name]));
  });

  it("goes on page by page, and narrows to a person, a kind and a day", async () => {
    const first = await looked(amara, { first: 2, filter: { until: "2026-11-26" } });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await looked(amara, { first: 2, after: first.pageInfo.endCursor });
    expect(next.nodes[0].at <= first.nodes[1].at).toBe(true);
    expect((await looked(amara, { filter: { kind: "REVEALED" } })).totalCount).toBe(1);
    expect((await looked(amara, { filter: { from: "2026-11-27" } })).totalCount).toBe(0);
    expect((await looked(amara, { filter: { personId: "nonsense" } })).totalCount).toBe(0);
  });

  it("finds nobody's child of another authority, and remembers that it was asked for", async () => {
    const there = await aRegisterEntry(register, { authority: "FEN" });
    expect(await looked(amara, { reference: there.reference })).toBeNull();
    expect(await looked(amara, { reference: "nonsense" })).toBeNull();
    const asked = await register.sql("SELECT rule FROM audit_event WHERE act = 'whoLooked' AND kind = 'REFUSAL'");
    expect(asked).toEqual([{ rule: "NOT_FOUND" }, { rule: "NOT_FOUND" }]);
  });

  it("stays within six statements", async () => {
    const statements = register.countStatements();
    await looked(amara);
    // Two find who is asking.
    expect(statements()).toBeLessThanOrEqual(8);
  });

  it("is refused to everybody else, and that is an event too", async () => {
    for (const name of [
      "Tom Hargreaves",
      "Gethin Rowe",
      "Petra Vance",
      "Yasmin Thorne",
      "Rufus Abara",
      "Imani Forsyth",
    ])
      expect(await thrownCode(await register.as(name), LOOKED, { reference: entry.reference }), name).toBe("FORBIDDEN");
    const { nodes } = await looked(amara, { filter: { kind: "REFUSED" }, first: 1 });
    expect(nodes).toMatchObject([{ person: { name: "Imani Forsyth" }, roles: ["SCHOOL_LEAD"], clause: "FORBIDDEN" }]);
  });
});
