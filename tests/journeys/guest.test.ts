import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { acceptNotice } from "./business-support.js";

let office: Office;
let bea: Page;
let bryony: Page;
let meeting = "";
let references: string[] = [];

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
});
afterAll(async () => await office?.close());

/** What the portal would send, without its pages: to arrange, and to try other addresses. */
async function ask(page: Page, query: string): Promise<any> {
  const answer = await page.request.post(`${office.address}/graphql`, { data: { query } });
  return await answer.json();
}

/** A child on the register and, by that, on the next agenda. */
async function addChild(lastName: string): Promise<string> {
  const { data } = await ask(
    bea,
    `mutation { addToRegister(input: { child: { firstName: "Ada", lastName: "${lastName}", dateOfBirth: "2013-05-04" }, group: CONCERNS_OR_RISK_OF_BREAKDOWN, boroughCode: "KINGSTON", reason: "Placement breaking down." }) { entry { reference } userErrors { message field } } }`,
  );
  if (!data?.addToRegister.entry) throw new Error(JSON.stringify(data));
  return data.addToRegister.entry.reference;
}

async function version(): Promise<number> {
  return (await ask(bea, `{ meeting(id: "${meeting}") { version } }`)).data.meeting.version;
}

describe("a guest of the panel", () => {
  it("is invited by business support from the agenda, for one child, with an account of their own", async () => {
    const planned = await ask(
      bea,
      `mutation { scheduleMeeting(input: { heldOn: "2026-12-03", startsAt: "09:30", place: "Room 3" }) { meeting { id } } }`,
    );
    meeting = planned.data.scheduleMeeting.meeting.id;
    references = [await addChild("Marlowe"), await addChild("Quillfeather")];
    await bea.goto(`${office.address}/meetings/${meeting}`);
    await settle(bea);
    await bea.getByRole("link", { name: `Invite a guest for ${references[0]}` }).click();
    await bea.getByRole("radio", { name: "Somebody new" }).check();
    await bea.getByLabel("Full name").fill("Bryony Sayle");
    await bea.getByLabel("Work e-mail").fill("bryony.sayle@example.org");
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
    await ask(
      bea,
      `mutation { circulate(input: { meetingId: "${meeting}", version: ${await version()} }) { userErrors { message } } }`,
    );
    office.today("2026-12-03");
    await ask(
      bea,
      `mutation { openMeeting(input: { meetingId: "${meeting}", version: ${await version()} }) { userErrors { message } } }`,
    );
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
    const tried = await ask(
      bryony,
      `{ meeting(id: "${meeting}") { agenda { entry { reference } } groups { items { id } } attendance { id } } }`,
    );
    expect(tried.data.meeting.agenda).toEqual([{ entry: { reference: references[0] } }]);
    expect(tried.data.meeting.attendance).toEqual([]);
  });

  it("sees nothing once the meeting is closed", async () => {
    await ask(bea, `mutation { recordRestPresent(input: { meetingId: "${meeting}" }) { userErrors { message } } }`);
    const { data } = await ask(bea, `{ meeting(id: "${meeting}") { agenda { id version } } }`);
    for (const item of data.meeting.agenda)
      await ask(
        bea,
        `mutation { deferAgendaItem(input: { itemId: "${item.id}", version: ${item.version}, reason: "Later." }) { userErrors { message } } }`,
      );
    const closed = await ask(
      bea,
      `mutation { closeMeeting(input: { meetingId: "${meeting}", version: ${await version()} }) { meeting { state } userErrors { message } } }`,
    );
    expect(closed.data.closeMeeting.userErrors).toEqual([]);
    await bryony.goto(`${office.address}/invitations/${meeting}`);
    await settle(bryony);
    expect((await bryony.content()).toUpperCase()).not.toContain("MARLOWE");
    await bryony.goto(office.address);
    await settle(bryony);
    expect(await bryony.content()).not.toContain("item 1");
    const tried = await ask(bryony, `{ meeting(id: "${meeting}") { agenda { id } } }`);
    expect(tried.errors[0].extensions.code).toBe("FORBIDDEN");
  });
});
