import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const DECLINE = `mutation ($input: DeclineRemovalInput!) { declineRemoval(input: $input) {
  removalRequest { state declinedReason version } entry { status fullCase { removalRequest { id } } } userErrors { code field source } } }`;

let register: TestRegister;
let chair: TestPerson;
let meeting: Arranged;
let removal: Arranged;

beforeAll(async () => {
  register = await startRegister();
  chair = await register.as("Amara Delacroix");
  meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
});
beforeEach(async () => {
  const words = { state: "PANEL_AGREED", meeting, proposedBy: "Tom Hargreaves" };
  removal = await aRemoval(register, await aRegisterEntry(register), words);
});
afterAll(async () => await register.stop());

async function decline(input: Record<string, unknown> = {}) {
  const given = { removalRequestId: removal.globalId, version: 1, reason: "The place is not confirmed.", ...input };
  return (await chair.ask(DECLINE, { input: given })).declineRemoval;
}

describe("declineRemoval", () => {
  it("keeps the child on the register, with the reason", async () => {
    const answer = await decline();
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      removalRequest: { state: "DECLINED", declinedReason: "The place is not confirmed.", version: 2 },
      entry: { status: "ACTIVE", fullCase: { removalRequest: null } },
    });
  });

  it("asks for the reason", async () => {
    expect((await decline({ reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-23") },
    ]);
    expect((await decline({ reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["reason"] },
    ]);
  });

  it("is refused before the panel has agreed, and a second time", async () => {
    await register.sql("UPDATE removal_request SET state = 'ON_AGENDA' WHERE id = $1", [removal.id]);
    expect((await decline()).userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("Q19") }]);
    await register.sql("UPDATE removal_request SET state = 'PANEL_AGREED' WHERE id = $1", [removal.id]);
    await decline();
    expect((await decline({ version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the removal as it is now when somebody else was quicker", async () => {
    await register.sql("UPDATE removal_request SET version = 2 WHERE id = $1", [removal.id]);
    expect(await decline()).toMatchObject({
      removalRequest: { state: "PANEL_AGREED" },
      entry: { status: "REMOVAL_PROPOSED" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const foreign = await aRemoval(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect(await decline({ removalRequestId: foreign.globalId })).toMatchObject({
      removalRequest: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is forbidden to business support", async () => {
    const support = await register.as("Bea Lindqvist");
    const input = { removalRequestId: removal.globalId, version: 1, reason: "No." };
    expect((await support.send(DECLINE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

it("is found again by its id, however many removals came after; another authority's is not", async () => {
  const tom = await register.as("Tom Hargreaves");
  const ASK = "query ($id: ID!) { removalRequest(id: $id) { state entry { reference } } }";
  const entry = await aRegisterEntry(register);
  const removal = await aRemoval(register, entry, { state: "PROPOSED" });
  expect((await tom.ask(ASK, { id: removal.globalId })).removalRequest).toEqual({
    state: "PROPOSED",
    entry: { reference: entry.reference },
  });
  const elsewhere = await aRemoval(register, await aRegisterEntry(register, { authority: "FEN" }));
  expect((await tom.ask(ASK, { id: elsewhere.globalId })).removalRequest).toBeNull();
});
