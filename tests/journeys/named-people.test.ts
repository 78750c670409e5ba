import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { planThePanels } from "./business-support.js";

const LIST = "/people/all";

let office: Office;
let bea: Page;
let idris: Page;

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office.close());

/** Opens the page of one person out of the list, by searching for them. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(office.address + LIST);
  await page.getByLabel("Name or email").fill(name);
  await page.getByLabel("Name or email").press("Enter");
  await page.getByText("1 person", { exact: true }).waitFor();
  expect(page.url()).not.toContain(encodeURIComponent(name.split(" ")[0] ?? name));
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Moves on by the keyboard until this is in focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const wanted = page.getByLabel(label, { exact: true });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${label} is not reached by the keyboard`);
}

describe("who may sign in", () => {
  it("is a list that business support reaches from Admin, with who never signed in", async () => {
    await bea.getByRole("link", { name: "Admin" }).click();
    await bea.getByRole("link", { name: "People who may sign in" }).click();
    await bea.getByRole("link", { name: "Tom Hargreaves" }).waitFor();
    await expectAccessible(bea, "named-people");
    await bea.getByRole("link", { name: "Never signed in" }).click();
    await expect.poll(() => new URL(bea.url()).searchParams.get("standing")).toBe("NEVER_SIGNED_IN");
    await settle(bea);
    await bea.getByRole("link", { name: "Tom Hargreaves" }).waitFor();
    expect(await bea.getByRole("table").getByRole("link", { name: "Bea Lindqvist" }).count()).toBe(0);
  });

  it("grows by somebody whom business support names with the keyboard alone, and who signs in", async () => {
    await bea.goto(`${office.address}${LIST}/new`);
    await bea.getByRole("button", { name: "Name this person" }).click();
    await bea.getByRole("link", { name: "Choose at least one role." }).waitFor();
    await expectAccessible(bea, "name-person-wrong");
    for (const [label, text] of [
      ["Full name", "Idris Fenn"],
      ["Work email", "idris.fenn@afc.example"],
    ] as const) {
      await tabTo(bea, label);
      await bea.keyboard.type(text);
    }
    await tabTo(bea, "Member of a service");
    await bea.keyboard.press("Space");
    await bea.keyboard.press("Enter");
    await bea.getByText("Named. They may sign in now.").waitFor();
    await expectAccessible(bea, "named-person");
    idris = await office.as("Idris Fenn");
    await settle(idris);
    expect(await idris.getByRole("link", { name: "Register", exact: true }).count()).toBe(0);
  });

  it("is put right: a name and a service, and says before what another service brings with it", async () => {
    await open(bea, "Idris Fenn");
    await bea.getByRole("link", { name: "Correct name or place of work" }).click();
    await bea.getByText("They work on the actions of that service").waitFor();
    await expectAccessible(bea, "correct-person");
    await bea.getByLabel("Full name").fill("Idris Fenwick");
    await bea.getByLabel("Service", { exact: true }).selectOption({ index: 1 });
    await bea.getByRole("button", { name: "Save the correction" }).click();
    await bea.getByText("Corrected. It holds from their next click on.").waitFor();
    await bea.getByRole("heading", { level: 1, name: "Idris Fenwick" }).waitFor();
    await bea.goto(`${office.address}/trail`);
    await bea.getByRole("row", { name: /Corrected the name or place of work of a person.*Idris Fenwick/ }).waitFor();
    await expectAccessible(bea, "trail-whom");
    await open(bea, "Tom Hargreaves");
    await bea.getByRole("link", { name: "Correct name or place of work" }).click();
    await bea.getByText("They keep seat 4 of the panel").waitFor();
    await expectAccessible(bea, "correct-person-with-seat");
  });

  it("is given other roles, which hold from the next click on", async () => {
    await open(bea, "Idris Fenwick");
    await bea.getByRole("link", { name: "Change roles" }).click();
    await bea.getByLabel("Front door (Single Point of Access)").check();
    expect(await bea.getByLabel("Auditor").count()).toBe(0);
    await expectAccessible(bea, "change-roles");
    await bea.getByRole("button", { name: "Save the roles" }).click();
    await bea.getByText("Roles changed.").waitFor();
    await idris.reload();
    await idris.getByRole("link", { name: "Register", exact: true }).waitFor();
  });

  it("is ended, and is signed out with the next click; and let in again", async () => {
    await open(bea, "Idris Fenwick");
    await bea.getByRole("link", { name: "End their account" }).click();
    await bea.getByRole("button", { name: "End their account" }).waitFor();
    await expectAccessible(bea, "end-person");
    await bea.getByRole("button", { name: "End their account" }).click();
    await bea.getByText("They are signed out with their next click.").waitFor();
    await idris.reload();
    await idris.waitForURL((url) => url.pathname.startsWith("/sign-in"));
    await bea.getByRole("link", { name: "Let them sign in again" }).click();
    await bea.getByRole("button", { name: "Let them sign in again" }).waitFor();
    await expectAccessible(bea, "reinstate-person");
    await bea.getByRole("button", { name: "Let them sign in again" }).click();
    await bea.getByText("They may sign in again.").waitFor();
  });

  it("leaves a seat of the panel first, and the page says where", async () => {
    await open(bea, "Tom Hargreaves");
    await bea.getByRole("link", { name: "End their account" }).click();
    await bea.getByText("They hold seat 4 of the panel.").waitFor();
    await expectAccessible(bea, "end-person-with-seat");
    await bea.getByRole("link", { name: /End the holding first/ }).click();
    await bea.getByRole("heading", { level: 1, name: "End the holding of seat 4" }).waitFor();
  });

  it("grows by an alternate who is new, in the form of the meeting", async () => {
    await bea.goto(office.address);
    await planThePanels(bea);
    await bea
      .getByRole("link", { name: /Thu 3 Dec 2026|Thursday 3 December 2026/ })
      .first()
      .click();
    await bea.waitForURL((url) => /^\/meetings\/[^/]+$/.test(url.pathname));
    await bea.goto(`${bea.url()}/alternate`);
    await bea.getByLabel("For which seat?").selectOption({ index: 4 });
    await bea.getByLabel("Somebody new").check();
    await bea.getByLabel("Full name").fill("Neve Stand-In");
    await bea.getByLabel("Work email").fill("neve@afc.example");
    await expectAccessible(bea, "name-new-alternate");
    await bea.getByRole("button", { name: "Name the alternate" }).click();
    await bea.getByText("Alternate named for this meeting.").waitFor();
    await open(bea, "Neve Stand-In");
    await bea.getByText("None, but where a meeting lets them in").waitFor();
  });

  it("is looked at by the auditor, who changes nothing", async () => {
    const noor = await office.as("Noor Castellane");
    await noor.goto(`${office.address}/trail`);
    await noor.getByRole("link", { name: "Who may sign in" }).click();
    await noor.getByRole("heading", { level: 1, name: "People who may sign in" }).waitFor();
    expect(await noor.getByRole("link", { name: "Name a person" }).count()).toBe(0);
    await noor.getByRole("link", { name: "Tom Hargreaves" }).click();
    await noor.getByText("tom.hargreaves@").waitFor();
    expect(await noor.getByRole("link", { name: /Change roles|End their account/ }).count()).toBe(0);
    await noor.context().close();
  });
});
