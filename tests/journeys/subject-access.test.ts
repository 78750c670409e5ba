import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

let office: Office;
let bea: Page;
let selwyn: Page;
let child = "";
const request = "/subject-access/AFC-SAR-2026-0001";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
  selwyn = await office.as("Selwyn Achterberg");
  await aRegisterEntry(office, { firstName: "Isolde", lastName: "Pell" });
  child = (await aRegisterEntry(office, { firstName: "Wren", lastName: "Pell" })).reference;
  await goTo(bea, office, `/children/${child}/notes/new`);
  await bea.getByLabel("Case note").fill("Seen at home with Isolde Pell.");
  await press(bea, "Add case note", "Seen at home with Isolde Pell.");
});
afterAll(async () => await office?.close());

describe("a parent who asks for a copy of what is held", () => {
  it("is recorded with the day an answer is due", async () => {
    await goTo(bea, office, "/admin");
    await bea.getByRole("link", { name: "Subject access" }).first().click();
    await bea
      .getByRole("button", { name: "Record a request" })
      .or(bea.getByRole("link", { name: "Record a request" }))
      .click();
    await bea.getByLabel("Which child?").fill(child);
    await bea.getByLabel(/^A parent/).check();
    await bea.getByLabel("Their name").fill("Ada Pell");
    await bea.getByLabel("Why may they ask for this child?").fill("Mother, with parental responsibility");
    await bea.getByLabel("How did it come in?").selectOption({ label: "By email" });
    await enterDay(bea, "Received on", [25, 11, 2026]);
    await expectAccessible(bea, "subject-access-new");
    await press(bea, "Record the request", "Request recorded");
    await bea.getByText("29 December 2026").first().waitFor();
    await expectAccessible(bea, "subject-access-request");
  });

  it("is known before anything is brought together", async () => {
    await bea.getByRole("link", { name: "Know who is asking" }).click();
    await bea.getByLabel(/^Yes, it is known/).check();
    await enterDay(bea, "On which day?", [26, 11, 2026]);
    await bea.getByLabel("What did you see, or ask for?").fill("Passport and birth certificate");
    await expectAccessible(bea, "subject-access-identity");
    await press(bea, "Record", "Recorded who is asking.");
    await bea.getByRole("link", { name: "Bring together what we hold" }).click();
    await expectAccessible(bea, "subject-access-collect");
    await press(bea, "Bring it together", "Everything held is brought together.");
    await expectAccessible(bea, "subject-access-parts");
  });

  it("gets every item decided: one by one with Enter, the rest of a part at once", async () => {
    await goTo(bea, office, `${request}/decide/case_note`);
    await bea.getByText("1 item left in this part").waitFor();
    await expect.poll(async () => await bea.getByLabel("Release without some words").isChecked()).toBe(true);
    await expect.poll(async () => await bea.getByLabel("Words to take out").inputValue()).toBe("Isolde Pell");
    await expectAccessible(bea, "subject-access-decide");
    await bea.getByLabel("Release without some words").focus();
    await bea.keyboard.press("Enter");
    await bea.getByText("Everything in this part is decided.").waitFor();
    await goTo(bea, office, `${request}/items/case_note`);
    await bea.getByText("Seen at home with [taken out].").waitFor();
    await expectAccessible(bea, "subject-access-items");
    await goTo(bea, office, `${request}/items`);
    const rest = bea.getByRole("button", { name: /^Release the rest/ });
    for (let left = await rest.count(); left > 0; left -= 1) {
      await rest.first().click();
      await expect.poll(async () => await rest.count()).toBe(left - 1);
    }
  });

  it("is released by the data protection officer, and fetched", async () => {
    await goTo(selwyn, office, "/");
    await expectAccessible(selwyn, "dpo-home");
    await selwyn.getByRole("main").getByRole("link", { name: "Subject access" }).click();
    await settle(selwyn);
    await expectAccessible(selwyn, "subject-access-list");
    await selwyn.getByRole("link", { name: "AFC-SAR-2026-0001" }).click();
    await selwyn.getByRole("link", { name: "Release the copy" }).click();
    await expectAccessible(selwyn, "subject-access-release");
    await press(selwyn, "Release the copy", "The copy is released.");
    await expectAccessible(selwyn, "subject-access-released");
    const link = selwyn.getByRole("link", { name: /as data/ });
    const copy = await selwyn.request.get(`${office.address}${await link.getAttribute("href")}`);
    expect(await copy.text()).toContain("Seen at home with [taken out].");
    expect(await copy.text()).not.toContain("Isolde");
  });
});

describe("a fact that somebody says is wrong", () => {
  it("is recorded from the child's page and carries its mark there and on the register", async () => {
    await goTo(bea, office, `/children/${child}`);
    await bea.getByRole("link", { name: "Somebody says something is wrong" }).click();
    await bea.getByLabel("What is wrong?").selectOption({ label: "Date of birth" });
    await bea.getByLabel("Who says so?").fill("The mother, by phone");
    await bea.getByLabel("What do they say it should be?").fill("5 April 2013");
    await expectAccessible(bea, "dispute");
    await press(bea, "Record the dispute", "Recorded.");
    await bea.getByText("The mother, by phone says: 5 April 2013").waitFor();
    await expectAccessible(bea, "child-disputed");
    await goTo(bea, office, "/register");
    await bea.getByText("Accuracy disputed").first().waitFor();
  });

  it("is answered by the data protection officer with the reason", async () => {
    await goTo(selwyn, office, "/disputes");
    await expectAccessible(selwyn, "disputes");
    await selwyn.getByRole("link", { name: "Date of birth" }).click();
    await selwyn.getByLabel("Not changed").check();
    await selwyn.getByLabel("Why?").fill("The birth certificate says 4 May 2013.");
    await expectAccessible(selwyn, "dispute-answer");
    await press(selwyn, "Answer", "Answered.");
    await goTo(bea, office, `/children/${child}`);
    await bea.getByText("Accuracy disputed").first().waitFor();
  });
});

describe("a fact that is wrong in the copy", () => {
  it("is recorded by the data protection officer from the request, also after the copy went out", async () => {
    await goTo(selwyn, office, request);
    await selwyn.getByRole("link", { name: "Somebody says something is wrong" }).click();
    await selwyn.getByLabel("What is wrong?").selectOption({ label: "Family name" });
    await selwyn.getByLabel("Who says so?").fill("The mother, who read her copy");
    await selwyn.getByLabel("What do they say it should be?").fill("Pell-Ashe");
    await expectAccessible(selwyn, "request-dispute");
    await press(selwyn, "Record the dispute", "Recorded.");
    await bea.goto(`${office.address}/children/${child}`);
    await bea.getByText("The mother, who read her copy says: Pell-Ashe").waitFor();
  });

  it("may be a note: the link stands beside it, and the mark from then on", async () => {
    await goTo(selwyn, office, `${request}/items/case_note`);
    await selwyn.getByRole("link", { name: /^Somebody says this is wrong/ }).click();
    await selwyn.getByLabel("Who says so?").fill("The mother, who read her copy");
    await selwyn.getByLabel("What do they say it should be?").fill("Not seen that day.");
    await expectAccessible(selwyn, "request-dispute-note");
    await press(selwyn, "Record the dispute", "Recorded.");
    await selwyn.getByText("The mother, who read her copy says: Not seen that day.").waitFor();
    await expectAccessible(selwyn, "request-item-disputed");
    await goTo(selwyn, office, "/disputes");
    await selwyn.getByRole("link", { name: "Case note" }).waitFor();
  });
});

describe("a hold", () => {
  it("is placed by hand and lifted by the data protection officer", async () => {
    await goTo(bea, office, "/holds/new");
    await bea.getByLabel("Which child?").fill(child);
    await bea.getByLabel("An inquiry").check();
    await bea.getByLabel("Why?").fill("The inquiry asked for all records.");
    await expectAccessible(bea, "hold-new");
    await press(bea, "Place the hold", "Hold placed.");
    await goTo(selwyn, office, "/holds");
    await expectAccessible(selwyn, "holds");
    await selwyn
      .getByRole("row", { name: /An inquiry/ })
      .getByRole("link", { name: /^Lift/ })
      .click();
    await selwyn.getByLabel("Why is it lifted?").fill("The inquiry is over.");
    await expectAccessible(selwyn, "hold-lift");
    await press(selwyn, "Lift the hold", "Hold lifted.");
  });
});
