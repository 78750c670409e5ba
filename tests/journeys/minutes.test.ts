import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSitting } from "../support/a-sitting.js";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";
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

/** Decides every child of a sitting that is no removal, and agrees an action for each. */
async function decideTheRest(): Promise<void> {
  await office.sql(
    `INSERT INTO action (authority_id, entry_id, text, owner_service_id, due_on, agreed_meeting_id)
     SELECT i.authority_id, i.entry_id, 'Write to the school about a timetable', s.id, '2026-12-17', i.meeting_id
     FROM agenda_item i JOIN panel_meeting m ON m.id = i.meeting_id JOIN service s ON s.authority_id = i.authority_id AND s.code = 'EWS'
     WHERE m.state = 'IN_SESSION' AND i.kind <> 'REMOVAL' AND i.taken_off_reason IS NULL`,
  );
  await office.sql(
    `UPDATE agenda_item i SET state = 'DISCUSSED', decision_text = 'Tuition from Monday.', decision_basis = 'CONSENSUS', decided_at = now(),
       decided_by = (SELECT id FROM person WHERE name = 'Bea Lindqvist'),
       lead_service_id = (SELECT id FROM service s WHERE s.authority_id = i.authority_id AND s.code = 'EWS')
     FROM panel_meeting m WHERE m.id = i.meeting_id AND m.state = 'IN_SESSION' AND i.kind <> 'REMOVAL'`,
  );
}

/** The demonstration's first panel, open, everybody there, and every child decided with an action. */
async function aPanelThatHasDecided(): Promise<string> {
  const sitting = await aSitting(office, bea, amara);
  await decideTheRest();
  const removals = await office.sql<{ reference: string }>(
    `SELECT e.reference FROM agenda_item i JOIN register_entry e ON e.id = i.entry_id JOIN panel_meeting m ON m.id = i.meeting_id
     WHERE m.state = 'IN_SESSION' AND i.kind = 'REMOVAL' AND i.taken_off_reason IS NULL`,
  );
  for (const { reference } of removals) {
    await goTo(bea, office, `/meetings/${sitting}/live/children/${reference}`);
    await bea.getByRole("radio", { name: /defer/i }).check();
    await bea.getByLabel("Why?").fill("The school was not heard.");
    await press(bea, "Record the removal decision", "Deferred by the panel");
  }
  return sitting;
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
    await amara.goto(`${office.address}/meetings/${meeting}/minutes`);
    await amara.getByRole("link", { name: "Edit Close" }).click();
    await amara.getByLabel("What the minutes should say").fill("Amara's words.");
    await press(amara, "Save the section", "Saved.");
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
    const file = openWord(Buffer.concat(await (await (await download).createReadStream()).toArray()));
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
