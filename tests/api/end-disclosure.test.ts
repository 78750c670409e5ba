import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aDisclosure } from "../support/a-disclosure.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function end(input: Record<string, unknown>) {
  const fields = "disclosure { isInForce endedOn endedReason version endedBy { name } }";
  const base = { version: 1, reason: "The parent took the consent back." };
  return await act(bea, "endDisclosure", "EndDisclosureInput", { ...base, ...input }, fields);
}

describe("endDisclosure", () => {
  it("ends an agreement with the reason, and keeps it", async () => {
    const disclosure = await aDisclosure(register, await aRegisterEntry(register));
    const answer = await end({ disclosureId: disclosure.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.disclosure).toEqual({
      isInForce: false,
      endedOn: "2026-11-26",
      endedReason: "The parent took the consent back.",
      version: 2,
      endedBy: { name: "Bea Lindqvist" },
    });
    expect((await end({ disclosureId: disclosure.globalId, version: 2 })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-132") },
    ]);
  });

  it("asks for the reason", async () => {
    const disclosure = await aDisclosure(register, await aRegisterEntry(register));
    expect((await end({ disclosureId: disclosure.globalId, reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await end({ disclosureId: disclosure.globalId, reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
  });

  it("shows the agreement as it is now when somebody else was quicker", async () => {
    const disclosure = await aDisclosure(register, await aRegisterEntry(register));
    await register.sql("UPDATE disclosure SET version = 2 WHERE id = $1", [disclosure.id]);
    expect(await end({ disclosureId: disclosure.globalId })).toMatchObject({
      disclosure: { isInForce: true, version: 2 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there, and is forbidden to panel members", async () => {
    const theirs = await aDisclosure(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect((await end({ disclosureId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const tom = await register.as("Tom Hargreaves");
    const input = { disclosureId: "x", version: 1, reason: "x" };
    expect(await refusalOf(tom, "endDisclosure", "EndDisclosureInput", input)).toBe("FORBIDDEN");
  });
});
