import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { kind subjectId payload savedAt } ${USER_ERRORS} } }`;
const DRAFT = "query ($kind: String!, $subjectId: ID!) { draft(kind: $kind, subjectId: $subjectId) { payload } }";

let register: TestRegister;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  cormac = await register.as("Cormac Dell");
});
afterAll(async () => await register.stop());

async function save(person: TestPerson, subjectId: string, payload: string, more: Record<string, unknown> = {}) {
  return (await person.ask(SAVE, { input: { kind: "referral", subjectId, payload, ...more } })).saveDraft;
}

async function draft(person: TestPerson, subjectId: string) {
  return (await person.ask(DRAFT, { kind: "referral", subjectId })).draft;
}

describe("saveDraft", () => {
  it("keeps what was typed, the newest only, for the person alone", async () => {
    const first = await save(cormac, "one", '{"step":1}');
    expect(first).toMatchObject({
      userErrors: [],
      draft: { kind: "referral", subjectId: "one", payload: '{"step":1}' },
    });
    await save(cormac, "one", '{"step":2}');
    expect(await draft(cormac, "one")).toEqual({ payload: '{"step":2}' });
    expect(await draft(await register.as("Bea Lindqvist"), "one")).toBeNull();
    expect(await draft(await register.as("Maud Sorley"), "one")).toBeNull();
  });

  it("deletes on an empty form, also when there was none", async () => {
    await save(cormac, "two", "text");
    expect(await save(cormac, "two", "  ")).toMatchObject({ userErrors: [], draft: null });
    expect(await draft(cormac, "two")).toBeNull();
    expect((await save(cormac, "never", "")).userErrors).toEqual([]);
  });

  it("refuses a draft without a form, and one that is too long", async () => {
    expect((await save(cormac, "three", "x", { kind: " " })).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await save(cormac, "three", "x".repeat(100_001))).userErrors).toMatchObject([
      { code: "INVALID", field: ["payload"] },
    ]);
  });

  it("is not open to those who fill in no forms", async () => {
    const input = { kind: "referral", subjectId: "x", payload: "x" };
    const reader = await register.as("Yasmin Thorne");
    expect(await thrownCode(reader, SAVE, { input })).toBe("FORBIDDEN");
    expect(await thrownCode(reader, DRAFT, { kind: "referral", subjectId: "x" })).toBe("FORBIDDEN");
  });
});
