import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import { seedIfEmpty } from "@rome/api/seed/seed";
import type pg from "pg";
import type { Page } from "playwright-core";
import { settle } from "./looked-at.js";
import { freePort, type Office, openOffice } from "./office.js";
import { makeOfficeDatabase } from "./office-database.js";
import { type Account, startProvider, type TestProvider } from "./provider.js";

const DAY = "2026-11-26";

/** An office as on a council's server, where people sign in through a real OpenID provider. */
export interface CouncilOffice extends Office {
  provider: TestProvider;
  database: pg.Client;
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
  const database = await makeOfficeDatabase();
  await seedIfEmpty(database.urls.owner, loadPacks(), () => new Date(`${DAY}T09:00:00Z`));
  const settings = {
    PORT: port,
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "register",
    OIDC_CLIENT_SECRET: "a secret of the tests alone",
    DEMO: "off",
    MAIL_TRANSPORT: "log",
    ...environment,
  };
  const office = await openOffice(DAY, settings, database);
  return {
    ...office,
    provider,
    database: database.own,
    signIn: async (page, login) => await signIn(page, office.address, login),
    close: async () => {
      await office.close();
      await provider.stop();
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
