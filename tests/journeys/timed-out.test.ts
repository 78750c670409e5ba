import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";

let office: CouncilOffice;
beforeAll(async () => {
  office = await openCouncilOffice({ tom: { email: "tom.hargreaves@afc.example" } });
});
afterAll(async () => await office.close());

/** Makes the sessions as old as if nothing had been done, or as if they had been opened, so many minutes ago. */
async function age(column: "seen_at" | "opened_at", minutes: number): Promise<void> {
  await office.sql(`UPDATE session SET ${column} = now() - make_interval(mins => $1)`, [minutes]);
}

/** As when a laptop is opened again: the page looks how things stand. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

async function refer(path: string): Promise<Page> {
  const page = await office.stranger();
  await page.goto(office.address + path);
  await settle(page);
  await office.signIn(page, "tom");
  expect(new URL(page.url()).pathname).toBe(path);
  return page;
}

const warning = (page: Page) => page.getByRole("dialog", { name: "You will soon be signed out" });
const ended = (page: Page) => page.getByRole("dialog", { name: "You were signed out" });

describe("a session that ends by itself", () => {
  it("warns before it does, in every tab; staying is one press, and the focus is where it was", async () => {
    const page = await refer("/refer");
    await page.getByLabel("First name").focus();
    const other = await page.context().newPage();
    await other.goto(`${office.address}/my-actions`);
    await settle(other);
    // A request still on its way would make the session young again.
    for (const tab of [page, other]) await tab.waitForLoadState("networkidle");
    await age("seen_at", 26);
    for (const tab of [page, other]) await wake(tab);
    await warning(page).getByText("you will be signed out in 4 minutes").waitFor();
    await warning(other).waitFor();
    await expectAccessible(page, "session-warning");
    await page.keyboard.press("Enter");
    await warning(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe(
      "First name",
    );
    await warning(other).waitFor({ state: "detached" });
    expect(await office.sql("SELECT FROM session WHERE seen_at > now() - interval '1 minute'")).toHaveLength(1);
    await page.context().close();
  });

  it("says that no press helps once ten hours are nearly over, and offers a new sign-in", async () => {
    const page = await refer("/refer");
    await age("opened_at", 10 * 60 - 2);
    await wake(page);
    await warning(page).getByText("You will be signed out in 2 minutes").waitFor();
    expect(await warning(page).getByRole("button", { name: "Stay signed in" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await warning(page).waitFor({ state: "detached" });
    await page.context().close();
  });

  it("leads back through the council's sign-in to the same page, and the draft is there", async () => {
    const page = await refer("/refer");
    await page.getByLabel("First name").fill("Wilhelmina");
    await page.getByText(/Draft saved/).waitFor();
    await age("seen_at", 31);
    await wake(page);
    await page.getByRole("heading", { name: "You were signed out" }).waitFor();
    await page.getByText("Your draft is saved").waitFor();
    expect(await page.content()).not.toContain("Wilhelmina");
    await expectAccessible(page, "signed-out");
    await office.signIn(page, "tom");
    expect(new URL(page.url()).pathname).toBe("/refer");
    await page.getByText(/Your draft of .* is filled in/).waitFor();
    expect(await page.getByLabel("First name").inputValue()).toBe("Wilhelmina");
    await page.context().close();
  });

  it("hides what was typed and could not be saved, and gives it back to the same person alone", async () => {
    const page = await refer("/refer");
    await age("seen_at", 31);
    await page.getByLabel("First name").fill("Theodora");
    await ended(page).waitFor();
    await expectAccessible(page, "signed-out-while-typing");
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      ended(page).getByRole("link", { name: "Sign in again (opens in a new tab)" }).click(),
    ]);
    await settle(tab);
    await office.signIn(tab, "tom");
    await tab.getByRole("heading", { name: "You are signed in again" }).waitFor();
    await expectAccessible(tab, "signed-in-again");
    await tab.close();
    await ended(page).waitFor({ state: "detached" });
    expect(await page.getByLabel("First name").inputValue()).toBe("Theodora");
    await page.getByText(/Draft saved/).waitFor();
    const [draft] = await office.sql<{ payload: string }>("SELECT payload FROM draft WHERE kind = 'referral'");
    expect(draft?.payload).toContain("Theodora");
    await page.context().close();
  });
});
