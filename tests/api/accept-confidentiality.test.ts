import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { accept, stage, standIn } from "../support/a-guest.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
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
  meeting = await aMeeting(register, { state: "CIRCULATED" });
  await anAgendaItem(register, meeting, await aRegisterEntry(register));
});
afterAll(async () => await register.stop());

const PAPER = "query ($id: ID!) { meeting(id: $id) { heldOn viewerMustAccept agenda { id } attendance { id } } }";
const paper = async (person: TestPerson) => (await person.ask(PAPER, { id: meeting.globalId })).meeting;

describe("acceptConfidentiality", () => {
  it("AFC-132: stands before a member's papers once for each meeting", async () => {
    expect(await paper(tom)).toMatchObject({ heldOn: "2026-12-03", viewerMustAccept: true, agenda: [] });
    expect(await accept(tom, meeting)).toEqual({ meeting: { viewerMustAccept: false }, userErrors: [] });
    expect((await paper(tom)).agenda).toHaveLength(1);
    await stage(register, meeting, "IN_SESSION");
    expect(await paper(tom)).toMatchObject({ viewerMustAccept: false });
  });

  it("AFC-132: refuses to open the papers before, with the clause", async () => {
    const input = { meetingId: meeting.globalId };
    expect(await act(tom, "openCirculation", "OpenCirculationInput", input, "")).toMatchObject({
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("AFC-132") }],
    });
  });

  it("keeps the version and the words that were accepted, and accepts once", async () => {
    await accept(tom, meeting);
    await accept(tom, meeting);
    const kept = await register.sql("SELECT notice_version, notice FROM confidentiality_acceptance");
    expect(kept).toEqual([
      { notice_version: expect.stringMatching(/^afc /), notice: expect.stringContaining("confidential") },
    ]);
    const traced = await register.sql(
      "SELECT kind FROM audit_event WHERE act = 'acceptConfidentiality' AND entity_id = $1",
      [meeting.id],
    );
    expect(traced.map(({ kind }) => kind).toSorted()).toEqual(["READ", "WRITE"]);
  });

  it("AFC-132: shows business support who has not accepted, the alternate in the place of the holder", async () => {
    await standIn(register, bea, meeting, 4, "Cormac Dell");
    const missing = "query ($id: ID!) { meeting(id: $id) { notYetAccepted { name } attendance { acceptedAt } } }";
    const names = async () => {
      const { meeting: shown } = await bea.ask(missing, { id: meeting.globalId });
      return shown.notYetAccepted.map(({ name }: { name: string }) => name);
    };
    const before = await names();
    expect(before).toHaveLength(14);
    expect(before).toContain("Cormac Dell");
    expect(before).not.toContain("Tom Hargreaves");
    await accept(await register.as("Cormac Dell"), meeting);
    expect(await names()).not.toContain("Cormac Dell");
    const { meeting: shown } = await bea.ask(missing, { id: meeting.globalId });
    expect(shown.attendance).toEqual([{ acceptedAt: expect.any(String) }]);
    expect((await tom.ask(missing, { id: meeting.globalId })).meeting.notYetAccepted).toEqual([]);
  });

  it("is not asked while the agenda is prepared, nor of a closed meeting, and not accepted of a cancelled one", async () => {
    for (const state of ["AGENDA_DRAFT", "CLOSED"]) {
      await stage(register, meeting, state);
      expect(await paper(tom)).toMatchObject({ viewerMustAccept: false, agenda: [{ id: expect.any(String) }] });
    }
    await stage(register, meeting, "CANCELLED");
    expect((await accept(tom, meeting)).userErrors).toMatchObject([{ code: "REFUSED", field: ["meetingId"] }]);
  });

  it("knows nothing of another authority, and is for those who take part", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await accept(maud, meeting)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["meetingId"] }]);
    const cormac = await register.as("Cormac Dell");
    const input = { meetingId: meeting.globalId };
    expect(await refusalOf(cormac, "acceptConfidentiality", "AcceptConfidentialityInput", input)).toBe("FORBIDDEN");
  });

  it("is refused to whoever takes part in another meeting only", async () => {
    const later = await aMeeting(register, { heldOn: "2026-12-17" });
    await standIn(register, bea, later, 4, "Cormac Dell");
    const cormac = await register.as("Cormac Dell");
    expect((await accept(cormac, meeting)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
