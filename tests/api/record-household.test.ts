import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = `mutation ($input: RecordHouseholdInput!) { recordHousehold(input: $input) {
  child { household { reference } } entry { fullCase { timeline { nodes { detail { after } } } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function record(one: ArrangedEntry, other: ArrangedEntry, reason = "Same address on both referrals.") {
  const input = { childId: globalId("Child", one.childId), otherChildId: globalId("Child", other.childId), reason };
  return (await bea.ask(RECORD, { input })).recordHousehold;
}

async function householdOf(entry: ArrangedEntry): Promise<string[]> {
  const { registerEntry } = await bea.ask(
    `{ registerEntry(reference: "${entry.reference}") { child { household { reference } } } }`,
  );
  return registerEntry.child.household.map((one: { reference: string }) => one.reference);
}

describe("recordHousehold", () => {
  it("puts two children into one household, in both timelines, and never shows a child as their own", async () => {
    const [one, other] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    const { child, userErrors } = await record(one, other);
    expect(userErrors).toEqual([]);
    expect(child.household).toEqual([{ reference: other.reference }]);
    expect(await householdOf(other)).toEqual([one.reference]);
    const rows = await register.sql(
      "SELECT entry_id FROM audit_event WHERE act = 'recordHousehold' AND kind = 'WRITE'",
    );
    expect(rows.map((row) => row.entry_id).toSorted()).toEqual([one.id, other.id].toSorted());
  });

  it("makes two households that turn out to be one into one", async () => {
    const [a, b, c, d] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
    ];
    await record(a, b);
    await record(c, d);
    await record(b, c);
    expect((await householdOf(a)).toSorted()).toEqual([b.reference, c.reference, d.reference].toSorted());
    expect(await householdOf(d)).toHaveLength(3);
  });

  it("shows only those who are on the register", async () => {
    const [one, other] = [await aRegisterEntry(register), await aRegisterEntry(register, { status: "VOIDED" })];
    expect((await record(one, other)).child.household).toEqual([]);
  });

  it("refuses the same child, the same household twice, and no reason", async () => {
    const [one, other] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    expect((await record(one, one)).userErrors).toMatchObject([{ code: "INVALID", field: ["otherChildId"] }]);
    expect((await record(one, other, " ")).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await record(one, other, "x".repeat(10_001))).userErrors).toMatchObject([{ code: "INVALID" }]);
    await record(one, other);
    expect((await record(other, one)).userErrors).toMatchObject([{ code: "INVALID", field: ["otherChildId"] }]);
  });

  it("answers another authority's child as if not there, whichever of the two it is", async () => {
    const [here, there] = [await aRegisterEntry(register), await aRegisterEntry(register, { authority: "FEN" })];
    expect(await record(there, here)).toMatchObject({
      child: null,
      userErrors: [{ code: "NOT_FOUND", field: ["childId"] }],
    });
    expect((await record(here, there)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["otherChildId"] }]);
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { childId: "x", otherChildId: "y", reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
    }
  });
});
