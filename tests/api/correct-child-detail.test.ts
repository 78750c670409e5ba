import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { ADDRESS, aDetail, reveal } from "../support/a-detail.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CORRECT = `mutation ($input: CorrectChildDetailInput!) { correctChildDetail(input: $input) {
  child { sensitiveDetails { held { kind count formerCount } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function correct(childId: string, detailId: string, more: Record<string, unknown> = {}, person = bea) {
  const own = { childId: globalId("Child", childId), detailId, version: 1 };
  const input = { ...own, words: "8 Right Road", reason: "The school had the wrong number", ...more };
  return (await person.ask(CORRECT, { input })).correctChildDetail;
}

describe("correctChildDetail", () => {
  it("writes it as it should have been, and keeps the wrong one with how it was known to be wrong", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId);
    const { child, userErrors } = await correct(childId, detailId);
    expect(userErrors).toEqual([]);
    expect(child.sensitiveDetails.held[0]).toEqual({ kind: "ADDRESS", count: 1, formerCount: 1 });
    expect((await reveal(bea, childId)).details).toMatchObject([
      { words: "8 Right Road", standing: "CURRENT" },
      { id: detailId, words: ADDRESS, standing: "CORRECTED", closedWhy: "The school had the wrong number" },
    ]);
  });

  it("refuses to correct what was corrected, without a reason, or to nothing", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId);
    expect((await correct(childId, detailId, { reason: " " })).userErrors).toMatchObject([{ field: ["reason"] }]);
    expect((await correct(childId, detailId, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    expect((await correct(childId, detailId, { words: " " })).userErrors).toMatchObject([{ field: ["words"] }]);
    await correct(childId, detailId);
    expect((await correct(childId, detailId, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers a conflict with what is held now", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId);
    await correct(childId, detailId);
    expect(await correct(childId, detailId)).toMatchObject({
      child: { sensitiveDetails: { held: [{ count: 1, formerCount: 1 }, {}, {}, {}] } },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who may be shown it", async () => {
    const { childId } = await aRegisterEntry(register, { leadService: null });
    const detailId = await aDetail(register, childId);
    const tom = await register.as("Tom Hargreaves");
    expect((await correct(childId, detailId, {}, tom)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers a detail of another child or authority as if not there", async () => {
    const [one, other] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    const detailId = await aDetail(register, one.childId);
    expect((await correct(other.childId, detailId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const stranger = await register.as("Maud Sorley");
    expect((await correct(one.childId, detailId, {}, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("leaves the API's role no way to change what was written", async () => {
    const rights = await register.sql<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.column_privileges
       WHERE table_name = 'child_detail' AND grantee = 'rome_api' AND privilege_type = 'UPDATE' ORDER BY 1`,
    );
    // A detail goes to the kept record when two records of one child are put together.
    expect(rights.map(({ column }) => column)).toEqual([
      "child_id",
      "closed_at",
      "closed_by",
      "closed_why",
      "standing",
      "until_on",
      "version",
    ]);
  });

  it("is not open to those who do not read the register", async () => {
    const input = { childId: "x", detailId: "x", version: 1, words: "x", reason: "x" };
    for (const name of ["Imani Forsyth", "Cormac Dell"])
      expect(await thrownCode(await register.as(name), CORRECT, { input })).toBe("FORBIDDEN");
  });
});
