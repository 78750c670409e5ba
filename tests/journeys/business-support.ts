import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";

const REGISTER = fileURLToPath(new URL("../fixtures/imports/rome-register-2026-11.csv", import.meta.url));

/** Brings in the register that officers keep today: upload, match, check, settle, confirm. */
export async function bringInTheRegister(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Admin" }).click();
  await page.getByRole("link", { name: "Import" }).first().click();
  await expectAccessible(page, "imports");
  await page.getByLabel("Spreadsheet of the register").setInputFiles(REGISTER);
  await page.getByRole("button", { name: "Upload" }).click();
  await page.getByRole("button", { name: "Check the rows" }).waitFor();
  await expectAccessible(page, "match-columns");
  await page.getByRole("button", { name: "Check the rows" }).click();
  await page.getByRole("link", { name: /Close matches/ }).click();
  await page.getByRole("radio", { name: /Same child as/ }).check();
  await expectAccessible(page, "close-matches");
  await page.getByRole("button", { name: /Settle row/ }).click();
  await page.getByRole("link", { name: /^New/ }).click();
  await expectAccessible(page, "check-rows");
  await page
    .getByRole("link", { name: /Bring in|confirm/i })
    .first()
    .click();
  await expectAccessible(page, "confirm-import");
  await page.getByRole("button", { name: /Bring in/ }).click();
  await page.getByText("The rows have been brought in.").waitFor();
  await expectAccessible(page, "import-result");
}

/** Plans the panels of the next weeks. */
export async function planThePanels(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Meetings" }).first().click();
  await expectAccessible(page, "no-meetings");
  await page.getByRole("link", { name: /Plan several/ }).click();
  await enterDay(page, "Day of the first meeting", [3, 12, 2026]);
  await page.getByLabel("Place").fill("Room 3, Guildhall 2");
  await page.getByLabel("How many meetings?").fill("2");
  await expectAccessible(page, "plan-meetings");
  await page.getByRole("button", { name: "Plan the meetings" }).click();
  await page.getByText("2 meetings planned.").waitFor();
  await expectAccessible(page, "meetings");
}

/** Fills day, month and year of a date. */
export async function enterDay(page: Page, label: string, [day, month, year]: [number, number, number]): Promise<void> {
  const group = page.getByRole("group", { name: label });
  await group.getByLabel("Day").fill(String(day));
  await group.getByLabel("Month").fill(String(month));
  await group.getByLabel("Year").fill(String(year));
}

/** Circulates register and agenda from the home page, in three clicks. */
export async function circulate(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await settle(page);
  await expectAccessible(page, "this-cycle");
  const clicks = await countClicks(page);
  await page.getByRole("link", { name: /^Circulate by/ }).click();
  await settle(page);
  await page.getByRole("button", { name: /^Circulate to 14 seats/ }).click();
  await page.getByText(/Register and agenda circulated/).waitFor();
  const count = await clicks();
  await acceptNotice(page);
  await expectAccessible(page, "meeting-circulated");
  return count;
}

/** Accepts the confidentiality notice, asked once before the papers of each meeting: one click a fortnight. */
export async function acceptNotice(page: Page): Promise<void> {
  const accept = page.getByRole("button", { name: "Accept and go on" });
  await accept.waitFor();
  await expectAccessible(page, "confidentiality-notice");
  await accept.click();
  await page.getByText("Notice accepted.").first().waitFor();
}

/** Opens the meeting on its day and records who is here. */
export async function openTheMeeting(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("link", { name: "Run the meeting" }).click();
  await page.getByRole("button", { name: "Open the meeting" }).click();
  await page.getByText("The meeting is open.").first().waitFor();
  await settle(page);
  await page.getByRole("button", { name: "All present", exact: true }).click();
  await page.getByText("Here: 14 of 14.").waitFor();
  await expectAccessible(page, "attendance");
  await page.getByRole("link", { name: "Last actions", exact: true }).click();
  await expectAccessible(page, "last-actions");
}

/** Records the panel's decision about the child on the screen, with one action. */
async function decideChild(page: Page, words: { decision: string; action: string; service: string }): Promise<void> {
  await page.getByLabel("Add an action: what is to be done?").fill(words.action);
  await page.getByLabel("Which service does it?").selectOption({ label: words.service });
  await page.getByRole("button", { name: "Add the action" }).click();
  await page.getByText("Action added.").waitFor();
  await page.getByLabel("What did the panel decide?").fill(words.decision);
  await page.getByLabel("Lead service").selectOption({ label: words.service });
  await page.getByRole("button", { name: /^Record (and go|the decision)/ }).click();
}

/** Records that the panel agreed to a removal. */
async function decideRemoval(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /agree/i }).first().check();
  await page.getByLabel("Why?").fill("All present agreed: a place was found and is kept.");
  await page.getByRole("button", { name: "Record the removal decision" }).click();
}

/** Closes the meeting and sees the action sheet. */
export async function closeTheMeeting(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Close", exact: true }).click();
  await expectAccessible(page, "closing");
  await page.getByRole("button", { name: /Close the meeting/ }).click();
  await page.getByText("Meeting closed.").first().waitFor();
  await page.getByText("Write to the school about a timetable").first().waitFor();
  await expectAccessible(page, "action-sheet");
}

/** Goes through the agenda: a removal is decided as such, every other child gets a decision and an action. */
export async function decideEveryChild(page: Page): Promise<void> {
  await page.getByText(/Child 1 of \d+/).waitFor();
  await expectAccessible(page, "live-child");
  const total = Number((await page.getByText(/Child 1 of \d+/).textContent())?.match(/of (\d+)/)?.[1]);
  for (let number = 1; number <= total; number += 1) {
    await page.getByText(`Child ${number} of ${total}`).waitFor();
    await settle(page);
    const isRemoval = (await page.getByRole("button", { name: "Record the removal decision" }).count()) > 0;
    if (isRemoval) {
      await decideRemoval(page);
      await page
        .getByText("Child has been discussed", { exact: false })
        .or(page.getByText("Discussed"))
        .first()
        .waitFor();
      await page
        .getByRole("button", { name: "Next child", exact: true })
        .or(page.getByRole("link", { name: "Go to closing" }))
        .last()
        .click();
      continue;
    }
    const service = "Education Welfare Service";
    await decideChild(page, {
      decision: "Keep on the register; a timetable she can keep.",
      action: "Write to the school about a timetable",
      service,
    });
  }
}
