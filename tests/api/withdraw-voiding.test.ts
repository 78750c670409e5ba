import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const WITHDRAW = `mutation ($input: WithdrawVoidingInput!) { withdrawVoiding(input: $input) {
  entry { status version viewerCanVoid voiding { reason } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;
let rhona: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rhona = await register.as("Rhona Tansley");
});
afterAll(async () => await register.stop());

async function voided(person: TestPerson, entryId: string, version = 1) {
  const input = { entryId, version, reason: "Wrong child." };
  await person.ask(
    "mutation ($input: VoidRegisterEntryInput!) { voidRegisterEntry(input: $input) { userErrors { code } } }",
    { input },
  );
}

async function withdraw(person: TestPerson, entryId: string, version: number) {
  return (await person.ask(WITHDRAW, { input: { entryId, version } })).withdrawVoiding;
}

describe("withdrawVoiding", () => {
  it("takes a proposal back", async () => {
    const entry = await aRegisterEntry(register);
    await voided(bea, entry.globalId);
    const { entry: now, userErrors } = await withdraw(rhona, entry.globalId, 2);
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ voiding: null, viewerCanVoid: true, version: 3 });
  });

  it("is refused where nothing was proposed, or it is done, or somebody was quicker", async () => {
    const entry = await aRegisterEntry(register);
    expect((await withdraw(bea, entry.globalId, 1)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await voided(bea, entry.globalId);
    expect((await withdraw(bea, entry.globalId, 1)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await voided(rhona, entry.globalId, 2);
    expect((await withdraw(bea, entry.globalId, 3)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers another authority's entry as if it were not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    expect(await withdraw(bea, entry.globalId, 1)).toMatchObject({ entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is not open to those who do not keep the register", async () => {
    const tom = await register.as("Tom Hargreaves");
    expect(await thrownCode(tom, WITHDRAW, { input: { entryId: "x", version: 1 } })).toBe("FORBIDDEN");
  });
});
