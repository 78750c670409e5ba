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

const issue = async (clientId: string, input: Record<string, unknown> = {}) =>
  await act(
    rufus,
    "issueToken",
    "IssueTokenInput",
    { clientId, expiresOn: "2027-11-26", ...input },
    "token machineClient { tokens { lastFour expiresOn issuedBy { name } lastUsedOn isWorking viewerCanRevoke } }",
  );

describe("issueToken", () => {
  it("shows the token once, keeps what it hashes to, and the token works", async () => {
    const { clientGlobalId } = await aMachine(register, ["FIGURES"]);
    const { token, machineClient, userErrors } = await issue(clientGlobalId);
    expect(userErrors).toEqual([]);
    expect(token).toMatch(/^rome_[\w-]{43}[0-9a-f]{6}$/);
    expect(machineClient.tokens[0]).toEqual({
      lastFour: token.slice(-4),
      expiresOn: "2027-11-26",
      issuedBy: { name: "Rufus Abara" },
      lastUsedOn: null,
      isWorking: true,
      viewerCanRevoke: true,
    });
    const { data } = await askByToken(register.address, token, "{ figures { takenOn } }");
    expect(data.figures.takenOn).toBe("2026-11-26");
    const [used] = await register.sql("SELECT last_used_on::text AS on FROM machine_token WHERE last_four = $1", [
      token.slice(-4),
    ]);
    expect(used).toEqual({ on: "2026-11-26" });
    const kept = await register.sql<{ all: string }>(
      `SELECT coalesce(string_agg(t::text, ''), '') || (SELECT coalesce(string_agg(d::text, ''), '') FROM audit_detail d)
         || (SELECT coalesce(string_agg(i::text, ''), '') FROM idempotency_key i) AS all FROM machine_token t`,
    );
    expect(kept[0]?.all).not.toContain(token.slice(5, 40));
  });

  it("does not show it again to the same request sent twice", async () => {
    const { clientGlobalId } = await aMachine(register, ["FIGURES"]);
    const first = await issue(clientGlobalId, { idempotencyKey: "one" });
    const again = await issue(clientGlobalId, { idempotencyKey: "one" });
    expect(first.token).toBeTruthy();
    expect(again).toMatchObject({ token: null, userErrors: [] });
    expect(again.machineClient.tokens).toHaveLength(2);
  });

  it("lasts a year at most, from today on", async () => {
    const { clientGlobalId } = await aMachine(register, ["FIGURES"]);
    for (const expiresOn of ["2027-11-27", "2026-11-25"])
      expect((await issue(clientGlobalId, { expiresOn })).userErrors).toMatchObject([
        { code: "REFUSED", field: ["expiresOn"] },
      ]);
    const { clientId } = await aMachine(register, ["FIGURES"]);
    const longer = register.sql("UPDATE machine_token SET expires_on = '2028-01-01' WHERE client_id = $1", [clientId]);
    await expect(longer).rejects.toThrow("check constraint");
  });

  it("waits for the strategic lead where lines of the register would be read", async () => {
    const { clientGlobalId } = await aMachine(register, ["REGISTER_LINES"], { isAgreed: false });
    const { token, userErrors } = await issue(clientGlobalId);
    expect({ token, userErrors }).toMatchObject({
      token: null,
      userErrors: [{ code: "REFUSED", message: expect.stringContaining("strategic lead agrees first") }],
    });
  });

  it("asks for a sign-in of the last minutes", async () => {
    const { clientGlobalId } = await aMachine(register, ["FIGURES"]);
    await register.sql("UPDATE session SET opened_at = now() - interval '10 minutes'");
    expect((await issue(clientGlobalId)).userErrors).toMatchObject([{ code: "SIGN_IN_AGAIN" }]);
    rufus = await register.as("Rufus Abara");
  });

  it("tells the owner a fortnight before it ends, once", async () => {
    const { clientId } = await aMachine(register, ["FIGURES"], { expiresOn: "2026-12-31" });
    const told = async () => {
      await register.job("tokens");
      return await register.sql("SELECT FROM notice WHERE kind = 'TOKEN_ENDS' AND entity_id = $1", [clientId]);
    };
    register.today("2026-12-16");
    expect(await told()).toHaveLength(0);
    register.today("2026-12-17");
    expect(await told()).toHaveLength(1);
    register.today("2026-12-18");
    expect(await told()).toHaveLength(1);
    register.today("2026-11-26");
  });

  it("answers an id of another authority as if it were not there, and is forbidden to everybody else", async () => {
    const theirs = await aMachine(register, ["FIGURES"], { authority: "FEN" });
    expect((await issue(theirs.clientGlobalId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { clientId: "x", expiresOn: "2027-01-01" };
    for (const name of ["Bea Lindqvist", "Amara Delacroix", "Selwyn Achterberg"])
      expect(await refusalOf(await register.as(name), "issueToken", "IssueTokenInput", input)).toBe("FORBIDDEN");
  });
});
