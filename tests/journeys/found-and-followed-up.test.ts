import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

let office: Office;
let officer: Page;
let cmeOfficer: Page;
let address = "";

const FOUND_ON = "2026-11-26";
const SIX_WEEKS_LATER = "2027-01-07";
const A_DAY_AFTER_EIGHTEEN_WEEKS = "2027-04-02";

beforeAll(async () => {
  office = await openOffice(FOUND_ON);
  officer = await office.as("Philippa Debden");
  cmeOfficer = await office.as("Ivor Blakeney");
});
afterAll(async () => await office?.close());

/** What the page says of one date. */
async function dateOn(page: Page, title: string): Promise<string> {
  const card = page.locator(".app-card", { has: page.getByRole("heading", { name: title }) }).first();
  return (await card.textContent()) ?? "";
}

/** Tries to end the search within the county, as the CME Officer does. */
async function end(): Promise<void> {
  await goTo(cmeOfficer, office, `${address}/close`);
  await cmeOfficer.getByLabel("Within own LA").check();
  await cmeOfficer.getByLabel("Where is the child, and how do you know?").fill("Heronsmere High School, on its roll.");
  await cmeOfficer.getByRole("button", { name: "End the enquiry" }).click();
}

/** Records a follow-up from the page of the search. */
async function followUp(title: string, note: string): Promise<void> {
  await goTo(cmeOfficer, office, address);
  await cmeOfficer.getByRole("link", { name: new RegExp(`^Record it.*${title}`) }).click();
  await cmeOfficer.getByLabel("Yes", { exact: true }).check();
  await cmeOfficer.getByLabel("What did you learn?").fill(note);
  await expectAccessible(cmeOfficer, `found-${title.split(" ")[0]?.toLowerCase()}-follow-up`);
  await press(cmeOfficer, "Save the follow-up", "Follow-up recorded.");
}

describe("a child who was found, in Suffolk", () => {
  it("SUF-77: cannot be recorded as gone to a school before anyone knows where the child is", async () => {
    await goTo(cmeOfficer, office, "/enquiries/new");
    await cmeOfficer.getByLabel("First name").fill("Malachi");
    await cmeOfficer.getByLabel("Last name").fill("Orfordshore");
    await enterDay(cmeOfficer, "Date of birth", [11, 10, 2013]);
    await enterDay(cmeOfficer, "First day absent without explanation", [2, 11, 2026]);
    const onRoll = cmeOfficer.getByRole("group", { name: "Is the child on a school's roll?" });
    await onRoll.getByLabel("No", { exact: true }).check();
    await press(cmeOfficer, "Open the enquiry", "Enquiry opened.");
    address = new URL(cmeOfficer.url()).pathname;
    expect(address).toMatch(/^\/enquiries\/SCC-E-2026-\d{4}$/);
    await cmeOfficer.getByRole("link", { name: "Give it to an officer" }).click();
    await cmeOfficer.getByLabel("Officer").selectOption({ label: "Philippa Debden" });
    await press(cmeOfficer, "Give the enquiry", "Enquiry given to the officer.");
    await end();
    await cmeOfficer.getByText("There is a problem").waitFor();
    await cmeOfficer.getByRole("link", { name: /The destination is not confirmed/ }).waitFor();
    await expectAccessible(cmeOfficer, "found-not-confirmed");
  });

  it("is located by the Education Welfare Officer, who then writes down the school that was found", async () => {
    await goTo(officer, office, address);
    await officer.getByRole("link", { name: "Record whether the child is located" }).click();
    await officer.getByLabel("Yes, located").check();
    await officer.getByLabel("How is it known?").fill("Seen at an aunt's home in the next town.");
    await press(officer, "Save", "Location recorded.");
    await officer.getByRole("link", { name: "Record that education was found" }).click();
    await officer
      .getByLabel("Which school or other education, and from when?")
      .fill("Heronsmere High School, from now.");
    await press(officer, "Save", "Recorded. Follow-ups start from that day.");
    await officer.getByText("Found, being followed up").waitFor();
    await expectAccessible(officer, "found-page");
  });

  it("SUF-53: is followed up after 6 and 18 weeks, and both days stand on the page and on the list", async () => {
    await goTo(cmeOfficer, office, address);
    expect(await dateOn(cmeOfficer, "First follow-up")).toContain("Due Thu 7 Jan 2027");
    expect(await dateOn(cmeOfficer, "Second follow-up")).toContain("Due Thu 1 Apr 2027");
    await goTo(cmeOfficer, office, "/deadlines");
    expect(await dateOn(cmeOfficer, "First follow-up")).toContain("Due Thu 7 Jan 2027");
    expect(await dateOn(cmeOfficer, "Second follow-up")).toContain("Due Thu 1 Apr 2027");
    await expectAccessible(cmeOfficer, "found-deadlines");
  });

  it("SUF-77: is not closed before the follow-ups, and the procedure's sentence says why", async () => {
    await end();
    await cmeOfficer.getByRole("link", { name: /A follow-up is still owed/ }).waitFor();
    await cmeOfficer.getByRole("link", { name: "Second follow-up", exact: true }).waitFor();
    await expectAccessible(cmeOfficer, "found-close-refused");
  });

  it("SUF-53: has the CME Officer record the follow-up of 6 weeks on its day, and the other one stays owed", async () => {
    office.today(SIX_WEEKS_LATER);
    await followUp("First follow-up", "Head of year: here every day.");
    await expectAccessible(cmeOfficer, "found-once-followed-up");
    await end();
    await cmeOfficer.getByRole("link", { name: /A follow-up is still owed/ }).waitFor();
  });

  it("SUF-53: shows the follow-up of 18 weeks as overdue a day after it was due, until it is recorded", async () => {
    office.today(A_DAY_AFTER_EIGHTEEN_WEEKS);
    await goTo(cmeOfficer, office, "/deadlines?show=overdue");
    expect(await dateOn(cmeOfficer, "Second follow-up")).toContain("Overdue");
    await followUp("Second follow-up", "On the roll and attending.");
  });

  it("SUF-80: is closed with its outcome, and nothing more falls due", async () => {
    await end();
    await cmeOfficer.getByText("The enquiry is closed.").waitFor();
    await cmeOfficer.getByText("Within own LA").first().waitFor();
    await cmeOfficer.getByText("Followed up – Second follow-up").waitFor();
    await expectAccessible(cmeOfficer, "found-closed");
    expect(await cmeOfficer.title()).not.toContain("Malachi");
    await goTo(cmeOfficer, office, "/deadlines");
    expect(await cmeOfficer.getByText("Malachi").count()).toBe(0);
  });
});
