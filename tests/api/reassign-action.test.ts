import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const REASSIGN = `mutation ($input: ReassignActionInput!) { reassignAction(input: $input) {
  action { ownerService { code } ownerPerson { name } version } entry { reference } userErrors { code field source } } }`;

let register: TestRegister;
let support: TestPerson;
let send: string;
let lowri: string;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
  const [ids] = await register.sql<{ service: string; person: string }>(
    `SELECT s.id AS service, p.id AS person FROM authority a JOIN service s ON s.authority_id = a.id AND s.code = 'SEND'
     JOIN person p ON p.authority_id = a.id AND p.name = 'Lowri Castell' WHERE a.code = 'AFC'`,
  );
  send = globalId("Service", ids?.service ?? "");
  lowri = globalId("Person", ids?.person ?? "");
});
afterAll(async () => await register.stop());

async function reassign(input: Record<string, unknown>, person = support) {
  return (await person.ask(REASSIGN, { input: { version: 1, reason: "The case moved.", ...input } })).reassignAction;
}

describe("reassignAction", () => {
  it("hands an action to another service, and then to a person, with before and after in the trace", async () => {
    const entry = await aRegisterEntry(register);
    const action = await anAction(register, entry);
    const answer = await reassign({ actionId: action.globalId, ownerServiceId: send });
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      action: { ownerService: { code: "SEND" }, ownerPerson: null, version: 2 },
      entry: { reference: entry.reference },
    });
    const again = await reassign({ actionId: action.globalId, version: 2, ownerPersonId: lowri });
    expect(again.action).toMatchObject({ ownerService: null, ownerPerson: { name: "Lowri Castell" } });
    const [trace] = await register.sql<{ detail: { changes: { before: string; after: string }[] } }>(
      `SELECT d.detail FROM audit_event e JOIN audit_detail d ON d.event_id = e.id
       WHERE e.act = 'reassignAction' AND e.kind = 'WRITE' ORDER BY e.seq DESC LIMIT 1`,
    );
    expect(trace?.detail.changes[0]).toMatchObject({ before: expect.stringMatching(/SEN/), after: "Lowri Castell" });
  });

  it("asks for an owner and a reason", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    expect((await reassign({ actionId: action.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-118") },
    ]);
    const answer = await reassign({ actionId: action.globalId, ownerServiceId: send, reason: " " });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-109") }]);
    const long = await reassign({ actionId: action.globalId, ownerServiceId: send, reason: "x".repeat(10_001) });
    expect(long).toMatchObject({ action: { version: 1 }, userErrors: [{ code: "INVALID" }] });
  });

  it("refuses an action that is not open, and a person who has left", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await register.sql("UPDATE action SET state = 'CANCELLED' WHERE id = $1", [action.id]);
    expect((await reassign({ actionId: action.globalId, ownerServiceId: send })).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
    const open = await anAction(register, await aRegisterEntry(register));
    await register.sql("UPDATE person SET is_active = false WHERE name = 'Lowri Castell'");
    const answer = await reassign({ actionId: open.globalId, ownerPersonId: lowri });
    expect(answer.userErrors).toMatchObject([{ code: "INVALID", field: ["ownerPersonId"] }]);
  });

  it("shows the action as it is now when somebody else was quicker", async () => {
    const action = await anAction(register, await aRegisterEntry(register));
    await register.sql("UPDATE action SET version = 2 WHERE id = $1", [action.id]);
    const answer = await reassign({ actionId: action.globalId, ownerServiceId: send });
    expect(answer).toMatchObject({ action: { ownerService: { code: "EWS" } }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const action = await anAction(register, await aRegisterEntry(register, { authority: "FEN" }));
    const answer = await reassign({ actionId: action.globalId, ownerServiceId: send });
    expect(answer).toMatchObject({ action: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    const action = await anAction(register, await aRegisterEntry(register));
    const input = { actionId: action.globalId, version: 1, ownerServiceId: send, reason: "Busy." };
    expect((await member.send(REASSIGN, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
