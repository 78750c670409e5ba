import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { reveal } from "../support/a-detail.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PROTECT = `mutation ($input: ProtectAddressInput!) { protectAddress(input: $input) {
  child { addressProtection version } entry { fullCase { timeline { nodes { what detail { before after } } } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function aChildToConfirm() {
  const entry = await aRegisterEntry(register);
  await register.sql("UPDATE child SET address_protection = 'TO_CONFIRM', address_note = 'Refuge' WHERE id = $1", [
    entry.childId,
  ]);
  return entry;
}

async function protect(childId: string, more: Record<string, unknown> = {}) {
  const input = {
    childId: globalId("Child", childId),
    version: 1,
    isProtected: true,
    reason: "Police advice.",
    ...more,
  };
  return (await bea.ask(PROTECT, { input })).protectAddress;
}

describe("protectAddress", () => {
  it("confirms a protection that waited, and tells the reason to keepers of the register only", async () => {
    const entry = await aChildToConfirm();
    const { child, entry: now, userErrors } = await protect(entry.childId);
    expect(userErrors).toEqual([]);
    expect(child).toEqual({ addressProtection: "PROTECTED", version: 2 });
    expect((await reveal(bea, entry.childId)).addressNote).toBe("Refuge\nPolice advice.");
    expect(JSON.stringify(now.fullCase.timeline)).not.toMatch(/Refuge|Police/);
    const held = `{ registerEntry(reference: "${entry.reference}") { child { sensitiveDetails { hasAddressNote } } } }`;
    for (const [name, hasAddressNote] of [
      ["Bea Lindqvist", true],
      ["Tom Hargreaves", false],
    ] as const) {
      const { registerEntry } = await (await register.as(name)).ask(held);
      expect(registerEntry.child.sensitiveDetails).toEqual({ hasAddressNote });
    }
  });

  it("lifts a protection", async () => {
    const entry = await aChildToConfirm();
    expect((await protect(entry.childId, { isProtected: false })).child).toMatchObject({ addressProtection: "NONE" });
    expect((await protect(entry.childId, { version: 2 })).child).toMatchObject({ addressProtection: "PROTECTED" });
  });

  it("asks for the reason, and does nothing twice", async () => {
    const entry = await aChildToConfirm();
    expect((await protect(entry.childId, { reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await protect(entry.childId, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    await protect(entry.childId);
    expect((await protect(entry.childId, { version: 2 })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["isProtected"] },
    ]);
  });

  it("shows the child as they are now when somebody else was quicker", async () => {
    const entry = await aChildToConfirm();
    await protect(entry.childId);
    expect(await protect(entry.childId, { isProtected: false })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      child: { addressProtection: "PROTECTED" },
    });
  });

  it("answers another authority's child as if not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    expect(await protect(entry.childId)).toMatchObject({ child: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { childId: "x", version: 1, isProtected: true, reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), PROTECT, { input })).toBe("FORBIDDEN");
    }
  });
});
