import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serviceUpdates } from "../support/a-chase.js";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated } from "../support/a-mail.js";
import {
  type ArrangedMeeting,
  act,
  allHaveAccepted,
  aMeeting,
  clearPanel,
  refusalOf,
  serviceId,
} from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let meeting: ArrangedMeeting;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  meeting = await circulated(register, bea);
  await allHaveAccepted(register, meeting);
});
afterAll(async () => await register.stop());

async function nothing(person: TestPerson, code: string, more: Record<string, unknown> = {}) {
  const input = { meetingId: meeting.globalId, serviceId: await serviceId(register, code), ...more };
  return await act(person, "recordNilReturn", "RecordNilReturnInput", input, "meeting { id }");
}

describe("recordNilReturn", () => {
  it("AFC-33: the holder of a service's seat says that there is nothing to report, and the service counts as heard (Q45)", async () => {
    expect((await serviceUpdates(tom)).EWS).toMatchObject({ standing: "NOTHING", viewerCanReportNothing: true });
    expect(await nothing(tom, "EWS", { words: "No visit this fortnight." })).toMatchObject({
      meeting: { id: meeting.globalId },
      userErrors: [],
    });
    const { EWS, SPA } = await serviceUpdates(bea);
    expect(EWS).toMatchObject({ standing: "NOTHING_TO_REPORT", isHeard: true });
    expect(EWS.nilReturn).toEqual({ words: "No visit this fortnight.", madeBy: { name: "Tom Hargreaves" } });
    expect(SPA).toMatchObject({ standing: "NOTHING", isHeard: false, nilReturn: null });
    expect((await serviceUpdates(tom)).EWS.viewerCanReportNothing).toBe(false);
  });

  it("is said by business support for a service, once, also when two press at once", async () => {
    const both = await Promise.all([nothing(bea, "SPA"), nothing(bea, "SPA")]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-33") },
    ]);
  });

  it("AFC-33: is withdrawn by sending anything: an update or a referral (Q45)", async () => {
    const entry = await aRegisterEntry(register);
    const later = await anAction(register, entry, { dueOn: "2027-01-20" });
    await register.sql("UPDATE action SET agreed_at = '2026-11-26T12:00:00Z' WHERE id = $1", [later.id]);
    await nothing(tom, "EWS");
    expect((await serviceUpdates(bea)).EWS.standing).toBe("NOTHING_TO_REPORT");
    register.now("2026-11-26T10:00:00Z");
    const said = { actionId: later.globalId, version: 1, progress: "IN_PROGRESS", text: "Rang." };
    await act(tom, "recordActionUpdate", "RecordActionUpdateInput", said, "");
    expect((await serviceUpdates(bea)).EWS).toMatchObject({ nilReturn: null, isHeard: false, updated: 1 });
    register.now("2026-11-26T11:00:00Z");
    expect((await nothing(tom, "EWS")).userErrors).toEqual([]);
    await register.sql(
      `INSERT INTO referral (authority_id, state, child_id, entry_id, referral_group, criteria, service_id, referred_by, submitted_at)
       SELECT e.authority_id, 'COLLATED', e.child_id, e.id, 'CONCERNS_OR_RISK_OF_BREAKDOWN', '{}', s.id, p.id, '2026-11-26T12:00:00Z'
       FROM register_entry e, service s, person p WHERE e.id = $1 AND s.authority_id = e.authority_id AND s.code = 'EWS' AND p.name = 'Tom Hargreaves'`,
      [entry.id],
    );
    expect((await serviceUpdates(bea)).EWS).toMatchObject({ nilReturn: null, referralsSent: 1 });
  });

  it("is refused with an outstanding action, for another's service, without a seat, and for another panel", async () => {
    await anAction(register, await aRegisterEntry(register), { dueOn: "2026-11-20" });
    const refusal = async (code: string, more = {}) => (await nothing(tom, code, more)).userErrors;
    expect(await refusal("EWS")).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-123") }]);
    expect(await refusal("SPA")).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("seat") }]);
    expect((await nothing(bea, "SOCIAL_CARE")).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const later = await aMeeting(register, { heldOn: "2026-12-17" });
    expect((await nothing(bea, "SPA", { meetingId: later.globalId })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await nothing(bea, "SPA", { words: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meeting.id]);
    expect((await nothing(bea, "SPA")).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers ids of another authority as if they were not there, and is forbidden to those outside the panel", async () => {
    const fen = await aMeeting(register, { authority: "FEN" });
    expect(await nothing(bea, "SPA", { meetingId: fen.globalId })).toMatchObject({
      meeting: null,
      userErrors: [{ code: "NOT_FOUND", field: ["meetingId"] }],
    });
    expect((await nothing(bea, "NOWHERE")).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["serviceId"] }]);
    const input = { meetingId: meeting.globalId, serviceId: await serviceId(register, "EWS") };
    for (const name of ["Gethin Rowe", "Cormac Dell", "Yasmin Thorne", "Imani Forsyth"])
      expect(await refusalOf(await register.as(name), "recordNilReturn", "RecordNilReturnInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});

describe("how services stand before a panel", () => {
  it("AFC-123: updated, draft begun or nothing since the circulation, with the oldest overdue", async () => {
    const entry = await aRegisterEntry(register);
    for (const service of ["EWS", "EWS", "SPA", "ADMISSIONS"])
      await anAction(register, entry, { dueOn: "2026-11-20", service });
    await register.sql(
      "UPDATE action SET updated_at = '2026-11-26T08:00:00Z' WHERE owner_service_id = (SELECT id FROM service WHERE code = 'SPA' AND authority_id = action.authority_id)",
    );
    const { nodes } = (await tom.ask("{ myActions { nodes { id } } }")).myActions;
    await act(
      tom,
      "saveDraft",
      "SaveDraftInput",
      { kind: "actionUpdate", subjectId: nodes[0].id, payload: "Rang" },
      "",
    );
    const updates = await serviceUpdates(bea);
    expect(Object.values(updates).filter(({ isOnPanel }) => isOnPanel)).toHaveLength(14);
    expect(updates.EWS).toMatchObject({
      standing: "DRAFT_BEGUN",
      drafts: 1,
      outstanding: 2,
      oldestDueOn: "2026-11-20",
    });
    expect(updates.SPA).toMatchObject({ standing: "UPDATED", isHeard: true, updated: 1, outstanding: 1 });
    expect(updates.ADMISSIONS).toMatchObject({ standing: "NOTHING", isHeard: false });
  });

  it("AFC-117: counts the referrals of each service this fortnight and shows those that sent none", async () => {
    await register.sql(
      "INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state, closed_at) SELECT id, '2026-11-19', '09:30', 'Room 3', 'CLOSED', '2026-11-19T12:00:00Z' FROM authority WHERE code = 'AFC'",
    );
    const entry = await aRegisterEntry(register);
    for (const day of ["2026-11-18", "2026-11-20", "2026-11-24"])
      await register.sql(
        `INSERT INTO referral (authority_id, state, child_id, entry_id, referral_group, criteria, service_id, referred_by, submitted_at)
         SELECT e.authority_id, 'COLLATED', e.child_id, e.id, 'CONCERNS_OR_RISK_OF_BREAKDOWN', '{}', s.id, p.id, $2::date + time '10:00'
         FROM register_entry e, service s, person p WHERE e.id = $1 AND s.authority_id = e.authority_id AND s.code = 'EWS' AND p.name = 'Tom Hargreaves'`,
        [entry.id, day],
      );
    const updates = await serviceUpdates(tom);
    expect(updates.EWS.referralsSent).toBe(2);
    expect(updates.SPA.referralsSent).toBe(0);
  });
});
