import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import {
  act,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  refusalOf,
  seatId,
  serviceId,
} from "../support/a-meeting.js";
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

const FIELDS = `agendaItem { state isSettled version decision { text group pathways reviewOn vulnerability leadService { code } recordedBy { name } basis dissents { words seat { number } person { name } } }
  entry { status group reviewOn lastDiscussedOn leadService { code } } } meeting { id }`;

async function decide(item: { globalId: string }, changes: Record<string, unknown> = {}, person = bea) {
  const input = {
    itemId: item.globalId,
    version: 1,
    text: "Mentoring twice a week.",
    leadServiceId: await serviceId(register, "YRS"),
    pathways: [],
    ...changes,
  };
  return await act(person, "recordDecision", "RecordDecisionInput", input, FIELDS);
}
async function listed(words: Record<string, unknown> = {}, state = "LISTED") {
  const entry = await aRegisterEntry(register, words);
  return { entry, item: await anAgendaItem(register, await aMeetingInSession(register), entry, { state }) };
}

describe("recordDecision", () => {
  it("records the decision, and the entry follows: lead service, group, review, first panel", async () => {
    const { item } = await listed({ status: "ADDED" });
    const words = {
      group: "ON_ROLL_NOT_ATTENDING",
      pathways: ["JOINT_AGENCY"],
      reviewOn: "2027-01-14",
      vulnerability: "Cares for a parent.",
    };
    expect(await decide(item, words)).toMatchObject({
      userErrors: [],
      agendaItem: {
        state: "DISCUSSED",
        isSettled: true,
        decision: {
          ...words,
          text: "Mentoring twice a week.",
          leadService: { code: "YRS" },
          recordedBy: { name: "Bea Lindqvist" },
        },
        entry: {
          status: "ACTIVE",
          group: "ON_ROLL_NOT_ATTENDING",
          reviewOn: "2027-01-14",
          lastDiscussedOn: "2026-11-26",
          leadService: { code: "YRS" },
        },
      },
    });
  });

  it.each([
    [[], "REGISTERED"],
    [["ALTERNATIVE_PROVISION", "FAIR_ACCESS"], "FAIR_ACCESS"],
  ])("gives the referral its outcome: %o is %s", async (pathways, state) => {
    const { entry, item } = await listed({ status: "ADDED" });
    await register.sql(
      `INSERT INTO referral (authority_id, state, child_id, entry_id, referral_group, criteria, service_id, referred_by)
       SELECT e.authority_id, 'COLLATED', e.child_id, e.id, 'ON_ROLL_NOT_ATTENDING', '{}', e.lead_service_id,
         (SELECT id FROM person WHERE name = 'Tom Hargreaves') FROM register_entry e WHERE e.id = $1`,
      [entry.id],
    );
    await decide(item, { pathways });
    expect(await register.sql("SELECT state FROM referral")).toEqual([{ state }]);
  });

  it("needs a lead service and words, citing the clause", async () => {
    const { item } = await listed();
    expect((await decide(item, { leadServiceId: null })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["leadServiceId"], source: expect.stringContaining("AFC-108") },
    ]);
    expect((await decide(item, { text: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["text"] }]);
    expect((await decide(item, { reviewOn: "2026-11-26" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["reviewOn"] },
    ]);
    expect((await decide(item, { text: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["text"] },
    ]);
  });

  it("AFC-120: is the chair's only while the chair is at the table", async () => {
    const { item } = await listed();
    await register.sql(
      "UPDATE attendance SET state = 'APOLOGIES' WHERE seat_id IN (SELECT id FROM seat WHERE is_chair)",
    );
    expect((await decide(item, { basis: "CHAIR" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["basis"], source: expect.stringContaining("AFC-120") },
    ]);
    await register.sql("UPDATE attendance SET state = 'PRESENT' WHERE seat_id IN (SELECT id FROM seat WHERE is_chair)");
    expect(await decide(item, { basis: "CHAIR" })).toMatchObject({
      userErrors: [],
      agendaItem: { decision: { basis: "CHAIR", dissents: [] } },
    });
  });

  it("AFC-108: keeps dissent with whose it is, and the child's timeline tells it", async () => {
    const { entry, item } = await listed();
    const seat = await seatId(register, 4);
    const dissents = [{ seatId: seat, words: "A place nearby first." }];
    expect(await decide(item, { dissents })).toMatchObject({
      userErrors: [],
      agendaItem: {
        decision: { basis: "CONSENSUS", dissents: [{ words: "A place nearby first.", seat: { number: 4 } }] },
      },
    });
    const timeline = `query ($reference: String!) { registerEntry(reference: $reference) { fullCase { timeline { nodes { detail { label after } } } } } }`;
    const told = JSON.stringify(await bea.ask(timeline, { reference: entry.reference }));
    expect(told).toContain("Did not agree: Senior Officer, Education Welfare Service");
    expect(told).toContain("A place nearby first.");
  });

  it("AFC-127: takes the dissent of nobody who is not there, says nothing, or speaks twice", async () => {
    const { item } = await listed();
    const seat = await seatId(register, 4);
    const said = { seatId: seat, words: "No." };
    for (const dissents of [[{ ...said, words: " " }], [said, said], [{ ...said, seatId: "x" }]]) {
      expect((await decide(item, { dissents })).userErrors).toMatchObject([{ code: "REFUSED", field: ["dissents"] }]);
    }
    await register.sql(
      "UPDATE attendance SET state = 'ABSENT' WHERE seat_id IN (SELECT id FROM seat WHERE number = 4)",
    );
    expect((await decide(item, { dissents: [said] })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect(await register.sql("SELECT 1 FROM decision_dissent")).toEqual([]);
  });

  it("is made once, and takes back a deferral", async () => {
    const { item } = await listed({}, "DEFERRED");
    expect((await decide(item)).userErrors).toEqual([]);
    expect((await decide(item, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("refuses before the meeting is open", async () => {
    const item = await anAgendaItem(register, await aMeeting(register), await aRegisterEntry(register));
    expect((await decide(item)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the item as it is now when somebody else was quicker", async () => {
    const { item } = await listed();
    expect(await decide(item, { version: 3 })).toMatchObject({
      agendaItem: { state: "LISTED", decision: null, version: 1 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who keep the register of the same authority", async () => {
    const { item } = await listed();
    expect(await decide(item, {}, maud)).toMatchObject({ agendaItem: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(
      await refusalOf(tom, "recordDecision", "RecordDecisionInput", { itemId: item.globalId, version: 1, text: "x" }),
    ).toBe("FORBIDDEN");
  });
});
