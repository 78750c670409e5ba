import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMachine, askByToken } from "../support/a-machine.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let rufus: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  rufus = await register.as("Rufus Abara");
});
afterAll(async () => await register.stop());

const revoke = async (person: TestPerson, tokenId: string, version = 1) =>
  await act(
    person,
    "revokeToken",
    "RevokeTokenInput",
    { tokenId, version },
    "machineClient { tokens { isWorking revokedAt viewerCanRevoke } }",
  );

describe("revokeToken", () => {
  it("shuts a token out with the request that follows", async () => {
    const { token, tokenGlobalId } = await aMachine(register, ["FIGURES"]);
    const ask = async () => await askByToken(register.address, token, "{ figures { takenOn } }");
    expect((await ask()).status).toBe(200);
    const { machineClient, userErrors } = await revoke(rufus, tokenGlobalId);
    expect(userErrors).toEqual([]);
    expect(machineClient.tokens).toEqual([
      { isWorking: false, revokedAt: "2026-11-26T09:00:00.000Z", viewerCanRevoke: false },
    ]);
    expect((await ask()).status).toBe(401);
  });

  it("does it once, by the strategic lead too, and says so when somebody was quicker", async () => {
    const { tokenGlobalId } = await aMachine(register, ["FIGURES"]);
    const amara = await register.as("Amara Delacroix");
    expect((await revoke(amara, tokenGlobalId, 4)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await revoke(amara, tokenGlobalId)).userErrors).toEqual([]);
    expect((await revoke(rufus, tokenGlobalId, 2)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers an id of another authority as if it were not there, and is forbidden to everybody else", async () => {
    const theirs = await aMachine(register, ["FIGURES"], { authority: "FEN" });
    expect((await revoke(rufus, theirs.tokenGlobalId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const bea = await register.as("Bea Lindqvist");
    expect(await refusalOf(bea, "revokeToken", "RevokeTokenInput", { tokenId: "x", version: 1 })).toBe("FORBIDDEN");
  });
});
