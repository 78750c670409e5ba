import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aWholeLife } from "../support/a-whole-life.js";
import { CANARY, plantInTheDemo } from "../support/canaries-of-the-demo.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, lookFor } from "../support/on-a-page.js";
import { PLACES, ToldByBrowser } from "../support/told-by-browser.js";

/** `pnpm probe canaries` walks every kind of page that is linked; the tests walk some. */
const PAGES = process.env.PROBE === "canaries" ? 400 : 8;
const PEOPLE = ["Bea Lindqvist", "Amara Delacroix", "Gethin Rowe", "Imani Forsyth", "Selwyn Achterberg"];

/** Pages of one child. */
const PARTS = ["", "/actions", "/timeline", "/signs-of-safety", "/provision", "/identity", "/sensitive", "/looked"];
/** A word of a whole life; the reference alone may stand in an address (design 12.16). */
const OF_A_LIFE = /zqlife-(?!\w+-reference\b)\w+-\w+/g;

let office: Office;
let planted: string[];
/** A child on the register, as the walkers know it: by a canary. */
let child: { reference: string; name: string };
let enquiry: { reference: string; name: string };
let meetingId: string;

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  const { sql } = office;
  planted = await plantInTheDemo(office);
  const [entry] = await sql<{ reference: string; name: string }>(
    `SELECT e.reference, c.last_name AS name FROM register_entry e JOIN child c ON c.id = e.child_id JOIN authority a ON a.id = e.authority_id
     WHERE a.code = 'AFC' AND e.status IN ('ADDED', 'ACTIVE') AND NOT EXISTS (SELECT FROM record_restriction r WHERE r.child_id = c.id)
     ORDER BY (SELECT count(*) FROM action x WHERE x.entry_id = e.id) DESC LIMIT 1`,
  );
  const [search] = await sql<{ reference: string; name: string }>(
    `SELECT e.reference, c.last_name AS name FROM enquiry e JOIN child c ON c.id = e.child_id JOIN authority a ON a.id = e.authority_id
     WHERE a.code = 'AFC' AND e.closed_on IS NULL ORDER BY e.opened_on LIMIT 1`,
  );
  const [meeting] = await sql<{ id: string }>(
    "SELECT encode(convert_to('Meeting:' || m.id, 'UTF8'), 'base64') AS id FROM panel_meeting m JOIN authority a ON a.id = m.authority_id WHERE a.code = 'AFC' AND m.state IN ('AGENDA_DRAFT', 'SCHEDULED', 'CIRCULATED') ORDER BY held_on LIMIT 1",
  );
  if (!entry || !search || !meeting) throw new Error("The demonstration has no such record");
  [child, enquiry, meetingId] = [
    entry,
    search,
    meeting.id.replace(/[\n=]/g, "").replaceAll("+", "-").replaceAll("/", "_"),
  ];
}, 240_000);
afterAll(async () => await office?.close());

/** The kind of page that an address leads to: the same for every child. */
const kindOf = (path: string) => path.replace(/\?.*/, "?").replace(/\/[^/]*[\d=][^/]*|\/[\w-]{20,}/g, "/:it");

/** Walks from page to page by their links, to so many kinds of pages; gives the kinds, and whether canaries were shown. */
async function walk(page: Page, told: ToldByBrowser): Promise<{ kinds: Set<string>; shown: Set<string> }> {
  const [kinds, shown] = [new Set<string>(), new Set<string>()];
  const waiting = ["/", `/children/${child.reference}`, `/enquiries/${enquiry.reference}`];
  while (waiting.length > 0 && kinds.size < PAGES) {
    const path = waiting.shift() ?? "/";
    if (kinds.has(kindOf(path))) continue;
    kinds.add(kindOf(path));
    const isPage = await goTo(page, office, path).then(
      () => true,
      () => false,
    );
    if (!isPage) continue;
    await told.look(page);
    for (const word of (await page.locator("main").textContent())?.match(CANARY) ?? []) shown.add(word);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const link of links) if (link && !/sign-out|signed-out/.test(link)) waiting.push(link);
  }
  return { kinds, shown };
}

/** Looks for a child by name wherever a name may be typed, and opens what is found. */
async function searches(page: Page, told: ToldByBrowser): Promise<void> {
  await lookFor(page, office, child.name);
  await page.getByText(`1 result for “${child.name}”`).waitFor();
  await told.look(page);
  await page
    .locator("main")
    .getByRole("link", { name: new RegExp(child.name, "i") })
    .click();
  await settle(page);
  await told.look(page);
  await page.goBack();
  await page.getByText(`1 result for “${child.name}”`).waitFor();
  const forms = [
    { path: "/enquiries", field: "Child's name or reference", button: "Find", name: enquiry.name },
    { path: `/children/${child.reference}/household`, field: "Find the other child", button: "Find", name: child.name },
    { path: `/children/${child.reference}/merge`, field: "Find the other record", button: "Find", name: child.name },
    {
      path: `/meetings/${meetingId}/agenda/add`,
      field: "Name, reference or UPN",
      button: "Find the child",
      name: child.name,
    },
    { path: `/meetings/${meetingId}/supplement`, field: "Name, reference", button: "Find the child", name: child.name },
  ];
  for (const { path, field, button, name } of forms) {
    await goTo(page, office, path);
    const form = page.locator("main").getByRole("search");
    if ((await form.count()) === 0) throw new Error(`Nothing to look with at ${path}`);
    await form.getByLabel(field, { exact: false }).fill(name);
    await form.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("status").getByText(/\d/).first().waitFor();
    await told.look(page);
  }
}

describe("P9: what a browser keeps and says of a child", () => {
  it("is planted in every text about a child that the demonstration holds", () => {
    expect(planted.length).toBeGreaterThan(45);
  });

  it("would be found in each of the places", async () => {
    const page = await office.stranger();
    const told = new ToldByBrowser(page.context());
    await page.goto(`${office.address}/help`);
    await settle(page);
    await page.evaluate(async () => {
      const word = "zqplanted1zq";
      localStorage.setItem("a", word);
      sessionStorage.setItem("a", word);
      await cookieStore.set("a", word);
      await (await caches.open("a")).put("/a", new Response(word));
      await new Promise<void>((resolve) => {
        const opened = indexedDB.open("a");
        opened.onupgradeneeded = () => opened.result.createObjectStore("a").put(word, 1);
        opened.onsuccess = () => resolve(opened.result.close());
      });
      history.pushState({ word }, "", `/help?a=${btoa(`["${word}"]`)}`);
      document.title = word;
      console.info(word);
      await fetch("/healthz", { referrerPolicy: "unsafe-url" });
      await fetch(`/healthz?a=${word}`);
      const link = Object.assign(document.createElement("a"), {
        href: URL.createObjectURL(new Blob(["x"])),
        download: word,
      });
      link.click();
    });
    await told.look(page);
    await expect.poll(() => told.counts().download).toBe(1);
    const found = new Set(told.find(CANARY).map((one) => one.split(":")[0]));
    expect(PLACES.filter((place) => place !== "redirect" && !found.has(place))).toEqual([]);
    await page.context().close();
  });

  for (const name of PEOPLE)
    it(`is nothing for ${name}, on page after page`, async () => {
      const page = await office.as(name);
      const told = new ToldByBrowser(page.context());
      const { kinds, shown } = await walk(page, told);
      if (name === "Bea Lindqvist") await searches(page, told);
      await told.look(page);
      process.stdout.write(
        `\n${name}: ${kinds.size} kinds of pages, ${shown.size} canaries shown, ${told.counts().request} requests\n`,
      );
      expect(told.find(CANARY)).toEqual([]);
      expect(shown.size).toBeGreaterThan(name === "Selwyn Achterberg" ? -1 : 5);
      await page.context().close();
    });

  it("is nothing while somebody types a draft and prints a page", async () => {
    const page = await office.as("Bea Lindqvist");
    const told = new ToldByBrowser(page.context());
    await goTo(page, office, "/refer");
    await page.getByLabel("First name").fill("zqtyped1zq");
    await page.getByText(/Draft saved/).waitFor();
    await told.look(page);
    await page.reload();
    await settle(page);
    expect(await page.getByLabel("First name").inputValue()).toBe("zqtyped1zq");
    await told.look(page);
    await goTo(page, office, `/children/${child.reference}/notes/new`);
    await page.getByRole("textbox").last().fill("zqtyped2zq");
    await told.look(page);
    await goTo(page, office, `/children/${child.reference}`);
    await page.emulateMedia({ media: "print" });
    await page.pdf();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await told.look(page);
    expect(told.find(CANARY)).toEqual([]);
    await page.context().close();
  });

  it("is nothing of a name typed where a reference is asked for: it stays on the page, with what to type", async () => {
    const fields = [
      { name: "Selwyn Achterberg", path: "/", label: "Who looked at a child?", button: "Show who looked" },
      { name: "Selwyn Achterberg", path: "/trail", label: "Child's reference", button: "Show" },
      { name: "Gethin Rowe", path: "/restricted", label: "Reference of the child", button: "Look" },
    ];
    for (const { name, path, label, button } of fields) {
      const page = await office.as(name);
      const told = new ToldByBrowser(page.context());
      await goTo(page, office, path);
      const folded = page.getByText("Narrow this list");
      if (await folded.isVisible()) await folded.click();
      await page.getByLabel(label).fill("zqtyped3zq");
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.getByRole("link", { name: /This is not a child’s reference/ }).waitFor();
      expect(await page.getByLabel(label).inputValue()).toBe("zqtyped3zq");
      await expectAccessible(page, `not-a-reference-${button}`);
      await told.look(page);
      expect(told.find(CANARY)).toEqual([]);
      await page.getByLabel(label).fill(child.reference.toLowerCase());
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.waitForURL(`**${child.reference}**`);
      await page.context().close();
    }
  });

  it("is nothing where every column about a child holds one, be it a code that no page can show", async () => {
    const life = await aWholeLife(office, "zqlife");
    const [record] = await office.sql<{ reference: string }>("SELECT reference FROM register_entry WHERE id = $1", [
      life.entryId,
    ]);
    for (const name of ["Bea Lindqvist", "Selwyn Achterberg"]) {
      const page = await office.as(name);
      const told = new ToldByBrowser(page.context());
      for (const part of PARTS) {
        await page.goto(`${office.address}/children/${record?.reference}${part}`);
        await settle(page);
        await told.look(page);
      }
      expect(life.canaries.length).toBeGreaterThan(100);
      expect(told.find(OF_A_LIFE)).toEqual([]);
      await page.context().close();
    }
  });
});
