import type { Page } from "playwright-core";
import { settle } from "./looked-at.js";
import type { Office } from "./office.js";

/** A day as the fields of a form ask for it. */
export type DayMonthYear = readonly [day: number, month: number, year: number];

/** Fills in the three fields of a day, by the words that stand above them. */
export async function enterDay(page: Page, words: RegExp | string, [day, month, year]: DayMonthYear): Promise<void> {
  const group = page.locator("fieldset", { has: page.locator("legend", { hasText: words }) }).first();
  for (const [part, value] of Object.entries({ Day: day, Month: month, Year: year }))
    await group.getByLabel(part, { exact: true }).fill(String(value));
}

/** Goes to an address of the portal and waits until all of it is there. */
export async function goTo(page: Page, office: Office, path: string): Promise<void> {
  await page.goto(`${office.address}${path}`);
  await settle(page);
}

/** Presses a button and waits for what the register answers. */
export async function press(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByText(answer).first().waitFor();
}

/** Looks for a child by the box at the top of every page. */
export async function lookFor(page: Page, office: Office, text: string): Promise<void> {
  await goTo(page, office, "/");
  const box = page.getByRole("search", { name: "Register" });
  await box.getByRole("searchbox").fill(text);
  await box.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(`${office.address}/search`);
  await page
    .getByRole("status")
    .getByText(/result/)
    .waitFor();
}
