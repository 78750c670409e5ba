import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, aMeetingInSession, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function defer(item: { globalId: string }, changes: Record<string, unknown> = {}, person = bea) {
  const input = { itemId: item.globalId, version: 1, reason: "The school could not come.", ...changes };
  return await act(
    person,
    "deferAgendaItem",
    "DeferAgendaItemInput",
    input,
    "agendaItem { state isSettled deferredReason } meeting { id agenda { isSettled } }",
  );
}

describe("deferAgendaItem", () => {
  it("puts a child off with the reason, and a removal that waits with the child", async () => {
    const meeting = await aMeetingInSession(register);
    const entry = await aRegisterEntry(register, { status: "REMOVAL_PROPOSED" });
    const item = await anAgendaItem(register, meeting, entry, { kind: "REMOVAL" });
    await register.sql(
      `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, meeting_id)
       SELECT authority_id, id, 'ON_AGENDA', 'X', 'Back at school', (SELECT id FROM person WHERE name = 'Tom Hargreaves'), $2 FROM register_entry WHERE id = $1`,
      [entry.id, meeting.id],
    );
    expect(await defer(item)).toMatchObject({
      userErrors: [],
      agendaItem: { state: "DEFERRED", isSettled: true, deferredReason: "The school could not come." },
    });
    expect(await register.sql("SELECT state FROM removal_request")).toEqual([{ state: "DEFERRED" }]);
  });

  it("refuses without a reason, twice, after a decision, and before the meeting is open", async () => {
    const meeting = await aMeetingInSession(register);
    const item = await anAgendaItem(register, meeting, await aRegisterEntry(register));
    expect((await defer(item, { reason: "" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    await defer(item);
    expect((await defer(item, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const discussed = await anAgendaItem(register, meeting, await aRegisterEntry(register), { state: "DISCUSSED" });
    expect((await defer(discussed)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const early = await anAgendaItem(register, await aMeeting(register), await aRegisterEntry(register));
    expect((await defer(early)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the item as it is now when somebody else was quicker", async () => {
    const item = await anAgendaItem(register, await aMeetingInSession(register), await aRegisterEntry(register));
    expect(await defer(item, { version: 8 })).toMatchObject({
      agendaItem: { state: "LISTED" },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who keep the register of the same authority", async () => {
    const item = await anAgendaItem(register, await aMeetingInSession(register), await aRegisterEntry(register));
    expect(await defer(item, {}, maud)).toMatchObject({ agendaItem: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(
      await refusalOf(tom, "deferAgendaItem", "DeferAgendaItemInput", {
        itemId: item.globalId,
        version: 1,
        reason: "x",
      }),
    ).toBe("FORBIDDEN");
  });
});
