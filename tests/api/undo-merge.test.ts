import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { aHold } from "../support/a-hold.js";
import { everyRow, merge, UNDO, undo } from "../support/a-merge.js";
import { aConflict, aRestriction, sees } from "../support/a-restriction.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

type Pair = [ArrangedEntry, ArrangedEntry];

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, tom] = await Promise.all([register.as("Bea Lindqvist"), register.as("Tom Hargreaves")]);
});
afterAll(async () => await register.stop());

/** The same row of numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let at = seed;
  return (sides) => {
    at = (at * 48_271) % 2_147_483_647;
    return at % sides;
  };
}

const noteOn = async (person: TestPerson, entry: ArrangedEntry, act: "addCaseNote" | "writePrivateNote") =>
  await person.ask(
    `mutation { ${act}(input: { entryId: "${entry.globalId}", text: "On ${entry.reference}" }) { userErrors { code } } }`,
  );

/** What may hang on a record, each as an act or a row of its own. */
const THINGS: readonly ((entry: ArrangedEntry) => Promise<unknown>)[] = [
  async (entry) => await anAction(register, entry),
  async (entry) => await noteOn(bea, entry, "addCaseNote"),
  async (entry) => await noteOn(tom, entry, "writePrivateNote"),
  async (entry) => await noteOn(bea, entry, "writePrivateNote"),
  async (entry) => await aHold(register, entry),
  async (entry) => await aConflict(register, entry, "Gethin Rowe"),
  async (entry) => await aRestriction(register, entry, ["Bea Lindqvist", "Tom Hargreaves"]),
  async (entry) =>
    await register.sql("UPDATE child SET household_id = gen_random_uuid() WHERE id = $1", [entry.childId]),
  async (entry) =>
    await register.sql("UPDATE child SET upn = 'A801200001001', former_names = '{Mo}' WHERE id = $1", [entry.childId]),
  async (entry) => await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [entry.id]),
];

async function twoRecords(roll: (sides: number) => number): Promise<Pair> {
  const pair: Pair = [await aRegisterEntry(register), await aRegisterEntry(register, { dateOfBirth: "2013-05-05" })];
  await register.sql(
    "UPDATE register_entry SET population = 'AT_RISK', population_until = '2029-06-30' WHERE id = ANY($1)",
    [pair.map((entry) => entry.id)],
  );
  if (roll(2) === 1) await anEnquiry(bea, { childId: globalId("Child", pair[roll(2)]?.childId ?? "") });
  for (const entry of pair)
    for (const thing of THINGS) {
      const done = roll(3) === 0 ? await thing(entry) : null;
      expect(done).toBeDefined();
    }
  return pair;
}

describe("undoMerge", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("puts every row back as it was before the merge (seed %i)", async (seed) => {
    const roll = dice(seed * 7919);
    const pair = await twoRecords(roll);
    const before = await everyRow(register);
    const done = await merge(register, bea, roll(2) ? pair : [pair[1], pair[0]], {
      takeFromMerged: roll(2) ? ["DATE_OF_BIRTH", "FIRST_NAME"] : [],
    });
    expect(done.userErrors).toEqual([]);
    expect(await everyRow(register)).not.toEqual(before);
    const answer = await undo(bea, done);
    expect(answer.userErrors).toEqual([]);
    expect(answer.otherChild.id).toBeDefined();
    expect(await everyRow(register)).toEqual(before);
  });

  it.each([1, 2, 3, 4])(
    "leaves what was written since where it hangs, and both children whole (seed %i)",
    async (seed) => {
      const roll = dice(seed * 104_729);
      const pair: Pair = [await aRegisterEntry(register), await aRegisterEntry(register)];
      const voided = pair[roll(2)];
      if (roll(2) && voided)
        await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [voided.id]);
      const done = await merge(register, bea, pair);
      const [live] = await register.sql<{ id: string; globalId: string }>(
        "SELECT id FROM register_entry WHERE child_id = $1 AND status = 'ACTIVE'",
        [pair[0].childId],
      );
      const on = pair.find((entry) => entry.id === live?.id) ?? pair[0];
      for (const thing of THINGS.slice(0, 5)) if (roll(2)) await thing({ ...on, childId: pair[0].childId });
      await anEnquiry(bea, { childId: globalId("Child", pair[0].childId) });
      expect((await undo(bea, done)).userErrors).toEqual([]);
      const astray = await register.sql(
        `SELECT 1 FROM enquiry q JOIN register_entry e ON e.id = q.entry_id WHERE e.child_id <> q.child_id
       UNION ALL SELECT 1 FROM register_entry e WHERE e.id = ANY($1) AND e.open_action_count <> (SELECT count(*) FROM action a WHERE a.entry_id = e.id AND a.state = 'OPEN')`,
        [pair.map((entry) => entry.id)],
      );
      expect(astray).toEqual([]);
      for (const entry of pair) {
        const { child } = await bea.ask(`{ child(id: "${globalId("Child", entry.childId)}") { id } }`);
        expect(child.id).toBe(globalId("Child", entry.childId));
      }
    },
  );

  it("refuses a second time, out of order, without a reason, and says when somebody was quicker", async () => {
    const [a, b, c] = [await aRegisterEntry(register), await aRegisterEntry(register), await aRegisterEntry(register)];
    const first = await merge(register, bea, [a, b]);
    const second = await merge(register, bea, [a, c]);
    expect((await undo(bea, first)).userErrors).toMatchObject([{ code: "REFUSED", field: ["mergeId"] }]);
    expect((await undo(bea, second, { reason: " " })).userErrors).toMatchObject([{ field: ["reason"] }]);
    expect((await undo(bea, second, { version: 9 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const both = await Promise.all([undo(bea, second), undo(bea, second)]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await undo(bea, second)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await undo(bea, first)).userErrors).toEqual([]);
  });

  it("lets a record that holds another go into a third, and takes all apart again", async () => {
    const [a, b, c] = [await aRegisterEntry(register), await aRegisterEntry(register), await aRegisterEntry(register)];
    const before = await everyRow(register);
    const inner = await merge(register, bea, [b, c]);
    const outer = await merge(register, bea, [a, b]);
    expect(outer.child.childMerges).toHaveLength(2);
    const { child } = await bea.ask(`{ child(id: "${globalId("Child", c.childId)}") { id } }`);
    expect(child.id).toBe(globalId("Child", a.childId));
    expect((await undo(bea, outer)).userErrors).toEqual([]);
    expect((await undo(bea, inner)).userErrors).toEqual([]);
    expect(await everyRow(register)).toEqual(before);
  });

  it("never takes down a wall that was put up since", async () => {
    const pair: Pair = [await aRegisterEntry(register), await aRegisterEntry(register)];
    const done = await merge(register, bea, pair);
    await register.sql("UPDATE child_merge SET merged_at = '2026-11-20' WHERE kept_id = $1", [pair[0].childId]);
    await aConflict(register, pair[1], "Tom Hargreaves");
    expect(await sees(tom, pair[0])).toBe(false);
    expect((await undo(bea, done)).userErrors).toMatchObject([{ code: "REFUSED", field: ["mergeId"] }]);
  });

  it("is out of sight of another authority, and of those who do not keep the register", async () => {
    const done = await merge(register, bea, [await aRegisterEntry(register), await aRegisterEntry(register)]);
    const maud = await register.as("Maud Sorley");
    const input = { mergeId: done.child.childMerges[0].id, version: 1, reason: "No." };
    for (const name of ["Tom Hargreaves", "Petra Vance", "Noor Castellane"])
      expect(await thrownCode(await register.as(name), UNDO, { input })).toBe("FORBIDDEN");
    const answer = await maud.send(UNDO, { input });
    expect(answer.data?.undoMerge?.userErrors ?? answer.errors).toMatchObject([
      answer.data ? { code: "NOT_FOUND" } : { extensions: { code: "FORBIDDEN" } },
    ]);
  });
});
