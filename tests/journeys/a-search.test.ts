import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countClicks, expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo } from "../support/on-a-page.js";
import { readTheProcedure } from "./read-the-procedure.js";

let office: Office;
let school: Page;
let officer: Page;
let address = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  school = await office.as("Imani Forsyth");
  officer = await office.as("Gethin Rowe");
});
afterAll(async () => await office?.close());

async function open(page: Page, part = ""): Promise<void> {
  await goTo(page, office, `${address}${part}`);
}

describe("the search for one child", () => {
  it("begins with the school's designated person, who lands on the children their school looks for", async () => {
    await school.getByRole("heading", { level: 1, name: "Children we are looking for" }).waitFor();
    await expectAccessible(school, "search-home");
    await school.getByRole("link", { name: "Report a child absent" }).click();
    await expectAccessible(school, "search-new");
    await school.getByLabel("First name").fill("Noor");
    await school.getByLabel("Last name").fill("Fairweather");
    await enterDay(school, "Date of birth", [14, 3, 2016]);
    await enterDay(school, "First day absent without explanation", [16, 11, 2026]);
    await school.getByRole("button", { name: "Report the child absent" }).click();
    await school.getByText("Enquiry opened.").waitFor();
    address = new URL(school.url()).pathname;
    expect(address).toMatch(/^\/enquiries\/AFC-E-2026-\d{4}$/);
    expect(await school.title()).not.toContain("Noor");
  });

  it("lets an attempt be written down on a phone in four taps, and asks for the number of every failure", async () => {
    await school.setViewportSize({ width: 390, height: 844 });
    await open(school);
    const clicks = await countClicks(school);
    await school.getByRole("link", { name: "Record a call, visit or letter" }).first().click();
    await school.getByLabel("Telephone call").check();
    await school.getByLabel("No answer").check();
    await school.getByRole("button", { name: "Save" }).click();
    await school.getByText("Enter the number, email address or address").first().waitFor();
    await school.getByLabel("Number, email or address you tried").fill("01632 960123");
    await school.getByRole("button", { name: "Save" }).click();
    await school.getByText("Attempt recorded.").waitFor();
    expect(await clicks()).toBeLessThanOrEqual(5);
    await school.getByText("Tried: 01632 960123").first().waitFor();
    await expectAccessible(school, "search-school");
  });

  it("shows the officer what to know before ringing, what to do now, and asks for the risks of a visit", async () => {
    await open(officer);
    await officer.getByRole("heading", { name: "Before you ring" }).waitFor();
    await expectAccessible(officer, "search-officer");
    await officer.getByRole("link", { name: /Home visit by the appropriate team/ }).click();
    await officer.getByLabel("What came of it, or why does it not apply?").fill("Nobody there. Card left.");
    await officer.getByRole("button", { name: "Save the check" }).click();
    await officer.getByText("Write down the risks you weighed").first().waitFor();
    await expectAccessible(officer, "search-check");
    await officer.getByLabel("Which risks did you weigh before the visit?").fill("Two officers, daylight.");
    await officer.getByRole("button", { name: "Save the check" }).click();
    await officer.getByText("Check recorded.").waitFor();
  });

  it("keeps a letter with it, and prints the whole chronology", async () => {
    await open(officer, "/documents/new");
    await officer.getByLabel("Letter, photograph or message").setInputFiles({
      name: "letter.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\nA letter.\n%%EOF"),
    });
    await officer.getByRole("button", { name: "Attach" }).click();
    await officer.getByText("Document attached.").waitFor();
    await officer.getByRole("link", { name: "letter.pdf" }).first().waitFor();
    await open(officer, "/chronology");
    await officer.getByText("Nobody there. Card left.").waitFor();
    await expectAccessible(officer, "search-chronology");
    await open(school, "/chronology");
    expect(await school.getByText("Nobody there. Card left.").count()).toBe(0);
  });

  it.each([
    "/attempts/new",
    "/checks/own",
    "/steps/RECEIVING_AUTHORITY_CONFIRMED",
    "/information",
    "/absence",
    "/absence/authorised",
    "/vulnerability",
    "/contact-safety",
    "/concern",
    "/location",
    "/provision",
    "/transfer",
    "/documents/new",
  ])("has a page for each act that everyone can use: %s", async (part) => {
    await open(officer, part);
    await expectAccessible(officer, `search${part.replaceAll("/", "-")}`);
  });

  it("lets the school read the rules behind all this, each with its clause and the dates it gives", async () => {
    await readTheProcedure(school);
  });
});
