import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval, onAgenda } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const APPROVE = `mutation ($input: ApproveRemovalInput!) { approveRemoval(input: $input) {
  removalRequest { state approvedBy { name } approvedAt version viewerCanApprove whyNot { code source } }
  entry { status removedOn openActionCount } userErrors { code field source } } }`;
const LOOK = `query ($state: RemovalState) { removalRequests(state: $state) { nodes { id viewerCanApprove whyNot { code source } } } }`;

let register: TestRegister;
let chair: TestPerson;
let meeting: Arranged;
let entry: ArrangedEntry;
let removal: Arranged;

beforeAll(async () => {
  register = await startRegister();
  chair = await register.as("Amara Delacroix");
  meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
});
beforeEach(async () => {
  entry = await aRegisterEntry(register);
  removal = await aRemoval(register, entry, { state: "PANEL_AGREED", meeting, proposedBy: "Tom Hargreaves" });
});
afterAll(async () => await register.stop());

async function approve(input: Record<string, unknown> = {}, person = chair) {
  return (await person.ask(APPROVE, { input: { removalRequestId: removal.globalId, version: 1, ...input } }))
    .approveRemoval;
}

async function look(): Promise<any> {
  const { nodes } = (await chair.ask(LOOK, { state: "PANEL_AGREED" })).removalRequests;
  return nodes.find((node: any) => node.id === removal.globalId);
}

describe("approveRemoval", () => {
  it("takes the child off the register and off every draft agenda", async () => {
    const next = await aPanelMeeting(register, { heldOn: "2026-12-03", state: "AGENDA_DRAFT" });
    await onAgenda(register, entry, next);
    expect(await look()).toMatchObject({ viewerCanApprove: true, whyNot: null });
    const answer = await approve();
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      removalRequest: {
        state: "APPROVED",
        approvedBy: { name: "Amara Delacroix" },
        version: 2,
        viewerCanApprove: false,
      },
      entry: { status: "REMOVED", removedOn: "2026-11-26" },
    });
    expect(await register.sql("SELECT FROM agenda_item WHERE meeting_id = $1", [next.id])).toEqual([]);
  });

  it("is refused to whoever proposed it, in the API and in the database", async () => {
    await register.sql(
      "UPDATE removal_request SET proposed_by = (SELECT id FROM person WHERE name = 'Amara Delacroix') WHERE id = $1",
      [removal.id],
    );
    expect(await look()).toMatchObject({ viewerCanApprove: false, whyNot: { source: expect.stringContaining("Q19") } });
    const answer = await approve();
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("section 10") }]);
    expect(answer.entry.status).toBe("REMOVAL_PROPOSED");
    await expect(
      register.sql("UPDATE removal_request SET approved_by = proposed_by, state = 'APPROVED' WHERE id = $1", [
        removal.id,
      ]),
    ).rejects.toThrow(/check/);
  });

  it("asks to complete or carry open actions, and carries them when told to", async () => {
    await anAction(register, entry);
    expect(await look()).toMatchObject({
      viewerCanApprove: true,
      whyNot: { source: expect.stringContaining("AFC-123") },
    });
    expect((await approve()).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-123") },
    ]);
    const answer = await approve({ carryOpenActions: true });
    expect(answer).toMatchObject({ entry: { status: "REMOVED", openActionCount: 1 }, userErrors: [] });
  });

  it.each(["PROPOSED", "ON_AGENDA", "DEFERRED", "PANEL_REFUSED", "WITHDRAWN"])(
    "is refused while the removal is %s",
    async (state) => {
      await register.sql("UPDATE removal_request SET state = $2 WHERE id = $1", [removal.id, state]);
      expect((await approve()).userErrors).toMatchObject([
        { code: "REFUSED", source: expect.stringContaining("AFC-23") },
      ]);
    },
  );

  it("is refused a second time, and for an entry that was voided meanwhile", async () => {
    await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [entry.id]);
    expect((await approve()).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await register.sql("UPDATE register_entry SET status = 'REMOVAL_PROPOSED' WHERE id = $1", [entry.id]);
    await approve();
    expect((await approve({ version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the removal as it is now when somebody else was quicker", async () => {
    await register.sql("UPDATE removal_request SET version = 2 WHERE id = $1", [removal.id]);
    expect(await approve()).toMatchObject({
      removalRequest: { state: "PANEL_AGREED", version: 2 },
      entry: { status: "REMOVAL_PROPOSED" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const foreign = await aRemoval(register, await aRegisterEntry(register, { authority: "FEN" }));
    const answer = await approve({ removalRequestId: foreign.globalId });
    expect(answer).toMatchObject({ removalRequest: null, entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is forbidden to business support and to panel members", async () => {
    for (const name of ["Bea Lindqvist", "Tom Hargreaves"]) {
      const person = await register.as(name);
      const answer = await person.send(APPROVE, { input: { removalRequestId: removal.globalId, version: 1 } });
      expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });
});
