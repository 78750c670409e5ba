import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

const codeOf = async (person: TestPerson) =>
  (await person.send("{ register { totalCount } }")).errors?.[0]?.extensions.code;

async function trail(name: string): Promise<string[]> {
  const rows = await register.sql<{ act: string }>(
    "SELECT e.act FROM audit_event e JOIN person p ON p.id = e.actor_id WHERE p.name = $1 AND e.kind = 'SIGN_IN' ORDER BY e.seq",
    [name],
  );
  return rows.map((row) => row.act);
}

describe("signOutEverywhere", () => {
  it("ends every session of the person within the request that follows, and nobody else's", async () => {
    const [phone, computer] = [await register.as("Tom Hargreaves"), await register.as("Tom Hargreaves")];
    const bea = await register.as("Bea Lindqvist");
    expect(
      await act(phone, "signOutEverywhere", "SignOutEverywhereInput", {}, "viewer { person { name } }"),
    ).toMatchObject({
      userErrors: [],
    });
    expect([await codeOf(phone), await codeOf(computer)]).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED"]);
    expect(await codeOf(bea)).toBeUndefined();
    expect(await trail("Tom Hargreaves")).toEqual(["signIn", "signIn"]);
  });

  it("can be done by everybody who can sign in, and by nobody else", async () => {
    for (const name of ["Yasmin Thorne", "Imani Forsyth", "Cormac Dell"])
      expect(
        (
          await act(
            await register.as(name),
            "signOutEverywhere",
            "SignOutEverywhereInput",
            {},
            "viewer { person { name } }",
          )
        ).userErrors,
      ).toEqual([]);
  });
});

describe("a session", () => {
  it("ends after half an hour at rest and after ten hours at the latest", async () => {
    const tom = await register.as("Tom Hargreaves");
    await register.sql("UPDATE session SET seen_at = now() - interval '31 minutes'");
    expect(await codeOf(tom)).toBe("UNAUTHENTICATED");
    const again = await register.as("Tom Hargreaves");
    await register.sql("UPDATE session SET opened_at = now() - interval '601 minutes'");
    expect(await codeOf(again)).toBe("UNAUTHENTICATED");
  });

  it("11: follows a change of roles, and of who is named at all, within the next request", async () => {
    const tom = await register.as("Tom Hargreaves");
    await register.sql("UPDATE person SET roles = '{SERVICE_STAFF}' WHERE name = 'Tom Hargreaves'");
    expect(await codeOf(tom)).toBe("FORBIDDEN");
    await register.sql("UPDATE person SET roles = '{PANEL_MEMBER}', is_active = false WHERE name = 'Tom Hargreaves'");
    expect(await codeOf(tom)).toBe("UNAUTHENTICATED");
    await register.sql("UPDATE person SET is_active = true WHERE name = 'Tom Hargreaves'");
    expect(await codeOf(tom), "what was ended stays ended").toBe("UNAUTHENTICATED");
    expect(await codeOf(await register.as("Tom Hargreaves"))).toBeUndefined();
  });

  it("has only those of its person's roles that the council's provider grants", async () => {
    const amara = await register.as("Amara Delacroix");
    await register.sql("UPDATE session SET granted = '{PANEL_MEMBER}'");
    expect((await amara.ask("{ viewer { roles } }")).viewer.roles).toEqual([]);
  });

  it("leaves a line in the trail when it ends", async () => {
    const gethin = await register.as("Gethin Rowe");
    await fetch(`${register.address}/sign-out`, { method: "POST", headers: { cookie: gethin.cookie } });
    expect(await codeOf(gethin)).toBe("UNAUTHENTICATED");
    expect(await trail("Gethin Rowe")).toEqual(["signIn", "signOut"]);
  });

  it("AFC-23: of more than five minutes removes no child; a new sign-in does", async () => {
    const meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
    const entry = await aRegisterEntry(register);
    const removal = await aRemoval(register, entry, { state: "PANEL_AGREED", meeting, proposedBy: "Tom Hargreaves" });
    const amara = await register.as("Amara Delacroix");
    await register.sql("UPDATE session SET opened_at = now() - interval '6 minutes'");
    const input = { removalRequestId: removal.globalId, version: 1 };
    const refused = await act(amara, "approveRemoval", "ApproveRemovalInput", input, "entry { status }");
    expect(refused.userErrors).toEqual([expect.objectContaining({ code: "SIGN_IN_AGAIN" })]);
    const again = await register.as("Amara Delacroix");
    expect((await act(again, "approveRemoval", "ApproveRemovalInput", input, "entry { status }")).userErrors).toEqual(
      [],
    );
  });
});
