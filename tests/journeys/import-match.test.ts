import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";

const FILE = `Name,DOB,School,Hours,Group
"Oakes, Myra",4/5/2013,,12.5,1
"Penhallow, Katherina",4/5/2012,,10,1
"Quennell, Adah",4/5/2011,,5,2
`;

let office: Office;
let bea: Page;
let twice: [ArrangedEntry, ArrangedEntry];

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  bea = await office.as("Bea Lindqvist");
  const born = { dateOfBirth: "2013-05-04", hoursPerWeek: 10 };
  twice = [
    await aRegisterEntry(office, { firstName: "Mira", lastName: "Oakes", ...born }),
    await aRegisterEntry(office, { firstName: "Myra", lastName: "Oaks", ...born }),
  ];
  await aRegisterEntry(office, { firstName: "Katharina", lastName: "Penhallow", dateOfBirth: "2012-05-04" });
  await aRegisterEntry(office, { firstName: "Ada", lastName: "Quennell", dateOfBirth: "2011-05-04" });
});
afterAll(async () => await office?.close());

/** Says of a row of the file which child it is. */
async function settleRow(row: number, choice: RegExp): Promise<void> {
  const form = bea.getByRole("form", { name: `Settle row ${row}` });
  await form.getByRole("radio", { name: choice }).check();
  await form.getByRole("button", { name: `Settle row ${row}` }).click();
}

describe("rows of a file that are close to children on the register", () => {
  it("stand beside them, and lead to putting two records of one child together", async () => {
    await goTo(bea, office, "/imports");
    const buffer = Buffer.from(FILE);
    await bea.getByLabel("Spreadsheet of the register").setInputFiles({ name: "r.csv", mimeType: "text/csv", buffer });
    await bea.getByRole("button", { name: "Upload" }).click();
    await bea.getByRole("button", { name: "Check the rows" }).click();
    await bea.getByRole("link", { name: "Close matches (3)" }).click();
    const compare = bea.getByRole("link", { name: /^Compare .* and put the two records together$/ });
    await compare.waitFor();
    const address = (await compare.getAttribute("href")) ?? "";
    for (const { reference } of twice) expect(address).toContain(reference);
    await expectAccessible(bea, "import-match");
  });

  it("are linked to the child, kept as a child of their own, or held out, as somebody decides", async () => {
    await settleRow(2, /^Same child as .*Oakes/);
    await bea.getByRole("heading", { name: /^Row 2.*Same child/ }).waitFor();
    await settleRow(3, /^Different child/);
    await bea.getByRole("heading", { name: /^Row 3.*Different child/ }).waitFor();
    await settleRow(4, /^Decide later/);
    await bea.getByText("2 rows to bring in, 1 held out").waitFor();
    await expectAccessible(bea, "import-settled");
    await bea.getByRole("link", { name: "Go on to confirm" }).click();
    await press(bea, "Bring in", "The rows have been brought in.");
    await settle(bea);
    const children = `SELECT c.first_name || ' ' || c.last_name AS name, e.hours_per_week::text AS hours FROM child c
      JOIN register_entry e ON e.child_id = c.id WHERE c.last_name IN ('Oakes', 'Penhallow', 'Quennell') ORDER BY c.last_name, c.first_name`;
    expect(await office.sql(children)).toEqual([
      { name: "Mira Oakes", hours: "12.5" },
      { name: "Katharina Penhallow", hours: "25.0" },
      { name: "Katherina Penhallow", hours: "10.0" },
      { name: "Ada Quennell", hours: "25.0" },
    ]);
  });
});
