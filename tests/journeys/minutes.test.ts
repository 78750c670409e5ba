import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { openWord } from "../support/word.js";

/** Clicks from the meeting's end to minutes that everybody reads. */
const CLICKS = { close: 1, ask: 1, approve: 2, publish: 2, correct: 2 };

let office: Office;
let bea: Page;
let amara: Page;
let meeting = "";
const counted: Record<string, number> = {};

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
  amara = await office.as("Amara Delacroix");
  meeting = await aPanelThatHasDecided();
});
afterAll(async () => {
  console.info(`clicks: ${JSON.stringify(counted)}, promised ${JSON.stringify(CLICKS)}`);
  await office?.close();
});

/** What the portal would send, without its pages: to arrange. */
async function ask(page: Page, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const answer = await page.request.post(`${office.address}/graphql`, { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function act(page: Page, name: string, input: Record<string, unknown>): Promise<void> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`;
  const { userErrors } = (await ask(page, query, { input }))[name];
  expect({ name, userErrors }).toEqual({ name, userErrors: [] });
}

/** The demonstration's first panel, circulated, open, everybody there, and every child decided with an action. */
async function aPanelThatHasDecided(): Promise<string> {
  const read = async () =>
    await ask(
      bea,
      `{ nextMeeting { id version heldOn agenda { id version entry { id leadService { id } } removalRequest { id version } } } services { id } }`,
    );
  const { nextMeeting: draft, services } = await read();
  await act(bea, "circulate", { meetingId: draft.id, version: draft.version });
  office.today(draft.heldOn);
  await act(bea, "acceptConfidentiality", { meetingId: draft.id });
  await act(bea, "openMeeting", { meetingId: draft.id, version: (await read()).nextMeeting.version });
  await act(bea, "recordRestPresent", { meetingId: draft.id });
  const { nextMeeting: sitting } = await read();
  for (const { id, version, entry, removalRequest } of sitting.agenda) {
    const removal = { removalRequestId: removalRequest?.id, version: removalRequest?.version };
    if (removalRequest)
      await act(bea, "recordRemovalDecision", { ...removal, decision: "DEFERRED", text: "The school was not heard." });
    else {
      const leadServiceId = entry.leadService?.id ?? services[0].id;
      await act(bea, "agreeAction", {
        meetingId: sitting.id,
        entryId: entry.id,
        text: "Write to the school about a timetable",
        ownerServiceId: leadServiceId,
      });
      await act(bea, "recordDecision", { itemId: id, version, text: "Tuition from Monday.", leadServiceId });
    }
  }
  return sitting.id;
}

/** Counts the clicks of a step in which no page is loaded afresh. */
async function counting(step: string, page: Page, work: () => Promise<void>): Promise<void> {
  const clicks = await countClicks(page);
  await work();
  counted[step] = await clicks();
}

describe("minutes", () => {
  it("are there when the meeting is closed, a section for every child", async () => {
    await bea.goto(`${office.address}/meetings/${meeting}/live/close`);
    await settle(bea);
    await counting("close", bea, async () => {
      await bea.getByRole("button", { name: "Close the meeting" }).click();
      await bea.getByText("Meeting closed.").first().waitFor();
    });
    await bea.getByText("Write to the school about a timetable").first().waitFor();
    await expectAccessible(bea, "minutes-draft");
  });

  it("are edited where they stand, and a clash shows both texts", async () => {
    await bea.getByRole("link", { name: "Edit Close" }).click();
    await bea.getByLabel("What the minutes should say").fill("The chair thanked everybody.\n\n- One\n- Two");
    const { minutes } = await ask(
      bea,
      `query ($id: ID!) { minutes(meetingId: $id) { sections { id version kind } } }`,
      { id: meeting },
    );
    const closing = minutes.sections.find(({ kind }: { kind: string }) => kind === "CLOSING");
    await act(amara, "editMinutes", { sectionId: closing.id, version: closing.version, text: "Amara's words." });
    await bea.getByRole("button", { name: "Save the section" }).click();
    await bea.getByText("Amara's words.").first().waitFor();
    await bea.getByText("You typed").waitFor();
    await expectAccessible(bea, "minutes-clash");
    await bea.getByRole("button", { name: "Keep mine" }).click();
    await bea.getByText("Saved.").waitFor();
    await bea.getByText("The chair thanked everybody.").waitFor();
  });

  it("are approved by the chair, who finds them among the decisions", async () => {
    await counting("ask", bea, async () => {
      await bea.getByRole("button", { name: "Ask the chair to approve" }).click();
      await bea.getByText("The chair is asked to approve the minutes.").waitFor();
    });
    await amara.goto(`${office.address}/decisions`);
    await settle(amara);
    await expectAccessible(amara, "decisions-minutes");
    await counting("approve", amara, async () => {
      await amara.getByRole("link", { name: "Approve the minutes" }).click();
      await amara.getByRole("button", { name: "Approve the minutes" }).click();
      await amara.getByText("Minutes approved.").first().waitFor();
    });
  });

  it("are published by business support from home, and locked", async () => {
    await bea.goto(office.address);
    await settle(bea);
    await bea.getByRole("link", { name: "Minutes of the last panel" }).click();
    await settle(bea);
    await counting("publish", bea, async () => {
      await bea.getByRole("link", { name: "Publish the minutes" }).click();
      await settle(bea);
      await bea.getByRole("button", { name: "Publish and lock" }).click();
      await bea.getByText("Minutes published.").waitFor();
    });
    expect(await bea.getByRole("link", { name: /^Edit/ }).count()).toBe(0);
    await bea.getByText("The text is as it was published.").waitFor();
    await expectAccessible(bea, "minutes-published");
  });

  it("are corrected by appending, and members read the correction, on paper and in Word too", async () => {
    await counting("correct", bea, async () => {
      await bea.getByRole("link", { name: "Correct Close" }).click();
      await settle(bea);
      await bea.getByLabel("What should it say?").fill("The chair thanked the school.");
      await bea.getByLabel("Why is it corrected?").fill("Misheard.");
      await bea.getByRole("button", { name: "Add the correction" }).click();
      await bea.getByText("Correction added").waitFor();
    });
    await expectAccessible(bea, "minutes-corrected");
    const tom = await office.as("Tom Hargreaves");
    await tom.goto(`${office.address}/meetings/${meeting}/minutes`);
    await tom.getByText("The chair thanked the school.").waitFor();
    await tom.getByText("Print, or download for Word").click();
    await tom.getByRole("radio", { name: /stays with the panel/ }).check();
    const download = tom.waitForEvent("download");
    await tom.getByRole("link", { name: "Download for Word" }).click();
    const file = openWord(readFileSync(await (await download).path()));
    expect(file.text).toContain("The chair thanked the school.");
    await tom.goto(`${office.address}/meetings/${meeting}/action-sheet`);
    await settle(tom);
    await expectAccessible(tom, "own-action-sheet");
    await tom.emulateMedia({ media: "print" });
    expect(await tom.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  });

  it("take no more clicks than promised", () => {
    expect(Object.keys(counted).toSorted()).toEqual(Object.keys(CLICKS).toSorted());
    for (const [step, most] of Object.entries(CLICKS))
      expect({ step, isKept: (counted[step] ?? 99) <= most }).toEqual({ step, isKept: true });
  });
});
