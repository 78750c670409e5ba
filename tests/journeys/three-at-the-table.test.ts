import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type ArrangedMeeting, aMeetingInSession, anAgendaItem } from "../support/a-meeting.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Replicas, startReplicas } from "../support/replicas.js";

let replicas: Replicas;
let bea: Page;
let amara: Page;
let tom: Page;
let meeting: ArrangedMeeting;
let children: ArrangedEntry[];

beforeAll(async () => {
  replicas = await startReplicas();
  const today = new Date().toISOString().slice(0, 10);
  meeting = await aMeetingInSession(replicas, { heldOn: today });
  children = [await aRegisterEntry(replicas), await aRegisterEntry(replicas), await aRegisterEntry(replicas)];
  for (const [index, child] of children.entries())
    await anAgendaItem(replicas, meeting, child, { position: index + 1 });
  bea = await replicas.as("Bea Lindqvist");
  amara = await replicas.as("Amara Delacroix");
  tom = await replicas.as("Tom Hargreaves");
});
afterAll(async () => await replicas?.close());

/** Longer than typing must have stopped for, and the way there and back. */
const SOON = { timeout: 10_000 };
const everybody = () => [bea, amara, tom];
const decision = (page: Page) => page.getByLabel("What did the panel decide?");
const discussion = (page: Page) => page.getByLabel("What was said");

/** Opens one child's page in the meeting, and waits until the line to the meeting stands. */
async function openChild(page: Page, index: number): Promise<void> {
  await page.goto(`${replicas.address}/meetings/${meeting.globalId}/live/children/${children[index]?.reference}`);
  await settle(page);
  await page.getByText("(you)").waitFor();
}
async function kept(index: number, field: string): Promise<string | undefined> {
  const [row] = await replicas.sql<{ text: string }>(
    `SELECT w.text FROM item_writing w JOIN agenda_item i ON i.id = w.item_id WHERE i.entry_id = $1 AND w.field = $2`,
    [children[index]?.id, field],
  );
  return row?.text;
}
async function typeInto(page: Page, text: string, into = discussion): Promise<void> {
  await into(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text, { delay: 15 });
}

describe("three people in one meeting, on two replicas", () => {
  it("shows each who else is there, and at which child", async () => {
    for (const page of everybody()) await openChild(page, 0);
    for (const page of everybody())
      for (const name of ["Bea Lindqvist", "Amara Delacroix", "Tom Hargreaves"])
        await page.locator(".app-here").getByText(name).waitFor();
    await tom.locator(".app-here").getByText(`at ${children[0]?.reference}`).first().waitFor();
  });

  it("shows what one types on every screen as it is typed, and saves it by itself", async () => {
    await typeInto(bea, "School has rung twice.");
    await bea.getByText(/^Saved \d\d:\d\d by Bea Lindqvist/).waitFor();
    for (const page of everybody())
      await expect.poll(() => discussion(page).inputValue(), SOON).toBe("School has rung twice.");
    await amara.getByText("Bea Lindqvist is writing here too.").waitFor();
    expect(await discussion(tom).getAttribute("readonly")).not.toBeNull();
  });

  it("shows both texts when two type at once, loses neither, and ends equal on every screen", async () => {
    await Promise.all([typeInto(bea, " Nurse will visit."), typeInto(amara, " Letter goes home.")]);
    const asked = await Promise.any(
      [bea, amara].map(async (page) => {
        await page.getByRole("button", { name: "Keep both" }).waitFor();
        return page;
      }),
    );
    const shown = await asked.locator(".app-conflict").textContent();
    expect(shown).toContain("Nurse will visit.");
    expect(shown).toContain("Letter goes home.");
    expect(await asked.locator(".app-conflict").count()).toBe(1);
    await expectAccessible(asked, "two-texts");
    await asked.getByRole("button", { name: "Keep both" }).click();
    const both = await expectEqual();
    expect(both).toContain("Nurse will visit.");
    expect(both).toContain("Letter goes home.");
    expect(both.match(/School has rung twice\./g)).toHaveLength(1);
  });

  it("settles the decision for everybody once one records it, and takes along whoever follows", async () => {
    await tom.goto(`${replicas.address}/meetings/${meeting.globalId}/live/children`);
    await tom.getByText("(you)").waitFor();
    await typeInto(amara, "Mentoring twice a week.", decision);
    await expect.poll(() => decision(bea).inputValue(), SOON).toBe("Mentoring twice a week.");
    await bea.getByLabel("Lead service").selectOption({ index: 1 });
    await bea.getByRole("button", { name: /^Record and go/ }).click();
    await amara.getByText("Mentoring twice a week.").first().waitFor();
    await expect.poll(() => decision(amara).count(), SOON).toBe(0);
    for (const page of [bea, tom]) await page.getByRole("heading", { name: children[1]?.reference ?? "" }).waitFor();
  });
});

describe("the same with one replica killed in the middle", () => {
  it("goes on with the other: nothing typed is lost, and every screen ends equal", async () => {
    for (const page of everybody()) await openChild(page, 1);
    await typeInto(bea, "Before the fault.");
    await expect.poll(() => discussion(tom).inputValue(), SOON).toBe("Before the fault.");
    const typing = Promise.all([typeInto(bea, " Bea went on typing."), typeInto(amara, " So did Amara.")]);
    await replicas.kill(0);
    await typing;
    await chooseBothWhileAsked();
    const both = await expectEqual(1);
    for (const part of ["Before the fault.", "Bea went on typing.", "So did Amara."]) expect(both).toContain(part);
    await replicas.raise(0);
  });

  it("says that the connection is lost, keeps what is typed, and catches up when it is back", async () => {
    for (const page of everybody()) await openChild(page, 2);
    replicas.cut(true);
    await bea.getByText("Connection lost. What you type is kept here and sent when it is back.").waitFor();
    await typeInto(bea, "Typed without a line.");
    await bea.getByText("Not saved yet. It is kept here").waitFor();
    await expectAccessible(bea, "line-lost");
    expect(await kept(2, "DISCUSSION")).toBeUndefined();
    // Long enough for every screen to have asked in vain: what stands on it stays.
    await bea.waitForTimeout(17_000);
    for (const page of everybody()) expect(await discussion(page).count()).toBe(1);
    replicas.cut(false);
    await bea.getByText(/brought up to date at \d\d:\d\d/).waitFor();
    expect(await expectEqual(2)).toBe("Typed without a line.");
  });
});

/** Waits until the register and every screen hold the same discussion, and gives it. */
async function expectEqual(index = 0): Promise<string> {
  await expect
    .poll(
      async () => {
        const texts = await Promise.all(everybody().map((page) => discussion(page).inputValue()));
        return new Set([await kept(index, "DISCUSSION"), ...texts]).size;
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  return (await kept(index, "DISCUSSION")) ?? "";
}

/** Chooses to keep both wherever somebody is asked, for as long as typing may still meet. */
async function chooseBothWhileAsked(): Promise<void> {
  for (let look = 0; look < 12; look += 1) {
    for (const page of [bea, amara]) {
      const button = page.getByRole("button", { name: "Keep both" });
      if (await button.count()) await button.click();
    }
    await bea.waitForTimeout(1_000);
  }
}
