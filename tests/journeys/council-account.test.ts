import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";

let office: CouncilOffice;

beforeAll(async () => {
  office = await openCouncilOffice(
    {
      bea: { email: "Bea.Lindqvist@afc.example", roles: ["Rome.Support", "Other"] },
      amara: { email: "amara.delacroix@afc.example", roles: ["Rome.Lead"] },
      tom: { email: "tom.hargreaves@afc.example", roles: [] },
      nobody: { email: "nobody@afc.example", roles: ["Rome.Support"] },
      doubtful: { email: "gethin.rowe@afc.example", isUnverified: true },
    },
    { OIDC_ROLES: "Rome.Support=REGISTER_ADMIN,Rome.Lead=STRATEGIC_LEAD,Rome.Member=PANEL_MEMBER" },
  );
});
afterAll(async () => await office.close());

describe("a council account", () => {
  it("leads through the council's own sign-in back to the page that was asked for", async () => {
    const page = await office.stranger();
    await page.goto(`${office.address}/register`);
    await settle(page);
    await expectAccessible(page, "sign-in-council");
    await office.signIn(page, "bea");
    expect(new URL(page.url()).pathname).toBe("/register");
    await page.getByRole("link", { name: "Bea Lindqvist" }).first().waitFor();
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name.includes("rome"))).toEqual([
      expect.objectContaining({
        name: "__Host-rome_session",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
        path: "/",
      }),
    ]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  it.each(["nobody", "doubtful"])("lets nobody in whom business support has not named: %s", async (login) => {
    const page = await office.stranger();
    await page.goto(office.address);
    await settle(page);
    await office.signIn(page, login);
    await page.getByText("nobody has named you for the register yet").waitFor();
  });

  it("gives the roles that both business support and the council's provider name, and no others", async () => {
    const page = await office.stranger();
    await page.goto(office.address);
    await settle(page);
    await office.signIn(page, "tom");
    const main = await page.getByRole("main").textContent();
    expect(main).not.toContain("My actions");
  });
});
