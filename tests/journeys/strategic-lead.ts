import type { Page } from "playwright-core";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";

/** Approves a removal that the panel agreed, from the overview. */
export async function approveRemoval(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await settle(page);
  await expectAccessible(page, "overview");
  const clicks = await countClicks(page);
  await page.getByRole("link", { name: "Start deciding" }).click();
  await settle(page);
  await page
    .getByRole("link", { name: /^Remove a child/ })
    .first()
    .click();
  await settle(page);
  await page.getByRole("radio", { name: "Approve the removal" }).check();
  await page.getByRole("button", { name: "Save the decision" }).waitFor();
  const carry = page.getByRole("checkbox", { name: /Carry the open actions/ });
  const isCarrying = (await carry.count()) > 0;
  if (isCarrying) await carry.check();
  await page.getByRole("button", { name: "Save the decision" }).click();
  await page.getByText("Removal approved.").waitFor();
  return (await clicks()) - (isCarrying ? 1 : 0);
}

/** Escalates the first outstanding action to the Director of Education, with a day for the answer. */
export async function escalateAnAction(page: Page): Promise<void> {
  await expectAccessible(page, "decisions");
  // So many actions are outstanding that they are folded under the services that owe them.
  await page.getByRole("main").locator("details", { hasText: "Escalate" }).first().locator("summary").click();
  await page.getByRole("main").getByRole("listitem").filter({ hasText: "Escalate" }).first().getByRole("link").click();
  await page.getByRole("radio", { name: /Director of Education/ }).check();
  await page.getByLabel("Who is asked?").fill("Director of Education");
  await page.getByLabel("What must they do, and why?").fill("Name a tutor: two panels have passed without one.");
  await page.getByRole("button", { name: "Next panel" }).click();
  await expectAccessible(page, "escalate");
  await page.getByRole("button", { name: "Escalate the action" }).click();
  await page.getByText("Action escalated.").waitFor();
}

/** Records the answer to the escalation. */
export async function answerTheEscalation(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/escalations`);
  await expectAccessible(page, "escalations");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByLabel("What is your answer?").fill("A tutor starts on Monday, four mornings a week.");
  await expectAccessible(page, "answer-escalation");
  await page.getByRole("button", { name: "Save the answer" }).click();
  await page.getByText("Escalation answered.").first().waitFor();
}
