import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { aCirculation, aPanelMeeting } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ESCALATE = `mutation ($input: EscalateActionInput!) { escalateAction(input: $input) {
  escalation { level { code label } toWhom reason replyBy state raisedBy { name } answer answeredBy { name } action { text } }
  action { version escalations { level { code } } } userErrors { code message source field } } }`;

let register: TestRegister;
let chair: TestPerson;
let support: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  chair = await register.as("Amara Delacroix");
  support = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function overdue(): Promise<{ id: string; globalId: string }> {
  return await anAction(register, await aRegisterEntry(register), { dueOn: "2026-11-20" });
}

async function escalate(input: Record<string, unknown>, person = chair) {
  const given = {
    version: 1,
    level: "STRATEGIC_LEAD",
    toWhom: "Amara Delacroix",
    reason: "Nobody rang back.",
    ...input,
  };
  return (await person.ask(ESCALATE, { input: given })).escalateAction;
}

describe("escalateAction", () => {
  it("passes an overdue action up the ladder, rung by rung, and leaves the action at its version", async () => {
    const action = await overdue();
    const answer = await escalate({ actionId: action.globalId, replyBy: "2026-12-01" }, support);
    expect(answer.userErrors).toEqual([]);
    expect(answer.escalation).toMatchObject({
      level: { code: "STRATEGIC_LEAD", label: expect.stringContaining("chair") },
      toWhom: "Amara Delacroix",
      replyBy: "2026-12-01",
      state: "OPEN",
      raisedBy: { name: "Bea Lindqvist" },
      answer: null,
      action: { text: "Ring the school" },
    });
    expect(answer.action.version).toBe(1);
    register.today("2026-11-27");
    const higher = await escalate({
      actionId: action.globalId,
      level: "DIRECTOR_OF_EDUCATION",
      toWhom: "The director",
    });
    expect(higher.action.escalations.map((one: any) => one.level.code)).toHaveLength(2);
    expect(higher.userErrors).toEqual([]);
  });

  it("passes on an action that fell silent since the last circulation", async () => {
    const silent = await anAction(register, await aRegisterEntry(register));
    expect((await escalate({ actionId: silent.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q20") },
    ]);
    await aCirculation(register, await aPanelMeeting(register, { heldOn: "2026-12-03" }), "2026-11-25T10:00:00Z");
    expect((await escalate({ actionId: silent.globalId })).userErrors).toEqual([]);
  });

  it.each([
    [{ level: "THE_KING" }, "AFC-18"],
    [{ toWhom: " " }, "AFC-119"],
    [{ reason: "" }, "AFC-119"],
    [{ replyBy: "2026-11-01" }, "AFC-119"],
  ])("refuses %o", async (change, clause) => {
    const answer = await escalate({ actionId: (await overdue()).globalId, ...change });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining(clause) }]);
    expect(answer).toMatchObject({ escalation: null, action: { escalations: [] } });
  });

  it("refuses words that are too long", async () => {
    const action = await overdue();
    expect((await escalate({ actionId: action.globalId, toWhom: "x".repeat(201) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["toWhom"] },
    ]);
  });

  it("refuses the same level twice, and an action that is completed", async () => {
    const action = await overdue();
    await escalate({ actionId: action.globalId });
    expect((await escalate({ actionId: action.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q21") },
    ]);
    await register.sql("UPDATE action SET state = 'COMPLETED' WHERE id = $1", [action.id]);
    expect((await escalate({ actionId: action.globalId, level: "SENIOR_LEADERSHIP" })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-123") },
    ]);
  });

  it("lets business support reach the strategic lead, not beyond", async () => {
    const answer = await escalate({ actionId: (await overdue()).globalId, level: "SENIOR_LEADERSHIP" }, support);
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("role") }]);
  });

  it("shows the action as it is now when somebody else was quicker", async () => {
    const action = await overdue();
    await register.sql("UPDATE action SET version = 2 WHERE id = $1", [action.id]);
    const answer = await escalate({ actionId: action.globalId });
    expect(answer).toMatchObject({ escalation: null, action: { version: 2 }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const action = await anAction(register, await aRegisterEntry(register, { authority: "FEN" }), {
      dueOn: "2026-11-01",
    });
    const answer = await escalate({ actionId: action.globalId });
    expect(answer).toMatchObject({ action: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    const input = { actionId: (await overdue()).globalId, version: 1, level: "OWNER", toWhom: "Me", reason: "Late." };
    expect((await member.send(ESCALATE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
