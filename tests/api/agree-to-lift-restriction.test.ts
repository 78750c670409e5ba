import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aRestriction, sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  amara = await register.as("Amara Delacroix");
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function agree(person: TestPerson, entry: ArrangedEntry, version = 1) {
  const input = { childId: globalId("Child", entry.childId), version };
  const fields = "child { access { restriction { version } } }";
  return await act(person, "agreeToLiftRestriction", "AgreeToLiftRestrictionInput", input, fields);
}

async function askedByBea(): Promise<ArrangedEntry> {
  const entry = await aRegisterEntry(register);
  const restriction = await aRestriction(register, entry, ["Bea Lindqvist"]);
  await register.sql(
    `UPDATE record_restriction SET lift_reason = 'She left.', lift_asked_at = '2026-11-26', lift_asked_by = (SELECT id FROM person WHERE name = 'Bea Lindqvist') WHERE id = $1`,
    [restriction.id],
  );
  return entry;
}

describe("agreeToLiftRestriction", () => {
  it("lifts what somebody else asked to lift, and everybody's role decides again", async () => {
    const entry = await askedByBea();
    expect(await sees(tom, entry)).toBe(false);
    expect(await agree(amara, entry)).toMatchObject({ userErrors: [], child: { access: { restriction: null } } });
    expect(await sees(tom, entry)).toBe(true);
    expect((await agree(amara, entry, 2)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is refused to whoever asked, before anybody asked, and when somebody was quicker", async () => {
    const entry = await askedByBea();
    expect((await agree(bea, entry)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("second person") },
    ]);
    expect((await agree(amara, entry, 4)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const unasked = await aRegisterEntry(register);
    await aRestriction(register, unasked, ["Bea Lindqvist"]);
    expect((await agree(amara, unasked)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is refused by the database as well where one person asks and agrees", async () => {
    const entry = await askedByBea();
    const alone = register.sql(
      "UPDATE record_restriction SET lifted_by = lift_asked_by, lifted_at = now() WHERE child_id = $1",
      [entry.childId],
    );
    await expect(alone).rejects.toThrow("check constraint");
  });

  it("answers an id of another authority as if it were not there, and is forbidden to panel members", async () => {
    expect((await agree(bea, await aRegisterEntry(register, { authority: "FEN" }))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { childId: "x", version: 1 };
    expect(await refusalOf(tom, "agreeToLiftRestriction", "AgreeToLiftRestrictionInput", input)).toBe("FORBIDDEN");
  });
});
