import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { aSitting, nextPanel } from "../support/a-sitting.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";

const WORRIES = [
  "Has not eaten at school since October.",
  "Out at night with older people.",
  "Nobody answers the door.",
];

let office: Office;
let bea: Page;
let tom: Page;
let meeting = "";
let reference = "";

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
  tom = await office.as("Tom Hargreaves");
  meeting = await aSitting(office, bea, tom);
  await goTo(bea, office, `/meetings/${meeting}`);
  const child = bea.locator('main a[href^="/children/"]').first();
  reference = ((await child.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
  await goTo(bea, office, `/children/${reference}/signs-of-safety/new`);
  await bea.getByLabel("What is working well?").fill("Likes art.");
  await bea.getByLabel("What are we worried about?").fill(WORRIES.join("\n"));
  await bea.getByLabel("What needs to happen?").fill("A visit to the home.");
  await bea.getByLabel("Education Welfare Service").check();
  await press(bea, "Record Signs of Safety", "Signs of Safety recorded.");
});
afterAll(async () => await office?.close());

describe("the worries of a Signs of Safety note", () => {
  it("AFC-114: stand on the child's page until each has an action or the reason for having none", async () => {
    await bea.goto(`${office.address}/children/${reference}/signs-of-safety`);
    await bea.getByText("3 worries without an action").waitFor();
    await bea.getByRole("button", { name: /Say what answers it\s+for worry 2/ }).click();
    await expectAccessible(bea, "worries-of-child");
    await bea.getByLabel(/why is there no action\?/i).fill("The police and social care know, and meet on Monday.");
    await bea.getByRole("button", { name: "Save the answer" }).click();
    await bea.getByText("2 worries without an action").waitFor();
    await bea.getByRole("link", { name: /Agree an action\s+for worry 1/ }).click();
    await settle(bea);
    await expectAccessible(bea, "agree-action-from-worry");
    await bea.getByLabel("What is to be done?").fill("Ask the school nurse to see the child");
    await bea.getByRole("button", { name: "Agree action" }).click();
    await bea.getByText("1 worry without an action").waitFor();
    await bea.getByText("2 worries answered").click();
    await bea.getByText(/Action: Ask the school nurse to see the child/).waitFor();
    await expectAccessible(bea, "worries-answered");
  });

  it("AFC-114: are answered in the meeting by the action that is agreed for them", async () => {
    await bea.goto(`${office.address}/meetings/${meeting}/live/children/${reference}`);
    await bea.getByText("1 worry without an action").waitFor();
    await expectAccessible(bea, "worries-in-meeting");
    await bea.getByLabel(/Add an action/).fill("Visit in the evening @EWS");
    await bea.getByLabel("Which worry does it answer? (optional)").selectOption("Nobody answers the door.");
    await bea.getByRole("button", { name: "Add the action" }).click();
    await bea.getByText("All 3 worries are answered").waitFor();
    await expectAccessible(bea, "worries-all-answered");
  });
});

describe("what changed since the panel before", () => {
  it("AFC-118: is read for the next meeting, all of it and by kind", async () => {
    const next = await nextPanel(office);
    await bea.goto(`${office.address}/meetings/${next.id}/changes`);
    await bea.getByText(reference, { exact: false }).first().waitFor();
    await expectAccessible(bea, "meeting-changes");
    await bea.getByRole("link", { name: /^New note/ }).click();
    await settle(bea);
    await expectAccessible(bea, "meeting-changes-by-kind");
    await tom.goto(`${office.address}/my-changes`);
    await settle(tom);
    await expectAccessible(tom, "my-changes");
  });

  it("AFC-118: has a private note beside it, which its writer alone finds again and deletes", async () => {
    await tom.goto(`${office.address}/children/${reference}`);
    await tom.getByText("Write a private note").click();
    await expectAccessible(tom, "private-note");
    await tom.getByRole("textbox", { name: "My private note" }).fill("Ask about the aunt.");
    await tom.getByRole("button", { name: "Save my note" }).click();
    await tom.getByText("My private note", { exact: true }).first().waitFor();
    await bea.goto(`${office.address}/children/${reference}`);
    await bea.getByText("Write a private note").waitFor();
    await tom.goto(`${office.address}/children/${reference}`);
    await tom.locator("summary", { hasText: "My private note" }).click();
    await tom.getByText("Ask about the aunt.").waitFor();
    await expectAccessible(tom, "private-note-kept");
    await tom.getByRole("button", { name: "Delete my note" }).click();
    await tom.getByText("Write a private note").waitFor();
  });
});
