import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const WAITING = `{ decisionsWaiting { kind removalRequest { id viewerCanApprove } escalation { level { code } action { text } }
  action { id text } meeting { id } } dashboard { decisionsWaiting actionsWaiting } }`;
const ESCALATE = `mutation ($input: EscalateActionInput!) { escalateAction(input: $input) { userErrors { code } } }`;

let register: TestRegister;
let chair: TestPerson;
let support: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  chair = await register.as("Amara Delacroix");
  support = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function waiting(person = chair): Promise<any[]> {
  const answer = await person.ask(WAITING);
  const actions = answer.decisionsWaiting.filter((one: any) => one.kind === "OUTSTANDING_ACTION").length;
  const decisions = answer.decisionsWaiting.length - actions;
  expect(answer.dashboard).toEqual({ decisionsWaiting: decisions, actionsWaiting: actions });
  return answer.decisionsWaiting;
}

async function escalate(action: Arranged, level: string): Promise<void> {
  const input = { actionId: action.globalId, version: 1, level, toWhom: "Somebody", reason: "Late." };
  expect((await support.ask(ESCALATE, { input })).escalateAction.userErrors).toEqual([]);
}

describe("decisionsWaiting", () => {
  it("is empty when nothing waits", async () => {
    await anAction(register, await aRegisterEntry(register));
    expect(await waiting()).toEqual([]);
  });

  it("holds removals the panel agreed, and no others", async () => {
    const meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
    const words = { meeting, proposedBy: "Tom Hargreaves" };
    const removal = await aRemoval(register, await aRegisterEntry(register), { ...words, state: "PANEL_AGREED" });
    await aRemoval(register, await aRegisterEntry(register), { ...words, state: "DEFERRED" });
    expect(await waiting()).toMatchObject([
      { kind: "REMOVAL", removalRequest: { id: removal.globalId, viewerCanApprove: true }, action: null },
    ]);
  });

  it("holds an outstanding action until it is escalated to the strategic lead, and then the escalation", async () => {
    const action = await anAction(register, await aRegisterEntry(register), { dueOn: "2026-11-20", text: "Visit" });
    expect(await waiting()).toMatchObject([
      { kind: "REMOVAL" },
      { kind: "OUTSTANDING_ACTION", action: { text: "Visit" } },
    ]);
    await escalate(action, "OWNER");
    expect((await waiting()).map((one) => one.kind)).toEqual(["REMOVAL", "OUTSTANDING_ACTION"]);
    await escalate(action, "STRATEGIC_LEAD");
    expect(await waiting()).toMatchObject([
      { kind: "REMOVAL" },
      {
        kind: "ESCALATION",
        escalation: { level: { code: "STRATEGIC_LEAD" }, action: { text: "Visit" } },
        action: null,
      },
    ]);
  });

  it("holds a meeting whose agenda date has passed, until the chair agrees", async () => {
    await aPanelMeeting(register, { heldOn: "2026-12-17", state: "SCHEDULED" });
    const late = await aPanelMeeting(register, { heldOn: "2026-12-01", state: "AGENDA_DRAFT" });
    expect((await waiting()).at(-1)).toMatchObject({ kind: "LATE_CIRCULATION", meeting: { id: late.globalId } });
    await register.sql("UPDATE panel_meeting SET late_agreed_at = now() WHERE id = $1", [late.id]);
    expect((await waiting()).map((one) => one.kind)).not.toContain("LATE_CIRCULATION");
  });

  it("is shown to business support, who may approve none of it", async () => {
    expect((await waiting(support))[0]).toMatchObject({ removalRequest: { viewerCanApprove: false } });
  });

  it("shows nothing to another authority, is forbidden to panel members, and leaves a trace", async () => {
    expect(await waiting(await register.as("Joan Ferrier"))).toEqual([]);
    const member = await register.as("Tom Hargreaves");
    expect((await member.send(WAITING)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const [trace] = await register.sql(
      "SELECT kind, item_count FROM audit_event WHERE act = 'decisionsWaiting' ORDER BY seq LIMIT 1",
    );
    expect(trace).toEqual({ kind: "READ", item_count: 0 });
  });
});
