import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { accept, invite, stage } from "../support/a-guest.js";
import { type MailOffice, startMailOffice } from "../support/a-mail.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import type { TestPerson } from "../support/register.js";

let office: MailOffice;
let bea: TestPerson;
let cormac: TestPerson;
let meeting: ArrangedMeeting;
let guest: { id: string; version: number };

beforeAll(async () => {
  office = await startMailOffice();
  bea = office.bea;
  cormac = await office.register.as("Cormac Dell");
});
beforeEach(async () => {
  await office.clear();
  meeting = await aMeeting(office.register);
  const item = await anAgendaItem(office.register, meeting, await aRegisterEntry(office.register));
  guest = (await invite(office.register, bea, meeting, "Cormac Dell", [item.globalId])).guest;
});
afterAll(async () => await office.stop());

async function withdraw(words: Record<string, unknown> = {}, person = bea) {
  const input = { guestId: guest.id, version: guest.version, reason: "No longer needed.", ...words };
  return await act(person, "withdrawGuest", "WithdrawGuestInput", input, "guest { withdrawnReason version }");
}

describe("withdrawGuest", () => {
  it("AFC-128: lets the guest in no more from the next request on, even while the panel sits", async () => {
    await stage(office.register, meeting, "IN_SESSION");
    await accept(cormac, meeting);
    const reading = "query ($id: ID!) { meeting(id: $id) { agenda { id } } }";
    expect((await cormac.ask(reading, { id: meeting.globalId })).meeting.agenda).toHaveLength(1);
    expect(await withdraw()).toMatchObject({ userErrors: [], guest: { withdrawnReason: "No longer needed." } });
    expect(await thrownCode(cormac, reading, { id: meeting.globalId })).toBe("FORBIDDEN");
  });

  it("tells the guest at once, and takes the meeting out of their calendar", async () => {
    await withdraw();
    await office.at("2026-11-26T09:05:00Z");
    const [, withdrawn] = office.mailbox.arrived;
    expect(JSON.stringify(withdrawn)).toContain("METHOD:CANCEL");
    expect(JSON.stringify(withdrawn)).toContain("you are no longer invited");
  });

  it("refuses without a reason, a second time, and once the meeting is closed", async () => {
    expect((await withdraw({ reason: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    await withdraw();
    expect((await withdraw()).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-128") },
    ]);
    await stage(office.register, meeting, "CLOSED");
    expect((await withdraw()).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("says when somebody was quicker, and shows the guest as it is now", async () => {
    expect(await withdraw({ version: 7 })).toMatchObject({
      guest: { version: 1, withdrawnReason: null },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("lets the same person be invited again", async () => {
    await withdraw();
    const [item] = await office.register.sql<{ id: string }>("SELECT item_id AS id FROM guest_item");
    const again = await invite(office.register, bea, meeting, "Cormac Dell", [globalId("AgendaItem", item?.id ?? "")]);
    expect(again.userErrors).toEqual([]);
  });

  it("knows nothing of another authority, and is for whoever keeps the register", async () => {
    const maud = await office.register.as("Maud Sorley");
    expect((await withdraw({}, maud)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["guestId"] }]);
    const document = "mutation ($input: WithdrawGuestInput!) { withdrawGuest(input: $input) { userErrors { code } } }";
    const input = { guestId: guest.id, version: 1, reason: "R" };
    expect(await thrownCode(cormac, document, { input })).toBe("FORBIDDEN");
  });
});
