import type { Page } from "playwright-core";
import { expectAccessible, settle } from "../support/looked-at.js";

const PARTS = ["Checks and guards", "Leaving a roll and closing", "Telling and forms", "Versions and lists"];

/** Reads the rules in force from the footer of any page: every part, and the dates of a child first absent on a day. */
export async function readTheProcedure(page: Page): Promise<void> {
  await page.getByRole("contentinfo").getByRole("link", { name: "Procedure" }).click();
  await page.getByRole("heading", { level: 1, name: "Procedure" }).waitFor();
  const group = page.getByRole("group", { name: "Show the dates of a child first absent on" });
  for (const [part, value] of Object.entries({ Day: 31, Month: 2, Year: 2027 }))
    await group.getByLabel(part, { exact: true }).fill(String(value));
  await page.getByRole("button", { name: "Show these dates" }).click();
  await page.getByText("Enter a real date").waitFor();
  await group.getByLabel("Day", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Show these dates" }).click();
  await page.getByText("Beginning on Mon 1 Feb 2027").first().waitFor();
  await settle(page);
  await expectAccessible(page, "procedure");
  for (const part of PARTS) {
    await page.getByRole("link", { name: part }).click();
    await page.getByRole("heading", { level: 1, name: `Procedure: ${part.toLowerCase()}` }).waitFor();
    await settle(page);
    await expectAccessible(page, `procedure-${part.toLowerCase().replaceAll(" ", "-")}`);
  }
}
