import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

let office: Office;
let selwyn: Page;

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  selwyn = await office.as("Selwyn Achterberg");
  const entry = await aRegisterEntry(office, { firstName: "Wren", lastName: "Pell" });
  const amara = await office.as("Amara Delacroix");
  for (const toWhom of ["Kestrel Family Solicitors", "Rookfield Housing"]) await giveTo(amara, entry, toWhom);
  const bea = await office.as("Bea Lindqvist");
  await goTo(bea, office, `/children/${entry.reference}/dispute`);
  await bea.getByLabel("What is wrong?").selectOption({ label: "Sex" });
  await bea.getByLabel("Who says so?").fill("The mother");
  await bea.getByLabel("What do they say it should be?").fill("Female");
  await press(bea, "Record the dispute", "Recorded.");
});
afterAll(async () => await office?.close());

/** Records that somebody outside is given something about a child. */
async function giveTo(amara: Page, { reference }: ArrangedEntry, toWhom: string): Promise<void> {
  await goTo(amara, office, `/children/${reference}/disclosure`);
  await amara.getByLabel("What may be disclosed?").fill("Attendance");
  await amara.getByLabel("To whom?").fill(toWhom);
  await amara.getByLabel("Who agreed?").fill("The panel");
  await amara.getByLabel("On what basis?").fill("Section 436A");
  await enterDay(amara, "Agreed on", [26, 11, 2026]);
  await press(amara, "Record the agreement", "Agreement to disclose recorded.");
}

describe("those who were given a child's data", () => {
  it("are ticked by the officer once the dispute is answered, with an address or without", async () => {
    await goTo(selwyn, office, "/disputes");
    await selwyn.getByRole("link", { name: "Sex" }).click();
    await selwyn.getByLabel("Not changed").check();
    await selwyn.getByLabel("Why?").fill("The certificate says so.");
    await press(selwyn, "Answer", "Answered. Tell the person, and those below.");
    await selwyn.getByLabel("Kestrel Family Solicitors", { exact: true }).check();
    await selwyn.getByLabel("Rookfield Housing", { exact: true }).check();
    await selwyn.getByLabel("Email address of Kestrel Family Solicitors").fill("files@kestrel.example");
    await expectAccessible(selwyn, "dispute-tell");
    await press(selwyn, "Have them told", "Those you ticked are on the list.");
    await selwyn.getByText(/mail to files@kestrel.example|Mail sent to files@kestrel.example/i).waitFor();
    await selwyn.getByText("To be told by letter or by phone").waitFor();
  });

  it("show as told on a day, by whom it is recorded", async () => {
    await selwyn.getByText("Rookfield Housing was told by letter or by phone").click();
    await enterDay(selwyn, "On which day?", [26, 11, 2026]);
    await selwyn.getByLabel("How, and who heard it?").fill("By phone, Ms Rook");
    await press(selwyn, "Record that they were told", "Recorded that Rookfield Housing was told.");
    await selwyn.getByText(/By phone, Ms Rook \(Selwyn Achterberg\)/).waitFor();
    await expectAccessible(selwyn, "dispute-told");
  });
});
