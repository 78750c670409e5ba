import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CANCEL = `mutation ($input: CancelActionInput!) { cancelAction(input: $input) {
  action { state outcome version } entry { openActionCount } userErrors { code source } } }`;

let register: TestRegister;
let support: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function cancel(input: Record<string, unknown>, person = support) {
  return (await person.ask(CANCEL, { input: { version: 1, reason: "The school did it already.", ...input } }))
    .cancelAction;
}

describe("cancelAction", () => {
  it("cancels an action with the reason, and the child has one open action fewer", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    const answer = await cancel({ actionId: action.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.action).toEqual({ state: "CANCELLED", outcome: "The school did it already.", version: 2 });
    expect(answer.entry.openActionCount).toBe(0);
  });

  it("asks for a reason, and refuses an action that is not open", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    expect((await cancel({ actionId: action.globalId, reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-109") },
    ]);
    expect((await cancel({ actionId: action.globalId, reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    await cancel({ actionId: action.globalId });
    expect((await cancel({ actionId: action.globalId, version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the action as it is now when somebody else was quicker", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await register.sql("UPDATE action SET version = 2 WHERE id = $1", [action.id]);
    const answer = await cancel({ actionId: action.globalId });
    expect(answer).toMatchObject({ action: { state: "OPEN", version: 2 }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const action = await anAction(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect(await cancel({ actionId: action.globalId })).toMatchObject({
      action: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    const action = await anAction(register, await aRegisterEntry(register));
    const answer = await member.send(CANCEL, { input: { actionId: action.globalId, version: 1, reason: "No time." } });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
