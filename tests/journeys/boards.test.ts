import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aMeeting, aMeetingInSession, anAgendaItem } from "../support/a-meeting.js";
import { closeMeeting } from "../support/a-sitting.js";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

let office: Office;
let bea: Page;
let reference = "";
let meeting = "";
let next = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office?.close());

/** A panel in session with one child on its agenda, and the panel after it. */
async function holdThePanel(): Promise<void> {
  const sitting = await aMeetingInSession(office, { heldOn: "2026-12-03" });
  meeting = sitting.globalId;
  const child = await aRegisterEntry(office, { firstName: "Asha" });
  reference = child.reference;
  await anAgendaItem(office, sitting, child);
  next = (await aMeeting(office, { heldOn: "2026-12-17" })).globalId;
  office.today("2026-12-03");
}

describe("a child who is sent to another panel", () => {
  it("is sent there by the panel's decision, with a day to be back, and stays on the register", async () => {
    await holdThePanel();
    await goTo(bea, office, `/meetings/${meeting}/live/children/${reference}`);
    await bea.getByLabel("What did the panel decide?").fill("Name a school for Year 9.");
    await bea.getByLabel("Lead service").selectOption({ label: "Education Welfare Service" });
    await bea.locator("summary", { hasText: "Other panels, review day" }).click();
    await bea.getByLabel("Fair Access Panel").check();
    await enterDay(bea, "Back from them by", [15, 12, 2026]);
    await press(bea, "Record the decision", `Decision for ${reference} recorded.`);
    await closeMeeting(bea, office, meeting);
    await goTo(bea, office, "/other-panels");
    await bea.getByText("Name a school for Year 9.").waitFor();
    await expectAccessible(bea, "other-panels");
    await goTo(bea, office, "/register");
    await bea.getByText("At Fair Access Panel").first().waitFor();
    await goTo(bea, office, `/children/${reference}`);
    await bea.getByRole("heading", { name: "Other panels" }).waitFor();
    await expectAccessible(bea, "child-at-another-panel");
  });

  it("may be sent to more than one, from the child's own page", async () => {
    await bea.getByRole("link", { name: "Send to another panel" }).click();
    await bea.getByLabel("MARVE").waitFor();
    await expectAccessible(bea, "send-to-another-panel");
    await bea.getByLabel("MARVE").check();
    await bea.getByLabel("What is it asked to do?").fill("Say whether the risk has changed.");
    await press(bea, "Send to that panel", "Sent to the other panel. The child stays on the register.");
  });

  it("is overdue once the day has passed, on the next agenda by itself, and back with the outcome", async () => {
    office.today("2026-12-16");
    bea = await office.as("Bea Lindqvist");
    await goTo(bea, office, `/meetings/${next}`);
    await bea.getByText("Due back from another panel by 15 December 2026: Fair Access Panel.").waitFor();
    expect(await bea.locator(`main a[href="/children/${reference}"]`).count()).toBe(1);
    await goTo(bea, office, "/other-panels");
    expect(await bea.locator("tbody tr").first().textContent()).toContain("Overdue");
    await bea.getByRole("link", { name: "Fair Access Panel" }).click();
    await bea.getByLabel("The child is back, with an outcome").check();
    await bea.getByLabel("What did it decide?").fill("A place at Brookfield from January.");
    await expectAccessible(bea, "answer-of-another-panel");
    await press(bea, "Record the answer", "Answer recorded.");
    await bea.getByRole("link", { name: "Back, or taken back" }).click();
    await bea.getByText("A place at Brookfield from January.").waitFor();
  });
});

describe("what leaves the register", () => {
  it("goes to somebody outside only by an agreement that is recorded", async () => {
    await goTo(bea, office, `/meetings/${meeting}/disclosure`);
    await bea.getByLabel("What may be disclosed?").fill("The action sheet");
    await bea.getByLabel("To whom?").fill("Brookfield School");
    await bea.getByLabel("Who agreed?").fill("The panel");
    await bea.getByLabel("On what basis?").fill("It takes the child on");
    await enterDay(bea, "Agreed on", [3, 12, 2026]);
    await expectAccessible(bea, "record-disclosure");
    await press(bea, "Record the agreement", "Agreement to disclose recorded.");
    await goTo(bea, office, "/disclosures");
    await expectAccessible(bea, "disclosures");
  });

  it("is printed once it is said where it goes, with the agreement and the notice on it", async () => {
    await goTo(bea, office, `/meetings/${meeting}/action-sheet`);
    await bea.getByRole("button", { name: "Print" }).click();
    await bea.getByText("Say first where it goes").first().waitFor();
    await bea.getByLabel("To Brookfield School, as agreed").check();
    await expectAccessible(bea, "print-action-sheet");
    await bea.getByRole("button", { name: "Print" }).click();
    await bea
      .locator(".app-print-only li", { hasText: "Disclosed by agreement to Brookfield School" })
      .waitFor({ state: "attached" });
    await bea.emulateMedia({ media: "print" });
    expect(await bea.getByText("Disclosed by agreement to Brookfield School").isVisible()).toBe(true);
    expect(await bea.getByText("Where does it go?").isVisible()).toBe(false);
    await bea.emulateMedia({ media: "screen" });
  });

  it("stands in the sharing log, for the authority and on the child", async () => {
    await goTo(bea, office, "/sharing?which=outside");
    await bea.getByText("Action sheet of the panel on Thursday 3 December 2026").waitFor();
    await expectAccessible(bea, "sharing-log");
    const file = await bea.request.get(`${office.address}/sharing/log.csv`);
    expect(await file.text()).toContain("Brookfield School");
    await goTo(bea, office, `/children/${reference}/sharing`);
    await bea.getByText("Action sheet of the panel").first().waitFor();
    await expectAccessible(bea, "shared-with");
  });
});
