import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo } from "../support/on-a-page.js";

const LIST = `First name\tSurname\tDate of birth\tLast school\tAllocated school
Wren\tCopperfield\t17/11/2014\tHam Lock Primary School\tQuay High School
Lark\tCopperfield\t02/03/2014\tHam Lock Primary School\t
`;

let office: Office;
let keeper: Page;

beforeAll(async () => {
  office = await openOffice("2026-09-14");
  keeper = await office.as("Ivor Blakeney");
});
afterAll(async () => await office?.close());

describe("September's list of failed transfers", () => {
  it("SUF-22: is pasted, looked at child by child, and opens a search for each", async () => {
    await goTo(keeper, office, "/enquiries");
    await keeper.getByRole("link", { name: "Bring in the list of failed transfers" }).click();
    await expectAccessible(keeper, "failed-transfers");
    await keeper.getByRole("button", { name: "Check the list" }).click();
    await keeper.getByText("Choose a file, or paste the rows").first().waitFor();
    await keeper.getByLabel("Or paste the rows here").fill(LIST);
    await keeper.getByRole("button", { name: "Check the list" }).click();
    await keeper.getByRole("cell", { name: "To be looked for" }).first().waitFor();
    await expectAccessible(keeper, "failed-transfers-check");
    await keeper.getByRole("button", { name: "Bring in the list" }).click();
    await keeper.getByRole("heading", { level: 1, name: "What came of the list" }).waitFor();
    expect(await keeper.getByRole("link", { name: /-E-2026-/ }).count()).toBe(2);
    await expectAccessible(keeper, "failed-transfers-done");
    expect(await keeper.title()).not.toContain("Copperfield");
  });

  it("SUF-72: has the open cases audited at once, each with the day its review is due", async () => {
    office.today("2026-10-29");
    await goTo(keeper, office, "/enquiries");
    await keeper.getByRole("link", { name: "Audit several enquiries" }).click();
    await keeper.getByRole("checkbox").first().check();
    await keeper.getByRole("button", { name: "Tick none" }).click();
    expect(await keeper.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await keeper.getByRole("button", { name: "Tick all" }).click();
    expect(await keeper.getByRole("checkbox", { checked: true }).count()).toBe(2);
    await keeper
      .getByText(/was due/)
      .first()
      .waitFor();
    await expectAccessible(keeper, "audit");
    await keeper.getByLabel("What was decided about them?").fill("Ask the schools again.");
    await keeper.getByRole("button", { name: "Save the audit" }).click();
    await keeper.getByRole("heading", { level: 1, name: "Result of the audit" }).waitFor();
    await keeper.getByText("Ask the schools again.").waitFor();
    await expectAccessible(keeper, "audit-result");
  });
});
