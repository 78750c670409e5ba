import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import type { TestRegister } from "../support/register.js";

let office: CouncilOffice;
let register: TestRegister;
beforeAll(async () => {
  office = await openCouncilOffice({
    amara: { email: "amara.delacroix@afc.example" },
    bea: { email: "bea.lindqvist@afc.example" },
  });
  register = { sql: office.sql } as TestRegister;
});
afterAll(async () => await office.close());

/** Signs in and opens a page, with a sign-in that is six minutes old by then. */
async function opened(path: string, login: string): Promise<Page> {
  const page = await office.stranger();
  await page.goto(office.address + path);
  await settle(page);
  await office.signIn(page, login);
  await office.sql("UPDATE session SET opened_at = now() - interval '6 minutes'");
  return page;
}

async function agreedRemoval(): Promise<{ removal: Arranged; entry: ArrangedEntry }> {
  const meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
  const entry = await aRegisterEntry(register);
  return {
    entry,
    removal: await aRemoval(register, entry, { state: "PANEL_AGREED", meeting, proposedBy: "Tom Hargreaves" }),
  };
}

describe("a sign-in of the last five minutes", () => {
  it("AFC-23: is asked for before a child leaves the register; the decision is kept, and saved afterwards", async () => {
    const { removal, entry } = await agreedRemoval();
    const page = await opened(`/removals/${encodeURIComponent(removal.globalId)}`, "amara");
    const here = page.url();
    await page.getByLabel("Approve the removal").check();
    await page.getByRole("button", { name: "Save the decision" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("This needs a sign-in of the last five minutes").waitFor();
    await expectAccessible(page, "step-up-asked");
    await alert.getByRole("link", { name: "Sign in again" }).click();
    await page.getByRole("heading", { name: "Sign in again" }).waitFor();
    await settle(page);
    await office.signIn(page, "amara");
    expect(page.url()).toBe(here);
    await page.getByText(/Your draft of .* is filled in/).waitFor();
    expect(await page.getByLabel("Approve the removal").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Save the decision" }).click();
    await page.getByText("Removal approved").waitFor();
    const [after] = await office.sql("SELECT status FROM register_entry WHERE id = $1", [entry.id]);
    expect(after).toEqual({ status: "REMOVED" });
    expect(await office.sql("SELECT FROM draft WHERE kind = 'removalDecision'")).toEqual([]);
    await page.context().close();
  });

  it("is asked for before a file leaves, which is there to download afterwards", async () => {
    const page = await opened("/sharing", "bea");
    await page.getByRole("link", { name: "Download this log" }).click();
    await page.getByRole("heading", { name: "Download a file" }).waitFor();
    await expectAccessible(page, "download-sign-in-again");
    await page
      .getByRole("button", { name: "Sign in again" })
      .or(page.getByRole("link", { name: "Sign in again" }))
      .click();
    await page.getByRole("heading", { name: "Sign in again" }).waitFor();
    await settle(page);
    await office.signIn(page, "bea");
    await expectAccessible(page, "download-ready");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the file" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("sharing-log.csv");
    await page.context().close();
  });
});
