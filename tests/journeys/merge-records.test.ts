import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";

let office: CouncilOffice;
let kept: ArrangedEntry;
let merged: ArrangedEntry;
let bea: Page;

beforeAll(async () => {
  office = await openCouncilOffice({ bea: { email: "bea.lindqvist@afc.example" } });
  kept = await aRegisterEntry(office, { firstName: "Mira", lastName: "Oakes" });
  merged = await aRegisterEntry(office, { firstName: "Myra", lastName: "Oaks" });
});
afterAll(async () => await office?.close());

describe("two records of one child", () => {
  it("are found, compared and put together from the child's page", async () => {
    bea = await office.stranger();
    await bea.goto(`${office.address}/children/${kept.reference}`);
    await settle(bea);
    await office.signIn(bea, "bea");
    await bea.getByRole("link", { name: "Put together with another record" }).click();
    await bea.getByLabel("Find the other record of this child").fill(merged.reference);
    await bea.getByRole("button", { name: "Find" }).click();
    await bea.getByRole("link", { name: /Compare with/ }).click();
    await bea
      .getByRole("group", { name: /Family name/ })
      .getByLabel("Oaks", { exact: true })
      .check();
    await bea.getByLabel("How is it known").fill("The passport shows one child.");
    await expectAccessible(bea, "merge-compare");
    await bea.getByRole("button", { name: "Put the two records together" }).click();
    await bea.getByText(/Two records were put together on/).waitFor();
    await bea.getByText("Mira Oaks").first().waitFor();
    await expectAccessible(bea, "merge-done");
  });

  it("are taken apart again", async () => {
    await bea.getByRole("link", { name: /^Undo/ }).click();
    await bea.getByLabel("Why are they two children?").fill("They are cousins.");
    await expectAccessible(bea, "merge-undo");
    await bea.getByRole("button", { name: "Take the records apart" }).click();
    await bea.getByText("The records are apart again.").waitFor();
    await bea.getByText("Mira Oakes").first().waitFor();
    expect(await bea.getByText(/Two records were put together on/).count()).toBe(0);
  });
});
