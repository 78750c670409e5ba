import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askByToken } from "../support/a-machine.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";

const LIST = "/admin/machine-clients";

let office: Office;
let rufus: Page;
let token = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  rufus = await office.as("Rufus Abara");
});
afterAll(async () => await office.close());

describe("a system that asks the register by itself", () => {
  it("is added by the system administrator, and waits for the strategic lead where it would read children", async () => {
    await rufus.getByRole("link", { name: "Admin" }).click();
    await rufus.getByRole("link", { name: "Machine clients" }).click();
    await rufus.getByRole("link", { name: "Add a system" }).click();
    await rufus.getByLabel("What is the system called?").fill("Data warehouse");
    await rufus.getByLabel("What does it need the register for?").fill("Figures for the children's services board.");
    await rufus.getByLabel("Read lines of the register").check();
    await rufus.getByLabel("Who answers for it?").selectOption({ label: await ownerLabel() });
    await expectAccessible(rufus, "add-machine-client");
    await rufus.getByRole("button", { name: "Add the system" }).click();
    await rufus.getByText("The strategic lead is asked").waitFor();
    await rufus.getByText("Waits for the strategic lead").waitFor();
    expect(await rufus.getByRole("link", { name: /Issue a token/ }).count()).toBe(0);
  });

  it("is agreed to by the strategic lead", async () => {
    const amara = await office.as("Amara Delacroix");
    await amara.goto(office.address + LIST);
    await amara.getByRole("link", { name: "Agree to Data warehouse" }).click();
    await settle(amara);
    await expectAccessible(amara, "agree-machine-client");
    await amara.getByRole("button", { name: "Agree" }).click();
    await amara.getByText("Agreed. A token can now be issued.").waitFor();
    await amara.context().close();
  });

  it("is given a token that is shown once, and works until it is revoked", async () => {
    await rufus.goto(office.address + LIST);
    await rufus.getByRole("link", { name: /Issue a token/ }).click();
    for (const [part, value] of Object.entries({ Day: "26", Month: "5", Year: "2027" }))
      await rufus.getByLabel(part, { exact: true }).fill(value);
    await rufus.getByRole("button", { name: "Issue the token" }).click();
    token = (await rufus.locator("code").textContent()) ?? "";
    await expectAccessible(rufus, "token-once");
    const ask = async () => await askByToken(office.address, token, "{ register { totalCount } }");
    expect((await ask()).data).toEqual({ register: { totalCount: 0 } });
    await rufus.getByRole("link", { name: "I have put it in place" }).click();
    await rufus.getByText(`…${token.slice(-4)}`, { exact: true }).waitFor();
    await settle(rufus);
    expect(await rufus.content()).not.toContain(token);
    await expectAccessible(rufus, "machine-clients");
    await rufus.getByRole("link", { name: /Revoke/ }).click();
    await rufus.getByRole("button", { name: "Revoke the token" }).click();
    await rufus.getByText("It opens nothing from now on").waitFor();
    expect((await ask()).status).toBe(401);
  });
});

/** The first of the people who can be chosen. */
async function ownerLabel(): Promise<string> {
  const labels = await rufus.getByLabel("Who answers for it?").locator("option").allTextContents();
  return labels.find((label) => label.startsWith("Bea Lindqvist")) ?? "";
}
