import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";

let office: Office;
let school: Page;
let officer: Page;
let address = "";
let permission = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  school = await office.as("Imani Forsyth");
  officer = await office.as("Gethin Rowe");
});
afterAll(async () => await office?.close());

async function enterDay(page: Page, name: string, [day, month, year]: [number, number, number]): Promise<void> {
  const group = page.getByRole("group", { name });
  for (const [part, value] of Object.entries({ Day: day, Month: month, Year: year }))
    await group.getByLabel(part, { exact: true }).fill(String(value));
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${office.address}${path}`);
  await settle(page);
}

/** Writes down an unanswered call, as each side does. */
async function call(page: Page): Promise<void> {
  await open(page, `${address}/attempts/new`);
  await page.getByLabel("Telephone call").check();
  await page.getByLabel("No answer").check();
  await page.getByLabel("Number, email or address you tried").fill("01632 960123");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Attempt recorded.").waitFor();
}

describe("off the roll on day 20", () => {
  it("lets the school ask, and shows what is still missing on day 19", async () => {
    await open(school, "/enquiries/new");
    await school.getByLabel("First name").fill("Noor");
    await school.getByLabel("Surname").fill("Fairweather");
    await enterDay(school, "Date of birth", [14, 3, 2016]);
    await enterDay(school, "First day absent without explanation", [2, 11, 2026]);
    await school.getByRole("button", { name: "Report the child absent" }).click();
    await school.getByText("Enquiry opened.").waitFor();
    address = new URL(school.url()).pathname;
    await call(school);
    await school.getByRole("link", { name: "Ask to take the child off the roll" }).click();
    await expectAccessible(school, "off-roll-ways");
    await school.getByRole("link", { name: "Not found after 20 days of unauthorised absence" }).click();
    await school.getByText("There are not yet 20 school days").waitFor();
    await expectAccessible(school, "off-roll-ask");
    await school.getByLabel(/^9\(1\)\(i\)/).check();
    await school.getByRole("button", { name: "Ask for it" }).click();
    await school.getByText("Waiting for a decision").first().waitFor();
    permission = new URL(school.url()).pathname;
  });

  it("lets the officer work a check, grant it on day 20 and read the letter", async () => {
    await open(officer, permission);
    await officer.getByText("This cannot be granted while something is missing.").waitFor();
    await expectAccessible(officer, "off-roll-not-yet");
    await call(officer);
    await open(officer, `${address}/checks/LOCAL_DATABASES`);
    await officer.getByLabel("What came of it, or why does it not apply?").fill("Nothing on any of them.");
    await officer.getByRole("button", { name: "Save the check" }).click();
    await officer.getByText("Check recorded.").waitFor();
    office.today("2026-11-27");
    await open(officer, "/off-roll");
    await officer.getByText("Nothing", { exact: true }).first().waitFor();
    await expectAccessible(officer, "off-roll-list");
    await officer.getByRole("link", { name: /fairweather/i }).click();
    await expectAccessible(officer, "off-roll-decide");
    await officer.getByRole("button", { name: "Grant it in writing" }).click();
    await officer.getByText("Granted. The school can read the letter now.").waitFor();
    await officer.getByRole("link", { name: "Read or print the letter" }).click();
    await officer.getByText("1. Take the child's name off the roll.").waitFor();
    await expectAccessible(officer, "off-roll-letter");
  });

  it("lets the school confirm with the code of the letter", async () => {
    await open(school, permission);
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
      await open(officer, `${address}${part}`);
      await expectAccessible(officer, `after${part.replaceAll("/", "-")}`);
    },
  );

  it("hands over, records the answer and ends the enquiry", async () => {
    await open(officer, address);
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
    await open(lead, `${address}/reopen`);
    await expectAccessible(lead, "after-reopen");
    expect(await lead.title()).not.toContain("Noor");
  });
});
