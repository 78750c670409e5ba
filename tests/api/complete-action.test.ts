import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const COMPLETE = `mutation ($input: CompleteActionInput!) { completeAction(input: $input) {
  action { state progress outcome version draft updates { text progress madeBy { name } } } entry { openActionCount }
  userErrors { code field source } } }`;
const DRAFT = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { userErrors { code } } }`;
const MINE = "{ myActions { nodes { id draft } } }";

let register: TestRegister;
let member: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function complete(input: Record<string, unknown>, person = member) {
  return (await person.ask(COMPLETE, { input: { version: 1, outcome: "Parent met the school.", ...input } }))
    .completeAction;
}

describe("completeAction", () => {
  it("completes an action with its outcome and drops what was typed and not sent", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await member.ask(DRAFT, { input: { kind: "actionUpdate", subjectId: action.globalId, payload: "Parent m" } });
    expect((await member.ask(MINE)).myActions.nodes).toEqual([{ id: action.globalId, draft: "Parent m" }]);
    const answer = await complete({ actionId: action.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.action).toEqual({
      state: "COMPLETED",
      progress: "DONE",
      outcome: "Parent met the school.",
      version: 2,
      draft: null,
      updates: [{ text: "Parent met the school.", progress: "DONE", madeBy: { name: "Tom Hargreaves" } }],
    });
    expect(answer.entry.openActionCount).toBe(0);
  });

  it("asks for the outcome in words, citing the clause", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    const answer = await complete({ actionId: action.globalId, outcome: " " });
    expect(answer.userErrors).toMatchObject([
      { code: "REFUSED", field: ["outcome"], source: expect.stringContaining("AFC-123") },
    ]);
    const long = await complete({ actionId: action.globalId, outcome: "x".repeat(10_001) });
    expect(long.userErrors).toMatchObject([{ code: "INVALID", field: ["outcome"] }]);
    expect(long.action.state).toBe("OPEN");
  });

  it("refuses an action that is completed already, and one of another service", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await complete({ actionId: action.globalId });
    expect((await complete({ actionId: action.globalId, version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const other = await anAction(register, await aRegisterEntry(register), { service: "SEND" });
    expect((await complete({ actionId: other.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-118") },
    ]);
  });

  it("shows the action as it is now when somebody else was quicker", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await register.sql("UPDATE action SET version = 3 WHERE id = $1", [action.id]);
    const answer = await complete({ actionId: action.globalId });
    expect(answer).toMatchObject({ action: { state: "OPEN", version: 3 }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const action = await anAction(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect(await complete({ actionId: action.globalId })).toMatchObject({
      action: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is forbidden to a reader of reports", async () => {
    const reader = await register.as("Yasmin Thorne");
    const action = await anAction(register, await aRegisterEntry(register));
    const answer = await reader.send(COMPLETE, { input: { actionId: action.globalId, version: 1, outcome: "Done." } });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
