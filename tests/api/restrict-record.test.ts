import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act, personId, refusalOf } from "../support/a-meeting.js";
import { aConflict, aRestriction, seenReferences, sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS =
  "child { access { restriction { reason version readers { name } madeBy { name } viewerCanAgreeToLift } conflicts { person { name } } emergencies { id } } }";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, tom, amara] = await Promise.all([
    register.as("Bea Lindqvist"),
    register.as("Tom Hargreaves"),
    register.as("Amara Delacroix"),
  ]);
});
afterAll(async () => await register.stop());

async function restrict(person: TestPerson, input: Record<string, unknown>) {
  const base = { personIds: [await personId(register, "Bea Lindqvist")], reason: "The mother works in the team." };
  return await act(person, "restrictRecord", "RestrictRecordInput", { ...base, ...input }, FIELDS);
}

describe("restrictRecord", () => {
  it("leaves a record to the people on its list and the strategic lead", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await restrict(bea, { childId: globalId("Child", entry.childId) });
    expect(answer.userErrors).toEqual([]);
    expect(answer.child.access).toEqual({
      restriction: {
        reason: "The mother works in the team.",
        version: 1,
        readers: [{ name: "Bea Lindqvist" }],
        madeBy: { name: "Bea Lindqvist" },
        viewerCanAgreeToLift: false,
      },
      conflicts: [],
      emergencies: [],
    });
    expect([await sees(bea, entry), await sees(amara, entry), await sees(tom, entry)]).toEqual([true, true, false]);
    expect(await seenReferences(tom)).not.toContain(entry.reference);
  });

  it("is out of the maker's own sight too when the maker is not on the list", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await restrict(bea, {
      childId: globalId("Child", entry.childId),
      personIds: [await personId(register, "Tom Hargreaves")],
    });
    expect(answer).toMatchObject({ userErrors: [], child: null });
    expect(await sees(tom, entry)).toBe(true);
    expect((await restrict(bea, { childId: globalId("Child", entry.childId) })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  it("sets the list anew, and says so when somebody was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await aRestriction(register, entry, ["Bea Lindqvist"]);
    const childId = globalId("Child", entry.childId);
    expect((await restrict(bea, { childId })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const both = [await personId(register, "Bea Lindqvist"), await personId(register, "Tom Hargreaves")];
    const answer = await restrict(bea, { childId, personIds: both, version: 1 });
    expect(answer.child.access.restriction).toMatchObject({
      version: 2,
      readers: [{ name: "Bea Lindqvist" }, { name: "Tom Hargreaves" }],
    });
    expect(await sees(tom, entry)).toBe(true);
  });

  it("ends a request to lift the restriction: what was asked was another list", async () => {
    const entry = await aRegisterEntry(register);
    await aRestriction(register, entry, ["Bea Lindqvist"]);
    const childId = globalId("Child", entry.childId);
    const asked = { childId, version: 1, reason: "The mother has left the team." };
    const asking = await act(bea, "askToLiftRestriction", "AskToLiftRestrictionInput", asked, FIELDS);
    expect(asking.userErrors).toEqual([]);
    const { child } = await restrict(amara, { childId, version: 2 });
    expect(child.access.restriction).toMatchObject({ version: 3, viewerCanAgreeToLift: false });
    const lift = { childId, version: 3 };
    const lifting = await act(bea, "agreeToLiftRestriction", "AgreeToLiftRestrictionInput", lift, FIELDS);
    expect(lifting.userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("asks for a reason and for at least one person who works here", async () => {
    const childId = globalId("Child", (await aRegisterEntry(register)).childId);
    expect((await restrict(bea, { childId, reason: "short" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await restrict(bea, { childId, reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    expect((await restrict(bea, { childId, personIds: [] })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["personIds"] },
    ]);
    expect((await restrict(bea, { childId, personIds: ["x"] })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("case 2: never opens a record to a chair with a conflict of interest", async () => {
    const entry = await aRegisterEntry(register);
    await aConflict(register, entry, "Amara Delacroix");
    await aRestriction(register, entry, ["Amara Delacroix", "Bea Lindqvist"]);
    expect([await sees(amara, entry), await sees(bea, entry)]).toEqual([false, true]);
    expect((await restrict(amara, { childId: globalId("Child", entry.childId), version: 1 })).userErrors).toMatchObject(
      [{ code: "NOT_FOUND" }],
    );
  });

  it("case 9: leaves a hidden child out of lists, their counts and searches", async () => {
    const before = await tom.ask("{ register { totalCount } }");
    const entry = await aRegisterEntry(register, { lastName: "Thistledown" });
    await aRestriction(register, entry, ["Bea Lindqvist"]);
    const { register: now } = await tom.ask("{ register { totalCount } }");
    expect(now.totalCount).toBe(before.register.totalCount);
    const { search } = await tom.ask('{ search(text: "Thistledown") { totalCount nodes { id } } }');
    expect(search).toEqual({ totalCount: 0, nodes: [] });
  });

  it("answers an id of another authority as if it were not there, and is forbidden to panel members", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    expect((await restrict(bea, { childId: globalId("Child", theirs.childId) })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { childId: "x", personIds: [], reason: "x" };
    expect(await refusalOf(tom, "restrictRecord", "RestrictRecordInput", input)).toBe("FORBIDDEN");
  });
});
