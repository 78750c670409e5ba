import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PAGE = `query Page($first: Int, $after: String, $withActions: Boolean!) {
  register(first: $first, after: $after) { totalCount ...Lines } }
  fragment Lines on RegisterEntryConnection { pageInfo { endCursor } edges { cursor } nodes {
    __typename id group population groupName hasPlan daysOnRegister borough { name } leadService { code }
    child { id age schoolYear dateOfBirth }
    fullCase @include(if: $withActions) { openActions { id dueOn isOverdue isSilent agreedAt ownerService { code } } signsOfSafety { id } } } }`;

let register: TestRegister;
let member: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
  for (let number = 1; number <= 3; number += 1) {
    await anAction(register, await aRegisterEntry(register), { dueOn: `2026-11-1${number}` });
  }
});
afterAll(async () => await register.stop());

/** The first time a document runs as it is, from the second time on compiled. */
async function threeTimes(document: string, variables: Record<string, unknown>) {
  return [
    await member.send(document, variables),
    await member.send(document, variables),
    await member.send(document, variables),
  ];
}

describe("a document that is compiled", () => {
  it("answers as it did the first time, with fragments, variables and left-out fields", async () => {
    for (const variables of [
      { first: 2, withActions: true },
      { first: 3, withActions: false },
    ]) {
      const [first, second, third] = await threeTimes(PAGE, variables);
      expect(first?.data.register.nodes).toHaveLength(variables.first);
      expect(second).toEqual(first);
      expect(third).toEqual(first);
    }
  });

  it("refuses as it did the first time", async () => {
    for (const [document, variables] of [
      [PAGE, { withActions: true, after: Buffer.from(JSON.stringify(["no day", "no id"])).toString("base64url") }],
      ["query Wrong($first: Int) { register(first: $first) { totalCount } }", { first: "many" }],
      [`mutation { approveRemoval(input: { removalRequestId: "x", version: 1 }) { userErrors { code } } }`, {}],
    ] as const) {
      const [first, second, third] = await threeTimes(document, variables);
      expect(first?.errors?.[0]?.extensions.code).toBeTruthy();
      expect([second?.errors?.[0]?.extensions.code, third?.errors?.[0]?.extensions.code]).toEqual([
        first?.errors?.[0]?.extensions.code,
        first?.errors?.[0]?.extensions.code,
      ]);
    }
  });
});
