import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, act, aMeeting, clearPanel } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHANGES = `query ($id: ID!, $first: Int, $after: String, $kinds: [ChangeKind!]) { meeting(id: $id) { changes(first: $first, after: $after, kinds: $kinds) {
  totalCount pageInfo { hasNextPage endCursor } counts { kind children }
  nodes { entry { reference } kinds newToViewer changes { kind label before after on isNewToViewer } } } } }`;

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

/** Circulates a meeting on Thursday 3 December and closes it; then it is the Monday after. */
async function aPanelThatIsOver(): Promise<ArrangedMeeting> {
  const meeting = await aMeeting(register);
  await act(bea, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 }, "meeting { id }");
  await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [meeting.id]);
  register.today("2026-12-07");
  return meeting;
}

async function changesOf(person: TestPerson, meeting: ArrangedMeeting, args: Record<string, unknown> = {}) {
  return (await person.ask(CHANGES, { id: meeting.globalId, ...args })).meeting.changes;
}

const provision = (entry: ArrangedEntry, hoursPerWeek: number) =>
  act(
    bea,
    "recordProvision",
    "RecordProvisionInput",
    { entryId: entry.globalId, version: 1, hoursPerWeek },
    "entry { id }",
  );

const note = (entry: ArrangedEntry) =>
  act(tom, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "Mother rang." }, "entry { id }");

describe("what changed since the last panel, of a meeting", () => {
  it("AFC-118: holds each child once, with kind, words and day, and how many there are of each kind", async () => {
    const [same, moved, left] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register, { lastName: "Moss" }),
      await aRegisterEntry(register, { lastName: "Alder" }),
    ];
    await anAction(register, moved, { text: "Visit the home", dueOn: "2026-12-01" });
    await aPanelThatIsOver();
    expect(await provision(moved, 10)).toMatchObject({ userErrors: [] });
    await note(moved);
    await register.sql(
      "UPDATE register_entry SET status = 'VOIDED', void_reason = 'The same as another.' WHERE id = $1",
      [left.id],
    );
    const added = await aRegisterEntry(register, { status: "ADDED" });
    const next = await aMeeting(register, { heldOn: "2026-12-17" });
    const changes = await changesOf(bea, next);
    expect(changes.nodes.map(({ entry, kinds }: any) => [entry.reference, kinds])).toEqual([
      [added.reference, ["NEW"]],
      [left.reference, ["LEFT"]],
      [moved.reference, ["HOURS", "OTHER", "OVERDUE", "NOTE"]],
    ]);
    expect(changes.nodes[1].changes).toMatchObject([{ after: "Made in error: The same as another." }]);
    expect(changes.nodes[2].changes).toMatchObject([
      { label: "Hours a week", before: "25", after: "10", on: "2026-12-07" },
      { label: "Population", on: "2026-12-07" },
      { label: "Action overdue", after: "Visit the home", on: "2026-12-02" },
      { label: "New case note", before: null, on: "2026-12-07" },
    ]);
    expect(changes.counts).toEqual([
      { kind: "NEW", children: 1 },
      { kind: "LEFT", children: 1 },
      { kind: "HOURS", children: 1 },
      { kind: "OTHER", children: 1 },
      { kind: "OVERDUE", children: 1 },
      { kind: "NOTE", children: 1 },
    ]);
    expect(changes.nodes.map(({ entry }: any) => entry.reference)).not.toContain(same.reference);
  });

  it("comes in pages, and by kind", async () => {
    const [one, other] = [
      await aRegisterEntry(register, { lastName: "Ash" }),
      await aRegisterEntry(register, { lastName: "Birch" }),
    ];
    await aPanelThatIsOver();
    await provision(one, 5);
    await provision(other, 6);
    await aRegisterEntry(register, { status: "ADDED" });
    const next = await aMeeting(register, { heldOn: "2026-12-17" });
    const first = await changesOf(bea, next, { first: 1, kinds: ["HOURS"] });
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ entry: { reference: one.reference } }],
    });
    const rest = await changesOf(bea, next, { first: 1, after: first.pageInfo.endCursor, kinds: ["HOURS"] });
    expect(rest).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ entry: { reference: other.reference } }],
    });
  });

  it("of a closed meeting lies between the two registers that were circulated, whatever came later", async () => {
    const entry = await aRegisterEntry(register);
    const first = await aPanelThatIsOver();
    await provision(entry, 10);
    const second = await aMeeting(register, { heldOn: "2026-12-17" });
    await act(bea, "circulate", "CirculateInput", { meetingId: second.globalId, version: 1 }, "meeting { id }");
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [second.id]);
    register.today("2026-12-18");
    await act(
      bea,
      "recordProvision",
      "RecordProvisionInput",
      { entryId: entry.globalId, version: 2, hoursPerWeek: 3 },
      "entry { id }",
    );
    await note(entry);
    const { nodes } = await changesOf(bea, second);
    expect(nodes).toMatchObject([{ kinds: ["HOURS", "OTHER"], changes: [{ before: "25", after: "10" }, {}] }]);
    expect((await changesOf(bea, first)).nodes).toEqual([]);
  });

  it("costs as many statements for twenty children as for two", async () => {
    const entries = [];
    for (let index = 0; index < 20; index += 1) entries.push(await aRegisterEntry(register));
    await aPanelThatIsOver();
    const next = await aMeeting(register, { heldOn: "2026-12-17" });
    const counted = async () => {
      const stop = register.countStatements();
      await changesOf(bea, next);
      return stop();
    };
    for (const entry of entries.slice(0, 2)) await provision(entry, 10);
    const few = await counted();
    for (const entry of entries.slice(2)) await provision(entry, 10);
    expect(await counted()).toBe(few);
  });

  it("names the borough, and takes the code that older registers hold for the same borough", async () => {
    const entry = await aRegisterEntry(register, { borough: "RICHMOND" });
    const lines = () =>
      register.sql("SELECT line->>'borough' AS borough FROM snapshot_line WHERE entry_id = $1", [entry.id]);
    await aPanelThatIsOver();
    expect(await lines()).toEqual([{ borough: "Richmond upon Thames" }]);
    await register.sql(
      `UPDATE snapshot_line SET line = jsonb_set(line, '{borough}', '"RICHMOND"') WHERE entry_id = $1`,
      [entry.id],
    );
    const next = await aMeeting(register, { heldOn: "2026-12-17" });
    expect((await changesOf(bea, next)).nodes).toEqual([]);
  });

  it("keeps to the authority of who asks", async () => {
    await aRegisterEntry(register);
    await aPanelThatIsOver();
    const next = await aMeeting(register, { heldOn: "2026-12-17" });
    const maud = await register.as("Maud Sorley");
    expect((await maud.ask(CHANGES, { id: next.globalId })).meeting).toBeNull();
  });
});
