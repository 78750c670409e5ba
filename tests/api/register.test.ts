import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PAGE = `query ($first: Int, $after: String, $filter: RegisterFilter, $sort: RegisterSort) {
  register(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount pageInfo { hasNextPage endCursor }
    nodes { reference population populationReason groupName child { firstName lastName age schoolYear } leadService { code }
      fullCase { openActions { text dueOn ownerService { code } } latestSignsOfSafety { workingWell } } } } }`;

let register: TestRegister;
let member: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
  for (let number = 0; number < 7; number += 1) {
    const entry = await aRegisterEntry(register, {
      group: number < 3 ? "ON_ROLL_NOT_ATTENDING" : "NOT_ON_ROLL_HARD_TO_PLACE",
    });
    if (number % 2 === 0) await anAction(register, entry, { dueOn: `2026-12-0${number + 1}` });
  }
  await aRegisterEntry(register, { authority: "FEN", lastName: "Elsewhere" });
});
afterAll(async () => await register.stop());

describe("register", () => {
  it("pages through every child of the authority once, earliest due action first", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await member.ask(PAGE, { first: 3, after })).register;
      seen.push(...page.nodes.map((node: any) => node.fullCase.openActions[0]?.dueOn ?? "none"));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      expect(page.totalCount).toBe(7);
    } while (after);
    expect(seen).toEqual(["2026-12-01", "2026-12-03", "2026-12-05", "2026-12-07", "none", "none", "none"]);
  });

  it("P9: pages by name through every child once, and says no name in a cursor, which goes into addresses", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await member.ask(PAGE, { first: 3, after, sort: "NAME" })).register;
      seen.push(...page.nodes.map(({ child }: any) => `${child.lastName} ${child.firstName}`.toLowerCase()));
      const cursor = Buffer.from(page.pageInfo.endCursor, "base64url").toString().toLowerCase();
      for (const node of page.nodes) expect(cursor).not.toContain(node.child.lastName.toLowerCase());
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...seen].sort());
    const nowhere = Buffer.from('["nothing"]').toString("base64url");
    expect((await member.ask(PAGE, { after: nowhere, sort: "NAME" })).register.nodes).toEqual([]);
  });

  it("narrows by group and says the population with its reason", async () => {
    const page = (await member.ask(PAGE, { filter: { group: "ON_ROLL_NOT_ATTENDING" } })).register;
    expect(page.totalCount).toBe(3);
    expect(page.nodes[0]).toMatchObject({ population: "AT_RISK", groupName: "On roll and not attending" });
  });

  it("shows nobody of another authority", async () => {
    const page = (await member.ask(PAGE, { filter: { text: "Elsewhere" } })).register;
    expect(page.nodes).toEqual([]);
  });

  it("costs the same number of statements, at most six, for 50 children and for 100", async () => {
    for (let number = 0; number < 120; number += 1) await aRegisterEntry(register);
    const counts = [];
    for (const first of [50, 100]) {
      counts.push(await statementsOf(register, () => member.ask(PAGE, { first })));
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(6);
  });
});

async function statementsOf(on: TestRegister, act: () => Promise<unknown>): Promise<number> {
  const counted = on.countStatements();
  await act();
  return counted();
}

it("tells in words when a cursor is not one of ours", async () => {
  const after = Buffer.from(JSON.stringify(["no day", "no id"])).toString("base64url");
  const answer = await member.send(PAGE, { after });
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

it("finds the children whose address a person has still to decide about", async () => {
  const entry = await aRegisterEntry(register);
  await register.sql("UPDATE child SET address_protection = 'TO_CONFIRM' WHERE id = $1", [entry.childId]);
  const page = (await member.ask(PAGE, { filter: { addressToConfirm: true } })).register;
  expect(page.totalCount).toBe(1);
  expect(page.nodes[0].reference).toBe(entry.reference);
});
