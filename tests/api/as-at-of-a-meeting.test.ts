import { afterAll, beforeAll, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { accept, invite, standIn } from "../support/a-guest.js";
import { type ArrangedMeeting, act, aMeeting, anAgendaItem, seatId, serviceId } from "../support/a-meeting.js";
import { lookBack } from "../support/look-back.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** What hangs on a meeting and on a child's page. */
const SHOWN = `query ($id: ID!, $reference: String!) {
  meeting(id: $id) { state version
    attendance { state note person { name } alternate { name } acceptedAt }
    circulation { madeAt openedCount recipients { seat { number } person { name } openedAt } snapshot { hash lines(first: 5) { nodes { reference } } } }
    papers { number madeAt } guests { person { name } items { id } acceptedAt } notYetAccepted { name } currentItem { id }
    agenda { state secondsSpent guests { person { name } } decision { text dissents { words person { name } } } }
    services { service { code } nilReturn { words } } notices { kind person { name } } minutes { state askedAt approvedAt publishedAt } }
  registerEntry(reference: $reference) { fullCase { privateNote { text } sharings(first: 10) { totalCount nodes { form what sharedAt } }
    timeline(first: 30) { totalCount nodes { what at } } changesSinceLastPanel { kind before after on } } }
  sharings(first: 10) { totalCount } }`;
const SECTIONS = "query ($id: ID!) { meeting(id: $id) { minutes { sections { heading text } } } }";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let meeting: ArrangedMeeting;
let entry: ArrangedEntry;
let items: { globalId: string }[];

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  meeting = await aMeeting(register);
  entry = await aRegisterEntry(register);
  const other = await aRegisterEntry(register);
  items = [await anAgendaItem(register, meeting, entry), await anAgendaItem(register, meeting, other, { position: 2 })];
});
afterAll(async () => await register.stop());

async function done(name: string, input: Record<string, unknown>, person = bea): Promise<void> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { userErrors } = await act(person, name, type, input, "__typename");
  expect(userErrors, name).toEqual([]);
}

async function versionNow(): Promise<number> {
  return (await bea.ask("query ($id: ID!) { meeting(id: $id) { version } }", { id: meeting.globalId })).meeting.version;
}

async function attends(seat: number, words: Record<string, unknown>): Promise<void> {
  await done("recordAttendance", { meetingId: meeting.globalId, seatId: await seatId(register, seat), ...words });
}

async function decide(): Promise<void> {
  const dissents = [{ seatId: await seatId(register, 4), words: "Too soon." }];
  const leadServiceId = await serviceId(register, "YRS");
  const words = { text: "Mentoring twice a week.", leadServiceId, pathways: [], dissents };
  await done("recordDecision", { itemId: items[0]?.globalId, version: await itemVersion(), ...words });
}

async function itemVersion(index = 0): Promise<number> {
  const query = "query ($id: ID!) { meeting(id: $id) { agenda { version } } }";
  return (await bea.ask(query, { id: meeting.globalId })).meeting.agenda[index].version;
}

async function putOff(): Promise<void> {
  await done("deferAgendaItem", {
    itemId: items[1]?.globalId,
    version: await itemVersion(1),
    reason: "The school is away.",
  });
}

async function onMinutes(name: string, person = bea): Promise<void> {
  const query = "query ($id: ID!) { minutes(meetingId: $id) { id version } }";
  const { minutes } = await person.ask(query, { id: meeting.globalId });
  await done(name, { minutesId: minutes.id, version: minutes.version }, person);
}

const inMeeting = () => ({ meetingId: meeting.globalId });
const onMeeting = async () => ({ ...inMeeting(), version: await versionNow() });
const firstItem = () => ({ ...inMeeting(), itemId: items[0]?.globalId });
const ofMeeting = { page: "ACTION_SHEET" };

/** A meeting's life, each act at a moment of its own. */
const LIFE: [at: string, step: () => Promise<unknown>][] = [
  ["2026-11-26T09:00:00Z", async () => await done("circulate", await onMeeting())],
  ["2026-11-26T10:00:00Z", async () => await accept(bea, meeting)],
  ["2026-11-26T11:00:00Z", async () => await accept(tom, meeting)],
  ["2026-11-26T12:00:00Z", async () => await done("openCirculation", inMeeting(), tom)],
  ["2026-11-26T13:00:00Z", async () => await standIn(register, bea, meeting, 1, "Rhona Tansley")],
  ["2026-11-26T14:00:00Z", async () => await invite(register, bea, meeting, "Gethin Rowe", [items[0]?.globalId ?? ""])],
  [
    "2026-11-26T15:00:00Z",
    async () =>
      await invite(
        register,
        bea,
        meeting,
        "Gethin Rowe",
        items.map((i) => i.globalId),
      ),
  ],
  ["2026-11-26T16:00:00Z", async () => await done("recordPrint", { ...ofMeeting, ofId: meeting.globalId })],
  [
    "2026-11-27T09:00:00Z",
    async () => await done("writePrivateNote", { entryId: entry.globalId, text: "Ask about the bus." }),
  ],
  ["2026-12-03T09:30:00Z", async () => await done("openMeeting", await onMeeting())],
  ["2026-12-03T09:31:00Z", async () => await done("recordRestPresent", inMeeting())],
  ["2026-12-03T09:32:00Z", async () => await attends(5, { state: "APOLOGIES", note: "On a course." })],
  ["2026-12-03T09:33:00Z", async () => await attends(5, { state: "PRESENT" })],
  ["2026-12-03T09:34:00Z", async () => await done("discussItem", firstItem())],
  ["2026-12-03T09:44:00Z", async () => await decide()],
  ["2026-12-03T09:50:00Z", async () => await putOff()],
  ["2026-12-03T11:00:00Z", async () => await done("closeMeeting", await onMeeting())],
  ["2026-12-03T12:00:00Z", async () => await onMinutes("askToApproveMinutes")],
  ["2026-12-03T13:00:00Z", async () => await onMinutes("approveMinutes", await register.as("Amara Delacroix"))],
  ["2026-12-03T14:00:00Z", async () => await onMinutes("publishMinutes")],
];

it("what hangs on a meeting and on a child's page is at each moment what the pages showed then", async () => {
  const seen: { at: string; shown: unknown }[] = [];
  const variables = { id: meeting.globalId, reference: entry.reference };
  for (const [at, step] of LIFE) {
    register.now(at);
    await step();
    seen.push({ at, shown: await bea.ask(SHOWN, variables) });
  }
  register.now("2026-12-04T09:00:00Z");
  for (const { at, shown } of seen) {
    const { data, errors } = await lookBack(register, bea, at, SHOWN, variables);
    expect({ at, data, errors }).toEqual({ at, data: shown, errors: undefined });
  }
  const sections = await bea.ask(SECTIONS, { id: meeting.globalId });
  expect((await lookBack(register, bea, "2026-12-03T14:00:00Z", SECTIONS, variables)).data).toEqual(sections);
  const unpublished = await lookBack(register, bea, "2026-12-03T13:00:00Z", SECTIONS, variables);
  expect(unpublished.data.meeting.minutes).toBeNull();
  expect(unpublished.errors).toMatchObject([{ extensions: { code: "NO_PAST" } }]);
});
