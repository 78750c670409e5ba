import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated, clearMail, type MailOffice, startMailOffice } from "../support/a-mail.js";
import { act, aMeetingInSession, anAgendaItem } from "../support/a-meeting.js";
import { decoded, type Mailbox } from "../support/mailbox.js";
import type { TestPerson, TestRegister } from "../support/register.js";

let office: MailOffice;
let register: TestRegister;
let mailbox: Mailbox;
let bea: TestPerson;
let at: MailOffice["at"];

beforeAll(async () => {
  office = await startMailOffice();
  ({ register, mailbox, bea, at } = office);
});
beforeEach(async () => await office.clear());
afterAll(async () => await office.stop());

const to = (name: string) => mailbox.arrived.filter((mail) => mail.to.startsWith(`${name}.`));
describe("reminders", () => {
  /** Papers circulated on 26 November for 3 December, with an outstanding action of the welfare service and one of admissions that is not. */
  async function withOutstanding(): Promise<string> {
    const entry = await aRegisterEntry(register);
    const overdue = await anAction(register, entry, { dueOn: "2026-11-20", text: "Ring the school" });
    const fresh = await anAction(register, entry, { dueOn: "2027-01-20", service: "ADMISSIONS" });
    await circulated(register, bea);
    await register.sql("UPDATE action SET updated_at = '2026-11-27T10:00:00Z' WHERE id = $1", [fresh.id]);
    await clearMail(register);
    return overdue.globalId;
  }

  it("AFC-123: members with outstanding actions hear of them three working days and one working day ahead, each of their own", async () => {
    await withOutstanding();
    const heard: string[] = [];
    for (const day of ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"]) {
      mailbox.arrived.length = 0;
      for (const time of ["08:00", "08:05", "15:00"]) await at(`${day}T${time}:00Z`);
      for (const mail of mailbox.arrived) heard.push(`${day} ${mail.to.split("@")[0]} ${mail.subject}`);
    }
    expect(heard.sort()).toEqual([
      "2026-11-30 tom.hargreaves ROME panel: 1 action to update before Thu 3 Dec",
      "2026-12-01 bea.lindqvist ROME panel: 1 action outstanding, panel Thu 3 Dec",
      "2026-12-01 rhona.tansley ROME panel: 1 action outstanding, panel Thu 3 Dec",
      "2026-12-02 amara.delacroix ROME panel: 1 action outstanding, panel Thu 3 Dec",
      "2026-12-02 tom.hargreaves ROME panel: 1 action to update before Thu 3 Dec",
    ]);
  });

  it("AFC-124: the strategic lead gets the list one working day ahead and again one working day after (Q20)", async () => {
    await withOutstanding();
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE held_on = '2026-12-03'");
    await at("2026-12-04T08:00:00Z");
    expect(to("amara")[0]?.subject).toBe("ROME panel: 1 action outstanding, panel Thu 3 Dec");
    expect(decoded(to("amara")[0]?.raw ?? "")).toContain("https://register.example/actions");
    expect(to("tom")).toEqual([]);
  });

  it("reminds nobody for a meeting that was cancelled", async () => {
    await withOutstanding();
    await register.sql("UPDATE panel_meeting SET state = 'CANCELLED'");
    await at("2026-12-02T08:00:00Z");
    expect(mailbox.arrived).toEqual([]);
  });

  it("are on the record of the meeting and of each action they were about, with what became of the mail", async () => {
    const actionId = await withOutstanding();
    await at("2026-11-30T08:00:00Z");
    const { nextMeeting } = await bea.ask(
      "{ nextMeeting { notices { kind actionCount person { name } mail { state } } } }",
    );
    const notice = {
      kind: "ACTIONS_OUTSTANDING",
      actionCount: 1,
      person: { name: "Tom Hargreaves" },
      mail: { state: "SENT" },
    };
    expect(nextMeeting.notices).toEqual([notice]);
    const { actions } = await bea.ask("{ actions { nodes { id notices { kind person { name } mail { state } } } } }");
    const told = actions.nodes.find((action: { id: string }) => action.id === actionId);
    expect(told.notices).toEqual([{ kind: notice.kind, person: notice.person, mail: notice.mail }]);
    const tom = await register.as("Tom Hargreaves");
    expect((await tom.ask("{ nextMeeting { notices { kind } } }")).nextMeeting.notices).toEqual([]);
  });
});

describe("the action sheet", () => {
  it("AFC-129: goes to each owner after the meeting is closed, with only their own actions", async () => {
    const meeting = await aMeetingInSession(register);
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry, { state: "DISCUSSED" });
    for (const service of ["EWS", "EWS", "ADMISSIONS"]) {
      const action = await anAction(register, entry, { service, dueOn: "2026-12-20" });
      await register.sql("UPDATE action SET agreed_meeting_id = $1 WHERE id = $2", [meeting.id, action.id]);
    }
    await act(bea, "closeMeeting", "CloseMeetingInput", { meetingId: meeting.globalId, version: 1 }, "");
    await at("2026-11-27T08:00:00Z");
    expect(to("tom")[0]?.subject).toContain("2 actions from Thu 26 Nov");
    expect(to("vikram")[0]?.subject).toContain("1 action from Thu 26 Nov");
    expect(to("hugh")[0]?.subject).not.toContain("action");
  });
});

describe("no mail", () => {
  it("holds a word about a child: not a name, not a day of birth, not a school, not what anybody typed", async () => {
    const entry = await aRegisterEntry(register, {
      firstName: "Zephyrine",
      lastName: "Quillfeather",
      dateOfBirth: "2013-02-17",
    });
    await anAction(register, entry, { dueOn: "2026-11-20", text: "Ring whispering-cupboard" });
    const planned = { heldOn: "2026-12-10", startsAt: "09:30", place: "Room 3" };
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", planned, "");
    const meeting = await circulated(register, bea);
    const amara = await register.as("Amara Delacroix");
    await act(
      amara,
      "addAgendaItem",
      "AddAgendaItemInput",
      { meetingId: meeting.globalId, entryId: entry.globalId, why: "whispering-cupboard" },
      "",
    );
    for (const day of ["2026-11-27", "2026-11-30", "2026-12-02"]) await at(`${day}T08:00:00Z`);
    expect(mailbox.arrived.length).toBeGreaterThan(40);
    const everything = mailbox.arrived.map(({ raw }) => decoded(raw)).join("\n");
    const kept = await register.sql<{ all: string }>(
      "SELECT (SELECT jsonb_agg(o) FROM outbox o)::text || (SELECT jsonb_agg(n) FROM notice n)::text AS all",
    );
    for (const canary of [
      "Quillfeather",
      "Zephyrine",
      "2013-02-17",
      "17 February 2013",
      "whispering-cupboard",
      entry.reference,
    ])
      expect(everything + kept[0]?.all).not.toContain(canary);
  });
});
