import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { invite, stage, standIn } from "../support/a-guest.js";
import { type MailOffice, startMailOffice } from "../support/a-mail.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, personId } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import type { TestPerson } from "../support/register.js";

let office: MailOffice;
let bea: TestPerson;
let meeting: ArrangedMeeting;
let item: { id: string; globalId: string };

beforeAll(async () => {
  office = await startMailOffice();
  bea = office.bea;
});
beforeEach(async () => {
  await office.clear();
  meeting = await aMeeting(office.register);
  item = await anAgendaItem(office.register, meeting, await aRegisterEntry(office.register));
});
afterAll(async () => await office.stop());

async function inviteNew(newPerson: Record<string, unknown>, words: Record<string, unknown> = {}) {
  const input = { meetingId: meeting.globalId, itemIds: [item.globalId], newPerson, reason: "Head of year.", ...words };
  return await act(bea, "inviteGuest", "InviteGuestInput", input, "guest { reason person { name email roles } }");
}

describe("inviteGuest", () => {
  it("AFC-128: invites for named items only, and for further items later", async () => {
    const other = await anAgendaItem(office.register, meeting, await aRegisterEntry(office.register), { position: 2 });
    const first = await invite(office.register, bea, meeting, "Gethin Rowe", [item.globalId]);
    expect(first).toMatchObject({
      userErrors: [],
      guest: { person: { name: "Gethin Rowe" }, items: [{ id: item.globalId }], acceptedAt: null },
    });
    const both = await invite(office.register, bea, meeting, "Gethin Rowe", [item.globalId, other.globalId]);
    expect(both.guest).toMatchObject({ id: first.guest.id, items: [{ id: item.globalId }, { id: other.globalId }] });
    const shown = await bea.ask(
      `query ($id: ID!) { meeting(id: $id) { guests { person { name } } agenda { guests { person { name } } } } }`,
      { id: meeting.globalId },
    );
    expect(shown.meeting.guests).toHaveLength(1);
    expect(shown.meeting.agenda.map((one: any) => one.guests.length)).toEqual([1, 1]);
  });

  it("gives somebody from outside an account of their own and no role (Q41)", async () => {
    const { guest, userErrors } = await inviteNew({ name: "Bryony Sayle", email: "bryony.sayle@example.org" });
    expect(userErrors).toEqual([]);
    expect(guest.person).toEqual({ name: "Bryony Sayle", email: "bryony.sayle@example.org", roles: [] });
    const bryony = await office.register.as("Bryony Sayle");
    const { viewer } = await bryony.ask("{ viewer { roles sight passes { kind standing items { number aboutAt } } } }");
    expect(viewer).toEqual({
      roles: ["GUEST"],
      sight: "NONE",
      passes: [{ kind: "GUEST", standing: "INVITED", items: [{ number: 1, aboutAt: "09:30" }] }],
    });
    expect((await inviteNew({ name: "B. Sayle", email: "bryony.sayle@example.org" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["newPerson.email"] },
    ]);
  });

  it("tells the guest at once, with an invitation for the calendar and nothing of a child", async () => {
    await invite(office.register, bea, meeting, "Gethin Rowe", [item.globalId]);
    await office.at("2026-11-26T09:05:00Z");
    const [mail] = office.mailbox.arrived;
    expect(office.mailbox.arrived).toHaveLength(1);
    expect(JSON.stringify(mail)).toContain("METHOD:REQUEST");
    expect(JSON.stringify(mail)).toContain("you are invited for part of the meeting");
    expect(JSON.stringify(mail)).not.toContain("Greenwood");
  });

  it("tells the guest again at once when the meeting moves", async () => {
    await invite(office.register, bea, meeting, "Gethin Rowe", [item.globalId]);
    const input = {
      meetingId: meeting.globalId,
      version: 1,
      heldOn: "2026-12-10",
      startsAt: "09:30",
      place: "Room 3",
      reason: "Room lost.",
    };
    expect((await act(bea, "rescheduleMeeting", "RescheduleMeetingInput", input, "")).userErrors).toEqual([]);
    const told = await office.register.sql("SELECT title FROM outbox ORDER BY seq");
    expect(told.map(({ title }) => title)).toEqual([
      expect.stringContaining("you are invited"),
      expect.stringContaining("Thu 10 Dec is the new day"),
    ]);
  });

  it("refuses without items or a reason, for a holder of a seat, an alternate, and somebody invited already", async () => {
    const { register } = office;
    expect((await invite(register, bea, meeting, "Gethin Rowe", [])).userErrors).toMatchObject([
      { code: "REFUSED", field: ["itemIds"], source: expect.stringContaining("AFC-128") },
    ]);
    expect((await inviteNew({ name: "N", email: "n@example.org" }, { reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await invite(register, bea, meeting, "Tom Hargreaves", [item.globalId])).userErrors).toMatchObject([
      { code: "REFUSED", field: ["personId"] },
    ]);
    await standIn(register, bea, meeting, 4, "Petra Vance");
    expect((await invite(register, bea, meeting, "Petra Vance", [item.globalId])).userErrors).toHaveLength(1);
    await invite(register, bea, meeting, "Gethin Rowe", [item.globalId]);
    expect((await invite(register, bea, meeting, "Gethin Rowe", [item.globalId])).userErrors).toMatchObject([
      { code: "REFUSED", field: ["itemIds"] },
    ]);
    expect(await register.sql("SELECT 1 FROM person WHERE email = 'n@example.org'")).toEqual([]);
  });

  it("refuses a closed meeting, a cancelled one, an item of another meeting, and nobody", async () => {
    const { register } = office;
    const later = await aMeeting(register, { heldOn: "2026-12-17" });
    const elsewhere = await anAgendaItem(register, later, await aRegisterEntry(register));
    expect((await invite(register, bea, meeting, "Gethin Rowe", [elsewhere.globalId])).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["itemIds"] },
    ]);
    expect((await inviteNew({ name: "", email: "n@example.org" })).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await inviteNew({ name: "N", email: "no address" })).userErrors).toMatchObject([{ code: "INVALID" }]);
    for (const state of ["CLOSED", "CANCELLED"]) {
      await stage(register, meeting, state);
      expect((await invite(register, bea, meeting, "Gethin Rowe", [item.globalId])).userErrors).toMatchObject([
        { code: "REFUSED", field: ["meetingId"] },
      ]);
    }
  });

  it("leaves a trace on the child it is about", async () => {
    await invite(office.register, bea, meeting, "Gethin Rowe", [item.globalId]);
    const traced = await office.register.sql(
      "SELECT kind, entity, entry_id IS NOT NULL AS on_child FROM audit_event WHERE act = 'inviteGuest'",
    );
    expect(traced.at(-1)).toEqual({ kind: "WRITE", entity: "Guest", on_child: true });
  });

  it("knows nothing of another authority, and is for whoever keeps the register", async () => {
    const input = {
      meetingId: meeting.globalId,
      itemIds: [item.globalId],
      personId: await personId(office.register, "Gethin Rowe"),
      reason: "R",
    };
    const maud = await office.register.as("Maud Sorley");
    expect(await act(maud, "inviteGuest", "InviteGuestInput", input, "guest { id }")).toMatchObject({
      guest: null,
      userErrors: [{ code: "NOT_FOUND", field: ["meetingId"] }],
    });
    const document = "mutation ($input: InviteGuestInput!) { inviteGuest(input: $input) { userErrors { code } } }";
    const tom = await office.register.as("Tom Hargreaves");
    expect(await thrownCode(tom, document, { input })).toBe("FORBIDDEN");
  });
});
