import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const UPDATE = `mutation ($input: RecordActionUpdateInput!) { recordActionUpdate(input: $input) {
  action { state progress outcome version isOverdue updates { text madeAt } } entry { reference openActionCount }
  userErrors { code message field source } } }`;

let register: TestRegister;
let member: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

describe("recordActionUpdate", () => {
  it("completes an action with its outcome, and the child's open actions become one fewer", async () => {
    const entry = await aRegisterEntry(register);
    const action = await anAction(register, entry);
    const input = {
      actionId: action.globalId,
      version: 1,
      progress: "DONE",
      text: "School agreed a new timetable from Monday.",
    };
    const { recordActionUpdate } = await member.ask(UPDATE, { input });
    expect(recordActionUpdate.userErrors).toEqual([]);
    expect(recordActionUpdate.action).toMatchObject({ state: "COMPLETED", outcome: input.text, version: 2 });
    expect(recordActionUpdate.entry).toMatchObject({ reference: entry.reference, openActionCount: 0 });
  });

  it("asks for the outcome in words, citing the clause, and changes nothing", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    const { recordActionUpdate } = await member.ask(UPDATE, {
      input: { actionId: action.globalId, version: 1, progress: "DONE", text: "  " },
    });
    expect(recordActionUpdate.userErrors).toMatchObject([
      { code: "REFUSED", field: ["text"], source: expect.stringContaining("AFC-123") },
    ]);
    expect(recordActionUpdate.action).toMatchObject({ state: "OPEN", version: 1, updates: [] });
  });

  it("shows the action as it is now when somebody else was quicker", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    const input = {
      actionId: action.globalId,
      version: 1,
      progress: "IN_PROGRESS",
      text: "Rang twice, no answer yet.",
    };
    await member.ask(UPDATE, { input });
    const { recordActionUpdate } = await member.ask(UPDATE, { input: { ...input, text: "Wrote to the school." } });
    expect(recordActionUpdate.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(recordActionUpdate.action).toMatchObject({ version: 2, updates: [{ text: "Rang twice, no answer yet." }] });
  });

  it("refuses an action of another service", async () => {
    const action = await anAction(register, await aRegisterEntry(register), { service: "SEND" });
    const { recordActionUpdate } = await member.ask(UPDATE, {
      input: { actionId: action.globalId, version: 1, progress: "IN_PROGRESS", text: "Started." },
    });
    expect(recordActionUpdate.userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("does an update once, however often the same request arrives", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    const input = {
      actionId: action.globalId,
      version: 1,
      progress: "IN_PROGRESS",
      text: "Rang.",
      idempotencyKey: "one-tap",
    };
    const answers = await Promise.all([1, 2, 3].map(() => member.ask(UPDATE, { input })));
    expect(answers.map((answer) => answer.recordActionUpdate.userErrors)).toEqual([[], [], []]);
    expect(answers[2].recordActionUpdate.action.updates).toHaveLength(1);
  });

  it("answers an id of another authority as if it were not there", async () => {
    const action = await anAction(register, await aRegisterEntry(register, { authority: "FEN" }));
    const { recordActionUpdate } = await member.ask(UPDATE, {
      input: { actionId: action.globalId, version: 1, progress: "IN_PROGRESS", text: "Rang." },
    });
    expect(recordActionUpdate).toMatchObject({ action: null, entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("leaves an audit event with every write, and with every refusal", async () => {
    const rows = await register.sql(
      "SELECT kind, count(*)::int AS count FROM audit_event WHERE act = 'recordActionUpdate' GROUP BY kind ORDER BY kind",
    );
    expect(rows).toEqual([
      { kind: "REFUSAL", count: 4 },
      { kind: "WRITE", count: 3 },
    ]);
  });

  it("stands in the timeline in words", async () => {
    const entry = await aRegisterEntry(register);
    const action = await anAction(register, entry);
    const input = { actionId: action.globalId, version: 1, progress: "IN_PROGRESS", text: "Rang twice." };
    await member.ask(UPDATE, { input });
    const { registerEntry } = await member.ask(
      "query ($reference: String!) { registerEntry(reference: $reference) { fullCase { timeline(first: 1) { nodes { detail { before after } } } } } }",
      { reference: entry.reference },
    );
    expect(registerEntry.fullCase.timeline.nodes[0].detail).toEqual([
      { before: null, after: "In progress: Rang twice." },
    ]);
  });
});
