import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ENTRY = `entry { status version openActionCount viewerCanVoid viewerCanConfirmVoid
  voiding { reason proposedBy { name } confirmedBy { name } } } ${USER_ERRORS}`;
const VOID = `mutation ($input: VoidRegisterEntryInput!) { voidRegisterEntry(input: $input) { ${ENTRY} } }`;

let register: TestRegister;
let bea: TestPerson;
let rhona: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rhona = await register.as("Rhona Tansley");
});
afterAll(async () => await register.stop());

async function voided(person: TestPerson, entryId: string, version = 1, reason: string | null = "Wrong child.") {
  return (await person.ask(VOID, { input: { entryId, version, reason } })).voidRegisterEntry;
}

describe("voidRegisterEntry", () => {
  it("is proposed by one keeper and confirmed by another; open actions end with it", async () => {
    const entry = await aRegisterEntry(register);
    await anAction(register, entry);
    const proposed = await voided(bea, entry.globalId);
    expect(proposed).toMatchObject({
      userErrors: [],
      entry: {
        status: "ACTIVE",
        voiding: { reason: "Wrong child.", proposedBy: { name: "Bea Lindqvist" }, confirmedBy: null },
      },
    });
    expect(proposed.entry).toMatchObject({ viewerCanVoid: false, viewerCanConfirmVoid: false });
    const seen = await rhona.ask(
      `{ registerEntry(reference: "${entry.reference}") { viewerCanVoid viewerCanConfirmVoid } }`,
    );
    expect(seen.registerEntry).toEqual({ viewerCanVoid: false, viewerCanConfirmVoid: true });
    const confirmed = await voided(rhona, entry.globalId, 2, null);
    expect(confirmed).toMatchObject({
      userErrors: [],
      entry: { status: "VOIDED", openActionCount: 0, voiding: { confirmedBy: { name: "Rhona Tansley" } } },
    });
    const [action] = await register.sql("SELECT state, outcome FROM action WHERE entry_id = $1", [entry.id]);
    expect(action).toEqual({ state: "CANCELLED", outcome: "The entry was made in error: Wrong child." });
    expect(
      (await bea.ask(`{ register(filter: { text: "${entry.reference}" }) { nodes { id } } }`)).register.nodes,
    ).toEqual([]);
  });

  it("ends a removal under way and takes the child off the agenda of a meeting to come", async () => {
    const entry = await aRegisterEntry(register, { status: "REMOVAL_PROPOSED" });
    await register.sql(
      `WITH m AS (INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state)
         SELECT authority_id, '2026-12-10', '09:30', 'Room 3', 'AGENDA_DRAFT' FROM register_entry WHERE id = $1 RETURNING *),
       i AS (INSERT INTO agenda_item (authority_id, meeting_id, entry_id, kind, why, position) SELECT authority_id, id, $1, 'REMOVAL', 'x', 1 FROM m)
       INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, meeting_id)
       SELECT m.authority_id, $1, 'ON_AGENDA', 'OTHER', 'x', (SELECT p.id FROM person p WHERE p.authority_id = m.authority_id LIMIT 1), m.id FROM m`,
      [entry.id],
    );
    await voided(bea, entry.globalId);
    expect((await voided(rhona, entry.globalId, 2)).entry.status).toBe("VOIDED");
    const reason = "The entry was made in error: Wrong child.";
    const [item] = await register.sql("SELECT taken_off_reason FROM agenda_item WHERE entry_id = $1", [entry.id]);
    expect(item).toEqual({ taken_off_reason: reason });
    const [request] = await register.sql("SELECT state, declined_reason FROM removal_request WHERE entry_id = $1", [
      entry.id,
    ]);
    expect(request).toEqual({ state: "WITHDRAWN", declined_reason: reason });
  });

  it("needs a second person, and says so", async () => {
    const entry = await aRegisterEntry(register);
    await voided(bea, entry.globalId);
    expect(await voided(bea, entry.globalId, 2)).toMatchObject({
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("Q39") }],
      entry: { status: "ACTIVE" },
    });
  });

  it("asks what the error was", async () => {
    const entry = await aRegisterEntry(register);
    expect((await voided(bea, entry.globalId, 1, " ")).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await voided(bea, entry.globalId, 1, "x".repeat(10_001))).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("is done once, and never to an entry that was removed", async () => {
    const entry = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await voided(bea, entry.globalId)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await voided(bea, entry.globalId);
    expect(await voided(rhona, entry.globalId, 1)).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      entry: { status: "ACTIVE" },
    });
  });

  it("answers another authority's entry as if it were not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    expect(await voided(bea, entry.globalId)).toMatchObject({ entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { entryId: "x", version: 1, reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      const person = await register.as(name);
      expect(await thrownCode(person, VOID, { input })).toBe("FORBIDDEN");
    }
  });
});
