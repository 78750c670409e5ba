import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
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

const FIELDS = `meeting { state version agenda { kind } } circulation { isLate isAfterRegisterDate madeBy { name }
  recipients { seat { number } person { name } openedAt }
  snapshot { id hash entryCount lines(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { reference name status hours provision } } } }`;

async function circulate(meeting: ArrangedMeeting, version = 1, person = bea) {
  return await act(person, "circulate", "CirculateInput", { meetingId: meeting.globalId, version }, FIELDS);
}

describe("circulate", () => {
  it("freezes the register, names the fourteen seats, and leaves a notice for each person", async () => {
    const meeting = await aMeeting(register);
    await aRegisterEntry(register, { lastName: "Zander", firstName: "Io", status: "ADDED" });
    await aRegisterEntry(register, { lastName: "Abara", firstName: "Uma" });
    await aRegisterEntry(register, { status: "VOIDED" });
    await register.sql(
      "UPDATE seat_holding SET until_on = '2026-11-20' WHERE person_id = (SELECT id FROM person WHERE name = 'Nuala Everett')",
    );
    const { userErrors, meeting: after, circulation } = await circulate(meeting);
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({ state: "CIRCULATED", version: 2, agenda: [{ kind: "NEW" }] });
    expect(circulation).toMatchObject({ isLate: false, isAfterRegisterDate: false, madeBy: { name: "Bea Lindqvist" } });
    expect(circulation.recipients).toHaveLength(14);
    expect(circulation.recipients[12]).toMatchObject({ seat: { number: 13 }, person: null });
    expect(await register.sql("SELECT FROM notice WHERE kind = 'CIRCULATED' AND mail_id IS NOT NULL")).toHaveLength(13);
    expect(circulation.snapshot).toMatchObject({
      entryCount: 2,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      lines: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ name: "Abara, Uma", status: "On the register", hours: "25" }],
      },
    });
    await register.sql(
      "UPDATE seat_holding SET until_on = NULL WHERE person_id = (SELECT id FROM person WHERE name = 'Nuala Everett')",
    );
  });

  it("never shows an address note, whichever way it is read", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register);
    await register.sql(
      "UPDATE child SET address_protection = 'TO_CONFIRM', address_note = 'Must not be told: 4 Quay' WHERE id = $1",
      [entry.childId],
    );
    await circulate(meeting);
    const rows = await register.sql("SELECT line::text AS line FROM snapshot_line");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("Quay");
  });

  it("stays as it was when the register changes afterwards, and cannot be changed by the API", async () => {
    const meeting = await aMeeting(register);
    const entry = await aRegisterEntry(register, { lastName: "Before" });
    await circulate(meeting);
    await register.sql("UPDATE child SET last_name = 'After' WHERE id = $1", [entry.childId]);
    const { meeting: read } = await bea.ask(
      `query ($id: ID!) { meeting(id: $id) { circulation { snapshot { lines { nodes { name } } } } } }`,
      { id: meeting.globalId },
    );
    expect(read.circulation.snapshot.lines.nodes[0].name).toContain("Before");
    expect(await register.sql("SELECT has_table_privilege('rome_api', 'snapshot_line', 'UPDATE') AS may")).toEqual([
      { may: false },
    ]);
  });

  it("refuses a second time, what is not a draft, and what is late without the chair", async () => {
    const meeting = await aMeeting(register);
    const later = await aMeeting(register, { heldOn: "2026-12-17", state: "SCHEDULED" });
    expect((await circulate(later)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await circulate(meeting);
    expect((await circulate(meeting, 2)).userErrors).toMatchObject([
      { message: expect.stringContaining("already been circulated") },
    ]);
    await register.sql("UPDATE panel_meeting SET state = 'AGENDA_DRAFT' WHERE id = $1", [later.id]);
    register.today("2026-12-11");
    expect((await circulate(later)).userErrors).toMatchObject([{ source: expect.stringContaining("AFC-121") }]);
  });

  it("is one circulation when two press at the same time", async () => {
    const meeting = await aMeeting(register);
    const answers = await Promise.all([circulate(meeting), circulate(meeting)]);
    expect(answers.filter((answer) => answer.userErrors.length === 0)).toHaveLength(1);
    expect(await register.sql("SELECT FROM circulation")).toHaveLength(1);
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    const meeting = await aMeeting(register);
    expect(await circulate(meeting, 3)).toMatchObject({
      meeting: { state: "AGENDA_DRAFT" },
      userErrors: [{ code: "CONFLICT" }],
    });
    expect(await register.sql("SELECT FROM register_snapshot")).toHaveLength(0);
  });

  it("is for those who keep the register of the same authority", async () => {
    const meeting = await aMeeting(register);
    expect(await circulate(meeting, 1, maud)).toMatchObject({
      meeting: null,
      circulation: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    expect(await refusalOf(tom, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 })).toBe(
      "FORBIDDEN",
    );
  });
});
