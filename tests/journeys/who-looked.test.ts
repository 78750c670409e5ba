import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";

let office: Office;

beforeAll(async () => {
  office = await openOffice("2026-11-26", { DEMO_REGISTER: "full" });
}, 120_000);
afterAll(async () => await office.close());

it("a member opens a child's page; the chair sees who looked, and the auditor finds the same by reference", async () => {
  const tom = await office.as("Tom Hargreaves");
  await tom.goto(`${office.address}/register`);
  const link = tom.locator('main a[href^="/children/"]').first();
  const reference = ((await link.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
  await link.click();
  await tom.getByRole("heading", { level: 1 }).waitFor();

  const amara = await office.as("Amara Delacroix");
  await amara.goto(`${office.address}/children/${reference}`);
  await amara.getByRole("link", { name: "Who looked" }).click();
  await amara.getByRole("heading", { name: "Who looked at this child" }).waitFor();
  await amara.getByRole("link", { name: "Tom Hargreaves" }).first().waitFor();
  expect(await amara.title()).toContain(reference);
  await expectAccessible(amara, "who-looked");

  const noor = await office.as("Noor Castellane");
  await noor.goto(office.address);
  await expectAccessible(noor, "trail-home");
  await noor.getByLabel("Who looked at a child?").fill(reference.toLowerCase());
  await noor.getByRole("button", { name: "Show who looked" }).click();
  await noor.getByRole("link", { name: "Amara Delacroix" }).first().waitFor();
  await noor.getByRole("link", { name: "Trail", exact: true }).first().click();
  await noor.getByText("Narrow this list").click();
  await noor.getByLabel("What was done").selectOption("SIGNED_IN");
  await noor.getByRole("button", { name: "Show", exact: true }).click();
  await noor.locator("tbody").getByText("Signed in").first().waitFor();
  await expectAccessible(noor, "trail");
}, 120_000);

it("the data protection officer looks into what is unusual, and records what was learned", async () => {
  const gethin = await office.as("Gethin Rowe");
  for (let n = 0; n < 6; n++)
    await gethin.goto(`${office.address}/children/AFC-1999-000${n}`, { waitUntil: "networkidle" });
  await office.findUnusual();
  const selwyn = await office.as("Selwyn Achterberg");
  const found = selwyn.getByRole("heading", { name: /Refused again and again/ });
  // The job looks when one of the workers takes it, within seconds.
  await expect
    .poll(
      async () => {
        await selwyn.goto(`${office.address}/trail/unusual`, { waitUntil: "networkidle" });
        return await found.count();
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(1);
  await expectAccessible(selwyn, "unusual");
  await selwyn.locator("summary").first().click();
  await selwyn.getByLabel("Why did it happen, and what follows?").first().fill("An old list of links. Deleted.");
  await selwyn.getByRole("button", { name: "Save" }).first().click();
  await selwyn.getByText("What you learned is recorded.").waitFor();
}, 120_000);
