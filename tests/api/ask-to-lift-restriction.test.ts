import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aRestriction } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function ask(entry: ArrangedEntry, input: Record<string, unknown> = {}) {
  const base = { childId: globalId("Child", entry.childId), version: 1, reason: "She no longer works in the team." };
  const fields = "child { access { restriction { version liftReason liftAskedBy { name } viewerCanAgreeToLift } } }";
  return await act(bea, "askToLiftRestriction", "AskToLiftRestrictionInput", { ...base, ...input }, fields);
}

async function restricted(): Promise<ArrangedEntry> {
  const entry = await aRegisterEntry(register);
  await aRestriction(register, entry, ["Bea Lindqvist"]);
  return entry;
}

describe("askToLiftRestriction", () => {
  it("asks with the reason; the restriction stands, and nobody asks twice", async () => {
    const entry = await restricted();
    expect(await ask(entry)).toMatchObject({
      userErrors: [],
      child: {
        access: {
          restriction: {
            version: 2,
            liftReason: "She no longer works in the team.",
            liftAskedBy: { name: "Bea Lindqvist" },
            viewerCanAgreeToLift: false,
          },
        },
      },
    });
    expect((await ask(entry, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("refuses without a reason, where nothing is restricted, and when somebody was quicker", async () => {
    const entry = await restricted();
    expect((await ask(entry, { reason: "short" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await ask(entry, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await ask(entry, { version: 7 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await ask(await aRegisterEntry(register))).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers an id of another authority as if it were not there, and is forbidden to panel members", async () => {
    expect((await ask(await aRegisterEntry(register, { authority: "FEN" }))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const tom = await register.as("Tom Hargreaves");
    const input = { childId: "x", version: 1, reason: "x" };
    expect(await refusalOf(tom, "askToLiftRestriction", "AskToLiftRestrictionInput", input)).toBe("FORBIDDEN");
  });
});
