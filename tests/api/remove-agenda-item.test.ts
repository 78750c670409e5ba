import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
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

const FIELDS = "meeting { version agenda { entry { reference } } }";

async function remove(item: { globalId: string }, changes: Record<string, unknown> = {}, person = bea) {
  const input = { itemId: item.globalId, version: 1, reason: "Settled by the school.", ...changes };
  return await act(person, "removeAgendaItem", "RemoveAgendaItemInput", input, FIELDS);
}

describe("removeAgendaItem", () => {
  it("takes a child off a draft, and the draft does not put the child on again", async () => {
    const meeting = await aMeeting(register);
    const item = await anAgendaItem(register, meeting, await aRegisterEntry(register, { status: "ADDED" }), {
      kind: "NEW",
    });
    expect(await remove(item)).toMatchObject({ userErrors: [], meeting: { agenda: [] } });
    const sent = await act(
      bea,
      "circulate",
      "CirculateInput",
      { meetingId: meeting.globalId, version: 1 },
      "meeting { agenda { id } }",
    );
    expect(sent).toMatchObject({ userErrors: [], meeting: { agenda: [] } });
  });

  it("refuses without a reason, and once circulated", async () => {
    const item = await anAgendaItem(register, await aMeeting(register), await aRegisterEntry(register));
    expect((await remove(item, { reason: "" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    await register.sql("UPDATE panel_meeting SET state = 'CIRCULATED'");
    expect((await remove(item)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("says so when somebody else was quicker, or it is gone", async () => {
    const item = await anAgendaItem(register, await aMeeting(register), await aRegisterEntry(register));
    expect((await remove(item, { version: 7 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await remove(item);
    expect((await remove(item)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is for those who keep the register of the same authority", async () => {
    const item = await anAgendaItem(register, await aMeeting(register), await aRegisterEntry(register));
    expect(await remove(item, {}, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(
      await refusalOf(tom, "removeAgendaItem", "RemoveAgendaItemInput", {
        itemId: item.globalId,
        version: 1,
        reason: "x",
      }),
    ).toBe("FORBIDDEN");
  });
});
