import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, personId, refusalOf } from "../support/a-meeting.js";
import { sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function declare(person: TestPerson, entry: ArrangedEntry, input: Record<string, unknown> = {}) {
  const base = {
    childId: globalId("Child", entry.childId),
    withHousehold: true,
    reason: "The child's mother is my cousin.",
  };
  const fields = "child { access { conflicts { reason person { name } withHousehold viewerCanEnd } } }";
  return await act(person, "declareConflict", "DeclareConflictInput", { ...base, ...input }, fields);
}

describe("declareConflict", () => {
  it("takes the record out of the person's sight at once, with the brothers and sisters", async () => {
    const [entry, sibling] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    await register.sql("UPDATE child SET household_id = $1 WHERE id = ANY($2)", [
      entry.childId,
      [entry.childId, sibling.childId],
    ]);
    expect(await sees(tom, entry)).toBe(true);
    expect(await declare(tom, entry)).toMatchObject({ userErrors: [], child: null });
    expect([await sees(tom, entry), await sees(tom, sibling)]).toEqual([false, false]);
    expect(await sees(bea, entry)).toBe(true);
  });

  it("tells those who keep the register which open actions need another owner, and names no child", async () => {
    const entry = await aRegisterEntry(register);
    await register.sql(
      `INSERT INTO action (authority_id, entry_id, text, owner_person_id, due_on, agreed_at)
       SELECT authority_id, $1, 'Ring the school.', id, '2026-12-01', now() FROM person WHERE name = 'Tom Hargreaves'`,
      [entry.id],
    );
    await declare(tom, entry);
    const told = await register.sql(
      `SELECT p.name, o.title, o.body FROM notice n JOIN person p ON p.id = n.person_id JOIN outbox o ON o.id = n.mail_id
       WHERE n.kind = 'CONFLICT_DECLARED' AND o.title LIKE $1 ORDER BY p.name`,
      [`${entry.reference}%`],
    );
    expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(["Amara Delacroix", "Bea Lindqvist"]));
    expect(told[0]?.body).toContain("Open actions that need another owner: 1.");
    expect(JSON.stringify(told)).not.toContain("Greenwood");
    expect(told.map(({ name }) => name)).not.toContain("Tom Hargreaves");
  });

  it("lets those who keep the register record it of somebody else, and shows it to them", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await declare(bea, entry, { personId: await personId(register, "Tom Hargreaves") });
    expect(answer.child.access.conflicts).toEqual([
      {
        reason: "The child's mother is my cousin.",
        person: { name: "Tom Hargreaves" },
        withHousehold: true,
        viewerCanEnd: false,
      },
    ]);
    expect(await sees(tom, entry)).toBe(false);
    const again = await declare(bea, entry, { personId: await personId(register, "Tom Hargreaves") });
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", field: ["personId"] }]);
  });

  it("refuses a member who says it of somebody else, a reason that says nothing, and a stranger", async () => {
    const entry = await aRegisterEntry(register);
    const other = await personId(register, "Amara Delacroix");
    expect((await declare(tom, entry, { personId: other })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await declare(tom, entry, { reason: "know" })).userErrors).toMatchObject([{ field: ["reason"] }]);
    expect((await declare(tom, entry, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await declare(bea, entry, { personId: "x" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("answers an id of another authority as if it were not there, and is forbidden to senior leaders", async () => {
    expect((await declare(tom, await aRegisterEntry(register, { authority: "FEN" }))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const yasmin = await register.as("Yasmin Thorne");
    const input = { childId: "x", withHousehold: false, reason: "x" };
    expect(await refusalOf(yasmin, "declareConflict", "DeclareConflictInput", input)).toBe("FORBIDDEN");
  });
});
