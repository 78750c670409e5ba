import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { expectAccessible } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import { enterDay, goTo, press } from "../support/on-a-page.js";

let office: Office;
let selwyn: Page;
let dispute = "";

beforeAll(async () => {
  office = await openOffice("2026-11-26");
  const bea = await office.as("Bea Lindqvist");
  const amara = await office.as("Amara Delacroix");
  selwyn = await office.as("Selwyn Achterberg");
  const child = `child: { firstName: "Wren", lastName: "Pell", dateOfBirth: "2013-05-04" }`;
  const { entry } = await act(
    bea,
    "addToRegister",
    `${child}, group: CONCERNS_OR_RISK_OF_BREAKDOWN, reason: "No school place"`,
    "entry { id child { id } }",
  );
  for (const toWhom of ["Kestrel Family Solicitors", "Rookfield Housing"])
    await act(
      amara,
      "recordDisclosure",
      `entryId: "${entry.id}", what: "Attendance", toWhom: "${toWhom}", agreedBy: "The panel", basis: "Section 436A", agreedOn: "2026-11-26"`,
    );
  const said = `recordId: "${entry.child.id}", field: "sex", shouldBe: "Female", saidBy: "The mother"`;
  dispute = (await act(bea, "disputeAccuracy", said, "dispute { id }")).dispute.id;
});
afterAll(async () => await office?.close());

async function act(page: Page, name: string, input: string, shown = ""): Promise<any> {
  const query = `mutation { ${name}(input: { ${input} }) { ${shown} userErrors { message } } }`;
  const answer = await page.request.post(`${office.address}/graphql`, { data: { query } });
  const { data, errors } = await answer.json();
  if (errors || data[name].userErrors.length > 0) throw new Error(JSON.stringify({ data, errors }));
  return data[name];
}

describe("those who were given a child's data", () => {
  it("are ticked by the officer once the dispute is answered, with an address or without", async () => {
    await goTo(selwyn, office, `/disputes/${dispute}`);
    await selwyn.getByLabel("Not changed").check();
    await selwyn.getByLabel("Why?").fill("The certificate says so.");
    await press(selwyn, "Answer", "Answered. Tell the person, and those below.");
    await selwyn.getByLabel("Kestrel Family Solicitors", { exact: true }).check();
    await selwyn.getByLabel("Rookfield Housing", { exact: true }).check();
    await selwyn.getByLabel("Email address of Kestrel Family Solicitors").fill("files@kestrel.example");
    await expectAccessible(selwyn, "dispute-tell");
    await press(selwyn, "Have them told", "Those you ticked are on the list.");
    await selwyn.getByText(/mail to files@kestrel.example|Mail sent to files@kestrel.example/i).waitFor();
    await selwyn.getByText("To be told by letter or by phone").waitFor();
  });

  it("show as told on a day, by whom it is recorded", async () => {
    await selwyn.getByText("Rookfield Housing was told by letter or by phone").click();
    await enterDay(selwyn, "On which day?", [26, 11, 2026]);
    await selwyn.getByLabel("How, and who heard it?").fill("By phone, Ms Rook");
    await press(selwyn, "Record that they were told", "Recorded that Rookfield Housing was told.");
    await selwyn.getByText(/By phone, Ms Rook \(Selwyn Achterberg\)/).waitFor();
    await expectAccessible(selwyn, "dispute-told");
  });
});
