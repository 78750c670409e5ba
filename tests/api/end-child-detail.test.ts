import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { ADDRESS, aDetail, reveal } from "../support/a-detail.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const END = `mutation ($input: EndChildDetailInput!) { endChildDetail(input: $input) {
  child { sensitiveDetails { held { kind count formerCount } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function end(childId: string, detailId: string, more: Record<string, unknown> = {}, person = bea) {
  const input = { childId: globalId("Child", childId), detailId, version: 1, reason: "The family moved", ...more };
  return (await person.ask(END, { input })).endChildDetail;
}

describe("endChildDetail", () => {
  it("keeps the address as a former one, until the day it was left", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId);
    const { child, userErrors } = await end(childId, detailId, { untilOn: "2026-11-20" });
    expect(userErrors).toEqual([]);
    expect(child.sensitiveDetails.held[0]).toEqual({ kind: "ADDRESS", count: 0, formerCount: 1 });
    expect((await reveal(bea, childId)).details).toMatchObject([
      { words: ADDRESS, standing: "FORMER", untilOn: "2026-11-20", closedWhy: "The family moved", version: 2 },
    ]);
  });

  it("refuses a day before its first, no reason, and what was ended before", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId, { fromOn: "2026-10-01" });
    expect((await end(childId, detailId, { untilOn: "2026-09-30" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["untilOn"] },
    ]);
    expect((await end(childId, detailId, { reason: " " })).userErrors).toMatchObject([{ field: ["reason"] }]);
    await end(childId, detailId);
    expect((await end(childId, detailId, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers a conflict with what is held now", async () => {
    const { childId } = await aRegisterEntry(register);
    const detailId = await aDetail(register, childId);
    await end(childId, detailId);
    expect(await end(childId, detailId)).toMatchObject({
      child: { sensitiveDetails: { held: [{ count: 0, formerCount: 1 }, {}, {}, {}] } },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for those who may be shown it, and answers another authority as if it were not there", async () => {
    const { childId } = await aRegisterEntry(register, { leadService: null });
    const detailId = await aDetail(register, childId);
    const tom = await register.as("Tom Hargreaves");
    expect((await end(childId, detailId, {}, tom)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const stranger = await register.as("Maud Sorley");
    expect((await end(childId, detailId, {}, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is not open to those who do not read the register", async () => {
    const input = { childId: "x", detailId: "x", version: 1, reason: "x" };
    for (const name of ["Imani Forsyth", "Cormac Dell"])
      expect(await thrownCode(await register.as(name), END, { input })).toBe("FORBIDDEN");
  });
});
