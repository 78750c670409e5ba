import { makeSchema } from "@rome/api/schema";
import { grantOf, grantsOf, MAY, Role, rolesOf, SEES } from "@rome/procedure";
import { isInputObjectType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { aPersonOfEachRole } from "../support/a-person-of-each-role.js";
import { readOracle } from "../support/authz-matrix.js";
import { documentFor, rootFields } from "../support/bare-document.js";
import { firstOfStream } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const schema = await makeSchema();
const fields = rootFields(schema);

let register: TestRegister;
let people: Record<Role, TestPerson>;

beforeAll(async () => {
  register = await startRegister();
  const meeting = await aMeeting(register);
  const item = await anAgendaItem(register, meeting, await aRegisterEntry(register));
  people = await aPersonOfEachRole(register, meeting, [item.globalId]);
});
afterAll(async () => await register.stop());

/** Asks as a person or as a stranger; a subscription over its stream, where silence is an answer too. */
async function askAs(person: TestPerson | null, kind: string, query: string): Promise<Said | null> {
  if (kind === "subscription") return (await firstOfStream(register.address, person, query)) as Said | null;
  const response = await fetch(`${register.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(person ? { cookie: person.cookie } : {}) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Said;
}

interface Said {
  errors?: { extensions: { code: string } }[];
}

/** Acts that come in as files, not as fields. */
const ROUTES = ["upload", "addDocument"];

it("has a row in the table for every root field, and a root field for every row but the files that come in", () => {
  const inSchema = fields.map(({ field }) => field.name).sort();
  expect(inSchema).toEqual(
    Object.keys(MAY)
      .filter((act) => !ROUTES.includes(act))
      .sort(),
  );
});

/** The letters of the oracle for what the matrix says. */
const CELL = { REGISTER: "all", OWN: "own", PASS: "pass", SCHOOL: "school", SELF: "self", FIGURES: "figures" };
const CONDITION = { ALLOW: "", WITH_REASON: "+reason", SECOND_PERSON: "+second" };

it("says in the matrix what the table kept by hand says: a new act needs its line in tests/fixtures/authz-matrix.csv", () => {
  const oracle = readOracle();
  const sights = Object.entries(SEES).map(([seen, row]) => [`sees ${seen}`, row.map(grantOf)] as const);
  const rows = [...Object.keys(MAY).map((act) => [act, grantsOf(act)] as const), ...sights];
  const ofMatrix = rows.flatMap(([operation, grants]) =>
    oracle.roles.map((role) => {
      const own = grants.filter((grant) => grant.role === role);
      const widest = own.find(({ relation }) => relation === "REGISTER") ?? own[0];
      return `${operation} ${role} ${widest ? CELL[widest.relation] + CONDITION[widest.effect] : "-"}`;
    }),
  );
  const ofOracle = oracle.operations.flatMap((operation) =>
    oracle.roles.map((role) => `${operation} ${role} ${oracle.words(operation, role)}`),
  );
  expect(oracle.roles.toSorted()).toEqual(Object.values(Role).toSorted());
  expect(ofMatrix.toSorted()).toEqual(ofOracle.toSorted());
});

it("describes every type, field and mutation for the people who use it", () => {
  const bare = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__") || !(isObjectType(type) || isInputObjectType(type))) return [];
    const own = type.description || ["Query", "Mutation", "Subscription"].includes(type.name) ? [] : [type.name];
    return [
      ...own,
      ...Object.values(type.getFields())
        .filter((field) => !field.description)
        .map((field) => `${type.name}.${field.name}`),
    ];
  });
  expect(bare).toEqual([]);
});

describe("every root field", () => {
  it.each(fields.filter(({ field }) => field.name !== "viewer").map((root) => [root.field.name, root] as const))(
    "%s refuses a stranger, and each role that has no row for it",
    async (name, root) => {
      const { kind } = root;
      const query = documentFor(root);
      expect((await askAs(null, kind, query))?.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
      for (const role of Object.values(Role)) {
        const answer = await askAs(people[role], kind, query);
        const isForbidden = answer?.errors?.[0]?.extensions.code === "FORBIDDEN";
        expect({ role, isForbidden }).toEqual({ role, isForbidden: !rolesOf(name).includes(role) });
        if (name === "signOutEverywhere") people[role] = await register.as(people[role].name);
      }
    },
  );
});
