import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { invite } from "../support/a-guest.js";
import { act, aMeetingInSession, anAgendaItem, clearPanel } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { agreedAt, closeIt, minutesFor, minutesIn, sectionOf } from "../support/some-minutes.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara, tom] = [
    await register.as("Bea Lindqvist"),
    await register.as("Amara Delacroix"),
    await register.as("Tom Hargreaves"),
  ];
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const person = (name: string) => `(SELECT id FROM person WHERE name = '${name}')`;
const service = (code: string) =>
  `(SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = '${code}' AND a.code = 'AFC')`;

/** A meeting with everything in it: an alternate in the chair, apologies, a removal, a deferral, a late item, last actions. */
async function aFullMeeting() {
  const meeting = await aMeetingInSession(register);
  await register.sql(
    `UPDATE attendance t SET state = 'ALTERNATE', alternate_id = ${person("Cormac Dell")} FROM seat s
     WHERE s.id = t.seat_id AND s.is_chair AND t.meeting_id = $1`,
    [meeting.id],
  );
  await register.sql(
    `UPDATE attendance t SET state = 'APOLOGIES', note = 'Court today' FROM seat s WHERE s.id = t.seat_id AND s.number = 5 AND t.meeting_id = $1`,
    [meeting.id],
  );
  await register.sql("UPDATE panel_meeting SET opened_at = '2026-11-26T08:02:00Z' WHERE id = $1", [meeting.id]);
  const [stays, put, late] = [
    await aRegisterEntry(register, { firstName: "Asha", lastName: "Greenwood", group: "ON_ROLL_NOT_ATTENDING" }),
    await aRegisterEntry(register, { firstName: "Milo", lastName: "Birch" }),
    await aRegisterEntry(register, { firstName: "Ines", lastName: "Cole" }),
  ];
  const item = await anAgendaItem(register, meeting, stays, { state: "DISCUSSED", kind: "REMOVAL" });
  await register.sql(
    `UPDATE agenda_item SET decision_text = 'Place kept; removal agreed.', decision_basis = 'CHAIR', lead_service_id = ${service("EWS")}, vulnerability = 'Young carer',
       pathways = '{FAIR_ACCESS}', review_on = '2026-12-20', decided_at = now(), decided_by = ${person("Bea Lindqvist")} WHERE id = $1`,
    [item.id],
  );
  await register.sql(
    `INSERT INTO decision_dissent (authority_id, item_id, seat_id, person_id, words)
     SELECT i.authority_id, i.id, s.id, ${person("Tom Hargreaves")}, 'Too early.' FROM agenda_item i JOIN seat s ON s.authority_id = i.authority_id AND s.number = 4 WHERE i.id = $1`,
    [item.id],
  );
  await register.sql(
    `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, meeting_id, panel_decision, decided_by, decided_at, present_ids)
     SELECT e.authority_id, e.id, 'PANEL_AGREED', 'X', 'Back at school.', ${person("Tom Hargreaves")}, $2, 'All agreed.', ${person("Bea Lindqvist")}, now(),
       array(SELECT t.id FROM attendance t JOIN seat s ON s.id = t.seat_id WHERE t.meeting_id = $2 AND s.is_chair) FROM register_entry e WHERE e.id = $1`,
    [stays.id, meeting.id],
  );
  await anAgendaItem(register, meeting, put, { state: "DEFERRED", position: 2 });
  await register.sql("UPDATE agenda_item SET deferred_reason = 'School absent.' WHERE entry_id = $1", [put.id]);
  await anAgendaItem(register, meeting, late, { state: "DISCUSSED", position: 3 });
  await register.sql(
    "UPDATE agenda_item SET is_late = true, decision_text = 'Visit today.', decision_basis = 'CONSENSUS' WHERE entry_id = $1",
    [late.id],
  );
  const before = await anAction(register, stays, { text: "Write to the school", dueOn: "2026-11-26" });
  await register.sql(
    `INSERT INTO action_update (authority_id, action_id, progress, text, made_by) SELECT authority_id, id, 'BLOCKED', 'No answer yet', ${person("Tom Hargreaves")} FROM action WHERE id = $1`,
    [before.id],
  );
  await register.sql("UPDATE action SET progress = 'BLOCKED' WHERE id = $1", [before.id]);
  await agreedAt(register, meeting, stays, "Ring the school | today", "EWS");
  return { meeting, stays, put, late };
}

describe("minutes", () => {
  it("AFC-128: name the guests with the children they came for, and nobody whose invitation was withdrawn", async () => {
    const meeting = await aMeetingInSession(register);
    const [theirs, other, off] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
    ];
    const items = [
      await anAgendaItem(register, meeting, theirs),
      await anAgendaItem(register, meeting, other, { position: 2 }),
      await anAgendaItem(register, meeting, off, { position: 3 }),
    ];
    const ids = items.map(({ globalId }) => globalId);
    await invite(register, bea, meeting, "Cormac Dell", [ids[0] ?? "", ids[2] ?? ""]);
    const { guest } = await invite(register, bea, meeting, "Gethin Rowe", [ids[1] ?? ""]);
    const withdrawal = { guestId: guest.id, version: 1, reason: "Ill today." };
    expect((await act(bea, "withdrawGuest", "WithdrawGuestInput", withdrawal, "")).userErrors).toEqual([]);
    await register.sql("UPDATE agenda_item SET taken_off_reason = 'Not ready.' WHERE id = $1", [items[2]?.id]);
    await register.sql(
      `UPDATE agenda_item SET state = 'DISCUSSED', decision_text = 'Visit.', decision_basis = 'CONSENSUS' WHERE meeting_id = $1`,
      [meeting.id],
    );
    await closeIt(bea, meeting);
    const { text, blocks } = sectionOf(await minutesFor(bea, meeting), "ATTENDANCE");
    expect(blocks.at(-1)).toMatchObject({
      kind: "TABLE",
      rows: [
        ["Guest", "Service", "Children"],
        ["Cormac Dell", expect.any(String), theirs.reference],
      ],
    });
    expect(text).not.toContain("Gethin Rowe");
  });

  it("AFC-106, AFC-108, AFC-118, AFC-127, Q22: write themselves from the record when a meeting closes", async () => {
    const { meeting, stays, put, late } = await aFullMeeting();
    register.now("2026-11-26T10:30:00Z");
    await closeIt(bea, meeting);
    const minutes = await minutesFor(bea, meeting);
    expect(minutes).toMatchObject({ state: "DRAFT", hash: null, isAsPublished: null, version: 1 });
    expect(minutes.sections.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["OPENING", "ATTENDANCE", "CONFIDENTIALITY", "ACTIONS_REPORTED", "ITEM", "ITEM", "LATE_ITEM", "CLOSING"],
    ]);
    expect(sectionOf(minutes, "OPENING").text).toBe(
      "Thursday 26 November 2026, planned for 09:30. Room 3.\nOpened at 08:02, closed at 10:30.\nChaired by Cormac Dell, the alternate named for Amara Delacroix.",
    );
    const seats = sectionOf(minutes, "ATTENDANCE");
    expect(seats.text).toContain("13 of 14 seats filled. Apologies: 1. Absent: 0.");
    expect(seats.text).toMatch(/\| Cormac Dell \| Alternate for Amara Delacroix \|/);
    expect(seats.text).toContain("Apologies: Court today |");
    expect(seats.blocks[1]).toMatchObject({ kind: "TABLE", rows: { length: 15 } });
    expect(seats.blocks[1].rows[0]).toEqual(["Seat", "Who", "Attendance"]);
    expect(sectionOf(minutes, "CONFIDENTIALITY").text).toContain("assume all information is confidential");
    expect(sectionOf(minutes, "ACTIONS_REPORTED").text).toContain(
      `| ${stays.reference} | Write to the school | Education Welfare Service | 26 November 2026 | Blocked: No answer yet |`,
    );
    const [first, second] = minutes.sections.filter(({ kind }: { kind: string }) => kind === "ITEM");
    expect(first).toMatchObject({ heading: `${stays.reference} GREENWOOD, Asha (Year 9)` });
    expect(first.part).toMatch(/^Group 1: /);
    for (const words of [
      "Decision: Place kept; removal agreed.",
      "How it was decided: by the chair",
      "Did not agree: Tom Hargreaves (Senior Officer",
      "): Too early.",
      "Lead service: Education Welfare Service",
      "Passed to: Fair Access Panel",
      "Vulnerability: Young carer",
      "Comes back from: 20 December 2026",
      "Removal from the register: agreed by the panel. All agreed.",
      "Present at this decision: Cormac Dell",
      "| Ring the school / today | Education Welfare Service | 10 December 2026 |",
    ])
      expect(first.text).toContain(words);
    expect(second.heading).toContain(put.reference);
    expect(second.text).toContain("Put off to the next panel: School absent.");
    expect(sectionOf(minutes, "LATE_ITEM")).toMatchObject({ part: "Late items" });
    expect(sectionOf(minutes, "LATE_ITEM").heading).toContain(late.reference);
    expect(sectionOf(minutes, "CLOSING").text).toBe(
      "2 children discussed, 1 child put off to the next panel, 1 action agreed.\nClosed at 10:30.\nNext panel: Thursday 10 December 2026 at 09:30. Room 3.",
    );
  });

  it("are read by those who keep them; by members once they are published; by nobody elsewhere", async () => {
    const { meeting } = await minutesIn("APPROVED", { register, bea, amara });
    expect(await minutesFor(amara, meeting)).toMatchObject({ state: "APPROVED", viewerCanEdit: true });
    expect(await minutesFor(tom, meeting)).toBeNull();
    expect(await minutesFor(await register.as("Maud Sorley"), meeting)).toBeNull();
    expect(await minutesFor(await register.as("Cormac Dell"), meeting)).toBeNull();
    await clearPanel(register);
    const published = await minutesIn("PUBLISHED", { register, bea, amara });
    expect(await minutesFor(tom, published.meeting)).toMatchObject({ state: "PUBLISHED", viewerCanCorrect: false });
    expect(await minutesFor(await register.as("Cormac Dell"), published.meeting)).toBeNull();
    const yasmin = await register.as("Yasmin Thorne");
    const answer = await yasmin.send("query ($id: ID!) { minutes(meetingId: $id) { id } }", { id: meeting.globalId });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("cost the same statements for one child and for thirty", async () => {
    const read = async (children: number) => {
      await clearPanel(register);
      const meeting = await aMeetingInSession(register);
      for (let position = 1; position <= children; position += 1)
        await anAgendaItem(register, meeting, await aRegisterEntry(register), { state: "DISCUSSED", position });
      const closing = register.countStatements();
      await closeIt(bea, meeting);
      const closed = closing();
      const reading = register.countStatements();
      expect((await minutesFor(bea, meeting)).sections).toHaveLength(children + 5);
      return { closed, read: reading() };
    };
    expect(await read(30)).toEqual(await read(1));
  });

  it("Q39: are locked by the database, too, once they are published", async () => {
    const { minutes } = await minutesIn("PUBLISHED", { register, bea, amara });
    expect(minutes).toMatchObject({ isAsPublished: true });
    const own = ["UPDATE minutes SET state = 'DRAFT'", "UPDATE minutes_section SET edited_text = 'x'"];
    for (const statement of [...own, "DELETE FROM minutes_section", "DELETE FROM minutes"])
      await expect(register.sql(statement)).rejects.toThrow("locked");
    const api = new pg.Client({ connectionString: register.apiUrl });
    await api.connect();
    for (const statement of [
      "UPDATE minutes_section SET generated_text = 'x'",
      "DELETE FROM minutes_section",
      "DELETE FROM minutes",
      "UPDATE minutes_correction SET text = 'x'",
      "DELETE FROM minutes_correction",
    ])
      await expect(api.query(statement)).rejects.toThrow("permission denied");
    await api.end();
    await register.sql("ALTER TABLE minutes_section DISABLE TRIGGER minutes_section_wall");
    await register.sql("UPDATE minutes_section SET edited_text = 'Forged.' WHERE kind = 'CLOSING'");
    await register.sql("ALTER TABLE minutes_section ENABLE TRIGGER minutes_section_wall");
    const [meeting] = await register.sql<{ id: string }>("SELECT id FROM panel_meeting WHERE state = 'CLOSED'");
    const globalId = Buffer.from(`Meeting:${meeting?.id}`).toString("base64url");
    expect(await minutesFor(bea, { globalId })).toMatchObject({ isAsPublished: false });
  });
});
