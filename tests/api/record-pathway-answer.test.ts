import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPathwayReferral, onTheAgenda } from "../support/a-board.js";
import { aRegisterEntry } from "../support/a-child.js";
import { type MailOffice, startMailOffice } from "../support/a-mail.js";
import { act, aMeeting, aMeetingInSession, anAgendaItem, refusalOf, serviceId } from "../support/a-meeting.js";
import { decoded } from "../support/mailbox.js";
import type { TestPerson, TestRegister } from "../support/register.js";

const FIELDS = "referral { state answer answeredOn returnOn version viewerCanAnswer answeredBy { name } }";

let office: MailOffice;
let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  office = await startMailOffice();
  ({ register, bea } = office);
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => await office.clear());
afterAll(async () => await office.stop());

async function answerIt(input: Record<string, unknown>, person = tom) {
  const base = { version: 1, answer: "RETURNED", words: "A place is named at Brookfield." };
  return await act(person, "recordPathwayAnswer", "RecordPathwayAnswerInput", { ...base, ...input }, FIELDS);
}

async function aDiscussedChild() {
  const entry = await aRegisterEntry(register);
  await register.sql("UPDATE register_entry SET last_discussed_on = '2026-11-12' WHERE id = $1", [entry.id]);
  return entry;
}

describe("recordPathwayAnswer", () => {
  it("AFC-134: a member of the panel records that the child is back, and the child is on the next agenda", async () => {
    const entry = await aDiscussedChild();
    const meeting = await aMeeting(register, { heldOn: "2026-12-03" });
    const referral = await aPathwayReferral(register, entry);
    const answer = await answerIt({ referralId: referral.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.referral).toMatchObject({
      state: "RETURNED",
      answer: "A place is named at Brookfield.",
      answeredOn: "2026-11-26",
      answeredBy: { name: "Tom Hargreaves" },
      viewerCanAnswer: false,
      version: 2,
    });
    expect(await onTheAgenda(register, meeting, entry)).toEqual({
      kind: "REVIEW",
      why: "Back from another panel: Fair Access Panel.",
      state: "LISTED",
    });
  });

  it("takes the child on with a later day to be back, and off the draft until then", async () => {
    const entry = await aDiscussedChild();
    const meeting = await aMeeting(register, { heldOn: "2026-12-10" });
    const sent = { entryId: entry.globalId, board: "FAIR_ACCESS", reason: "Name a school.", returnOn: "2026-12-08" };
    const { referral } = await act(bea, "referToPathway", "ReferToPathwayInput", sent, "referral { id }");
    expect(await onTheAgenda(register, meeting, entry)).toMatchObject({ kind: "REVIEW" });
    const input = { referralId: referral.id, answer: "ACCEPTED", words: null, returnOn: "2027-01-07" };
    expect((await answerIt(input)).referral).toMatchObject({ state: "ACCEPTED", returnOn: "2027-01-07", answer: null });
    expect(await onTheAgenda(register, meeting, entry)).toBeNull();
  });

  it("does not bring a child back whom the panel has discussed since", async () => {
    const entry = await aDiscussedChild();
    const referral = await aPathwayReferral(register, entry);
    const sitting = await aMeetingInSession(register);
    const item = await anAgendaItem(register, sitting, entry);
    await answerIt({ referralId: referral.globalId });
    register.now("2026-11-26T10:00:00Z");
    const lead = await serviceId(register, "EWS");
    const decided = { itemId: item.globalId, version: 1, text: "Placed.", leadServiceId: lead };
    await act(bea, "recordDecision", "RecordDecisionInput", decided, "agendaItem { state }");
    const next = await aMeeting(register, { heldOn: "2026-12-10" });
    const other = await aPathwayReferral(register, await aDiscussedChild());
    await answerIt({ referralId: other.globalId });
    expect(await onTheAgenda(register, next, entry)).toBeNull();
  });

  it.each([
    [{ words: " " }, "words"],
    [{ answer: "ACCEPTED", returnOn: "2026-11-25" }, "returnOn"],
  ])("refuses %o", async (change, field) => {
    const referral = await aPathwayReferral(register, await aDiscussedChild());
    expect((await answerIt({ referralId: referral.globalId, ...change })).userErrors).toMatchObject([
      { code: "REFUSED", field: [field] },
    ]);
  });

  it("refuses an answer to what is over, or was accepted before", async () => {
    const entry = await aDiscussedChild();
    const over = await aPathwayReferral(register, entry, { state: "WITHDRAWN", answer: "Moved away." });
    expect((await answerIt({ referralId: over.globalId })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const accepted = await aPathwayReferral(register, entry, { state: "ACCEPTED" });
    const again = { referralId: accepted.globalId, answer: "ACCEPTED" };
    expect((await answerIt(again)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await answerIt({ referralId: accepted.globalId, words: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
  });

  it("shows the referral as it is now when somebody else was quicker", async () => {
    const referral = await aPathwayReferral(register, await aDiscussedChild());
    await register.sql("UPDATE pathway_referral SET version = 2 WHERE id = $1", [referral.id]);
    expect(await answerIt({ referralId: referral.globalId })).toMatchObject({
      referral: { state: "SENT", version: 2 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there, and is forbidden to officers", async () => {
    const theirs = await aPathwayReferral(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect((await answerIt({ referralId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { referralId: "x", version: 1, answer: "RETURNED" };
    for (const name of ["Gethin Rowe", "Imani Forsyth"])
      expect(await refusalOf(await register.as(name), "recordPathwayAnswer", "RecordPathwayAnswerInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});

describe("a child who is not back by the day", () => {
  it("L17: is in the digest of business support and of the lead service's member, once, and on the next agenda", async () => {
    const entry = await aDiscussedChild();
    await aPathwayReferral(register, entry, { returnOn: "2026-11-30" });
    await office.at("2026-11-30T08:00:00Z");
    expect(office.mailbox.arrived).toEqual([]);
    await office.at("2026-12-01T08:00:00Z");
    const words = office.mailbox.arrived.map((mail) => decoded(mail.raw));
    expect(office.mailbox.arrived[0]?.subject).toBe("ROME panel: 1 child not back from another panel");
    expect(office.mailbox.arrived.some((mail) => mail.to.startsWith("bea."))).toBe(true);
    expect(office.mailbox.arrived).toHaveLength(3);
    for (const text of words) {
      expect(text).toContain("/other-panels");
      expect(text).not.toContain("Greenwood");
    }
    await office.at("2026-12-02T08:00:00Z");
    expect(office.mailbox.arrived).toHaveLength(3);
    const meeting = { heldOn: "2026-12-10", startsAt: "09:30", place: "Room 3" };
    const made = await act(bea, "scheduleMeeting", "ScheduleMeetingInput", meeting, "meeting { agenda { kind why } }");
    expect(made.meeting.agenda).toEqual([
      { kind: "REVIEW", why: "Due back from another panel by 30 November 2026: Fair Access Panel." },
    ]);
  });
});
