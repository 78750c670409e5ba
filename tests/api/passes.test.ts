import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { accept, invite, stage, standIn } from "../support/a-guest.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, clearPanel } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let cormac: TestPerson;
let meeting: ArrangedMeeting;
let mine: ArrangedEntry;
let other: ArrangedEntry;
let item: { globalId: string };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  cormac = await register.as("Cormac Dell");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  meeting = await aMeeting(register);
  mine = await aRegisterEntry(register, { lastName: "Mine" });
  other = await aRegisterEntry(register, { lastName: "Other" });
  item = await anAgendaItem(register, meeting, mine);
});
afterAll(async () => await register.stop());

const MEETING = `query ($id: ID!) { meeting(id: $id) {
  heldOn viewerMustAccept agenda { entry { reference fullCase { openActions { text } } } } groups { items { id } } attendance { id }
  circulation { id } previousActions { id } actionSheet { id } openRemovals { id } guests { id } previousMeeting { id } currentItem { id }
  outstandingActionCount services { service { id } } } }`;
const CHILD =
  "query ($reference: String!) { registerEntry(reference: $reference) { reference fullCase { openActions { text } } } }";
const read = async (person = cormac) => (await person.ask(MEETING, { id: meeting.globalId })).meeting;
const child = async (entry: ArrangedEntry) => (await cormac.ask(CHILD, { reference: entry.reference })).registerEntry;

describe("a guest's pass", () => {
  beforeEach(async () => {
    await anAgendaItem(register, meeting, other, { position: 2 });
    await invite(register, bea, meeting, "Cormac Dell", [item.globalId]);
  });

  it("AFC-128: shows the day before, the named items while the panel sits, and nothing once it is closed (case 7)", async () => {
    expect(await read()).toMatchObject({ heldOn: "2026-12-03", agenda: [], groups: [] });
    await accept(cormac, meeting);
    expect(await read()).toMatchObject({ agenda: [], groups: [], services: [] });
    await stage(register, meeting, "IN_SESSION");
    const during = await read();
    expect(during).toMatchObject({ attendance: [], circulation: null, guests: [], previousActions: [] });
    expect(during.agenda).toEqual([{ entry: { reference: mine.reference, fullCase: { openActions: [] } } }]);
    await stage(register, meeting, "CLOSED", "2026-11-26T12:00:00Z");
    expect(await thrownCode(cormac, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
  });

  it("AFC-132: shows no item before the notice is accepted", async () => {
    await stage(register, meeting, "IN_SESSION");
    expect(await read()).toMatchObject({ viewerMustAccept: true, agenda: [] });
  });

  it("AFC-128: opens no child's page, no other meeting, no register, and writes nothing", async () => {
    await stage(register, meeting, "IN_SESSION");
    await accept(cormac, meeting);
    const later = await aMeeting(register, { heldOn: "2026-12-17" });
    expect((await cormac.ask(MEETING, { id: later.globalId })).meeting).toBeNull();
    expect(await thrownCode(cormac, CHILD, { reference: mine.reference })).toBe("FORBIDDEN");
    expect(await thrownCode(cormac, "{ register { totalCount } }", {})).toBe("FORBIDDEN");
    expect(await thrownCode(cormac, "{ myActions { totalCount } }", {})).toBe("FORBIDDEN");
  });

  it("AFC-128: leads from the named child to no other child (case 3)", async () => {
    await stage(register, meeting, "IN_SESSION");
    await accept(cormac, meeting);
    await register.sql("UPDATE register_entry SET previous_entry_id = $2 WHERE id = $1", [mine.id, other.id]);
    const around = await cormac.ask(
      "query ($id: ID!) { meeting(id: $id) { agenda { entry { previousEntry { reference } child { household { reference } } } } } }",
      { id: meeting.globalId },
    );
    expect(around.meeting.agenda).toEqual([{ entry: { previousEntry: null, child: { household: [] } } }]);
  });

  it("ends for an item that is taken off the agenda", async () => {
    await stage(register, meeting, "IN_SESSION");
    await accept(cormac, meeting);
    await register.sql("UPDATE agenda_item SET taken_off_reason = 'Off.' WHERE entry_id = $1", [mine.id]);
    expect((await read()).agenda).toEqual([]);
  });
});

describe("an alternate's pass", () => {
  it("AFC-126: shows papers and children of that meeting from being named to seven days after it is closed (case 6)", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    expect(await read()).toMatchObject({ viewerMustAccept: true, agenda: [] });
    expect(await child(mine)).toBeNull();
    await accept(cormac, meeting);
    expect((await read()).agenda).toHaveLength(1);
    expect(await child(mine)).toMatchObject({ fullCase: { openActions: [] } });
    expect(await child(other)).toBeNull();
    await stage(register, meeting, "CLOSED", "2026-12-03T12:00:00Z");
    register.today("2026-12-10");
    expect(await child(mine)).toMatchObject({ reference: mine.reference });
    register.today("2026-12-11");
    expect(await thrownCode(cormac, CHILD, { reference: mine.reference })).toBe("FORBIDDEN");
    expect(await thrownCode(cormac, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
  });

  it("AFC-126: updates the actions of the seat's service, sees their children, and no other service's", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    const ours = await anAction(register, other, { text: "Assess", service: "EDUCATIONAL_PSYCHOLOGY" });
    const theirs = await anAction(register, mine, { text: "Visit", service: "EWS" });
    const list = "{ myActions { nodes { id entry { reference } } } }";
    expect((await cormac.ask(list)).myActions.nodes).toEqual([]);
    await accept(cormac, meeting);
    expect((await cormac.ask(list)).myActions.nodes).toEqual([
      { id: ours.globalId, entry: { reference: other.reference } },
    ]);
    const update = async (action: { globalId: string }) =>
      await act(
        cormac,
        "recordActionUpdate",
        "RecordActionUpdateInput",
        { actionId: action.globalId, version: 1, progress: "IN_PROGRESS", text: "Booked." },
        "action { id }",
      );
    expect((await update(ours)).userErrors).toEqual([]);
    expect((await update(theirs)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const beyond = await anAction(register, await aRegisterEntry(register), { service: "YRS" });
    expect((await update(beyond)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("writes notes about the children of that agenda only", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    await accept(cormac, meeting);
    const note = async (entry: ArrangedEntry) =>
      await act(cormac, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "Seen at school." }, "");
    expect((await note(mine)).userErrors).toEqual([]);
    expect((await note(other)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("ends when somebody else is named, and when the holder comes after all", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    await accept(cormac, meeting);
    await stage(register, meeting, "IN_SESSION");
    expect((await read()).agenda).toHaveLength(1);
    await register.sql("UPDATE attendance SET state = 'PRESENT' WHERE meeting_id = $1", [meeting.id]);
    expect(await thrownCode(cormac, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
    await register.sql("UPDATE attendance SET state = NULL WHERE meeting_id = $1", [meeting.id]);
    await standIn(register, bea, meeting, 5, "Petra Vance");
    expect(await thrownCode(cormac, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
  });

  it("is on the alternate's own page: for which seat, and until when", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    const passes =
      "{ viewer { roles passes { kind standing hasAccepted until daysAfterClose seat { number } meeting { heldOn } } } }";
    expect((await cormac.ask(passes)).viewer).toEqual({
      roles: ["SERVICE_STAFF", "ALTERNATE"],
      passes: [
        {
          kind: "ALTERNATE",
          standing: "OPEN",
          hasAccepted: false,
          until: null,
          daysAfterClose: 7,
          seat: { number: 5 },
          meeting: { heldOn: "2026-12-03" },
        },
      ],
    });
    await stage(register, meeting, "CLOSED", "2026-12-03T23:30:00Z");
    expect((await cormac.ask(passes)).viewer.passes[0].until).toBe("2026-12-10");
  });

  it("costs no further statement a request", async () => {
    await standIn(register, bea, meeting, 5, "Cormac Dell");
    await accept(cormac, meeting);
    await read();
    const count = register.countStatements();
    await cormac.ask("query ($id: ID!) { meeting(id: $id) { heldOn } }", { id: meeting.globalId });
    const asAlternate = count();
    const again = register.countStatements();
    await bea.ask("query ($id: ID!) { meeting(id: $id) { heldOn } }", { id: meeting.globalId });
    expect(asAlternate).toBe(again());
  });
});
