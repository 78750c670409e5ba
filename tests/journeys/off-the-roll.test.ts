import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";
import { LOCATION_CHECKS, workCheck } from "./location-checks.js";

let office: Office;
let school: Page;
let officer: Page;
let address = "";
let permission = "";

beforeAll(async () => {
  office = await openOffice("2026-11-06");
  school = await office.as("Imani Forsyth");
  officer = await office.as("Gethin Rowe");
});
afterAll(async () => await office?.close());

/** Writes down an unanswered call, as each side does. */
async function call(page: Page): Promise<void> {
  await goTo(page, office, `${address}/attempts/new`);
  await page.getByLabel("Telephone call").check();
  await page.getByLabel("No answer").check();
  await page.getByLabel("Number, email or address you tried").fill("01632 960123");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Attempt recorded.").waitFor();
}

describe("off the roll on day 20", () => {
  it("has the school report the child on day 5, and say whom it rang", async () => {
    await goTo(school, office, "/enquiries/new");
    await school.getByLabel("First name").fill("Noor");
    await school.getByLabel("Last name").fill("Fairweather");
    await enterDay(school, "Date of birth", [14, 3, 2016]);
    await enterDay(school, "First day absent without explanation", [2, 11, 2026]);
    await press(school, "Report the child absent", "Enquiry opened.");
    address = new URL(school.url()).pathname;
    await call(school);
  });

  describe.each(LOCATION_CHECKS)("the location checks of $on", ({ on, checks }) => {
    it.each(checks)("$id: the officer works the check $label", async (check) => {
      office.today(on);
      await workCheck(officer, office, address, check);
    });
  });

  it("AFC-77: shows all 11 as worked, the agencies that were asked, and the reason where one does not apply", async () => {
    await goTo(officer, office, address);
    const list = officer.locator("section", { has: officer.getByRole("heading", { name: "What to do now" }) });
    await list.getByText("2 of 8 asked").waitFor();
    expect(await list.getByText("Does not apply", { exact: true }).count()).toBe(4);
    expect(await list.getByText("Done", { exact: true }).count()).toBe(7);
    await expectAccessible(officer, "off-roll-checked");
  });

  it("AFC-93: lets the school ask on day 19, and shows what is still missing", async () => {
    office.today("2026-11-26");
    await goTo(school, office, address);
    await school.getByRole("link", { name: "Ask to take the child off the roll" }).click();
    await expectAccessible(school, "off-roll-ways");
    await school.getByRole("link", { name: "Not found after 20 days of unauthorised absence" }).click();
    await school.getByText("There are not yet 20 school days").waitFor();
    await expectAccessible(school, "off-roll-ask");
    await school.getByLabel(/^9\(1\)\(i\)/).check();
    await press(school, "Ask for leave", "Waiting for a decision");
    permission = new URL(school.url()).pathname;
  });

  it("AFC-93: lets the officer grant it on day 20, not a day sooner, and read the letter", async () => {
    await goTo(officer, office, permission);
    await officer.getByText("This cannot be granted while something is missing.").waitFor();
    await expectAccessible(officer, "off-roll-not-yet");
    office.today("2026-11-27");
    await goTo(officer, office, "/off-roll");
    await officer.getByText("Nothing", { exact: true }).first().waitFor();
    await expectAccessible(officer, "off-roll-list");
    await officer.getByRole("link", { name: /fairweather/i }).click();
    await officer.getByText("Nothing is missing.").waitFor();
    await expectAccessible(officer, "off-roll-decide");
    await press(officer, "Grant it in writing", "Granted. The school can read the letter now.");
    await officer.getByRole("link", { name: "Read or print the letter" }).click();
    await officer.getByText("1. Take the child's name off the roll.").waitFor();
    await expectAccessible(officer, "off-roll-letter");
  });

  it("lets the school confirm with the code of the letter", async () => {
    await goTo(school, office, permission);
    await expectAccessible(school, "off-roll-confirm");
    await enterDay(school, "Day the name left the roll", [27, 11, 2026]);
    await school.getByLabel("Destination code of the transfer file").fill("MMMMMMM");
    await school.getByRole("button", { name: "Confirm" }).click();
    await school.getByText("That is not the code in the permission.").first().waitFor();
    await school.getByLabel("Destination code of the transfer file").fill("XXXXXXX");
    await school.getByRole("button", { name: "Confirm" }).click();
    await school.getByText("Recorded: the name is off the roll.").waitFor();
    await school.getByText("The transfer file is still to be uploaded").waitFor();
    await expectAccessible(school, "off-roll-upload");
  });
});

describe("after the roll", () => {
  it.each(["/review", "/handover", "/handover/answer", "/close", "/death"])(
    "has a page for each act that everyone can use: %s",
    async (part) => {
      await goTo(officer, office, `${address}${part}`);
      await expectAccessible(officer, `after${part.replaceAll("/", "-")}`);
    },
  );

  it("hands over, records the answer and ends the enquiry", async () => {
    await goTo(officer, office, address);
    await expectAccessible(officer, "after-enquiry");
    await officer.getByRole("link", { name: "Refer the child to another authority" }).click();
    await officer.getByLabel("Which authority?").fill("Hull City Council");
    await officer.getByRole("button", { name: "Save" }).click();
    await officer.getByText("Recorded. Record the answer when it comes.").waitFor();
    await officer.getByRole("link", { name: "Record the answer of Hull City Council" }).click();
    await officer.getByLabel("It accepts the child, in writing").check();
    await officer.getByRole("button", { name: "Save the answer" }).click();
    await officer.getByText("accepted in writing").waitFor();
    await officer.getByRole("link", { name: "End this enquiry" }).click();
    await officer.getByLabel("Moved away").check();
    await officer.getByLabel("Where is the child, and how do you know?").fill("Hull City Council has him.");
    await officer.getByRole("button", { name: "End the enquiry" }).click();
    await officer.getByText("The enquiry is closed.").waitFor();
    const lead = await office.as("Amara Delacroix");
    await goTo(lead, office, `${address}/reopen`);
    await expectAccessible(lead, "after-reopen");
    expect(await lead.title()).not.toContain("Noor");
  });
});
