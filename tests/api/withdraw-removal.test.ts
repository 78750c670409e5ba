import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const WITHDRAW = `mutation ($input: WithdrawRemovalInput!) { withdrawRemoval(input: $input) {
  removalRequest { state version } entry { status version fullCase { removalRequest { id } } } userErrors { code field source } } }`;

let register: TestRegister;
let member: TestPerson;
let meeting: Arranged;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
  meeting = await aPanelMeeting(register, { heldOn: "2026-12-03", state: "AGENDA_DRAFT" });
});
afterAll(async () => await register.stop());

async function mine(state?: string): Promise<Arranged & { entryId: string }> {
  const entry = await aRegisterEntry(register);
  const words = { meeting, proposedBy: "Tom Hargreaves", ...(state ? { state } : {}) };
  return { ...(await aRemoval(register, entry, words)), entryId: entry.id };
}

async function withdraw(input: Record<string, unknown>, person = member) {
  return (await person.ask(WITHDRAW, { input: { version: 1, reason: "The place fell through.", ...input } }))
    .withdrawRemoval;
}

describe("withdrawRemoval", () => {
  it("makes the entry active again and takes the removal off the draft agenda", async () => {
    const removal = await mine();
    const answer = await withdraw({ removalRequestId: removal.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      removalRequest: { state: "WITHDRAWN", version: 2 },
      entry: { status: "ACTIVE", fullCase: { removalRequest: null } },
    });
    expect(await register.sql("SELECT FROM agenda_item WHERE entry_id = $1", [removal.entryId])).toEqual([]);
  });

  it("leaves a child whose review is due on the draft agenda", async () => {
    const removal = await mine();
    await register.sql("UPDATE register_entry SET review_on = '2026-12-01' WHERE id = $1", [removal.entryId]);
    await withdraw({ removalRequestId: removal.globalId });
    expect(await register.sql("SELECT kind FROM agenda_item WHERE entry_id = $1", [removal.entryId])).toEqual([
      { kind: "REVIEW" },
    ]);
  });

  it("is refused to anybody but the proposer", async () => {
    const removal = await mine();
    const support = await register.as("Bea Lindqvist");
    const answer = await withdraw({ removalRequestId: removal.globalId }, support);
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("Q19") }]);
    expect(answer.entry.status).toBe("REMOVAL_PROPOSED");
  });

  it("asks for a reason, and is refused once the panel has decided", async () => {
    const removal = await mine();
    expect((await withdraw({ removalRequestId: removal.globalId, reason: "" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect(
      (await withdraw({ removalRequestId: removal.globalId, reason: "x".repeat(10_001) })).userErrors,
    ).toMatchObject([{ code: "INVALID" }]);
    const agreed = await mine("PANEL_AGREED");
    expect((await withdraw({ removalRequestId: agreed.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q39") },
    ]);
  });

  it("shows the removal as it is now when somebody else was quicker", async () => {
    const removal = await mine();
    await register.sql("UPDATE removal_request SET version = 2 WHERE id = $1", [removal.id]);
    const answer = await withdraw({ removalRequestId: removal.globalId });
    expect(answer).toMatchObject({
      removalRequest: { state: "ON_AGENDA", version: 2 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const removal = await aRemoval(register, await aRegisterEntry(register, { authority: "FEN" }));
    const answer = await withdraw({ removalRequestId: removal.globalId });
    expect(answer).toMatchObject({ removalRequest: null, entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is forbidden to a member of a service who is not on the panel", async () => {
    const staff = await register.as("Cormac Dell");
    const input = { removalRequestId: (await mine()).globalId, version: 1, reason: "No." };
    expect((await staff.send(WITHDRAW, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
