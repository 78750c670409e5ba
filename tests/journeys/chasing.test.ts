import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countClicks, expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo } from "../support/on-a-page.js";
import { acceptNotice, circulate } from "./business-support.js";

/** Clicks that chasing the late services takes, from the home page to the reminders sent (screens, B4). */
const CLICKS = 4;

/** Children whose records are closed to whoever answers for an action about them. */
const CLOSED_TO_THEIR_OWNERS = /AFC-2026-00(48|51)/;

let office: Office;
let bea: Page;
let tom: Page;
let amara: Page;

beforeAll(async () => {
  office = await openOffice("2026-11-23", { DEMO_REGISTER: "full" });
  bea = await office.as("Bea Lindqvist");
  tom = await office.as("Tom Hargreaves");
  amara = await office.as("Amara Delacroix");
});
afterAll(async () => await office?.close());

describe("between two panels", () => {
  it("AFC-109: business support chases the late services in four clicks, and sees who got what", async () => {
    await circulate(bea, office.address);
    office.today("2026-11-27");
    await bea.goto(office.address);
    await settle(bea);
    await expectAccessible(bea, "this-cycle-chase");
    const clicks = await countClicks(bea);
    await bea.getByRole("link", { name: "Chase updates" }).click();
    await bea.getByRole("button", { name: /^Select all \d+ late services/ }).click();
    await bea.getByRole("button", { name: /^Remind selected/ }).click();
    await bea.getByRole("button", { name: /^Send \d+ reminders/ }).click();
    await bea.getByText(/reminders on the way/).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(CLICKS);
    await office.sendMail();
    await settle(bea);
    await bea
      .getByText(/Chased by business support, .*Tom Hargreaves/)
      .first()
      .waitFor();
    await expectAccessible(bea, "chase-updates");
  });

  it("AFC-129: the chase page names the actions that reach nobody, and business support hands one on", async () => {
    const chase = bea.url();
    const closed = bea.getByRole("link", { name: /^Hand on AFC-2026-0048/ });
    const before = await closed.count();
    await closed.first().click();
    await bea.getByLabel("Service", { exact: true }).selectOption({ label: "Virtual School" });
    await bea.getByLabel("Why does it change hands?").fill("He may see the record.");
    await bea.getByRole("button", { name: "Hand on the action" }).click();
    await bea.getByText("The action has a new owner.").waitFor();
    await bea.goto(chase);
    await expect.poll(() => closed.count()).toBe(before - 1);
  });

  it("AFC-109: the chase page leads to the actions whose owner said they are another's, with their count", async () => {
    await goTo(tom, office, "/my-actions");
    await tom.getByRole("button", { name: "Not ours" }).first().click();
    await tom.getByLabel("Whose is it?").selectOption({ index: 1 });
    await tom.getByLabel("Why is it theirs?").fill("Another service holds the plan.");
    await tom.getByRole("button", { name: /^Save/ }).first().click();
    await tom.getByText("Not yours, for business support to answer").first().waitFor();
    const chase = bea.url();
    await bea.reload();
    await bea.getByRole("link", { name: "1 action said to be another’s" }).click();
    await bea.getByRole("link", { name: /^Answer whose it is/ }).waitFor();
    await bea.goto(chase);
  });

  it("AFC-109: reminds nobody twice on one working day unless it is said again", async () => {
    await bea.getByRole("button", { name: /^Select all/ }).click();
    await bea.getByRole("button", { name: /^Remind selected/ }).click();
    await bea.getByRole("button", { name: "Send the reminders" }).click();
    await bea.getByText("Everybody you chose has been reminded today already", { exact: false }).first().waitFor();
    await expectAccessible(bea, "remind-again");
    await bea.getByLabel("Remind them again today").check();
    await bea.getByRole("button", { name: "Send the reminders" }).click();
    await bea.getByText(/reminders on the way/).waitFor();
    await settle(bea);
  });

  it("AFC-33: a service with nothing outstanding says so from its home, and the panel sees it (Q45)", async () => {
    const quiet = await office.as("Olu Brathwaite");
    await settle(quiet);
    await expectAccessible(quiet, "my-actions-nothing");
    await quiet.getByRole("link", { name: "Say that there is nothing to report this fortnight" }).click();
    await quiet.getByLabel("Anything to add? (optional)").fill("No referral came to us.");
    await expectAccessible(quiet, "nothing-to-report");
    await quiet.getByRole("button", { name: "Record nothing to report" }).click();
    await quiet.getByText("Recorded: nothing to report this fortnight.").waitFor();
    await tom.goto(`${office.address}/meetings`);
    await tom.getByRole("link", { name: "Thu 3 Dec 2026" }).first().click();
    await acceptNotice(tom);
    await tom.getByRole("link", { name: "Actions of the last panel", exact: true }).click();
    await tom
      .getByText(/: \d+ actions?/)
      .first()
      .waitFor();
    await expectAccessible(tom, "meeting-last-actions");
    await tom.getByRole("link", { name: "Services", exact: true }).click();
    await tom.getByText(/^Nothing to report: /).waitFor();
    await expectAccessible(tom, "meeting-heard");
  });

  it("AFC-124: the strategic lead finds the escalation with the steps before it and what was sent", async () => {
    office.today("2026-12-02");
    await amara.goto(office.address);
    await amara.getByText(/, circulated Mon 23 Nov 2026/).waitFor();
    await amara.getByText(/^Not heard yet: Business Support, /).waitFor();
    await expectAccessible(amara, "overview-next-panel");
    await office.sendDigests();
    const heardOf = amara.locator("tbody tr").filter({ hasNotText: CLOSED_TO_THEIR_OWNERS });
    const first = heardOf.locator("th a").first();
    await expect
      .poll(
        async () => {
          await amara.goto(`${office.address}/escalations`);
          await settle(amara);
          return await first.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    await expectAccessible(amara, "escalations");
    await goTo(amara, office, "/decisions");
    await amara.getByText(/^Education Welfare Service \(\d+\)$/).click();
    await expectAccessible(amara, "decisions-by-service");
    await amara.goBack();
    await first.click();
    await amara.getByText("Reminder to the owner:", { exact: false }).waitFor();
    await amara.getByText("Reminder of their outstanding actions").first().waitFor();
    await expectAccessible(amara, "escalation-evidence");
  });
});
