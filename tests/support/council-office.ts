import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@rome/api/platform/database/embedded";
import { reachableFolder } from "@rome/api/platform/database/reachable";
import pg from "pg";
import type { Page } from "playwright-core";
import { settle } from "./looked-at.js";
import { freePort, type Office, openOffice } from "./office.js";
import { type Account, startProvider, type TestProvider } from "./provider.js";
import type { TestRegister } from "./register.js";

/** An office as on a council's server, where people sign in through a real OpenID provider. */
export interface CouncilOffice extends Office {
  provider: TestProvider;
  database: pg.Client;
  /** SQL past every wall: to arrange and to look. */
  sql: TestRegister["sql"];
  /** Presses the button of the page of signing in and answers the provider until it leads back. */
  signIn(page: Page, login: string): Promise<void>;
}

/** Opens it with the people that business support named in the demonstration, and the accounts given. */
export async function openCouncilOffice(
  accounts: Record<string, Account>,
  environment: Record<string, string> = {},
): Promise<CouncilOffice> {
  const port = String(await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  const provider = await startProvider(publicUrl, accounts);
  const folder = mkdtempSync(join(tmpdir(), "rome-accounts-"));
  chmodSync(folder, 0o755);
  await (await openOffice("2026-11-26", { DATA_FOLDER: folder })).close();
  const office = await openOffice("2026-11-26", {
    NODE_ENV: "production",
    PORT: port,
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "register",
    OIDC_CLIENT_SECRET: "a secret of the tests alone",
    DEMO: "off",
    MAIL_TRANSPORT: "log",
    DATA_FOLDER: folder,
    ...environment,
  });
  const { url } = await startEmbedded(reachableFolder(join(folder, "postgres")));
  const own = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/rome") });
  await own.connect();
  return {
    ...office,
    provider,
    database: own,
    sql: async (text, values = []) => (await own.query(text, values)).rows as never,
    signIn: async (page, login) => await signIn(page, office.address, login),
    close: async () => {
      await own.end();
      await office.close();
      await provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.getByRole("link", { name: "Sign in with your council account" }).click();
  const name = page.getByPlaceholder("Enter any login");
  const goOn = page.getByRole("button", { name: "Continue" });
  const back = async () => new URL(page.url()).origin === new URL(address).origin;
  while (!(await back())) {
    await Promise.race([name.waitFor(), goOn.waitFor(), page.waitForURL((url) => url.origin === address)]);
    if (await name.isVisible()) {
      await name.fill(login);
      await page.getByPlaceholder("and password").fill("any");
      await page.getByRole("button", { name: "Sign-in" }).click();
      await name.waitFor({ state: "detached" });
    } else if (await goOn.isVisible()) {
      await goOn.click();
      await goOn.waitFor({ state: "detached" });
    }
  }
  await settle(page);
}
