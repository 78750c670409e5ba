import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aRestriction } from "../support/a-restriction.js";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

const REQUEST = "/subject-access/AFC-SAR-2026-0001";
const NOTE = "Isolde Pellgrave was at the door.";

let office: Office;
let bea: Page;
let selwyn: Page;

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
  selwyn = await office.as("Selwyn Achterberg");
  const sister = await aRegisterEntry(office, { firstName: "Isolde", lastName: "Pellgrave" });
  const { reference } = await aRegisterEntry(office, { firstName: "Wren", lastName: "Pell" });
  await goTo(bea, office, `/children/${reference}/notes/new`);
  await bea.getByLabel("Case note").fill(NOTE);
  await press(bea, "Add case note", NOTE);
  await aRestriction(office, sister, ["Amara Delacroix"]);
  await ask(reference);
});
afterAll(async () => await office?.close());

/** A mother asks for a copy; it is known who she is. */
async function ask(reference: string): Promise<void> {
  await goTo(bea, office, "/subject-access/new");
  await bea.getByLabel("Which child?").fill(reference);
  await bea.getByLabel(/^A parent/).check();
  await bea.getByLabel("Their name").fill("Ada Pell");
  await bea.getByLabel("Why may they ask for this child?").fill("Mother, with parental responsibility");
  await bea.getByLabel("How did it come in?").selectOption({ label: "By email" });
  await enterDay(bea, "Received on", [25, 11, 2026]);
  await press(bea, "Record the request", "Request recorded");
  await bea.getByRole("link", { name: "Know who is asking" }).click();
  await bea.getByLabel(/^Yes, it is known/).check();
  await enterDay(bea, "On which day?", [26, 11, 2026]);
  await bea.getByLabel("What did you see, or ask for?").fill("Passport");
  await press(bea, "Record", "Recorded who is asking.");
}

describe("something found for a copy that is about another child whose record is restricted", () => {
  it("says so to whoever prepares the copy, and nothing else", async () => {
    await bea.getByRole("link", { name: "Bring together what we hold" }).click();
    await press(bea, "Bring it together", "Everything held is brought together.");
    await bea.getByText("1 for the data protection officer").first().waitFor();
    await expectAccessible(bea, "kept-parts");
    await goTo(bea, office, `${REQUEST}/items/case_note`);
    await bea.getByText("It is kept from you. The data protection officer reads it and decides.").waitFor();
    await expectAccessible(bea, "kept-item");
    expect(await bea.getByRole("main").textContent()).not.toMatch(/Isolde|Pellgrave|at the door/);
    expect(await bea.getByRole("link", { name: /^Decide|^Somebody says/ }).count()).toBe(0);
  });

  it("is read and decided by the data protection officer, and stays kept from the other", async () => {
    await goTo(selwyn, office, `${REQUEST}/decide/case_note`);
    await selwyn.getByText(/This concerns another child, whose record is restricted/).waitFor();
    await selwyn.getByText(NOTE).first().waitFor();
    await selwyn.getByLabel("Keep back").check();
    await selwyn.getByLabel("On what ground?").selectOption({ label: "About another person who has not agreed" });
    await selwyn.getByLabel("Why?").fill("It would tell where she was.");
    await expectAccessible(selwyn, "kept-decide");
    await press(selwyn, "Decide", "Everything in this part is decided.");
    await goTo(bea, office, `${REQUEST}/items/case_note`);
    await bea.getByText("It is kept from you.").waitFor();
    expect(await bea.getByRole("main").textContent()).not.toMatch(/Isolde|not agreed|where she was/);
  });
});
