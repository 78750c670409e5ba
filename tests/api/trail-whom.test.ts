import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { invite, standIn } from "../support/a-guest.js";
import { act, aMeeting, aMeetingInSession, anAgendaItem, clearPanel, personId, seatId } from "../support/a-meeting.js";
import { aColleague, onPerson } from "../support/a-named-person.js";
import { fetchAs } from "../support/a-paper.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let rufus: TestPerson;
let noor: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rufus = await register.as("Rufus Abara");
  noor = await register.as("Noor Castellane");
  await aColleague(register, "Fay Mispelt", ["SERVICE_STAFF"]);
});
afterAll(async () => await register.stop());

/** What the trail says somebody did last, and to whom. */
async function last(reader = noor): Promise<[what: string, whom: string | null]> {
  const { trail } = await reader.ask("{ trail(filter: { kind: CHANGED }, first: 1) { nodes { what whom } } }");
  const [{ what, whom }] = trail.nodes;
  return [what, whom];
}

/** What the trail says changed by the last act. */
async function lastChanges(): Promise<unknown[]> {
  const wanted = "nodes { changes { label before after } }";
  const { trail } = await noor.ask(`{ trail(filter: { kind: CHANGED }, first: 1) { ${wanted} } }`);
  return trail.nodes[0].changes;
}

it("names whom of the staff an act was on, as they are called now, to whoever reads the trail", async () => {
  await onPerson(register, bea, "correctPerson", "Fay Mispelt", { name: "Fay Misspelt" });
  for (const reader of [noor, bea, await register.as("Amara Delacroix"), await register.as("Selwyn Achterberg")])
    expect(await last(reader)).toEqual(["Corrected the name or place of work of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "changePersonRoles", "Fay Misspelt", { roles: ["FRONT_DOOR"] });
  expect(await last()).toEqual(["Changed the roles of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "endPerson", "Fay Misspelt");
  expect(await last()).toEqual(["Ended the account of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "reinstatePerson", "Fay Misspelt");
  expect(await last()).toEqual(["Let a person sign in again", "Fay Misspelt"]);
  const csv = (await fetchAs(register, noor, "/trail/trail.csv")).text;
  expect(csv).toContain("Let a person sign in again,Fay Misspelt,Roles: Front door (Single Point of Access),Changed");
});

it("says who was refused what on whom", async () => {
  await onPerson(register, bea, "endPerson", "Amara Delacroix");
  const { trail } = await noor.ask("{ trail(filter: { kind: REFUSED }, first: 1) { nodes { person { name } whom } } }");
  expect(trail.nodes).toEqual([{ person: { name: "Bea Lindqvist" }, whom: "Amara Delacroix" }]);
});

it("names the seat with who left it and who took it, and a machine client with its token", async () => {
  const seat = { seatId: await seatId(register, 4) };
  const successorId = await personId(register, "Fay Misspelt");
  const ends = { ...seat, untilOn: "2026-11-26", successorId };
  const ended = await act(bea, "endSeatHolding", "EndSeatHoldingInput", ends, "seat { title }");
  expect(ended.userErrors).toEqual([]);
  expect((await last())[1]).toBe(`Seat 4: ${ended.seat.title}, Tom Hargreaves leaves, Fay Misspelt joins`);
  const client = { name: "Nightly figures", purpose: "Figures", scopes: ["FIGURES"], ownerId: successorId };
  const added = await act(rufus, "addMachineClient", "AddMachineClientInput", client, "machineClient { id }");
  expect(added.userErrors).toEqual([]);
  expect((await last())[1]).toBe("Nightly figures");
  const token = { clientId: added.machineClient.id, expiresOn: "2027-01-05" };
  await act(rufus, "issueToken", "IssueTokenInput", token, "machineClient { id }");
  expect((await last())[1]).toMatch(/^Nightly figures, token …\w{4}$/);
});

it("names the guest who is invited, and whose invitation is withdrawn", async () => {
  const meeting = await aMeeting(register);
  const item = await anAgendaItem(register, meeting, await aRegisterEntry(register));
  const { guest } = await invite(register, bea, meeting, "Gethin Rowe", [item.globalId]);
  expect(await last()).toEqual(["Invited a guest to the meeting", "Gethin Rowe"]);
  const words = { guestId: guest.id, version: guest.version, reason: "Is not needed after all." };
  expect((await act(bea, "withdrawGuest", "WithdrawGuestInput", words, "guest { id }")).userErrors).toEqual([]);
  expect(await last()).toEqual(["Withdrew a guest's invitation", "Gethin Rowe"]);
});

it("names who attends for a seat and whom they stand in for, and who was recorded for it", async () => {
  await clearPanel(register);
  const meeting = await aMeetingInSession(register);
  await register.sql("UPDATE panel_meeting SET state = 'CIRCULATED' WHERE id = $1", [meeting.id]);
  await standIn(register, bea, meeting, 1, "Gethin Rowe");
  const [, first] = await last();
  expect(first).toMatch(/^Seat 1: .+, Gethin Rowe attends$/);
  await standIn(register, bea, meeting, 1, "Petra Vance");
  expect((await last())[1]).toMatch(/^Seat 1: .+, Petra Vance instead of Gethin Rowe attends$/);
  await register.sql("UPDATE panel_meeting SET state = 'IN_SESSION' WHERE id = $1", [meeting.id]);
  const present = { meetingId: meeting.globalId, seatId: await seatId(register, 1), state: "PRESENT" };
  const recorded = await act(
    bea,
    "recordAttendance",
    "RecordAttendanceInput",
    present,
    "attendance { person { name } }",
  );
  expect(recorded.userErrors).toEqual([]);
  expect((await last())[1]).toMatch(new RegExp(`^Seat 1: .+, ${recorded.attendance.person.name}$`));
});

it("names whose conflict of interest it is, and whose emergency access ended by itself", async () => {
  const entry = await aRegisterEntry(register);
  const childId = globalId("Child", entry.childId);
  const gethin = await personId(register, "Gethin Rowe");
  const words = { childId, personId: gethin, withHousehold: false, reason: "They are neighbours." };
  const declared = await act(bea, "declareConflict", "DeclareConflictInput", words, "child { id }");
  expect(declared.userErrors).toEqual([]);
  expect(await last()).toEqual(["Recorded a conflict of interest", "Gethin Rowe"]);
  await register.sql(
    `INSERT INTO emergency_access (authority_id, child_id, person_id, reason, opened_at, ends_at)
     SELECT authority_id, $1, id, 'The child is at the door.', '2026-11-26T07:00:00Z', '2026-11-26T08:00:00Z' FROM person WHERE name = 'Tom Hargreaves'`,
    [entry.childId],
  );
  await register.job("emergencies");
  const { trail } = await noor.ask(
    "{ trail(filter: { kind: EMERGENCY }, first: 1) { nodes { what whom reference } } }",
  );
  expect(trail.nodes).toEqual([{ what: "Emergency access ended", whom: "Tom Hargreaves", reference: entry.reference }]);
});

it("names who was given an enquiry or an action", async () => {
  const wanda = await register.as("Wanda Okafor");
  const { id } = await anEnquiry(wanda);
  const officer = { enquiryId: id, version: 1, officerId: await personId(register, "Gethin Rowe") };
  expect((await act(wanda, "assignEnquiry", "AssignEnquiryInput", officer, "enquiry { id }")).userErrors).toEqual([]);
  expect(await last()).toEqual(["Gave the enquiry to an officer", "Gethin Rowe"]);
  const entry = await aRegisterEntry(register);
  const action = {
    entryId: entry.globalId,
    text: "Ring the school.",
    dueOn: "2026-12-10",
    ownerPersonId: await personId(register, "Cormac Dell"),
  };
  expect((await act(bea, "agreeAction", "AgreeActionInput", action, "action { id }")).userErrors).toEqual([]);
  expect((await last())[1]).toContain("Cormac Dell");
});

it("says what changed of roles and stages in the words of the pages, and nothing that somebody wrote", async () => {
  const ivo = await aColleague(register, "Ivo Marsh", ["FRONT_DOOR"]);
  await onPerson(register, bea, "changePersonRoles", ivo, { roles: ["SERVICE_STAFF"] });
  expect(await lastChanges()).toEqual([
    { label: "Roles", before: "Front door (Single Point of Access)", after: "Member of a service" },
  ]);
  const meeting = await aMeeting(register);
  const cancelled = { meetingId: meeting.globalId, version: 1, reason: "The school of Winifred is closed." };
  expect((await act(bea, "cancelMeeting", "CancelMeetingInput", cancelled, "meeting { id }")).userErrors).toEqual([]);
  expect(await lastChanges()).toEqual([{ label: "Stage", before: "Draft agenda", after: "Cancelled" }]);
  const entry = await aRegisterEntry(register);
  const note = { entryId: entry.globalId, text: "Seen at the library." };
  expect((await act(bea, "addCaseNote", "AddCaseNoteInput", note, "entry { id }")).userErrors).toEqual([]);
  expect(await lastChanges()).toEqual([]);
  const csv = (await fetchAs(register, noor, "/trail/trail.csv")).text;
  expect(csv).toContain('Ivo Marsh,"Roles: was Front door (Single Point of Access), now Member of a service",Changed');
});

it("names nobody where somebody acts for themselves, nor a child", async () => {
  const entry = await aRegisterEntry(register);
  await bea.ask(`{ registerEntry(reference: "${entry.reference}") { id } }`);
  const { trail } = await noor.ask("{ trail(first: 50) { nodes { kind reference whom } } }");
  const own = trail.nodes.filter((one: any) => one.kind === "SIGNED_IN" || one.kind === "LOOKED");
  expect(own.length).toBeGreaterThan(1);
  for (const { whom } of own) expect(whom).toBeNull();
});
