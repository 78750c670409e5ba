import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated, clearMail, type MailOffice, mails, startMailOffice } from "../support/a-mail.js";
import { act } from "../support/a-meeting.js";
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
const SITTING = { startsAt: "09:30", place: "Room 3" };

async function schedule(heldOn: string, words: Record<string, unknown> = {}) {
  return await act(
    bea,
    "scheduleMeeting",
    "ScheduleMeetingInput",
    { heldOn, ...SITTING, ...words },
    "meeting { id version }",
  );
}

describe("the digest", () => {
  it("is one mail a person and working day, at eight in London, with everything that waited", async () => {
    await schedule("2026-12-10");
    await schedule("2026-12-17");
    for (const early of ["2026-11-26T18:00:00Z", "2026-11-27T07:59:00Z"]) await at(early);
    expect(mailbox.arrived).toEqual([]);
    await at("2026-11-27T08:00:00Z");
    await at("2026-11-27T08:05:00Z");
    expect(mailbox.arrived).toHaveLength(14);
    const [tom] = to("tom");
    expect(tom?.subject).toBe("ROME panel: panel planned for Thu 10 Dec, and 1 more notice");
    const words = decoded(tom?.raw ?? "");
    expect(words).toContain("Thursday 17 December 2026 at 09:30");
    expect(words.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(words.match(/METHOD:REQUEST/g)).toHaveLength(2);
  });

  it("keeps what is told after eight for the next working day, and comes late rather than not at all", async () => {
    register.now("2026-11-27T08:30:00Z");
    await schedule("2026-12-10");
    await at("2026-11-27T09:00:00Z");
    await at("2026-11-28T09:00:00Z");
    expect(mailbox.arrived).toEqual([]);
    await at("2026-11-30T14:20:00Z");
    expect(mailbox.arrived).toHaveLength(14);
  });

  it("goes at eight by London's clock in summer", async () => {
    register.now("2027-06-10T12:00:00Z");
    await schedule("2027-06-24");
    await at("2027-06-11T06:59:00Z");
    expect(mailbox.arrived).toEqual([]);
    await at("2027-06-11T07:00:00Z");
    expect(mailbox.arrived).toHaveLength(14);
    expect(decoded(mailbox.arrived[0]?.raw ?? "")).toContain("DTSTART:20270624T083000Z");
  });

  it("is one, with several registers looking at the same time", async () => {
    await schedule("2026-12-10");
    register.now("2026-11-27T08:00:00Z");
    await Promise.all([1, 2, 3].map(() => register.job("digest", mailbox.post)));
    expect(await mails(register)).toHaveLength(14);
  });
});

describe("an invitation", () => {
  it("says the last word on a meeting: planned and moved before the digest is one request, under one id", async () => {
    const { meeting } = await schedule("2026-12-10");
    const input = {
      meetingId: meeting.id,
      version: meeting.version,
      heldOn: "2026-12-11",
      ...SITTING,
      reason: "Hall taken",
    };
    const [{ version } = { version: 0 }] = await register.sql<{ version: number }>("SELECT version FROM panel_meeting");
    await act(bea, "rescheduleMeeting", "RescheduleMeetingInput", { ...input, version }, "");
    await at("2026-11-27T08:00:00Z");
    const words = decoded(to("tom")[0]?.raw ?? "").replace(/\r\n[ \t]/g, "");
    // In the text and as a file beside it: the same one.
    expect(new Set(words.match(/DTSTART:\w+/g))).toEqual(new Set(["DTSTART:20261211T093000Z"]));
    expect(words).toContain("SEQUENCE:1");
    expect(words).toMatch(/ATTENDEE[^\n]*tom\.hargreaves@afc\.example/);
    expect(words).not.toContain("Hall taken");
  });

  it("goes with the papers, and is cancelled under the same id with a higher number", async () => {
    const meeting = await circulated(register, bea);
    await register.job("mail", mailbox.post);
    const [{ version } = { version: 0 }] = await register.sql<{ version: number }>("SELECT version FROM panel_meeting");
    await act(bea, "cancelMeeting", "CancelMeetingInput", { meetingId: meeting.globalId, version, reason: "Snow" }, "");
    await at("2026-11-27T08:00:00Z");
    const [papers, cancelled] = to("tom").map(({ raw }) => decoded(raw).replace(/\r\n[ \t]/g, ""));
    for (const words of [papers, cancelled]) expect(words).toContain(`UID:${meeting.id}@rome-register`);
    expect(papers).toContain("METHOD:REQUEST");
    expect(papers).toContain("SEQUENCE:0");
    expect(cancelled).toContain("METHOD:CANCEL");
    expect(cancelled).toContain("SEQUENCE:1");
    expect(cancelled).not.toContain("Snow");
  });

  it("does not wait for the digest when the panel would sit before it", async () => {
    const meeting = await circulated(register, bea);
    register.now("2026-12-02T15:00:00Z");
    mailbox.arrived.length = 0;
    await register.sql("DELETE FROM notice");
    await register.sql("DELETE FROM outbox");
    const [{ version } = { version: 0 }] = await register.sql<{ version: number }>("SELECT version FROM panel_meeting");
    await act(bea, "cancelMeeting", "CancelMeetingInput", { meetingId: meeting.globalId, version, reason: "Snow" }, "");
    await register.job("mail", mailbox.post);
    expect(to("tom")[0]?.subject).toBe("ROME panel Thu 3 Dec is cancelled");
  });
});

describe("told at once", () => {
  it("AFC-121: a late item the chair puts on circulated papers, without saying who it is", async () => {
    const meeting = await circulated(register, bea);
    const entry = await aRegisterEntry(register, { firstName: "Zephyrine", lastName: "Quillfeather" });
    const amara = await register.as("Amara Delacroix");
    const input = { meetingId: meeting.globalId, entryId: entry.globalId, why: "Zephyrine has not been seen." };
    expect((await act(amara, "addAgendaItem", "AddAgendaItemInput", input, "")).userErrors).toEqual([]);
    await register.job("mail", mailbox.post);
    const [, late] = to("tom");
    expect(late?.subject).toBe("ROME panel Thu 3 Dec: a late item is on the agenda");
    expect(mailbox.arrived).toHaveLength(28);
  });

  it("an emergency meeting, as soon as it is called", async () => {
    await schedule("2026-12-10", { emergency: true });
    await register.job("mail", mailbox.post);
    expect(mailbox.arrived).toHaveLength(14);
  });

  it("AFC-124: an escalation, to whom the procedure names for the rung, with the page to answer on", async () => {
    await circulated(register, bea);
    await clearMail(register);
    const action = await anAction(register, await aRegisterEntry(register), {
      dueOn: "2026-11-20",
      text: "Ring Zephyrine",
    });
    const escalate = async (level: string) =>
      await act(
        bea,
        "escalateAction",
        "EscalateActionInput",
        {
          actionId: action.globalId,
          version: 1,
          level,
          toWhom: "Whoever",
          reason: "Zephyrine waits",
          replyBy: "2026-12-02",
        },
        "escalation { id }",
      );
    await escalate("OWNER");
    await escalate("BUSINESS_SUPPORT");
    const { escalation } = await escalate("STRATEGIC_LEAD");
    await register.job("mail", mailbox.post);
    expect(mailbox.arrived.map((mail) => mail.to.split("@")[0])).toEqual([
      "tom.hargreaves",
      "bea.lindqvist",
      "rhona.tansley",
      "amara.delacroix",
    ]);
    const words = decoded(to("amara")[0]?.raw ?? "");
    expect(words).toContain(`/escalations/${escalation.id}`);
    expect(words).toContain("Wednesday 2 December 2026");
    expect(words).not.toContain("Zephyrine");
  });
});
