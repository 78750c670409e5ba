import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { readPdf } from "../support/a-pdf.js";
import { circulateMeeting } from "../support/a-sitting.js";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";
import { acceptNotice } from "./business-support.js";

let office: Office;
let bea: Page;
let meeting = "";
let reference = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26", { PDF_ENGINE: "chromium" });
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office?.close());

async function circulateOneChild(): Promise<void> {
  const arranged = await aMeeting(office);
  meeting = arranged.globalId;
  const child = await aRegisterEntry(office, { firstName: "Asha", group: "ON_ROLL_NOT_ATTENDING" });
  reference = child.reference;
  await anAgendaItem(office, arranged, child);
  await circulateMeeting(bea, office, meeting);
}

describe("the papers of a meeting", () => {
  it("are watched while they are made, read on screen, and kept as a tagged PDF of one's own", async () => {
    await circulateOneChild();
    await bea.goto(`${office.address}/meetings/${meeting}`);
    await acceptNotice(bea);
    await bea.getByText("Child 0 of 1").waitFor();
    await bea.emulateMedia({ media: "print" });
    const child = bea.getByRole("link", { name: /GREENWOOD, Asha/ }).first();
    expect(await child.evaluate((link) => getComputedStyle(link, "::after").content)).toBe("none");
    await bea.emulateMedia({ media: null });
    await expectAccessible(bea, "papers-being-made");
    await office.makePapers();
    await bea.getByText("Ready", { exact: true }).waitFor({ timeout: 120_000 });
    await bea.getByRole("link", { name: "Read papers" }).click();
    await bea.getByRole("heading", { name: /Greenwood, Asha/, level: 3 }).waitFor();
    await bea.getByText("Copy for Bea Lindqvist").waitFor();
    expect(await bea.title()).not.toContain("Greenwood");
    await expectAccessible(bea, "paper");
    const pdf = await bea.request.get(`${bea.url()}.pdf`);
    const read = await readPdf(await pdf.body());
    expect(read).toMatchObject({ isTagged: true, language: "en-GB" });
    expect(read.text).toContain("Greenwood, Asha");

    await bea.getByRole("link", { name: "Back to the meeting" }).click();
    const print = bea.getByRole("link", { name: "Print the papers" });
    expect(await print.getAttribute("href")).toMatch(/^\/papers\/[\w%=-]+\.pdf$/);
    await bea.getByRole("link", { name: "Evidence of papers" }).click();
    await bea.getByText(/^Yes: register, words and page agree/).waitFor();
    await expectAccessible(bea, "paper-evidence");
  });

  it("are followed by a supplement with only the line that was put right", async () => {
    await goTo(bea, office, `/children/${reference}/group`);
    await bea.getByRole("radio").last().check();
    await bea.getByLabel("Why is the group changed?").fill("Typed wrongly.");
    await press(bea, "Change group", "Referral group changed.");
    await bea.goto(`${office.address}/meetings/${meeting}`);
    await bea.getByRole("link", { name: "Put a line right by a supplement" }).click();
    await bea.getByRole("search", { name: "Find the child" }).getByLabel("Name, reference or UPN").fill("Greenwood");
    await bea.getByRole("button", { name: "Find the child" }).click();
    await bea.getByLabel("What was put right, and why?").fill("The group was typed wrongly.");
    await expectAccessible(bea, "supplement");
    await bea.getByRole("button", { name: "Issue the supplement" }).click();
    await bea.getByText("Supplement 1 is out").waitFor();
    await office.makePapers();
    await bea.getByRole("link", { name: "Read supplement 1" }).click({ timeout: 60_000 });
    await bea.getByText("(before: On roll and not attending)").waitFor();
    await expectAccessible(bea, "supplement-read");
  });
});
