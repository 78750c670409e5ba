import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { aProposedDisposal, aSignedSchedule } from "../support/a-disposal.js";
import { aHold } from "../support/a-hold.js";
import { MERGE, merge, versionOf } from "../support/a-merge.js";
import { aConflict, aRestriction, sees } from "../support/a-restriction.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara, tom] = await Promise.all([
    register.as("Bea Lindqvist"),
    register.as("Amara Delacroix"),
    register.as("Tom Hargreaves"),
  ]);
});
afterAll(async () => await register.stop());

async function twoRecords(words = {}): Promise<[ArrangedEntry, ArrangedEntry]> {
  const kept = await aRegisterEntry(register, { firstName: "Mira", lastName: "Oakes" });
  const merged = await aRegisterEntry(register, { firstName: "Myra", lastName: "Oaks", ...words });
  await register.sql("UPDATE register_entry SET date_added = '2026-11-10' WHERE id = $1", [merged.id]);
  return [kept, merged];
}

async function countOf(table: string, column: string, id: string): Promise<number> {
  const [row] = await register.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [id]);
  return row?.n ?? 0;
}

const setChild = async (entry: ArrangedEntry, set: string) =>
  await register.sql(`UPDATE child SET ${set} WHERE id = $1`, [entry.childId]);

describe("mergeChildren", () => {
  it("Q38: a person puts two records together, chooses what is right, and no name or UPN is lost", async () => {
    const pair = await twoRecords();
    await setChild(pair[0], "upn = 'A123456789012', former_names = '{Mimi}'");
    await setChild(
      pair[1],
      "upn = 'B123456789012', sex = 'FEMALE', address_protection = 'PROTECTED', address_note = 'Refuge'",
    );
    const done = await merge(register, bea, pair, { takeFromMerged: ["LAST_NAME", "UPN"] });
    expect(done.userErrors).toEqual([]);
    expect(done.child).toMatchObject({
      firstName: "Mira",
      lastName: "Oaks",
      formerNames: ["Mimi", "Mira Oakes", "Myra Oaks"],
      upn: "B123456789012",
      addressProtection: "PROTECTED",
      childMerges: [
        {
          reason: "One child, written down twice.",
          formerUpn: "A123456789012",
          mergedName: "Myra Oaks",
          voidedReference: pair[1].reference,
          viewerCanUndo: true,
          mergedBy: { name: "Bea Lindqvist" },
        },
      ],
    });
  });

  it("AFC-61: voids the later of two entries on the register and loses nothing that hangs on it", async () => {
    const pair = await twoRecords();
    const [kept, merged] = pair;
    await anAction(register, merged, { dueOn: "2026-12-01" });
    await bea.ask(
      `mutation { addCaseNote(input: { entryId: "${merged.globalId}", text: "Seen at school." }) { userErrors { message } } }`,
    );
    const enquiry = await anEnquiry(bea, { childId: globalId("Child", merged.childId) });
    expect((await merge(register, bea, pair)).userErrors).toEqual([]);
    const entries = await register.sql(
      "SELECT status, open_action_count AS open, child_id FROM register_entry WHERE id = ANY($1) ORDER BY date_added",
      [[kept.id, merged.id]],
    );
    expect(entries).toEqual([
      { status: "ACTIVE", open: 1, child_id: kept.childId },
      { status: "VOIDED", open: 0, child_id: kept.childId },
    ]);
    expect(await countOf("action", "entry_id", kept.id)).toBe(1);
    expect(await countOf("case_note", "entry_id", kept.id)).toBe(1);
    const [search] = await register.sql("SELECT child_id FROM enquiry WHERE reference = $1", [enquiry.reference]);
    expect(search).toEqual({ child_id: kept.childId });
  });

  it("keeps the entry of the record that goes where only that one is on the register", async () => {
    const [kept, merged] = await twoRecords();
    await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [kept.id]);
    expect((await merge(register, bea, [kept, merged])).child.childMerges).toMatchObject([{ voidedReference: null }]);
    const [entry] = await register.sql("SELECT status, child_id FROM register_entry WHERE id = $1", [merged.id]);
    expect(entry).toEqual({ status: "ACTIVE", child_id: kept.childId });
  });

  it("answers with the kept record wherever the other is asked for, in reading and in writing", async () => {
    const pair = await twoRecords();
    const [kept, merged] = pair;
    await merge(register, bea, pair);
    const mergedId = globalId("Child", merged.childId);
    const { child, registerEntry } = await bea.ask(
      `{ child(id: "${mergedId}") { id } registerEntry(reference: "${merged.reference}") { child { id } } }`,
    );
    expect(child).toEqual({ id: globalId("Child", kept.childId) });
    expect(registerEntry.child).toEqual({ id: globalId("Child", kept.childId) });
    await aHold(register, merged);
    expect(await countOf("hold", "child_id", kept.childId)).toBe(1);
  });

  it("finds the child by the name and the UPN of either record, once", async () => {
    const pair = await twoRecords({ firstName: "Wilhelmina", lastName: "Zeller" });
    await setChild(pair[0], "upn = 'A801200001001', first_name = 'Billie', last_name = 'Sellers'");
    await setChild(pair[1], "upn = 'B801200001001'");
    await merge(register, bea, pair);
    const ask = (words: string) =>
      bea.ask(`{ isChildKnown(${words}, dateOfBirth: "2013-05-04") { isKnown reference closeMatches { reference } } }`);
    for (const words of [`firstName: "Wilhelmina", lastName: "Zeller"`, `firstName: "Billie", lastName: "Sellers"`])
      expect((await ask(words)).isChildKnown).toMatchObject({
        isKnown: true,
        reference: pair[0].reference,
        closeMatches: [],
      });
    const byUpn = `firstName: "Billie", lastName: "Sellers", upn: "B801200001001"`;
    expect((await ask(byUpn)).isChildKnown).toMatchObject({ reference: pair[0].reference });
  });

  it("tells of it in the trail of both", async () => {
    const pair = await twoRecords();
    await merge(register, bea, pair);
    const events = await register.sql(
      "SELECT child_id FROM audit_event WHERE act = 'mergeChildren' AND kind = 'WRITE' AND child_id = ANY($1)",
      [pair.map((entry) => entry.childId)],
    );
    expect(events).toHaveLength(2);
  });

  it("stands behind the stricter walls of the two", async () => {
    const pair = await twoRecords();
    await aRestriction(register, pair[0], ["Bea Lindqvist", "Tom Hargreaves"]);
    await aRestriction(register, pair[1], ["Bea Lindqvist"]);
    expect(await sees(tom, pair[0])).toBe(true);
    expect((await merge(register, bea, pair)).userErrors).toEqual([]);
    expect([await sees(bea, pair[0]), await sees(tom, pair[0]), await sees(amara, pair[0])]).toEqual([
      true,
      false,
      true,
    ]);

    const other = await twoRecords();
    await aConflict(register, other[1], "Tom Hargreaves");
    await merge(register, bea, other);
    expect([await sees(bea, other[0]), await sees(tom, other[0])]).toEqual([true, false]);
  });

  it("makes one note of what somebody noted on both, unread by whoever puts them together", async () => {
    const pair = await twoRecords();
    for (const entry of pair)
      await tom.ask(
        `mutation { writePrivateNote(input: { entryId: "${entry.globalId}", text: "About ${entry.reference}" }) { userErrors { message } } }`,
      );
    await merge(register, bea, pair);
    const notes = await register.sql("SELECT text FROM private_note WHERE child_id = $1", [pair[0].childId]);
    expect(notes).toEqual([{ text: `About ${pair[0].reference}\n\nAbout ${pair[1].reference}` }]);
  });

  it("refuses what would lose something under way, one record, and no reason", async () => {
    const pair = await twoRecords();
    const refusal = async (two: [ArrangedEntry, ArrangedEntry], words = {}) =>
      (await merge(register, bea, two, words)).userErrors;
    expect(await refusal([pair[0], pair[0]])).toMatchObject([{ code: "REFUSED", field: ["mergedChildId"] }]);
    expect(await refusal(pair, { reason: " " })).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect(await refusal(pair, { reason: "x".repeat(10_001) })).toMatchObject([{ code: "INVALID", field: ["reason"] }]);
    for (const { childId } of pair) await anEnquiry(bea, { childId: globalId("Child", childId) });
    expect(await refusal(pair)).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("open enquiry") }]);
    const removed = await twoRecords();
    await register.sql(
      `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, proposed_at)
       SELECT e.authority_id, e.id, 'PROPOSED', 'RETURNED_TO_SCHOOL', 'Back.', p.id, now() FROM register_entry e, person p WHERE e.id = $1 AND p.name = 'Bea Lindqvist'`,
      [removed[0].id],
    );
    expect(await refusal(removed)).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("removal") }]);
  });

  it("case 49: two children merged while both are edited: one of the two is told", async () => {
    const pair = await twoRecords();
    const versions = [await versionOf(register, pair[0].childId), await versionOf(register, pair[1].childId)];
    const correct = (entry: ArrangedEntry, version = 1) =>
      amara.ask(
        `mutation { correctChild(input: { childId: "${globalId("Child", entry.childId)}", version: ${version}, firstName: "Mirabel", reason: "Passport" }) { userErrors { code } } }`,
      );
    const [merged, ...edits] = await Promise.all([
      merge(register, bea, pair, { keepVersion: versions[0], mergedVersion: versions[1] }),
      correct(pair[0]),
      correct(pair[1]),
    ]);
    const clashes = edits.map(({ correctChild }) => correctChild.userErrors.length === 0);
    expect(merged.userErrors.length === 0).toBe(!clashes.includes(true));
    if (merged.userErrors.length > 0) expect(merged.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const twice = await twoRecords();
    const both = await Promise.all([merge(register, bea, twice), merge(register, amara, [twice[1], twice[0]])]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it("answers another authority's child as if not there, whichever of the two it is", async () => {
    const [here, there] = [await aRegisterEntry(register), await aRegisterEntry(register, { authority: "FEN" })];
    expect((await merge(register, bea, [there, here])).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["keepChildId"] },
    ]);
    expect((await merge(register, bea, [here, there])).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["mergedChildId"] },
    ]);
  });

  it("is not open to those who do not keep the register", async () => {
    const input = {
      keepChildId: "x",
      keepVersion: 1,
      mergedChildId: "y",
      mergedVersion: 1,
      takeFromMerged: [],
      reason: "Because.",
    };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell", "Selwyn Achterberg"])
      expect(await thrownCode(await register.as(name), MERGE, { input })).toBe("FORBIDDEN");
  });

  it("refuses while the disposal of one of them is under way", async () => {
    await aSignedSchedule(register);
    const proposed = await aProposedDisposal(register);
    const pair: [ArrangedEntry, ArrangedEntry] = [await aRegisterEntry(register), proposed];
    expect((await merge(register, bea, pair)).userErrors).toMatchObject([
      { message: expect.stringContaining("disposal") },
    ]);
  });
});
