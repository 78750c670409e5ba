import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import {
  type ArrangedMeeting,
  act,
  allHaveAccepted,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
} from "../support/a-meeting.js";
import { aConflict, aRestriction, seenReferences } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { agreedAt, minutesFor } from "../support/some-minutes.js";

const WORDS = { firstName: "Ottoline", lastName: "Quill", dateOfBirth: "2013-05-04" };
const ASK_AMARA = "This child's record is restricted. Ask Amara Delacroix.";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  amara = await register.as("Amara Delacroix");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function page(person: TestPerson, path: string): Promise<string> {
  return await (await fetch(`${register.address}${path}`, { headers: { cookie: person.cookie } })).text();
}

async function circulate(meeting: ArrangedMeeting, person: TestPerson) {
  const input = { meetingId: meeting.globalId, version: 1 };
  const fields = "circulation { snapshot { entryCount lines { nodes { reference } } } } meeting { papers { id } }";
  const answer = await act(person, "circulate", "CirculateInput", input, fields);
  await allHaveAccepted(register, meeting);
  return answer;
}

describe("a child whose record is hidden from somebody", () => {
  it("is not lost when that person circulates, and not shown to them", async () => {
    const [hidden, plain] = [
      await aRegisterEntry(register, { ...WORDS, status: "ADDED" }),
      await aRegisterEntry(register, { status: "ADDED" }),
    ];
    await anAction(register, hidden, { text: "Ring the aunt", dueOn: "2026-11-20" });
    await aRestriction(register, hidden, ["Amara Delacroix"]);
    const meeting = await aMeeting(register);
    const { userErrors, circulation, meeting: after } = await circulate(meeting, bea);
    expect(userErrors).toEqual([]);
    expect(circulation.snapshot.entryCount).toBe(2);
    expect(circulation.snapshot.lines.nodes).toEqual([{ reference: plain.reference }]);
    expect(await register.sql("SELECT FROM agenda_item WHERE entry_id = $1", [hidden.id])).toHaveLength(1);
    await register.job("papers");
    const path = `/papers/${after.papers[0].id}`;
    const [whole, kept] = [await page(amara, path), await page(tom, path)];
    expect(whole).toContain("Quill, Ottoline");
    expect(whole).not.toContain("kept from you");
    expect(kept).toContain(plain.reference);
    expect(kept).toContain("Something here is kept from you. Ask the chair.");
    for (const word of ["Quill", hidden.reference, "Ring the aunt"]) expect(kept).not.toContain(word);
  });

  it("keeps the fingerprint of the papers true for whoever sees only part of them", async () => {
    const hidden = await aRegisterEntry(register, { ...WORDS, status: "ADDED" });
    const meeting = await aMeeting(register);
    await circulate(meeting, bea);
    await register.job("papers");
    await aConflict(register, hidden, "Tom Hargreaves");
    const { meeting: seen } = await tom.ask(
      "query ($id: ID!) { meeting(id: $id) { papers { isAsIssued } agenda { id } } }",
      {
        id: meeting.globalId,
      },
    );
    expect(seen).toEqual({ papers: [{ isAsIssued: true }], agenda: [] });
  });

  it("is in the minutes, and left out of what that person reads of them", async () => {
    const meeting = await aMeetingInSession(register);
    const [hidden, plain] = [await aRegisterEntry(register, WORDS), await aRegisterEntry(register)];
    for (const entry of [hidden, plain]) {
      const item = await anAgendaItem(register, meeting, entry, { state: "DISCUSSED" });
      await register.sql(
        `UPDATE agenda_item SET decision_text = 'Tuition from Monday.', decision_basis = 'CONSENSUS', decided_at = now() WHERE id = $1`,
        [item.id],
      );
    }
    await agreedAt(register, meeting, hidden, "Ring the aunt", "EWS");
    const due = await anAction(register, hidden, { text: "Visit the flat", dueOn: "2026-11-20" });
    await register.sql("UPDATE action SET due_meeting_id = $1 WHERE id = $2", [meeting.id, due.id]);
    await aRestriction(register, hidden, ["Amara Delacroix"]);
    const input = { meetingId: meeting.globalId, version: 1 };
    const closed = await act(bea, "closeMeeting", "CloseMeetingInput", input, "meeting { state }");
    expect(closed).toMatchObject({ userErrors: [], meeting: { state: "CLOSED" } });
    const [whole, kept] = [await minutesFor(amara, meeting), await minutesFor(bea, meeting)];
    expect(JSON.stringify(whole)).toContain("Visit the flat");
    expect(whole.sections).toHaveLength(kept.sections.length + 1);
    for (const word of ["Quill", hidden.reference, "Ring the aunt", "Visit the flat"])
      expect(JSON.stringify(kept)).not.toContain(word);
    const reported = kept.sections.find(({ kind }: { kind: string }) => kind === "ACTIONS_REPORTED");
    expect(reported.text).toContain("Something here is kept from you. Ask the chair.");
    const edit = { sectionId: reported.id, version: reported.version, text: "Shorter." };
    expect((await act(bea, "editMinutes", "EditMinutesInput", edit, "section { id }")).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("kept from you") },
    ]);
  });

  it("is carried to the next meeting when that person closes or cancels", async () => {
    const meeting = await aMeeting(register, { state: "SCHEDULED" });
    const next = await aMeeting(register, { heldOn: "2026-12-17", state: "AGENDA_DRAFT" });
    const hidden = await aRegisterEntry(register, WORDS);
    await anAgendaItem(register, meeting, hidden);
    await aRestriction(register, hidden, ["Amara Delacroix"]);
    const input = { meetingId: meeting.globalId, version: 1, reason: "Too few can come." };
    expect((await act(bea, "cancelMeeting", "CancelMeetingInput", input, "meeting { state }")).userErrors).toEqual([]);
    expect(
      await register.sql("SELECT meeting_id FROM agenda_item WHERE entry_id = $1 AND meeting_id = $2", [
        hidden.id,
        next.id,
      ]),
    ).toHaveLength(1);
  });

  it("case 9: is never entered twice, and told of only as restricted with whom to ask", async () => {
    const hidden = await aRegisterEntry(register, WORDS);
    await aRestriction(register, hidden, ["Amara Delacroix"]);
    const add = { child: WORDS, reason: "Moved in." };
    expect(await act(bea, "addToRegister", "AddToRegisterInput", add, "knownEntry { id } entry { id }")).toMatchObject({
      entry: null,
      knownEntry: null,
      userErrors: [{ code: "REFUSED", message: ASK_AMARA }],
    });
    const open = await act(bea, "openEnquiry", "OpenEnquiryInput", { child: WORDS }, "enquiry { id }");
    expect(open).toMatchObject({ enquiry: null, userErrors: [{ code: "REFUSED", message: ASK_AMARA }] });
    const known = `query ($firstName: String!, $lastName: String!, $dateOfBirth: PlainDate!) {
      isChildKnown(firstName: $firstName, lastName: $lastName, dateOfBirth: $dateOfBirth) {
        isKnown askName reference leadService { name } entry { id } closeMatches { reference } } }`;
    const nothing = { reference: null, leadService: null, entry: null, closeMatches: [] };
    expect((await tom.ask(known, WORDS)).isChildKnown).toEqual({
      isKnown: true,
      askName: "Amara Delacroix",
      ...nothing,
    });
    expect((await tom.ask(known, { ...WORDS, firstName: "Ottolina" })).isChildKnown).toEqual({
      isKnown: false,
      askName: null,
      ...nothing,
    });
  });

  it("counts in the figures of the whole register, and in no list", async () => {
    const hidden = await aRegisterEntry(register, WORDS);
    await aRegisterEntry(register);
    await aRestriction(register, hidden, ["Amara Delacroix"]);
    expect((await tom.ask("{ dashboard { onRegister } }")).dashboard.onRegister).toBe(2);
    expect(await seenReferences(tom)).not.toContain(hidden.reference);
    expect((await tom.ask("{ register { totalCount } }")).register.totalCount).toBe(1);
  });

  it("is in no reminder to somebody who must not see it, though they own an action", async () => {
    const hidden = await aRegisterEntry(register, WORDS);
    const action = await anAction(register, hidden, { text: "Ring the aunt", dueOn: "2026-11-01" });
    await register.sql(
      "UPDATE action SET owner_service_id = NULL, owner_person_id = (SELECT id FROM person WHERE name = 'Tom Hargreaves') WHERE id = $1",
      [action.id],
    );
    await aConflict(register, hidden, "Tom Hargreaves");
    await register.job("digest");
    const told = await register.sql(
      "SELECT p.name FROM notice n JOIN person p ON p.id = n.person_id WHERE $1 = ANY(n.action_ids) AND p.name = 'Tom Hargreaves'",
      [action.id],
    );
    expect(told).toEqual([]);
  });
});
