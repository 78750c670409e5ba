import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { ADDRESS, aDetail } from "../support/a-detail.js";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";

let office: CouncilOffice;
let entry: ArrangedEntry;
let bea: Page;

beforeAll(async () => {
  office = await openCouncilOffice({
    bea: { email: "bea.lindqvist@afc.example" },
    amara: { email: "amara.delacroix@afc.example" },
  });
  entry = await aRegisterEntry(office);
  await aDetail(office, entry.childId);
  await aDetail(office, entry.childId, { kind: "CONTACT", words: null, name: "An aunt", phone: "01632 960001" });
});
afterAll(async () => await office?.close());

const shown = (page: Page) => page.getByText(ADDRESS, { exact: true });

describe("an address", () => {
  it("is hidden on the child’s page, and is not where the page came from", async () => {
    bea = await office.stranger();
    await bea.goto(`${office.address}/children/${entry.reference}`);
    await settle(bea);
    await office.signIn(bea, "bea");
    await bea.getByText("1 address, 1 contact: hidden").waitFor();
    expect(await bea.content()).not.toContain(ADDRESS);
    await expectAccessible(bea, "child-with-details");
  });

  it("is shown with a reason, after a new sign-in that keeps what was chosen", async () => {
    await office.sql("UPDATE session SET opened_at = now() - interval '6 minutes'");
    await bea.getByRole("link", { name: "Show sensitive details" }).click();
    await bea.getByLabel("Address").check();
    await bea.getByLabel("I am about to visit or write to the family").check();
    await bea.getByLabel("In your own words").fill("Visit with the school on Monday");
    await expectAccessible(bea, "reveal-form");
    await bea.getByRole("button", { name: "Show" }).click();
    await bea.getByRole("alert").getByRole("link", { name: "Sign in again" }).click();
    await office.signIn(bea, "bea");
    expect(new URL(bea.url()).pathname).toBe(`/children/${entry.reference}/sensitive`);
    await bea.getByText(/Your draft of .* is filled in/).waitFor();
    expect(await bea.getByLabel("Address").isChecked()).toBe(true);
    await bea.getByRole("button", { name: "Show" }).click();
    await shown(bea).waitFor();
    await expectAccessible(bea, "revealed");
  });

  it("stands in no address and no store of the browser, and is gone once hidden", async () => {
    expect(decodeURIComponent(bea.url())).not.toContain(ADDRESS);
    const stores = await bea.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    );
    expect(stores).not.toContain(ADDRESS);
    await bea.getByRole("button", { name: "Hide now" }).click();
    await shown(bea).waitFor({ state: "detached" });
    await bea.getByRole("button", { name: "Show" }).waitFor();
    expect(await bea.content()).not.toContain(ADDRESS);
  });

  it("is corrected where it was wrong, and what it said before is kept", async () => {
    await bea.getByLabel("Address").check();
    await bea.getByLabel("I am putting the record right").check();
    await bea.getByRole("button", { name: "Show" }).click();
    await bea.getByRole("button", { name: "It is wrong: correct it" }).click();
    const form = bea.getByRole("form", { name: "Correct this detail" });
    await form.getByLabel("Address").fill("8 Right Road");
    await form.getByLabel("How do you know that it was wrong?").fill("The school rang");
    await expectAccessible(bea, "correct-detail");
    await form.getByRole("button", { name: "Save the correction" }).click();
    await bea.getByText("Corrected; what it said before is kept.", { exact: false }).first().waitFor();
    await shown(bea).waitFor({ state: "detached" });
    await bea.getByRole("link", { name: "Add a detail" }).click();
    await bea.getByLabel("Carer or emergency contact").check();
    await bea.getByLabel("Name", { exact: true }).fill("A grandmother");
    await bea.getByLabel("Telephone").fill("01632 960002");
    await expectAccessible(bea, "new-detail");
    await bea.getByRole("button", { name: "Add" }).click();
    await bea.getByText("1 address, 2 contacts: hidden").waitFor();
  });

  it("is found by whom, when and why in the trail, which never says the address", async () => {
    const [event] = await office.sql<{ detail: { reason: string } }>(
      `SELECT d.detail FROM audit_event e JOIN audit_detail d ON d.event_id = e.id JOIN person p ON p.id = e.actor_id
       WHERE e.kind = 'REVEAL' AND e.child_id = $1 AND p.name = 'Bea Lindqvist' ORDER BY e.seq LIMIT 1`,
      [entry.childId],
    );
    expect(event?.detail.reason).toBe("I am about to visit or write to the family: Visit with the school on Monday");
    const trail = await office.sql("SELECT detail::text FROM audit_detail");
    expect(JSON.stringify(trail)).not.toContain(ADDRESS);
  });

  it("is found by the chair under who looked at this child, with the reason", async () => {
    const amara = await office.stranger();
    await amara.goto(`${office.address}/children/${entry.reference}`);
    await settle(amara);
    await office.signIn(amara, "amara");
    await amara.getByRole("link", { name: "Who looked" }).first().click();
    await amara.getByText("Visit with the school on Monday", { exact: false }).first().waitFor();
    await amara.getByText("Bea Lindqvist").first().waitFor();
    await expectAccessible(amara, "who-looked");
    expect(await amara.content()).not.toContain(ADDRESS);
  });
});
