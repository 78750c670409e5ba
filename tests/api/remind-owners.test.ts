import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { remind, serviceUpdates } from "../support/a-chase.js";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated, clearMail, type MailOffice, standing, startMailOffice } from "../support/a-mail.js";
import { type ArrangedMeeting, allHaveAccepted, aMeeting, refusalOf, serviceId } from "../support/a-meeting.js";
import { aRestriction } from "../support/a-restriction.js";
import { decoded } from "../support/mailbox.js";
import type { TestPerson, TestRegister } from "../support/register.js";

let office: MailOffice;
let register: TestRegister;
let bea: TestPerson;
let meeting: ArrangedMeeting;

beforeAll(async () => {
  office = await startMailOffice();
  ({ register, bea } = office);
});
beforeEach(async () => {
  await office.clear();
  meeting = await circulated(register, bea);
  await clearMail(register);
  const entry = await aRegisterEntry(register, { firstName: "Zephyrine", lastName: "Quillfeather" });
  await anAction(register, entry, { dueOn: "2026-11-20", text: "Ring whispering-cupboard" });
  await anAction(register, entry, { dueOn: "2026-11-24" });
  await anAction(register, entry, { dueOn: "2026-11-24", service: "ADMISSIONS" });
  await anAction(register, entry, { dueOn: "2027-01-20", service: "SPA" });
  await register.sql("UPDATE action SET agreed_at = '2026-11-26T12:00:00Z' WHERE due_on = '2027-01-20'");
});
afterAll(async () => await office.stop());

describe("remindOwners", () => {
  it("AFC-109: sends each owner one mail at once with all their outstanding actions as a count and a link, and shows who got what", async () => {
    const payload = await remind(bea, register, meeting.globalId, ["EWS", "ADMISSIONS", "SPA"]);
    expect(payload.userErrors).toEqual([]);
    expect(payload.leftOut).toBe(0);
    const got = payload.notices.map((one: any) => [one.person.name, one.actionCount, one.kind, one.mail.title]).sort();
    expect(got).toEqual([
      ["Tom Hargreaves", 2, "CHASED", "ROME panel: 2 actions to update before Thu 3 Dec"],
      ["Vikram Ashdown", 1, "CHASED", "ROME panel: 1 action to update before Thu 3 Dec"],
    ]);
    await register.job("mail", office.mailbox.post);
    expect(await standing(register)).toEqual({ SENT: 2 });
    const words = office.mailbox.arrived.map(({ raw }) => decoded(raw)).join("\n");
    expect(words).toContain("https://register.example/my-actions");
    for (const canary of ["Zephyrine", "Quillfeather", "whispering-cupboard", "AFC-2026"])
      expect(words).not.toContain(canary);
  });

  it("AFC-109: leaves out whoever was reminded on this working day, until it is said again", async () => {
    await remind(bea, register, meeting.globalId, ["EWS"]);
    const both = await remind(bea, register, meeting.globalId, ["EWS", "ADMISSIONS"]);
    expect(both.leftOut).toBe(1);
    expect(both.notices).toHaveLength(1);
    const refused = await remind(bea, register, meeting.globalId, ["EWS", "ADMISSIONS"]);
    expect(refused.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-109") }]);
    expect((await remind(bea, register, meeting.globalId, ["EWS"], { again: true })).notices).toHaveLength(1);
    register.today("2026-11-27");
    expect((await remind(bea, register, meeting.globalId, ["EWS"])).notices).toHaveLength(1);
  });

  it("counts the day's digest as a reminder, and two officers at once remind nobody twice", async () => {
    register.today("2026-11-30");
    await register.job("digest");
    expect((await remind(bea, register, meeting.globalId, ["EWS"])).userErrors).toHaveLength(1);
    register.today("2026-12-01");
    const amara = await register.as("Amara Delacroix");
    const pressed = await Promise.all(
      [bea, amara, bea].map((person) => remind(person, register, meeting.globalId, ["EWS"])),
    );
    expect(pressed.flatMap(({ notices }) => notices)).toHaveLength(1);
  });

  it("does nothing twice under one idempotency key", async () => {
    const more = { idempotencyKey: "k1" };
    const first = await remind(bea, register, meeting.globalId, ["EWS"], more);
    expect(await remind(bea, register, meeting.globalId, ["EWS"], more)).toEqual(first);
    expect(await standing(register)).toEqual({ WAITING: 1 });
  });

  it("L3: shows what was sent before, to whom and whether it arrived, on the service's line", async () => {
    await remind(bea, register, meeting.globalId, ["EWS"]);
    await register.job("mail", office.mailbox.post);
    const { EWS, ADMISSIONS } = await serviceUpdates(bea);
    expect(EWS.notices).toEqual([{ kind: "CHASED", person: { name: "Tom Hargreaves" }, mail: { state: "SENT" } }]);
    expect(EWS.toRemind).toEqual([{ person: { name: "Tom Hargreaves" }, actionCount: 2, isRemindedToday: true }]);
    expect(ADMISSIONS.notices).toEqual([]);
  });

  it("AFC-129: shows business support the actions that reach nobody, as whoever answers for them may not see the record", async () => {
    const closed = await aRegisterEntry(register);
    await anAction(register, closed, { dueOn: "2026-11-19", text: "Visit the grandmother" });
    expect((await serviceUpdates(bea)).EWS.reachNobody).toEqual([]);
    await aRestriction(register, closed, ["Bea Lindqvist"]);
    const { EWS } = await serviceUpdates(bea);
    expect(EWS.reachNobody).toEqual([{ text: "Visit the grandmother" }]);
    expect(EWS.toRemind).toMatchObject([{ person: { name: "Tom Hargreaves" }, actionCount: 2 }]);
    const { notices } = await remind(bea, register, meeting.globalId, ["EWS"]);
    expect(notices.map((one: any) => [one.person.name, one.actionCount])).toEqual([["Tom Hargreaves", 2]]);
  });

  it("refuses when nothing is outstanding, after the meeting, and for what is not there", async () => {
    expect((await remind(bea, register, meeting.globalId, ["SPA"])).userErrors).toMatchObject([
      { code: "REFUSED", field: ["serviceIds"] },
    ]);
    const fen = await aMeeting(register, { authority: "FEN" });
    expect(await remind(bea, register, fen.globalId, ["EWS"])).toMatchObject({
      meeting: null,
      userErrors: [{ code: "NOT_FOUND", field: ["meetingId"] }],
    });
    expect((await remind(bea, register, meeting.globalId, [])).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meeting.id]);
    expect((await remind(bea, register, meeting.globalId, ["EWS"])).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect(await standing(register)).toEqual({});
  });

  it("is forbidden to a panel member, who sees no reminders either", async () => {
    const tom = await register.as("Tom Hargreaves");
    const input = { meetingId: meeting.globalId, serviceIds: [await serviceId(register, "EWS")] };
    expect(await refusalOf(tom, "remindOwners", "RemindOwnersInput", input)).toBe("FORBIDDEN");
    await allHaveAccepted(register, meeting);
    const { EWS } = await serviceUpdates(tom);
    expect(EWS).toMatchObject({ toRemind: [], reachNobody: [], notices: [], outstanding: 2 });
  });
});
