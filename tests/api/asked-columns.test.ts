import "reflect-metadata";
import { makeSchema } from "@rome/api/schema";
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let keeper: TestPerson;
let schema: GraphQLSchema;
let entry: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  schema = await makeSchema();
  keeper = await register.as("Bea Lindqvist");
  entry = await aRegisterEntry(register, {});
  await anAction(register, entry, { dueOn: "2026-11-20" });
  await fillEveryColumn();
});
afterAll(async () => await register.stop());

describe("a request that asks for one field alone gets what it gets of the whole row", () => {
  it("of an entry", async () => {
    for (const field of selections("RegisterEntry")) {
      const alone = await firstLine(field);
      expect({ field, line: alone }).toEqual({ field, line: without(await firstLine(`${field} all: ${WHOLE}`)) });
    }
  });

  it("of its child", async () => {
    for (const field of selections("Child")) {
      const alone = await firstLine(`child { ${field} }`);
      const line = without(await firstLine(`child { ${field} } all: ${WHOLE}`));
      expect({ field, line: alone }).toEqual({ field, line });
    }
  });

  it("of an open action, beside the list of all actions, which is read whole", async () => {
    for (const field of selections("Action")) {
      const open = (await firstLine(`fullCase { openActions { ${field} } }`)).fullCase.openActions;
      const all = (await firstLine(`fullCase { actions { nodes { ${field} } } }`)).fullCase.actions.nodes;
      expect({ field, open }).toEqual({ field, open: all });
    }
  });
});

/** What is held of a child and hidden is in no table of needs, so that it makes the whole row be read. */
const WHOLE = "child { sensitiveDetails { hasAddressNote } }";

async function firstLine(fields: string): Promise<any> {
  return (await keeper.ask(`{ register(first: 1) { nodes { ${fields} } } }`)).register.nodes[0];
}

function without({ all: _all, ...line }: any): any {
  return line;
}

/** Every field of a type that can be asked for without arguments, with the plain fields of what it leads to. */
function selections(type: string): string[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`No type ${type}`);
  return Object.values(found.getFields()).filter(needsNothing).flatMap(selectionOf);
}

function selectionOf(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  if (!isObjectType(type)) return [];
  const plain = Object.values(type.getFields()).filter(
    (one) => needsNothing(one) && isLeafType(getNamedType(one.type)),
  );
  return [`${field.name} { __typename ${plain.map((one) => one.name).join(" ")} }`];
}

function needsNothing(field: GraphQLField<unknown, unknown>): boolean {
  return !field.args.some(isRequiredArgument);
}

async function fillEveryColumn(): Promise<void> {
  const someone = "(SELECT id FROM person p WHERE p.authority_id = t.authority_id ORDER BY p.name LIMIT 1)";
  const service = "(SELECT id FROM service s WHERE s.authority_id = t.authority_id ORDER BY s.code LIMIT 1)";
  await register.sql(
    `INSERT INTO school (authority_id, name) SELECT authority_id, 'Invented Primary School' FROM register_entry WHERE id = $1`,
    [entry.id],
  );
  await register.sql(
    `UPDATE register_entry t SET provision_type_code = 'SCHOOL', plan_hours_now = 10, plan_target_hours = 25, plan_review_on = '2026-12-10',
       reason = 'Has not attended', reason_codes = '{ILLNESS}', purpose_codes = '{RETURN}', location_status = 'LOCATED', lead_professional = 'Sam Okafor',
       responsible_team = 'Education welfare', last_discussed_on = '2026-11-12', review_on = '2026-12-17', population = 'CME', previous_entry_id = t.id,
       data_provider_id = ${service}, added_by = ${someone}, void_reason = 'Wrong child', void_proposed_by = ${someone}, void_proposed_at = now(),
       school_id = (SELECT id FROM school s WHERE s.authority_id = t.authority_id LIMIT 1) WHERE t.id = $1`,
    [entry.id],
  );
  await register.sql(
    `UPDATE child SET former_names = '{Asha Field}', sex = 'FEMALE', upn = 'A123', has_ehcp = true, is_looked_after = false,
       is_on_child_protection_plan = false, household_id = gen_random_uuid(), address_protection = 'PROTECTED', address_note = 'Not to be shared' WHERE id = $1`,
    [entry.childId],
  );
  await register.sql(
    `UPDATE action t SET owner_person_id = ${someone}, progress = 'IN_PROGRESS', updated_at = '2026-11-18T09:00:00Z' WHERE entry_id = $1`,
    [entry.id],
  );
}
