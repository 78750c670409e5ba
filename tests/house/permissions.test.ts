import { makeSchema } from "@rome/api/schema";
import { MAY, type Role, rolesOf } from "@rome/procedure";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstOfStream } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PEOPLE: Record<string, Role> = {
  "Bea Lindqvist": "REGISTER_ADMIN",
  "Amara Delacroix": "STRATEGIC_LEAD",
  "Tom Hargreaves": "PANEL_MEMBER",
  "Gethin Rowe": "INVESTIGATING_OFFICER",
  "Petra Vance": "FRONT_DOOR",
  "Cormac Dell": "SERVICE_STAFF",
  "Yasmin Thorne": "REPORT_READER",
  "Wanda Okafor": "SUPERVISOR",
  "Piers Galloway": "EHE_OFFICER",
  "Imani Forsyth": "SCHOOL_LEAD",
};

const schema = await makeSchema();
const fields = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ kind: "query", field })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ kind: "mutation", field })),
  ...Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map((field) => ({ kind: "subscription", field })),
];

/** A document that asks one root field for as little as can be, with made-up values where it must have some. */
function documentFor(kind: string, field: GraphQLField<unknown, unknown>): string {
  const args = field.args
    .filter((arg: GraphQLArgument) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${valueFor(arg.type)}`);
  let type = field.type;
  while (isNonNullType(type) || isListType(type)) type = type.ofType;
  const selection = isObjectType(type) ? "{ __typename }" : "";
  return `${kind} { ${field.name}${args.length ? `(${args.join(", ")})` : ""} ${selection} }`;
}

function valueFor(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "X";
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${parts.map((field) => `${field.name}: ${valueFor(field.type)}`).join(", ")} }`;
  }
  return { Int: "1", Float: "1", Boolean: "true", PlainDate: '"2026-12-03"' }[type.name] ?? '"x"';
}

let register: TestRegister;
const signedIn = new Map<string, TestPerson>();

beforeAll(async () => {
  register = await startRegister();
  await signEverybodyIn();
});
afterAll(async () => await register.stop());

async function signEverybodyIn(): Promise<void> {
  for (const name of Object.keys(PEOPLE)) signedIn.set(name, await register.as(name));
}

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
  it.each(
    fields.filter(({ field }) => field.name !== "viewer").map(({ kind, field }) => [field.name, kind, field] as const),
  )("%s refuses a stranger, and each role that has no row for it", async (name, kind, field) => {
    const query = documentFor(kind, field);
    expect((await askAs(null, kind, query))?.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    for (const [person, role] of Object.entries(PEOPLE)) {
      const answer = await askAs(signedIn.get(person) ?? null, kind, query);
      const isForbidden = answer?.errors?.[0]?.extensions.code === "FORBIDDEN";
      const allowed = rolesOf(name);
      expect({ person, isForbidden }).toEqual({ person, isForbidden: !allowed.includes(role) });
    }
    if (name === "signOutEverywhere") await signEverybodyIn();
  });
});
