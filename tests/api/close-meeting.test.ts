import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import {
  type ArrangedMeeting,
  act,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  refusalOf,
} from "../support/a-meeting.js";
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

const FIELDS = `meeting { state blockers actionSheet { text } viewerCanKeep }
  nextMeeting { heldOn state startsAt place agenda { kind entry { reference } } previousActions { text isOverdue } }`;

async function close(meeting: ArrangedMeeting, version = 1, person = bea) {
  return await act(person, "closeMeeting", "CloseMeetingInput", { meetingId: meeting.globalId, version }, FIELDS);
}

describe("closeMeeting", () => {
  it("locks the record, plans the next meeting in rhythm, and carries what was deferred and what is open", async () => {
    const meeting = await aMeetingInSession(register);
    const [deferred, discussed] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    await anAgendaItem(register, meeting, deferred, { state: "DEFERRED" });
    await anAgendaItem(register, meeting, discussed, { state: "DISCUSSED" });
    const [due, agreed] = [
      await anAction(register, discussed, { text: "Due today", dueOn: "2026-11-26" }),
      await anAction(register, discussed, { text: "Agreed here", dueOn: "2026-12-20" }),
    ];
    await register.sql("UPDATE action SET due_meeting_id = $1 WHERE id = $2", [meeting.id, due.id]);
    await register.sql("UPDATE action SET agreed_meeting_id = $1 WHERE id = $2", [meeting.id, agreed.id]);
    expect(await close(meeting)).toMatchObject({
      userErrors: [],
      meeting: { state: "CLOSED", viewerCanKeep: false, actionSheet: [{ text: "Agreed here" }] },
      nextMeeting: {
        heldOn: "2026-12-10",
        state: "AGENDA_DRAFT",
        startsAt: "09:30",
        place: "Room 3",
        agenda: [{ kind: "CARRIED", entry: { reference: deferred.reference } }],
        previousActions: [{ text: "Due today" }, { text: "Agreed here" }],
      },
    });
    expect(await register.sql("SELECT due_on::text AS due FROM action WHERE id = $1", [due.id])).toEqual([
      { due: "2026-11-26" },
    ]);
  });

  it("uses the next meeting that is planned already", async () => {
    const meeting = await aMeetingInSession(register);
    await aMeeting(register, { heldOn: "2026-12-08", state: "SCHEDULED" });
    expect((await close(meeting)).nextMeeting).toMatchObject({ heldOn: "2026-12-08", state: "AGENDA_DRAFT" });
    expect(await register.sql("SELECT FROM panel_meeting")).toHaveLength(2);
  });

  it("moves the next meeting off a bank holiday", async () => {
    register.today("2026-12-11");
    expect((await close(await aMeetingInSession(register, { heldOn: "2026-12-11" }))).nextMeeting).toMatchObject({
      heldOn: "2026-12-29",
    });
  });

  it("lists everything that still stands in the way, in the words of the rules", async () => {
    const meeting = await aMeetingInSession(register, { attendance: null });
    const entry = await aRegisterEntry(register, { status: "REMOVAL_PROPOSED" });
    await anAgendaItem(register, meeting, entry, { kind: "REMOVAL", state: "DISCUSSED" });
    await anAgendaItem(register, meeting, await aRegisterEntry(register));
    await register.sql(
      `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, meeting_id)
       SELECT authority_id, id, 'ON_AGENDA', 'X', 'Back at school', (SELECT id FROM person WHERE name = 'Tom Hargreaves'), $2 FROM register_entry WHERE id = $1`,
      [entry.id, meeting.id],
    );
    const { userErrors, meeting: after } = await close(meeting);
    expect(userErrors).toHaveLength(3);
    expect(after).toMatchObject({
      state: "IN_SESSION",
      blockers: userErrors.map((error: { message: string }) => error.message),
    });
  });

  it("refuses what is not open, and what is closed already", async () => {
    expect((await close(await aMeeting(register))).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await close(await aMeeting(register, { heldOn: "2026-11-12", state: "CLOSED" }))).userErrors).toMatchObject(
      [{ source: expect.stringContaining("Q39") }],
    );
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    expect(await close(await aMeetingInSession(register), 6)).toMatchObject({
      meeting: { state: "IN_SESSION" },
      nextMeeting: null,
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who keep the register of the same authority", async () => {
    const meeting = await aMeetingInSession(register);
    expect(await close(meeting, 1, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(await refusalOf(tom, "closeMeeting", "CloseMeetingInput", { meetingId: meeting.globalId, version: 1 })).toBe(
      "FORBIDDEN",
    );
  });
});
