import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { startProvider, type TestProvider } from "../support/provider.js";

let folder: string;
let provider: TestProvider;
let office: Office;

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

beforeAll(async () => {
  const port = String(await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  provider = await startProvider(publicUrl, {
    bea: { email: "Bea.Lindqvist@afc.example", roles: ["Rome.Support", "Other"] },
    amara: { email: "amara.delacroix@afc.example", roles: ["Rome.Lead"] },
    tom: { email: "tom.hargreaves@afc.example", roles: [] },
    nobody: { email: "nobody@afc.example", roles: ["Rome.Support"] },
    doubtful: { email: "gethin.rowe@afc.example", isUnverified: true },
  });
  // People whom business support has named, as the demonstration leaves them.
  folder = mkdtempSync(join(tmpdir(), "rome-accounts-"));
  chmodSync(folder, 0o755);
  await (await openOffice("2026-11-26", { DATA_FOLDER: folder })).close();
  office = await openOffice("2026-11-26", {
    NODE_ENV: "production",
    PORT: port,
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "register",
    OIDC_CLIENT_SECRET: "a secret of the tests alone",
    OIDC_ROLES: "Rome.Support=REGISTER_ADMIN,Rome.Lead=STRATEGIC_LEAD,Rome.Member=PANEL_MEMBER",
    DEMO: "off",
    MAIL_TRANSPORT: "log",
    DATA_FOLDER: folder,
  });
});
afterAll(async () => {
  await office.close();
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in with your council account" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.origin === office.address);
  await settle(page);
}

describe("a council account", () => {
  it("leads through the council's own sign-in back to the page that was asked for", async () => {
    const page = await office.stranger();
    await page.goto(`${office.address}/register`);
    await settle(page);
    await expectAccessible(page, "sign-in-council");
    await signIn(page, "bea");
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
    await signIn(page, login);
    await page.getByText("nobody has named you for the register yet").waitFor();
  });

  it("gives the roles that both business support and the council's provider name, and no others", async () => {
    const page = await office.stranger();
    await page.goto(office.address);
    await settle(page);
    await signIn(page, "tom");
    const main = await page.getByRole("main").textContent();
    expect(main).not.toContain("My actions");
  });
});
