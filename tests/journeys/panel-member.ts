import type { Page } from "playwright-core";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";
import { enterDay } from "./business-support.js";

/** Refers a child who is not known, in five steps. */
export async function referAChild(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Refer a child" }).first().click();
  await expectAccessible(page, "refer-child");
  await page.getByLabel("First name").fill("Imogen");
  await page.getByLabel("Last name").fill("Hartwell");
  await enterDay(page, "Date of birth", [14, 3, 2013]);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("This child is not known to the register.").waitFor();
  await expectAccessible(page, "refer-known");
  await page.getByRole("link", { name: "Go on to refer the child" }).click();
  await page.getByLabel("Borough").selectOption({ index: 1 });
  await page.getByLabel("Hours a week now").fill("12");
  await expectAccessible(page, "refer-where");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: /Concerns or risk of breakdown/ }).check();
  await page.getByRole("checkbox", { name: /Poor attendance/ }).check();
  await page.getByLabel(/What has happened/).fill("Half days since October; the placement is breaking down.");
  await expectAccessible(page, "refer-why");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("What is working well?").fill("She likes art and comes on Thursdays.");
  await page.getByLabel("What are you worried about?").fill("She stays at home alone on most days.");
  await page.getByLabel("What needs to happen?").fill("A timetable that she can keep, and a visit at home.");
  await page.getByLabel("What does the child say? (optional)").fill("Mornings are too loud.");
  await page.getByRole("checkbox", { name: "Education Welfare Service" }).check();
  await expectAccessible(page, "refer-signs");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Check before you send").waitFor();
  await expectAccessible(page, "refer-check");
  await page.getByRole("button", { name: "Send the referral" }).click();
  await page.getByRole("heading", { name: "Referral sent" }).waitFor();
  await expectAccessible(page, "refer-sent");
  return (await page.locator("strong", { hasText: /AFC-/ }).first().textContent()) ?? "";
}

/** Is told that a known child is known, and who leads. */
export async function askAboutAKnownChild(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Refer a child" }).first().click();
  await page.getByLabel("First name").fill("Imogen");
  await page.getByLabel("Last name").fill("Hartwell");
  await enterDay(page, "Date of birth", [14, 3, 2013]);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("This child is known to the register").waitFor();
  await expectAccessible(page, "refer-is-known");
}

/** Proposes that a child leaves the register. */
export async function proposeRemoval(page: Page, address: string, reference: string): Promise<void> {
  await page.goto(`${address}/children/${reference}`);
  await expectAccessible(page, "child");
  await page.getByRole("link", { name: "Propose removal from the register" }).click();
  await page.getByRole("radio").first().check();
  await page
    .getByLabel("What has been arranged, and how is it known?")
    .fill("Back in school full time since half term.");
  await expectAccessible(page, "propose-removal");
  await page.getByRole("button", { name: /Propose/ }).click();
  await page
    .getByText(/proposed/i)
    .first()
    .waitFor();
}

/** Updates four actions on a phone, from the link in the reminder. */
export async function updateFourActions(page: Page, address: string): Promise<number> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${address}/register`);
  await settle(page);
  await page.goto(`${address}/my-actions`);
  await settle(page);
  await page.getByRole("link", { name: /^panel on / }).waitFor();
  const clicks = await countClicks(page);
  for (const words of ["Rang; mother will come in on Monday.", "Visited; nobody in.", "Letter sent.", "Tutor found."]) {
    const card = page
      .locator("form")
      .filter({ has: page.getByRole("button", { name: /^Save/ }) })
      .first();
    await card.getByRole("radio", { name: "Done" }).check();
    await card.getByRole("textbox").fill(words);
    const label = await card.getAttribute("aria-label");
    await card.getByRole("button", { name: /^Save/ }).click();
    await page.locator(`form[aria-label="${label}"]`).waitFor({ state: "detached" });
  }
  const count = (await clicks()) + 1;
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page, "my-actions");
  return count;
}
