import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";

let office: Office;
let selwyn: Page;
let child = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  selwyn = await office.as("Selwyn Achterberg");
  child = (await aRegisterEntry(office, { firstName: "Wren", lastName: "Pell" })).reference;
});
afterAll(async () => await office?.close());

describe("a parent who rings to say that something is wrong, and asks for no copy", () => {
  it("is heard by the data protection officer, who finds the child by reference and never by name", async () => {
    await goTo(selwyn, office, "/disputes");
    await selwyn.getByRole("link", { name: "Record a dispute" }).click();
    const field = selwyn.getByLabel("Reference of the child or the search");
    await field.fill("Wren Pell");
    await field.press("Enter");
    await selwyn.getByRole("link", { name: /This is not a child’s reference/ }).waitFor();
    expect(selwyn.url()).not.toMatch(/Wren|Pell/);
    await expectAccessible(selwyn, "dispute-find-child");
    await field.fill("AFC-2026-0000");
    await field.press("Enter");
    await selwyn.getByText("No child has this reference").waitFor();
    await field.fill(child.toLowerCase());
    await field.press("Enter");
    await selwyn.getByText(`Wren Pell, ${child}`).waitFor();
    await expectAccessible(selwyn, "dispute-by-reference");
  });

  it("stands among the disputed facts, and waits for an answer", async () => {
    await selwyn.getByLabel("What is wrong?").selectOption({ label: "Date of birth" });
    await selwyn.getByLabel("Who says so?").fill("The mother, by phone");
    await selwyn.getByLabel("What do they say it should be?").fill("4 April 2013");
    await press(selwyn, "Record the dispute", "Recorded.");
    await settle(selwyn);
    await selwyn.getByRole("link", { name: "Date of birth" }).click();
    await selwyn.getByText("The mother, by phone").waitFor();
    await selwyn.getByText("4 April 2013").waitFor();
  });
});
