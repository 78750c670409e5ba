import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPathwayReferral, onTheAgenda } from "../support/a-board.js";
import { aRegisterEntry } from "../support/a-child.js";
import {
  act,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  refusalOf,
  serviceId,
} from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = `referral { state reason sentOn returnOn isOverdue viewerCanAnswer viewerCanWithdraw board { code label } sentBy { name }
  meeting { heldOn } entry { reference status leadService { code } } }`;
const LIST = `query ($isOver: Boolean, $first: Int, $after: String) { pathwayReferrals(isOver: $isOver, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id isOverdue returnOn } } usualReturnDay }`;
const LINE = `query ($reference: String!) { registerEntry(reference: $reference) { status leadService { code } atBoards { board { label } returnOn isOverdue }
  fullCase { pathwayReferrals { state answer } } } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function refer(input: Record<string, unknown>, person = bea) {
  const base = { board: "FAIR_ACCESS", reason: "Name a school." };
  return await act(person, "referToPathway", "ReferToPathwayInput", { ...base, ...input }, FIELDS);
}

describe("referToPathway", () => {
  it("AFC-116: sends a child to the Fair Access Panel with a day to be back, and keeps the child on the register", async () => {
    const entry = await aRegisterEntry(register);
    const meeting = await aMeetingInSession(register);
    const answer = await refer({ entryId: entry.globalId, meetingId: meeting.globalId, returnOn: "2026-12-10" });
    expect(answer.userErrors).toEqual([]);
    expect(answer.referral).toMatchObject({
      state: "SENT",
      sentOn: "2026-11-26",
      returnOn: "2026-12-10",
      isOverdue: false,
      viewerCanAnswer: true,
      board: { code: "FAIR_ACCESS", label: "Fair Access Panel" },
      sentBy: { name: "Bea Lindqvist" },
      meeting: { heldOn: "2026-11-26" },
      entry: { reference: entry.reference, status: "ACTIVE", leadService: { code: "EWS" } },
    });
    const line = (await bea.ask(LINE, { reference: entry.reference })).registerEntry;
    expect(line.atBoards).toEqual([
      { board: { label: "Fair Access Panel" }, returnOn: "2026-12-10", isOverdue: false },
    ]);
    expect(line.fullCase.pathwayReferrals).toEqual([{ state: "SENT", answer: null }]);
  });

  it("L17: has the child back by the panel but one when nobody chose a day", async () => {
    for (const heldOn of ["2026-12-10", "2027-01-07"]) await aMeeting(register, { heldOn, state: "SCHEDULED" });
    expect((await bea.ask(LIST)).usualReturnDay).toBe("2027-01-07");
    const { referral } = await refer({ entryId: (await aRegisterEntry(register)).globalId, board: "MARVE" });
    expect(referral.returnOn).toBe("2027-01-07");
  });

  it("puts the child on the draft of the panel by which the child is back, with the reason", async () => {
    const meeting = await aMeeting(register, { heldOn: "2026-12-10" });
    const entry = await aRegisterEntry(register);
    await register.sql("UPDATE register_entry SET last_discussed_on = '2026-11-12' WHERE id = $1", [entry.id]);
    await refer({ entryId: entry.globalId, returnOn: "2026-12-08" });
    expect(await onTheAgenda(register, meeting, entry)).toMatchObject({
      kind: "REVIEW",
      why: "Due back from another panel by 8 December 2026: Fair Access Panel.",
    });
  });

  it.each([
    [{ board: "TEA_PARTY" }, "board", "AFC-130"],
    [{ reason: " " }, "reason", "AFC-115"],
    [{ returnOn: "2026-11-26" }, "returnOn", "AFC-23"],
  ])("refuses %o", async (change, field, source) => {
    const answer = await refer({ entryId: (await aRegisterEntry(register)).globalId, ...change });
    expect(answer.userErrors).toMatchObject([
      { code: "REFUSED", field: [field], source: expect.stringContaining(source) },
    ]);
  });

  it("refuses a child who is at that panel already, and one who left the register", async () => {
    const entry = await aRegisterEntry(register);
    await aPathwayReferral(register, entry, { state: "ACCEPTED" });
    expect((await refer({ entryId: entry.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["board"] },
    ]);
    expect((await refer({ entryId: entry.globalId, board: "JOINT_AGENCY" })).userErrors).toEqual([]);
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await refer({ entryId: voided.globalId })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["entryId"] },
    ]);
    const long = await refer({ entryId: entry.globalId, board: "MARVE", reason: "x".repeat(10_001) });
    expect(long.userErrors).toMatchObject([{ code: "INVALID", field: ["reason"] }]);
  });

  it("does nothing twice under one key", async () => {
    const input = { entryId: (await aRegisterEntry(register)).globalId, idempotencyKey: "once" };
    await refer(input);
    expect((await refer(input)).userErrors).toEqual([]);
    expect((await bea.ask(LIST)).pathwayReferrals.totalCount).toBe(1);
  });

  it("answers ids of another authority as if they were not there", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    expect((await refer({ entryId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const meeting = await aMeeting(register, { authority: "FEN" });
    const own = await aRegisterEntry(register);
    expect((await refer({ entryId: own.globalId, meetingId: meeting.globalId })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["meetingId"] },
    ]);
  });

  it("is forbidden to panel members and officers", async () => {
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      const input = { entryId: "x", board: "MARVE", reason: "x" };
      expect(await refusalOf(await register.as(name), "referToPathway", "ReferToPathwayInput", input)).toBe(
        "FORBIDDEN",
      );
    }
  });
});

describe("a decision of the panel that names other panels", () => {
  const decide = async (item: { globalId: string }, change: Record<string, unknown> = {}) =>
    await act(
      bea,
      "recordDecision",
      "RecordDecisionInput",
      {
        itemId: item.globalId,
        version: 1,
        text: "To the Fair Access Panel for a school.",
        leadServiceId: await serviceId(register, "EWS"),
        pathways: ["FAIR_ACCESS"],
        ...change,
      },
      "agendaItem { state }",
    );

  it("AFC-115, AFC-116: opens the referrals with it, in the decision's own words, each once", async () => {
    const entry = await aRegisterEntry(register);
    const meeting = await aMeetingInSession(register);
    await aMeeting(register, { heldOn: "2026-12-10", state: "SCHEDULED" });
    const item = await anAgendaItem(register, meeting, entry);
    expect((await decide(item, { pathways: ["FAIR_ACCESS", "JOINT_AGENCY"] })).userErrors).toEqual([]);
    const rows = await register.sql(
      "SELECT board, reason, return_on::text AS back FROM pathway_referral ORDER BY board",
    );
    expect(rows).toEqual([
      { board: "FAIR_ACCESS", reason: "To the Fair Access Panel for a school.", back: "2026-12-24" },
      { board: "JOINT_AGENCY", reason: "To the Fair Access Panel for a school.", back: "2026-12-24" },
    ]);
  });

  it("takes another day to be back, refuses one that is past, and leaves a child who is there already", async () => {
    const entry = await aRegisterEntry(register);
    await aPathwayReferral(register, entry);
    const meeting = await aMeetingInSession(register);
    const item = await anAgendaItem(register, meeting, entry);
    const past = await decide(item, { pathways: ["JOINT_AGENCY"], pathwaysReturnOn: "2026-11-20" });
    expect(past).toMatchObject({ agendaItem: { state: "LISTED" }, userErrors: [{ code: "REFUSED" }] });
    const both = await decide(item, { pathways: ["FAIR_ACCESS", "JOINT_AGENCY"], pathwaysReturnOn: "2026-12-01" });
    expect(both.userErrors).toEqual([]);
    const rows = await register.sql("SELECT board, return_on::text AS back FROM pathway_referral ORDER BY board");
    expect(rows).toEqual([
      { board: "FAIR_ACCESS", back: "2026-12-10" },
      { board: "JOINT_AGENCY", back: "2026-12-01" },
    ]);
  });
});

describe("pathwayReferrals", () => {
  it("lists children at other panels page by page, the longest overdue first, without entries made in error", async () => {
    const days = ["2026-12-10", "2026-11-20", "2026-11-25"];
    for (const returnOn of days) await aPathwayReferral(register, await aRegisterEntry(register), { returnOn });
    await aPathwayReferral(register, await aRegisterEntry(register, { status: "VOIDED" }));
    const over = { state: "RETURNED", answer: "Placed." };
    await aPathwayReferral(register, await aRegisterEntry(register), over);
    await aPathwayReferral(register, await aRegisterEntry(register, { authority: "FEN" }));
    const seen: { returnOn: string; isOverdue: boolean }[] = [];
    let after: string | null = null;
    do {
      const page: any = (await bea.ask(LIST, { first: 2, after })).pathwayReferrals;
      expect(page.totalCount).toBe(3);
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.map(({ returnOn, isOverdue }) => [returnOn, isOverdue])).toEqual([
      ["2026-11-20", true],
      ["2026-11-25", true],
      ["2026-12-10", false],
    ]);
    expect((await bea.ask(LIST, { isOver: true })).pathwayReferrals.nodes).toHaveLength(1);
  });

  it("shows one referral, and none of another authority", async () => {
    const one = `query ($id: ID!) { pathwayReferral(id: $id) { reason } }`;
    const own = await aPathwayReferral(register, await aRegisterEntry(register));
    expect((await bea.ask(one, { id: own.globalId })).pathwayReferral).toEqual({ reason: "Name a school." });
    const theirs = await aPathwayReferral(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect((await bea.ask(one, { id: theirs.globalId })).pathwayReferral).toBeNull();
    expect((await bea.ask(one, { id: "nonsense" })).pathwayReferral).toBeNull();
  });

  it("asks the database no more often for fifty lines of the register than for one", async () => {
    const list = `query ($first: Int) { register(first: $first) { nodes { reference atBoards { board { label } returnOn } } } }`;
    for (let index = 0; index < 8; index += 1) await aPathwayReferral(register, await aRegisterEntry(register));
    await bea.ask(list, { first: 1 });
    const counts: number[] = [];
    for (const first of [1, 8]) {
      const count = register.countStatements();
      await bea.ask(list, { first });
      counts.push(count());
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
