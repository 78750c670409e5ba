import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSitting } from "../support/a-sitting.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";

/** Milliseconds between the keys of somebody who types 80 words a minute. */
const PACE = 150;

let office: Office;
let bea: Page;
let tom: Page;
let meeting = "";
let keys = 0;

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
  tom = await office.as("Tom Hargreaves");
  meeting = await aSitting(office, bea, tom);
});
afterAll(async () => await office?.close());

/** Presses one key, and counts it. */
async function press(key: string): Promise<void> {
  keys += 1;
  await bea.keyboard.press(key, { delay: PACE / 2 });
}

/** Types words at a typist's pace, and counts the keys. */
async function type(words: string): Promise<void> {
  keys += words.length;
  await bea.keyboard.type(words, { delay: PACE });
}

async function openChildren(page: Page): Promise<void> {
  await page.goto(`${office.address}/meetings/${meeting}/live/children`);
  await settle(page);
  await page.getByText(/Child 1 of \d+/).waitFor();
}

/** Counts what is done with a mouse or finger from now on; Enter on a button is no click. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { presses: number };
    counter.presses = 0;
    document.addEventListener("pointerdown", () => (counter.presses += 1), true);
  });
  return async () => await page.evaluate(() => (window as unknown as { presses: number }).presses);
}

const headingOf = async (page: Page) => (await page.locator("#child-heading").textContent()) ?? "";

describe("the minute mode", () => {
  it("has its single keys off until the person switches them on, and says so for good", async () => {
    await openChildren(bea);
    await bea.keyboard.press("n");
    expect(await bea.getByRole("button", { name: "Start with this child" }).count()).toBe(1);
    await bea.getByRole("button", { name: "Single keys" }).focus();
    await bea.keyboard.press("Enter");
    await bea.getByRole("button", { name: "Single keys", pressed: true }).waitFor();
    await openChildren(bea);
    await bea.getByRole("button", { name: "Single keys", pressed: true }).waitFor();
    await expectAccessible(bea, "minute-mode");
  });

  it("minutes a child with one decision and two actions by keyboard alone, without a click", async () => {
    await openChildren(bea);
    await openChildren(tom);
    const clicks = await countPresses(bea);
    const child = await headingOf(bea);
    const began = performance.now();
    await press("n");
    await bea.getByRole("button", { name: "Next child", exact: true }).waitFor();
    await press("a");
    await type("Ring the school @EWS");
    await press("Enter");
    await bea
      .getByText(/Ring the school –/)
      .first()
      .waitFor();
    await type("Visit at home @YRS due:+2p");
    await press("Enter");
    await bea
      .getByText(/Visit at home –/)
      .first()
      .waitFor();
    await press("Escape");
    await press("d");
    await type("Keep; mentoring until spring.");
    await press("Control+Enter");
    await bea.getByText(/Child 2 of \d+/).waitFor();
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(
      `minute mode: ${keys} keys, ${await clicks()} clicks, ${seconds.toFixed(1)} s at 80 words a minute\n`,
    );
    expect(await clicks()).toBe(0);
    expect(await headingOf(bea)).not.toBe(child);
    await tom.getByText(/Child 2 of \d+/).waitFor();
    await bea.getByRole("heading", { name: "Looking at this meeting now" }).waitFor();
    await bea.locator(".app-here").getByText("Tom Hargreaves").waitFor();
    expect(await headingOf(tom)).toBe(await headingOf(bea));
    expect(await bea.evaluate(() => document.activeElement?.id)).toBe("child-heading");
  });

  it("lets who only looks look elsewhere, and go back to the child being discussed", async () => {
    await tom.getByRole("button", { name: "Next child", exact: true }).click();
    await tom.getByText(/Child 3 of \d+/).waitFor();
    expect(await headingOf(tom)).not.toBe(await headingOf(bea));
    await tom.getByRole("link", { name: "Go to the child being discussed" }).click();
    await tom.getByText(/Child 2 of \d+/).waitFor();
  });

  it("hides every child's name on a projected screen, on all its pages", async () => {
    await bea.getByRole("button", { name: "Hide names" }).click();
    await bea.getByRole("button", { name: "Hide names", pressed: true }).waitFor();
    await settle(bea);
    const name = await tom.locator("#child-heading").textContent();
    const last = name?.split(",")[0] ?? "?";
    expect(last).toMatch(/^[A-Z' -]{2,}$/);
    for (const path of ["/live/children", "", "/live/actions", "/action-sheet", "/changes", "/guests/new"]) {
      await bea.goto(`${office.address}/meetings/${meeting}${path}`);
      await settle(bea);
      expect((await bea.content()).toUpperCase()).not.toContain(`${last},`);
    }
    await openChildrenAgain(bea);
    expect(await headingOf(bea)).toMatch(/^[A-Z]\.[A-Z]\. \(AFC-\d{4}-\d{4}\)$/);
    await expectAccessible(bea, "minute-mode-names-hidden");
  });

  it("keeps words with the child's name off a projected screen, where they could be changed too", async () => {
    const [reference = ""] = /AFC-\d{4}-\d{4}/.exec(await headingOf(bea)) ?? [];
    const first = /, (\S+)/.exec(await headingOf(tom))?.[1] ?? "?";
    await bea.goto(`${office.address}/children/${reference}/signs-of-safety/new`);
    await bea.getByLabel("What is working well?").fill(`${first} likes art.`);
    await bea.getByLabel("What are we worried about?").fill("Stays at home alone.");
    await bea.getByLabel("What needs to happen?").fill("A visit to the home.");
    await bea.getByLabel("Education Welfare Service").check();
    await bea.getByRole("button", { name: "Record Signs of Safety" }).click();
    await bea.getByText("Signs of Safety recorded.").waitFor();

    await openChildrenAgain(bea);
    const onTheScreen = async () => await bea.locator("main").textContent();
    expect(await onTheScreen()).toContain(`${first.charAt(0)}. likes art.`);
    await bea.getByText("All of it, and what the child and the parent say").click();
    await bea.getByText(/To write the Signs of Safety anew, switch off/).waitFor();
    const anew = bea.getByRole("button", { name: "Write the Signs of Safety anew" });
    expect(await anew.count()).toBe(0);
    const hide = bea.getByRole("button", { name: "Hide names" });
    await hide.click();
    await anew.click();
    const form = bea.getByRole("form", { name: "Signs of Safety" });
    const workingWell = form.getByLabel("What is working well?");
    expect(await workingWell.inputValue()).toBe(`${first} likes art.`);
    await workingWell.fill(`${first} likes art and music.`);
    await hide.click();
    await bea.getByText(/To write the Signs of Safety anew, switch off/).waitFor();
    expect(await workingWell.count()).toBe(0);
    await hide.click();
    expect(await workingWell.inputValue()).toBe(`${first} likes art and music.`);
    await hide.click();

    const said = bea.getByLabel("What was said");
    await said.fill(`${first} was at home.`);
    await bea.getByText("It holds the child’s name: blurred until you write here.").waitFor();
    const blurOf = async () => await said.evaluate((field) => getComputedStyle(field).filter);
    expect(await blurOf()).toBe("none");
    await said.blur();
    expect(await blurOf()).toContain("blur");
    await said.fill("At home.");
  });

  it("keeps the chair's decision and a dissent with whose it is", async () => {
    await openChildrenAgain(bea);
    await bea.getByText("The chair decides, or somebody does not agree").click();
    await bea.getByRole("radio", { name: "The chair decided" }).check();
    await bea.getByLabel("Who does not agree?").selectOption({ index: 2 });
    await bea.getByLabel("What do they say?").fill("A place nearby first");
    await bea.getByLabel("What did the panel decide?").fill("Tuition from Monday.");
    await bea.getByRole("button", { name: /^Record/ }).click();
    await bea.getByText(/Child 3 of \d+/).waitFor();
    await bea.goto(`${office.address}/meetings/${meeting}/action-sheet`);
    await bea.getByText(/The chair decided\. .* did not agree: A place nearby first\./).waitFor();
  });

  it("goes to who is here by a key, and does nothing by single keys while something is typed", async () => {
    await openChildrenAgain(bea);
    await bea.keyboard.press("t");
    expect(await bea.evaluate(() => document.activeElement?.id)).toBe("attendance");
    await bea.keyboard.press("d");
    await bea.keyboard.type("npt");
    expect(await bea.getByLabel("What did the panel decide?").inputValue()).toBe("npt");
    await bea.keyboard.press("Escape");
    await bea.keyboard.press("?");
    expect(await bea.evaluate(() => document.activeElement?.id)).toBe("keys");
  });

  it("has on a phone what is decided now first, the rest folded, and loses nothing when the phone is turned", async () => {
    const action = bea.getByLabel("Add an action: what is to be done?");
    await bea.setViewportSize({ width: 390, height: 844 });
    await openChildrenAgain(bea);
    const record = bea.getByRole("button", { name: /^Record/ });
    expect(await action.isVisible()).toBe(false);
    const bottom = await record.evaluate((button) => button.getBoundingClientRect().bottom + window.scrollY);
    expect(bottom).toBeLessThan(1000);
    await bea.keyboard.press("a");
    await expect.poll(() => bea.evaluate(() => document.activeElement?.id)).toBe(await action.getAttribute("id"));
    await bea.keyboard.type("Ring the nurse");
    await bea.setViewportSize({ width: 844, height: 390 });
    expect(await action.inputValue()).toBe("Ring the nurse");
    await bea.setViewportSize({ width: 390, height: 844 });
    expect(await action.inputValue()).toBe("Ring the nurse");
    await expectAccessible(bea, "minute-mode-phone");
  });
});

async function openChildrenAgain(page: Page): Promise<void> {
  await page.goto(`${office.address}/meetings/${meeting}/live/children`);
  await settle(page);
  await page.locator("#child-heading").waitFor();
  await settle(page);
}
