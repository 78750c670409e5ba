import { addDays, disposalDueOn, PROPOSED_SCHEDULE, plainDate } from "@rome/procedure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { aDueRecord, aSignedSchedule } from "../support/a-disposal.js";
import { aHold } from "../support/a-hold.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

const DUE = `query ($after: String) { dueForDisposal(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id reference endedOn dueOn needsGround viewerCanPropose disposal { state } } } }`;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function propose(input: Record<string, unknown>) {
  const fields = "disposal { reference dueOn state ground viewerCanApprove proposedBy { name } }";
  return await act(bea, "proposeDisposal", "ProposeDisposalInput", input, fields);
}

describe("proposeDisposal", () => {
  it("Q26: lists nothing and refuses everything until the schedule is signed", async () => {
    const { recordId } = await aDueRecord(register);
    expect((await bea.ask(DUE)).dueForDisposal).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await propose({ recordId })).userErrors).toMatchObject([
      { message: expect.stringContaining("not signed") },
    ]);
    await aSignedSchedule(register);
    expect((await bea.ask(DUE)).dueForDisposal.totalCount).toBe(1);
  });

  it("proposes a record whose time is over, and shows on the list that it did", async () => {
    const { recordId, reference } = await aDueRecord(register);
    const answer = await propose({ recordId });
    expect(answer).toMatchObject({
      userErrors: [],
      disposal: {
        reference,
        dueOn: "2020-05-04",
        state: "PROPOSED",
        viewerCanApprove: false,
        proposedBy: { name: "Bea Lindqvist" },
      },
    });
    const first = (await bea.ask(DUE)).dueForDisposal;
    const next = (await bea.ask(DUE, { after: first.pageInfo.endCursor })).dueForDisposal;
    const line = [...first.nodes, ...next.nodes].find((one) => one.id === recordId);
    expect(line).toMatchObject({ reference, viewerCanPropose: false, disposal: { state: "PROPOSED" } });
    expect((await propose({ recordId })).userErrors).toMatchObject([
      { message: expect.stringContaining("already been proposed") },
    ]);
  });

  it("leaves alone who is too young, left too lately, is still looked for or is under a hold", async () => {
    const young = await aDueRecord(register, { dateOfBirth: "2001-11-27" });
    const late = await aDueRecord(register);
    await register.sql("UPDATE register_entry SET removed_on = '2019-11-27' WHERE id = $1", [late.id]);
    const open = await aRegisterEntry(register, { dateOfBirth: "1995-05-04" });
    await anAction(register, open);
    const held = await aDueRecord(register);
    await aHold(register, held);
    const listed = await bea.ask("{ dueForDisposal(first: 100) { nodes { id } } }");
    const ids = listed.dueForDisposal.nodes.map(({ id }: { id: string }) => id);
    for (const { childId } of [young, late, open, held]) {
      const recordId = globalId("DueRecord", childId);
      expect(ids).not.toContain(recordId);
      const [refusal] = (await propose({ recordId })).userErrors;
      expect(refusal.message).toContain(childId === held.childId ? "under a hold" : "is not over");
    }
    register.today("2026-11-27");
    expect((await propose({ recordId: young.recordId })).userErrors).toEqual([]);
    expect((await propose({ recordId: late.recordId })).userErrors).toEqual([]);
    register.today("2026-11-26");
  });

  it("asks for the ground where a child was looked after or has a plan", async () => {
    const { recordId, childId } = await aDueRecord(register);
    await register.sql("UPDATE child SET is_looked_after = true WHERE id = $1", [childId]);
    expect((await propose({ recordId })).userErrors).toMatchObject([{ code: "REFUSED", field: ["ground"] }]);
    expect((await propose({ recordId, ground: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    const ground = "Regulation 50: seventy-five years are over.";
    expect(await propose({ recordId, ground })).toMatchObject({ userErrors: [], disposal: { ground } });
  });

  it("answers a record of another authority as if it were not there, and is forbidden to who approves", async () => {
    const theirs = await aDueRecord(register, { authority: "FEN" });
    expect((await propose({ recordId: theirs.recordId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await propose({ recordId: "x" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    for (const name of ["Amara Delacroix", "Selwyn Achterberg", "Tom Hargreaves"])
      expect(
        await refusalOf(await register.as(name), "proposeDisposal", "ProposeDisposalInput", { recordId: "x" }),
      ).toBe("FORBIDDEN");
  });

  it("P36: lists the very lives that the rule lets go, of 300 with all birthdays", async () => {
    register.today("2025-02-28");
    const lives: { recordId: string; dueOn: string }[] = [];
    for (let at = 0; at < 300; at += 1) {
      const dateOfBirth = addDays(plainDate("1999-09-01"), at * 2);
      const endedOn = addDays(plainDate("2017-09-01"), ((at * 7) % 365) + 100);
      const { id, recordId } = await aDueRecord(register, { dateOfBirth });
      await register.sql("UPDATE register_entry SET removed_on = $2 WHERE id = $1", [id, endedOn]);
      lives.push({ recordId, dueOn: disposalDueOn({ dateOfBirth, endedOn }, PROPOSED_SCHEDULE.RECORD) ?? "" });
    }
    for (const today of ["2025-02-28", "2025-03-01"]) {
      register.today(today);
      const ids = new Set<string>();
      for (let after: string | null = null, more = true; more; ) {
        const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
          await bea.ask(
            "query ($after: String) { dueForDisposal(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
            { after },
          )
        ).dueForDisposal;
        for (const { id } of page.nodes) ids.add(id);
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      const wrong = lives.filter(({ recordId, dueOn }) => ids.has(recordId) !== dueOn <= today);
      expect(wrong).toEqual([]);
    }
    register.today("2026-11-26");
  });
});
