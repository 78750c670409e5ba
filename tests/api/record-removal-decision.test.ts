import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval, everybodyPresent, setMeeting } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const DECIDE = `mutation ($input: RecordRemovalDecisionInput!) { recordRemovalDecision(input: $input) {
  removalRequest { state panelDecision decidedAt version present { state seat { isChair } } } entry { status } meeting { heldOn }
  userErrors { code field source } } }`;

let register: TestRegister;
let support: TestPerson;
let meeting: Arranged;
let entry: ArrangedEntry;
let removal: Arranged;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
  meeting = await aPanelMeeting(register, { heldOn: "2026-11-26", state: "IN_SESSION" });
});
beforeEach(async () => {
  await setMeeting(register, meeting, "IN_SESSION");
  await everybodyPresent(register, meeting);
  entry = await aRegisterEntry(register);
  removal = await aRemoval(register, entry, { meeting });
});
afterAll(async () => await register.stop());

async function decide(input: Record<string, unknown> = {}, person = support) {
  const given = { removalRequestId: removal.globalId, version: 1, decision: "AGREED", text: "All agreed.", ...input };
  return (await person.ask(DECIDE, { input: given })).recordRemovalDecision;
}

describe("recordRemovalDecision", () => {
  it("records that the panel agreed, and who was there; the child stays until the approval", async () => {
    const answer = await decide();
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      removalRequest: {
        state: "PANEL_AGREED",
        panelDecision: "All agreed.",
        decidedAt: expect.any(String),
        version: 2,
      },
      entry: { status: "REMOVAL_PROPOSED" },
      meeting: { heldOn: "2026-11-26" },
    });
    expect(answer.removalRequest.present).toHaveLength(14);
    expect(answer.removalRequest.present.filter((row: any) => row.seat.isChair)).toHaveLength(1);
  });

  it("makes the entry active again when the panel refuses", async () => {
    const answer = await decide({ decision: "REFUSED", text: "Not yet." });
    expect(answer).toMatchObject({ removalRequest: { state: "PANEL_REFUSED" }, entry: { status: "ACTIVE" } });
  });

  it("keeps a deferred removal for the next panel", async () => {
    const answer = await decide({ decision: "DEFERRED", text: "We wait for the school." });
    expect(answer).toMatchObject({ removalRequest: { state: "DEFERRED" }, entry: { status: "REMOVAL_PROPOSED" } });
  });

  it("settles the child's item too, with the lead service as it is, so that nothing is recorded twice", async () => {
    await decide();
    const [item] = await register.sql(
      "SELECT state, decision_text, lead_service_id IS NOT NULL AS led FROM agenda_item WHERE entry_id = $1",
      [entry.id],
    );
    expect(item).toEqual({ state: "DISCUSSED", decision_text: "All agreed.", led: true });
  });

  it("leaves the item open while no service leads, for the panel must name one", async () => {
    await register.sql("UPDATE register_entry SET lead_service_id = NULL WHERE id = $1", [entry.id]);
    await decide();
    expect(await register.sql("SELECT state FROM agenda_item WHERE entry_id = $1", [entry.id])).toEqual([
      { state: "LISTED" },
    ]);
  });

  it("is refused without the chair, and without attendance", async () => {
    await everybodyPresent(register, meeting, "APOLOGIES");
    expect((await decide()).userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("Q46") }]);
    await everybodyPresent(register, meeting, null);
    expect((await decide()).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-127") },
    ]);
  });

  it.each([
    ["CIRCULATED", "Q19"],
    ["CLOSED", "Q39"],
  ])("is refused while the meeting is %s", async (state, clause) => {
    await setMeeting(register, meeting, state);
    const answer = await decide();
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining(clause) }]);
    expect(answer.removalRequest.state).toBe("ON_AGENDA");
  });

  it("is refused for a removal that stands on no agenda of the panel in session", async () => {
    const other = await aRemoval(register, await aRegisterEntry(register));
    expect((await decide({ removalRequestId: other.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-23") },
    ]);
    await register.sql("UPDATE agenda_item SET taken_off_reason = 'By mistake' WHERE entry_id = $1", [entry.id]);
    expect((await decide()).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("asks what the panel said, and decides once", async () => {
    expect((await decide({ text: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["text"] }]);
    expect((await decide({ text: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    await decide();
    expect((await decide({ version: 2 })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q39") },
    ]);
  });

  it("lets nobody agree to remove a child whose entry was voided meanwhile", async () => {
    await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [entry.id]);
    expect((await decide()).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const answer = await decide({ decision: "REFUSED", text: "The entry was made in error." });
    expect(answer).toMatchObject({ removalRequest: { state: "PANEL_REFUSED" }, entry: { status: "VOIDED" } });
  });

  it("shows the removal as it is now when somebody else was quicker", async () => {
    await register.sql("UPDATE removal_request SET version = 2 WHERE id = $1", [removal.id]);
    expect(await decide()).toMatchObject({
      removalRequest: { state: "ON_AGENDA", version: 2 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const foreign = await aRemoval(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect(await decide({ removalRequestId: foreign.globalId })).toMatchObject({
      removalRequest: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    const input = { removalRequestId: removal.globalId, version: 1, decision: "AGREED", text: "Yes." };
    expect((await member.send(DECIDE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
