import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, aMeetingInSession, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
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
  register.now("2026-11-26T09:30:00Z");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS = `agendaItem { id secondsSpent } meeting { currentItem { id } timeByGroup { group number minutesPlanned minutesSpent items settled } }`;
const MEETING = `query ($id: ID!) { meeting(id: $id) { currentItem { id } timeByGroup { number minutesSpent } agenda { id secondsSpent } } }`;

type Arranged = { globalId: string };

async function goOn(meeting: Arranged, item: Arranged, person = bea) {
  const input = { meetingId: meeting.globalId, itemId: item.globalId };
  return await act(person, "discussItem", "DiscussItemInput", input, FIELDS);
}

async function twoChildren() {
  const meeting = await aMeetingInSession(register);
  const first = await anAgendaItem(register, meeting, await aRegisterEntry(register));
  const second = await anAgendaItem(register, meeting, await aRegisterEntry(register), { position: 2 });
  return { meeting, first, second };
}

describe("discussItem", () => {
  it("makes a child the one discussed, for everybody who looks", async () => {
    const { meeting, first } = await twoChildren();
    expect((await tom.ask(MEETING, { id: meeting.globalId })).meeting.currentItem).toBeNull();
    expect(await goOn(meeting, first)).toMatchObject({
      userErrors: [],
      agendaItem: { id: first.globalId },
      meeting: { currentItem: { id: first.globalId } },
    });
    expect((await tom.ask(MEETING, { id: meeting.globalId })).meeting.currentItem).toEqual({ id: first.globalId });
  });

  it("AFC-110: counts the time of each child and group, adds up on going back, and ends with the meeting", async () => {
    const { meeting, first, second } = await twoChildren();
    await goOn(meeting, first);
    register.now("2026-11-26T09:33:00Z");
    await goOn(meeting, second);
    register.now("2026-11-26T09:34:00Z");
    await goOn(meeting, first);
    await goOn(meeting, first);
    register.now("2026-11-26T09:36:30Z");
    const during = (await tom.ask(MEETING, { id: meeting.globalId })).meeting;
    expect(during.agenda).toEqual([
      { id: first.globalId, secondsSpent: 330 },
      { id: second.globalId, secondsSpent: 60 },
    ]);
    expect(during.timeByGroup.map((one: { minutesSpent: number }) => one.minutesSpent)).toContain(6);
    await register.sql("UPDATE agenda_item SET state = 'DEFERRED', deferred_reason = 'No time.'");
    const { version } = (await bea.ask("query ($id: ID!) { meeting(id: $id) { version } }", { id: meeting.globalId }))
      .meeting;
    const closed = await act(
      bea,
      "closeMeeting",
      "CloseMeetingInput",
      { meetingId: meeting.globalId, version },
      "meeting { state }",
    );
    expect(closed).toMatchObject({ userErrors: [], meeting: { state: "CLOSED" } });
    register.now("2026-11-26T15:00:00Z");
    const after = (await tom.ask(MEETING, { id: meeting.globalId })).meeting;
    expect(after).toMatchObject({ currentItem: null, agenda: [{ secondsSpent: 330 }, { secondsSpent: 60 }] });
  });

  it("is refused while the panel does not meet", async () => {
    const meeting = await aMeeting(register);
    const item = await anAgendaItem(register, meeting, await aRegisterEntry(register));
    expect((await goOn(meeting, item)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("finds only an item of this meeting, of the same authority", async () => {
    const { meeting, first } = await twoChildren();
    const other = await aMeeting(register);
    const elsewhere = await anAgendaItem(register, other, await aRegisterEntry(register));
    expect(await goOn(meeting, elsewhere)).toMatchObject({ userErrors: [{ code: "NOT_FOUND", field: ["meetingId"] }] });
    expect(await goOn(meeting, first, maud)).toMatchObject({ agendaItem: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("gives the same answer to the same key", async () => {
    const { meeting, first, second } = await twoChildren();
    const input = { meetingId: meeting.globalId, itemId: first.globalId, idempotencyKey: "once" };
    await act(bea, "discussItem", "DiscussItemInput", input, FIELDS);
    await goOn(meeting, second);
    await act(bea, "discussItem", "DiscussItemInput", input, FIELDS);
    expect((await tom.ask(MEETING, { id: meeting.globalId })).meeting.currentItem).toEqual({ id: second.globalId });
  });

  it("is for those who keep the register", async () => {
    const { meeting, first } = await twoChildren();
    const input = { meetingId: meeting.globalId, itemId: first.globalId };
    expect(await refusalOf(tom, "discussItem", "DiscussItemInput", input)).toBe("FORBIDDEN");
  });
});
