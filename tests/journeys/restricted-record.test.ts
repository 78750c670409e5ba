import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, lookFor, press } from "../support/on-a-page.js";

const EMERGENCY = "A neighbour rang: she is alone and has been hurt.";

let office: Office;
let bea: Page;
let tom: Page;
let amara: Page;
let lowri: Page;
let record = "";

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
  tom = await office.as("Tom Hargreaves");
  amara = await office.as("Amara Delacroix");
  lowri = await office.as("Lowri Castell");
});
afterAll(async () => await office?.close());

/** Opens the child's record by its address; says whether it is there. */
async function finds(page: Page): Promise<boolean> {
  await goTo(page, office, record);
  return (await page.getByRole("heading", { level: 1, name: /Halliford/i }).count()) === 1;
}

async function search(page: Page): Promise<string> {
  await lookFor(page, office, "Halliford");
  return (await page.getByText(/\d+ results? for/).textContent()) ?? "";
}

describe("a restricted record", () => {
  it("is restricted by business support to two people, and is gone for a member who is not one of them", async () => {
    expect(await search(tom)).toContain("1 result for");
    record = (await tom.getByRole("link", { name: /Halliford/i }).getAttribute("href")) ?? "";
    await goTo(bea, office, record);
    await bea.getByRole("link", { name: "Who may see this record" }).click();
    await settle(bea);
    await expectAccessible(bea, "access-open");
    await bea.getByRole("link", { name: "Restrict this record" }).click();
    await bea.getByLabel("Why may only they see it?").fill("The mother works in the team.");
    await bea.getByLabel("Lowri Castell").check();
    await expectAccessible(bea, "restrict");
    await press(bea, "Save who may see it", "Only the people on the list see this record now.");
    await bea.getByText("Bea Lindqvist, Lowri Castell").waitFor();
    await expectAccessible(bea, "access-restricted");
    expect(await finds(bea)).toBe(true);
    await bea.getByText(/^Restricted record\. May see it/).waitFor();
    await expectAccessible(bea, "child-restricted");
    expect(await finds(tom)).toBe(false);
    expect(await search(tom)).toContain("0 results for");
    await expectAccessible(tom, "search-restricted");
    await goTo(tom, office, "/register");
    expect(await tom.locator(`a[href="${record}"]`).count()).toBe(0);
  });

  it("says whom to ask to a member who asks about the child by name", async () => {
    await goTo(tom, office, "/refer");
    await tom.getByLabel("First name").fill("Wren");
    await tom.getByLabel("Last name").fill("Halliford");
    await enterDay(tom, "Date of birth", [19, 4, 2013]);
    await tom.getByRole("button", { name: "Continue" }).click();
    await tom.getByText("This child is known to the register, and the record is restricted.").waitFor();
    await tom.getByText("Amara Delacroix").waitFor();
    await expectAccessible(tom, "refer-restricted");
  });

  it("P7: is opened in an emergency with a reason, says until when, and is closed again", async () => {
    await goTo(tom, office, record);
    await expectAccessible(tom, "child-not-there");
    await tom.getByRole("link", { name: "Ask whether this one is, and whom to ask" }).click();
    await tom.getByText("Only a few people may see it.").waitFor();
    await tom.getByLabel("What is the emergency?").fill("She is in danger.");
    await press(tom, "Open this record for one hour", "There is a problem");
    await expectAccessible(tom, "emergency-refused");
    await tom.getByLabel("What is the emergency?").fill(EMERGENCY);
    await press(tom, "Open this record for one hour", "Open for one hour. The strategic lead has been told.");
    await tom.getByText(/You opened this restricted record in an emergency. It closes at .*10:00/).waitFor();
    await expectAccessible(tom, "child-in-emergency");
    await press(tom, "I no longer need it: close it now", "Closed. You no longer see this record.");
    expect(await finds(tom)).toBe(false);
  });

  it("shows the chair and the auditor who opened it and why", async () => {
    await goTo(amara, office, "/trail");
    await amara.getByRole("link", { name: "Emergency access" }).click();
    const row = amara.getByRole("row").filter({ hasText: EMERGENCY });
    await row.getByText("Tom Hargreaves").waitFor();
    await expectAccessible(amara, "emergencies");
    await row.getByRole("link", { name: /^AFC-/ }).click();
    await amara.getByText(`Reason: ${EMERGENCY}`).first().waitFor();
    await expectAccessible(amara, "who-looked-emergency");
    const noor = await office.as("Noor Castellane");
    await noor.getByRole("link", { name: "Emergency access" }).click();
    await noor.getByText(EMERGENCY).waitFor();
  });

  it("is lifted by two people", async () => {
    await goTo(bea, office, `${record}/access`);
    await bea.getByRole("link", { name: "Ask to lift it" }).click();
    await bea.getByLabel("Why need it no longer be restricted?").fill("The mother has left the council.");
    await expectAccessible(bea, "lift-ask");
    await press(bea, "Ask to lift the restriction", "The restriction stands until a second person agrees.");
    await expectAccessible(bea, "access-lift-asked");
    expect(await finds(tom)).toBe(false);
    await goTo(amara, office, `${record}/access`);
    await amara.getByRole("link", { name: "Lift the restriction" }).click();
    await amara.getByText("The mother has left the council.").waitFor();
    await expectAccessible(amara, "lift-agree");
    await press(amara, "Lift the restriction", "Restriction lifted.");
    expect(await finds(tom)).toBe(true);
  });
});

describe("a conflict of interest", () => {
  it("takes the record out of the sight of the member who says so, until the chair ends it", async () => {
    await goTo(lowri, office, record);
    await lowri.getByRole("link", { name: "I know this child or family" }).click();
    await lowri.getByLabel("How do you know each other?").fill("Her mother is my cousin.");
    await expectAccessible(lowri, "conflict");
    await press(lowri, "Record that they are known", "Recorded. You no longer see this record.");
    expect(await finds(lowri)).toBe(false);
    expect(await search(lowri)).toContain("0 results for");
    await goTo(amara, office, `${record}/access`);
    await amara.getByText("Lowri Castell does not see this record").waitFor();
    await expectAccessible(amara, "access-conflict");
    await amara.getByRole("link", { name: /^End this conflict of interest/ }).click();
    await amara.getByLabel("Why does it end?").fill("It was another family of the same name.");
    await expectAccessible(amara, "end-conflict");
    await press(amara, "End the conflict of interest", "Conflict of interest ended.");
    expect(await finds(lowri)).toBe(true);
  });
});
