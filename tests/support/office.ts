import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Running, start } from "@rome/api/start";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.js";
import { asEnvironment, makeOfficeDatabase, type OfficeDatabase } from "./office-database.js";
import type { TestRegister } from "./register.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The whole product with people at it: portal and API as `npm start` runs them, a browser, and a calendar that can be turned. */
export interface Office {
  address: string;
  /** SQL past every wall: to arrange and to look. */
  sql: TestRegister["sql"];
  /** A page of a person who has signed in, each in a browser window of their own. */
  as(name: string): Promise<Page>;
  /** A page of somebody who has not signed in. */
  stranger(): Promise<Page>;
  /** Turns the calendar to a day, at nine in the morning. */
  today(day: string): void;
  /** Has the register look at its waiting mail now, and not at the next minute. */
  sendMail(): Promise<void>;
  /** Has the register look at the day's reminders, ladder and digests now. */
  sendDigests(): Promise<void>;
  /** Has the register look for unusual access now. */
  findUnusual(): Promise<void>;
  /** Has papers that wait made now. */
  makePapers(): Promise<void>;
  close(): Promise<void>;
}

/** The register as it runs on a council's server: it answers the portal's own documents and no others. */
export const AS_ON_A_SERVER = { NODE_ENV: "production" };

/**
 * Opens an office with an empty register, behind the door that is closed in production. It has a database of its own, or
 * one that was made for it.
 */
export async function openOffice(
  day: string,
  environment: Record<string, string> = {},
  given?: OfficeDatabase,
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "rome-office-"));
  chmodSync(folder, 0o755);
  const database = given ?? (await makeOfficeDatabase());
  let now = new Date(`${day}T09:00:00Z`);
  const env = {
    ...process.env,
    ...asEnvironment(database),
    PORT: String(await freePort()),
    DATA_FOLDER: folder,
    DEMO_REGISTER: "empty",
    LOG_LEVEL: "error",
    PDF_ENGINE: "none",
    ...environment,
    ...AS_ON_A_SERVER,
  };
  const running: Running = await start(env, root, () => now);
  const browser: Browser = await openBrowser();
  return {
    address: running.address,
    sql: database.sql,
    as: async (name) => await signIn(browser, running.address, name),
    stranger: async () => {
      const page = await (await browser.newContext()).newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    today: (next) => {
      now = new Date(`${next}T09:00:00Z`);
    },
    sendMail: async () => await running.jobs.lookNow("mail"),
    sendDigests: async () => await running.jobs.lookNow("digest"),
    findUnusual: async () => await running.jobs.lookNow("unusual"),
    makePapers: async () => await running.jobs.lookNow("papers"),
    close: async () => {
      await browser.close();
      await running.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs somebody in, in a browser window of their own. */
export async function signIn(browser: Browser, address: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

/** A port that nothing listens at. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
