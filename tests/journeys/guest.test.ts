import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { acceptMeeting, circulateMeeting, closeMeeting, openMeeting } from "../support/a-sitting.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";
import { acceptNotice } from "./business-support.js";

let office: Office;
let bea: Page;
let bryony: Page;
let meeting = "";
const references: string[] = [];

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office?.close());

/** A panel with two children on its agenda. */
async function aPanelOfTwo(): Promise<void> {
  const arranged = await aMeeting(office);
  meeting = arranged.globalId;
  for (const [index, lastName] of ["Marlowe", "Quillfeather"].entries()) {
    const child = await aRegisterEntry(office, { firstName: "Ada", lastName });
    await anAgendaItem(office, arranged, child, { position: index + 1 });
    references.push(child.reference);
  }
}

describe("a guest of the panel", () => {
  it("is invited by business support from the agenda, for one child, with an account of their own", async () => {
    await aPanelOfTwo();
    await bea.goto(`${office.address}/meetings/${meeting}`);
    await settle(bea);
    await bea.getByRole("link", { name: `Invite a guest for ${references[0]}` }).click();
    await bea.getByRole("radio", { name: "Somebody new" }).check();
    await bea.getByLabel("Full name").fill("Bryony Sayle");
    await bea.getByLabel("Work email").fill("bryony.sayle@example.org");
    await bea.getByLabel("Why should they come?").fill("Head of year; knows what was tried.");
    await expectAccessible(bea, "invite-guest");
    await bea.getByRole("button", { name: "Invite the guest" }).click();
    await bea.getByText("Guest invited.").first().waitFor();
    await bea.getByText("Guest: Bryony Sayle.").waitFor();
    await bea.getByRole("link", { name: "Circulation", exact: true }).click();
    await bea.getByText(`guest for ${references[0]}`).last().waitFor();
    await expectAccessible(bea, "meeting-with-guest");
  });

  it("sees before the meeting when and where, and about what time, and no child", async () => {
    bryony = await office.as("Bryony Sayle");
    await bryony.goto(office.address);
    await bryony.getByText(/item 1 at about 09:30/).waitFor();
    await expectAccessible(bryony, "invitations");
    await bryony.getByRole("link", { name: "Read the confidentiality notice" }).click();
    await acceptNotice(bryony);
    await bryony.getByText("Nothing is shown yet.").waitFor();
    expect((await bryony.content()).toUpperCase()).not.toContain("MARLOWE");
  });

  it("reads their own item while the panel sits, and of another child nothing, even by address", async () => {
    await circulateMeeting(bea, office, meeting);
    office.today("2026-12-03");
    await acceptMeeting(bea, office, meeting);
    await openMeeting(bea, office, meeting);
    await bryony.goto(office.address);
    await bryony.getByRole("link", { name: "Read what you are invited for" }).click();
    await bryony.getByText("Marlowe").first().waitFor();
    await expectAccessible(bryony, "guest-item");
    expect((await bryony.content()).toUpperCase()).not.toContain("QUILLFEATHER");
    for (const path of [
      `/children/${references[1]}`,
      `/children/${references[0]}`,
      `/meetings/${meeting}`,
      "/register",
    ]) {
      await bryony.goto(`${office.address}${path}`);
      await settle(bryony);
      expect((await bryony.content()).toUpperCase()).not.toContain("QUILLFEATHER");
    }
  });

  it("sees nothing once the meeting is closed", async () => {
    for (const reference of references) {
      await goTo(bea, office, `/meetings/${meeting}/live/children/${reference}`);
      await bea.locator("summary", { hasText: "Defer to the next meeting" }).click();
      await bea.getByLabel("Why is the child deferred?").fill("Later.");
      await press(bea, "Defer to the next meeting", `${reference} deferred to the next meeting.`);
    }
    await closeMeeting(bea, office, meeting);
    await bryony.goto(`${office.address}/invitations/${meeting}`);
    await settle(bryony);
    expect((await bryony.content()).toUpperCase()).not.toContain("MARLOWE");
    await bryony.goto(office.address);
    await settle(bryony);
    expect(await bryony.content()).not.toContain("item 1");
  });
});
