import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo } from "../support/on-a-page.js";

let office: Office;
let school: Page;
let door: Page;
let enquiry = "";
let form = "";
let referral = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  school = await office.as("Corwin Ashby");
  door = await office.as("Desmond Achebe");
});
afterAll(async () => await office?.close());

async function attempt(channel: string, day: [number, number, number]): Promise<void> {
  await goTo(school, office, `${enquiry}/attempts/new`);
  await school.getByLabel(channel).check();
  await school.getByLabel("No answer").check();
  await school.getByLabel("Number, email or address you tried").fill("1 Elm Row");
  await school.getByText("With whom, or not today?").click();
  await enterDay(school, "Day", day);
  await school.getByRole("button", { name: "Save" }).click();
  await school.getByText("Attempt recorded.").waitFor();
}

async function send(): Promise<void> {
  await school.getByRole("button", { name: "Send to the authority" }).click();
}

describe("a referral to the front door", () => {
  it("CSP-14: is refused until the school has recorded a home visit, and nothing that was typed is lost", async () => {
    await goTo(school, office, "/enquiries/new");
    await school.getByLabel("First name").fill("Noor");
    await school.getByLabel("Last name").fill("Fairweather");
    await enterDay(school, "Date of birth", [14, 3, 2016]);
    await enterDay(school, "First day absent without explanation", [10, 11, 2026]);
    await school.getByRole("button", { name: "Report the child absent" }).click();
    await school.getByText("Enquiry opened.").waitFor();
    enquiry = new URL(school.url()).pathname;
    await school.getByRole("link", { name: "Tell the authority about the child" }).click();
    await school.getByRole("link", { name: /investigation/i }).click();
    await settle(school);
    form = school.url();
    await enterDay(school, /First day/, [10, 11, 2026]);
    await send();
    await school.getByText("There is a problem").waitFor();
    await expectAccessible(school, "refer-missing-errors");
    await enterDay(school, /Date of this request/, [26, 11, 2026]);
    await enterDay(school, /first tried to contact/, [10, 11, 2026]);
    await school.getByLabel("Chronology of your attempts").fill("As recorded in the enquiry.");
    for (const question of [/child protection register/, /social care involved/, /may be at risk/])
      await school.getByRole("group", { name: question }).getByLabel("No", { exact: true }).check();
    await send();
    await school.getByText("No home visit is recorded").first().waitFor();
    await expect(school.getByLabel("Chronology of your attempts").inputValue()).resolves.toBe(
      "As recorded in the enquiry.",
    );
    await school.getByText("Draft saved").waitFor();
  });

  it("goes through once the visit is recorded, with what was typed before still there", async () => {
    await attempt("Home visit", [10, 11, 2026]);
    await attempt("Home visit", [12, 11, 2026]);
    await school.goto(form);
    await settle(school);
    await expect(school.getByLabel("Chronology of your attempts").inputValue()).resolves.toBe(
      "As recorded in the enquiry.",
    );
    await send();
    await school.getByText("Sent. The authority has it.").waitFor();
    referral = new URL(school.url()).pathname.split("/").at(-1) ?? "";
    expect(referral).toMatch(/^CCC-R-2026-\d{4}$/);
    await expectAccessible(school, "refer-missing-sent");
    await school.goto(`${office.address}/refer-missing`);
    await school.getByRole("link", { name: referral }).waitFor();
    await expectAccessible(school, "refer-missing-list");
    expect(await school.title()).not.toContain("Noor");
  });

  it("CSP-15: is taken on by the front door once somebody has said that the school's investigation is sufficient", async () => {
    await door.goto(`${office.address}/front-door`);
    await door.getByRole("link", { name: referral }).waitFor();
    await expectAccessible(door, "front-door");
    await door.getByRole("link", { name: referral }).click();
    await door.getByRole("heading", { name: "Screening" }).waitFor();
    await expectAccessible(door, "front-door-screening");
    await door.getByRole("button", { name: "Take on and send on" }).click();
    await door.getByText("There is a problem").waitFor();
    await door.getByRole("checkbox").first().check();
    await door.getByRole("button", { name: "Take on and send on" }).click();
    await door.getByText("Taken on, and sent on.").waitFor();
    await expectAccessible(door, "front-door-taken-on");
    await school.goto(`${office.address}/refer-missing/${referral}`);
    await school.getByText("Taken on").first().waitFor();
    await school.getByText("We have taken this on").waitFor();
  });
});

describe("the public page", () => {
  it("SUF-18: takes what somebody tells without a name, on a phone, and says thank you", async () => {
    const somebody = await office.stranger();
    await somebody.goto(`${office.address}/tell-us/SCC`);
    await somebody.getByText("You need not give your name").first().waitFor();
    await expectAccessible(somebody, "tell-us");
    await somebody.getByRole("button", { name: "Send" }).click();
    await somebody.getByText("There is a problem").waitFor();
    await somebody.getByLabel("First name").fill("Tansy");
    await somebody.getByLabel("What have you seen or heard?").fill("A girl is at home every day.");
    await somebody
      .getByRole("group", { name: /may be harmed/ })
      .getByLabel("No", { exact: true })
      .check();
    await somebody.getByRole("button", { name: "Send" }).click();
    await somebody.getByRole("heading", { name: "Thank you" }).waitFor();
    await expectAccessible(somebody, "tell-us-thanks");
    expect(await somebody.context().cookies()).toEqual([]);
  });
});
