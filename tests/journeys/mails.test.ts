import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circulateMeeting } from "../support/a-sitting.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { decoded, type Mailbox, startMailbox } from "../support/mailbox.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";
import { acceptNotice } from "./business-support.js";

let mailbox: Mailbox;
let office: Office;
let bea: Page;
let meeting = "";

beforeAll(async () => {
  mailbox = await startMailbox();
  office = await openOffice("2026-11-26", {
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: mailbox.url,
    MAIL_FROM: "The register <register@council.example>",
    PUBLIC_URL: "https://register.example",
  });
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => {
  await office?.close();
  await mailbox.stop();
});

describe("mail in a council", () => {
  it("warns business support and the chair when the server falls silent, and lets business support settle what is not known", async () => {
    await goTo(bea, office, "/meetings/new");
    await enterDay(bea, "Which day?", [3, 12, 2026]);
    await bea.getByLabel("Place").fill("Room 3");
    await press(bea, "Plan the meeting", "Meeting planned.");
    meeting = new URL(bea.url()).pathname.split("/").at(-1) ?? "";
    mailbox.answerAfter("never");
    await circulateMeeting(bea, office, meeting);
    await office.sendMail();
    await expect
      .poll(async () => (await office.sql("SELECT id FROM outbox WHERE state = 'UNKNOWN'")).length, { timeout: 30_000 })
      .toBe(1);

    const amara = await office.as("Amara Delacroix");
    await amara.goto(office.address);
    await amara.getByText("of 14 members may not have heard").waitFor();
    await expectAccessible(amara, "overview-mail-trouble");

    await bea.goto(office.address);
    await bea.getByRole("link", { name: "See the mails" }).click();
    await bea.getByRole("button", { name: /^It arrived/ }).waitFor();
    await expectAccessible(bea, "mails");
    await bea.getByRole("button", { name: /^It arrived/ }).click();
    await bea.getByText("Marked as arrived.").waitFor();
    expect(mailbox.arrived).toHaveLength(1);
  });

  it("leads from the link in a mail through signing in to the very page", async () => {
    const path = /https:\/\/register\.example(\/meetings\/\S+)/.exec(decoded(mailbox.arrived[0]?.raw ?? ""))?.[1];
    const page = await bea.context().browser()?.newPage();
    if (!page || !path) throw new Error("There is no browser, or no link in the mail");
    await page.goto(`${office.address}${path}`);
    await page.getByRole("button", { name: /Tom Hargreaves/ }).click();
    await page.waitForURL((url) => url.pathname === path);
    await acceptNotice(page);
    await page.getByRole("heading", { name: "Panel on Thu 3 Dec 2026" }).waitFor();
    await page.close();
  });

  it("shows on the meeting who was told, and what became of each mail", async () => {
    await bea.goto(`${office.address}/meetings/${meeting}/circulation`);
    await acceptNotice(bea);
    await settle(bea);
    await bea.getByText("28 notices").click();
    expect(await bea.getByText("Register and agenda are ready").count()).toBe(14);
    await expectAccessible(bea, "meeting-told");
  });

  it("gives everybody on the panel the address of their own calendar, once", async () => {
    const tom = await office.as("Tom Hargreaves");
    await tom.getByRole("link", { name: "Tom Hargreaves" }).click();
    await settle(tom);
    await tom.getByRole("button", { name: "Make the address" }).click();
    const address = await tom.getByText(/\/calendar\/[\w-]{43}\.ics$/).textContent();
    await expectAccessible(tom, "account");
    const calendar = await (await fetch(address ?? "")).text();
    expect(calendar).toContain("DTSTART:20261203T093000Z");
    await tom.reload();
    await settle(tom);
    expect(await tom.getByText("/calendar/").count()).toBe(0);
  });
});
