import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aConflict, sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  amara = await register.as("Amara Delacroix");
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function end(conflictId: string, input: Record<string, unknown> = {}) {
  const base = { conflictId, version: 1, reason: "It was another family of that name." };
  const fields = "child { access { conflicts { id } } }";
  return await act(amara, "endConflict", "EndConflictInput", { ...base, ...input }, fields);
}

describe("endConflict", () => {
  it("brings the record back into the person's sight, once", async () => {
    const entry = await aRegisterEntry(register);
    const conflict = await aConflict(register, entry, "Tom Hargreaves");
    expect(await sees(tom, entry)).toBe(false);
    expect(await end(conflict.globalId)).toMatchObject({ userErrors: [], child: { access: { conflicts: [] } } });
    expect(await sees(tom, entry)).toBe(true);
    expect((await end(conflict.globalId, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("asks for a reason, and says so when somebody was quicker", async () => {
    const conflict = await aConflict(register, await aRegisterEntry(register), "Tom Hargreaves");
    expect((await end(conflict.globalId, { reason: "no" })).userErrors).toMatchObject([{ field: ["reason"] }]);
    expect((await end(conflict.globalId, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    expect((await end(conflict.globalId, { version: 3 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("is never there for the person concerned, and the database lets nobody end their own", async () => {
    const own = await aConflict(register, await aRegisterEntry(register), "Amara Delacroix");
    expect((await end(own.globalId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const alone = register.sql("UPDATE conflict_of_interest SET ended_by = person_id, ended_at = now() WHERE id = $1", [
      own.id,
    ]);
    await expect(alone).rejects.toThrow("check constraint");
  });

  it("answers an id of another authority as if it were not there, and is forbidden to business support", async () => {
    const theirs = await aConflict(register, await aRegisterEntry(register, { authority: "FEN" }), "Maud Sorley");
    expect((await end(theirs.globalId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const bea = await register.as("Bea Lindqvist");
    const input = { conflictId: "x", version: 1, reason: "x" };
    expect(await refusalOf(bea, "endConflict", "EndConflictInput", input)).toBe("FORBIDDEN");
  });
});
