import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { act, allHaveAccepted, aMeeting, anAgendaItem, clearPanel, serviceId } from "../support/a-meeting.js";
import { fetchAs, papersOf } from "../support/a-paper.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

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
async function aPanelThatIsOver(): Promise<void> {
  const meeting = await aMeeting(register);
  await act(bea, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 }, "meeting { id }");
  await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [meeting.id]);
  register.today("2026-12-07");
}

const provision = (entry: ArrangedEntry, hoursPerWeek: number) =>
  act(
    bea,
    "recordProvision",
    "RecordProvisionInput",
    { entryId: entry.globalId, version: 1, hoursPerWeek },
    "entry { id }",
  );

const regroup = (entry: ArrangedEntry) =>
  act(
    bea,
    "changeReferralGroup",
    "ChangeReferralGroupInput",
    { entryId: entry.globalId, version: 2, group: "ON_ROLL_NOT_ATTENDING", reason: "Agreed." },
    "entry { id }",
  );

const note = (entry: ArrangedEntry) =>
  act(tom, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "Mother rang." }, "entry { id }");

describe("what is new to a reader", () => {
  const PAGE = `query ($reference: String!) { registerEntry(reference: $reference) { newToViewer
    changesForViewer { label after } fullCase { changesSinceLastPanel { label isNewToViewer } } } }`;
  const LINE = "query ($reference: String!) { registerEntry(reference: $reference) { newToViewer } }";
  const page = async (person: TestPerson, { reference }: ArrangedEntry) =>
    (await person.ask(PAGE, { reference })).registerEntry;

  it("is what others changed since they last looked, and stays marked for the length of one visit", async () => {
    const entry = await aRegisterEntry(register);
    await aPanelThatIsOver();
    await provision(entry, 10);
    const labels = ["Hours a week", "Population"];
    expect((await page(tom, entry)).changesForViewer.map(({ label }: any) => label)).toEqual(labels);
    expect((await page(tom, entry)).newToViewer).toBe(2);
    expect((await page(bea, entry)).changesForViewer).toEqual([]);

    register.today("2026-12-08");
    expect(await page(tom, entry)).toMatchObject({
      newToViewer: 0,
      fullCase: { changesSinceLastPanel: [{ isNewToViewer: false }, { isNewToViewer: false }] },
    });
    register.now("2026-12-08T11:00:00Z");
    await regroup(entry);
    register.today("2026-12-09");
    expect((await tom.ask(LINE, { reference: entry.reference })).registerEntry).toEqual({ newToViewer: 1 });
    expect((await page(tom, entry)).changesForViewer).toMatchObject([{ label: "Group" }]);
  });

  it("AFC-118: is, after the papers were fetched, what came after they were issued, and never what was seen since", async () => {
    const entry = await aRegisterEntry(register);
    await aPanelThatIsOver();
    await provision(entry, 10);
    register.today("2026-12-08");
    const second = await aMeeting(register, { heldOn: "2026-12-17" });
    await anAgendaItem(register, second, entry);
    await act(bea, "circulate", "CirculateInput", { meetingId: second.globalId, version: 1 }, "meeting { id }");
    await allHaveAccepted(register, second);
    await register.job("papers");
    const [paper] = await papersOf(bea, second);
    const newToTom = async () => (await tom.ask(LINE, { reference: entry.reference })).registerEntry.newToViewer;
    register.today("2026-12-09");
    await regroup(entry);
    register.today("2026-12-10");
    expect(await newToTom()).toBe(3);
    await fetchAs(register, tom, `/papers/${paper?.id}`);
    expect(await newToTom()).toBe(1);
    await page(tom, entry);
    register.today("2026-12-11");
    expect(await newToTom()).toBe(0);
    await fetchAs(register, tom, `/papers/${paper?.id}`);
    expect(await newToTom()).toBe(0);
  });

  it("reaches back past the last panel when they missed it", async () => {
    const entry = await aRegisterEntry(register);
    await aPanelThatIsOver();
    await page(tom, entry);
    register.today("2026-12-08");
    await provision(entry, 10);
    const second = await aMeeting(register, { heldOn: "2026-12-17" });
    await act(bea, "circulate", "CirculateInput", { meetingId: second.globalId, version: 1 }, "meeting { id }");
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED' WHERE id = $1", [second.id]);
    register.today("2026-12-18");
    const seen = await page(tom, entry);
    expect(seen.fullCase.changesSinceLastPanel).toEqual([]);
    expect(seen.changesForViewer).toMatchObject([{ label: "Hours a week", after: "10" }, { label: "Population" }]);
  });

  it("tells a reader of the register line its fields only, and the owner of an action all of it (Q25)", async () => {
    const entry = await aRegisterEntry(register);
    await aPanelThatIsOver();
    await provision(entry, 10);
    await note(entry);
    const petra = await register.as("Petra Vance");
    const labels = async () => (await page(petra, entry)).changesForViewer.map(({ label }: any) => label);
    expect(await labels()).toEqual(["Hours a week", "Population"]);
    expect((await page(petra, entry)).fullCase).toBeNull();
    const owner = await serviceId(register, "SPA");
    expect(owner).not.toBe("");
    await anAction(register, entry, { service: "SPA", dueOn: "2026-12-30" });
    expect(await labels()).toEqual(["Hours a week", "Population", "New case note"]);
  });

  it("leaves one row a person and child, and no trace but the read", async () => {
    const entry = await aRegisterEntry(register);
    await page(tom, entry);
    register.today("2026-11-27");
    await page(tom, entry);
    expect(await register.sql("SELECT count(*)::int AS n FROM child_look WHERE entry_id = $1", [entry.id])).toEqual([
      { n: 1 },
    ]);
    const trail = await register.sql("SELECT kind, act FROM audit_event WHERE entry_id = $1", [entry.id]);
    expect(new Set(trail.map(({ kind, act: name }) => `${kind} ${name}`))).toEqual(new Set(["READ registerEntry"]));
  });
});

describe("the home of a member", () => {
  const MINE = `query ($first: Int, $after: String) { myChangedChildren(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { entry { reference } newToViewer changes { label } } } }`;
  const PAGE = "query ($reference: String!) { registerEntry(reference: $reference) { changesForViewer { label } } }";
  const mine = async (person: TestPerson, args: Record<string, unknown> = {}) =>
    (await person.ask(MINE, args)).myChangedChildren;

  it("AFC-118: lists the children of my service that changed since I last looked, the newest change first", async () => {
    const tomsService = await serviceCodeOf("Tom Hargreaves");
    const [led, owned, other] = [
      await aRegisterEntry(register, { leadService: tomsService }),
      await aRegisterEntry(register, { leadService: null }),
      await aRegisterEntry(register, { leadService: null }),
    ];
    await anAction(register, owned, { service: tomsService, dueOn: "2026-12-30" });
    await aPanelThatIsOver();
    for (const entry of [led, other]) await provision(entry, 10);
    register.now("2026-12-07T10:00:00Z");
    await provision(owned, 12);
    const first = await mine(tom, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ entry: { reference: owned.reference }, newToViewer: 2 }] });
    const rest = await mine(tom, { first: 1, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ entry: { reference: led.reference } }] });
    await tom.ask(PAGE, { reference: owned.reference });
    expect((await mine(tom)).nodes.map(({ entry }: any) => entry.reference)).toEqual([led.reference]);
  });

  it("shows a reader of the register line the line's fields of a child that service leads for", async () => {
    const petra = await register.as("Petra Vance");
    const entry = await aRegisterEntry(register, { leadService: await serviceCodeOf("Petra Vance") });
    await aPanelThatIsOver();
    await note(entry);
    expect((await mine(petra)).nodes).toEqual([]);
    await provision(entry, 10);
    expect((await mine(petra)).nodes).toMatchObject([
      { changes: [{ label: "Hours a week" }, { label: "Population" }] },
    ]);
  });

  it("is closed to who sees nothing of the register", async () => {
    const cormac = await register.as("Cormac Dell");
    expect((await cormac.send(MINE)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

async function serviceCodeOf(name: string): Promise<string> {
  const [row] = await register.sql<{ code: string }>(
    "SELECT s.code FROM person p JOIN service s ON s.id = p.service_id WHERE p.name = $1",
    [name],
  );
  return row?.code ?? "";
}
