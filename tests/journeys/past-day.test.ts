import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo } from "../support/on-a-page.js";

let office: Office;
let bea: Page;

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office?.close());

describe("the register on a past day", () => {
  it("shows a child's record as it stood before it was changed, offers no change, and leads back to now", async () => {
    await goTo(bea, office, "/register");
    const child = bea.locator('main a[href^="/children/"]').first();
    const address = (await child.getAttribute("href")) ?? "";
    await goTo(bea, office, `${address}/notes/new`);
    await bea.getByLabel(/note/i).first().fill("The grandmother rang: they are with her.");
    await bea.getByRole("button", { name: /note/i }).click();
    await bea.getByText("The grandmother rang: they are with her.").first().waitFor();
    office.today("2026-11-27");
    await bea.getByRole("link", { name: "See this record on a past day" }).click();
    await enterDay(bea, "Day", [22, 11, 2026]);
    await expectAccessible(bea, "past-day-asked");
    await bea.getByRole("button", { name: "See that day" }).click();
    await bea.getByText(/This is how the register stood on Sun 22 Nov 2026/).waitFor();
    await bea.getByText("What you can do").waitFor({ state: "detached" });
    await expectAccessible(bea, "past-day-of-child");
    await bea.getByText("The grandmother rang").waitFor({ state: "detached" });
    await bea.getByRole("link", { name: "Register", exact: true }).first().click();
    await bea.getByText(/Showing \d+ of \d+ children/).waitFor();
    await expectAccessible(bea, "past-day-register");
    await bea.getByRole("button", { name: "Back to now" }).click();
    await bea.getByText(/This is how the register stood/).waitFor({ state: "detached" });
    await goTo(bea, office, address);
    await bea.getByText("The grandmother rang: they are with her.").first().waitFor();
  });
});

describe("a record where the procedure has no panel", () => {
  it("offers no group of a panel and no other panel, for there is none to choose", async () => {
    const desmond = await office.as("Desmond Achebe");
    await goTo(desmond, office, "/register");
    await desmond.locator('main a[href^="/children/"]').first().click();
    await desmond.getByRole("link", { name: "Write a case note" }).first().waitFor();
    expect(await desmond.getByRole("link", { name: "Send to another panel" }).count()).toBe(0);
    expect(await desmond.getByText("Referral group").count()).toBe(0);
    expect(await desmond.getByText("No group yet").count()).toBe(0);
  });
});
