import { readSpreadsheet } from "@rome/api/features/imports/reading/read-file";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aDisclosure } from "../support/a-disclosure.js";
import { anEnquiry, sendDocument } from "../support/an-enquiry.js";
import { anImport, sendFile } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const NOTICE = "Confidential. Participants should assume all information is confidential";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
beforeEach(async () => {
  await register.sql("TRUNCATE sharing CASCADE");
});
afterAll(async () => await register.stop());

async function get(path: string, person: { cookie: string } = bea): Promise<{ status: number; text: string }> {
  const response = await fetch(`${register.address}${path}`, { headers: { cookie: person.cookie } });
  return { status: response.status, text: await response.text() };
}

async function lastLine() {
  const [line] = await register.sql(
    "SELECT form, what, child_count, to_whom, disclosure_id FROM sharing ORDER BY shared_at DESC, id DESC LIMIT 1",
  );
  return line;
}

describe("a chronology that is exported", () => {
  it("AFC-132: asks first whether it stays with the panel or goes under an agreement", async () => {
    const enquiry = await anEnquiry(await register.as("Gethin Rowe"));
    const file = `/enquiries/${enquiry.reference}/chronology.csv`;
    const unsaid = await get(file);
    expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining("Say first whether it stays")]);
    expect(await register.sql("SELECT FROM sharing")).toEqual([]);
    const within = await get(`${file}?goes=panel`);
    expect(within.text.split("\r\n")[0]).toContain(NOTICE);
    expect(within.text.split("\r\n")[1]).toContain("Day,Time,What");
    expect(await lastLine()).toEqual({
      form: "CSV",
      what: `Chronology of enquiry ${enquiry.reference}`,
      child_count: 1,
      to_whom: null,
      disclosure_id: null,
    });
  });

  it("AFC-132: carries the agreement under which it goes to somebody outside, and no other", async () => {
    const entry = await aRegisterEntry(register);
    const enquiry = await anEnquiry(await register.as("Gethin Rowe"));
    await register.sql("UPDATE enquiry SET entry_id = $1, child_id = $2 WHERE reference = $3", [
      entry.id,
      entry.childId,
      enquiry.reference,
    ]);
    const agreed = await aDisclosure(register, entry);
    const file = `/enquiries/${enquiry.reference}/chronology.csv?agreement=`;
    const outside = await get(file + agreed.globalId);
    const [first, second] = outside.text.split("\r\n");
    expect(first).toContain("Disclosed by agreement to Kestrel Family Solicitors");
    expect(second).toContain(NOTICE);
    expect(await lastLine()).toMatchObject({ to_whom: "Kestrel Family Solicitors", disclosure_id: agreed.id });
    const other = await aDisclosure(register, await aRegisterEntry(register));
    expect((await get(file + other.globalId)).status).toBe(422);
    expect((await get(`${file}x`)).status).toBe(422);
  });
});

describe("rows held out of an import", () => {
  it("carry the notice, and are brought in again as they were all the same", async () => {
    const run = await anImport(register, bea, 'Name,DOB,School,Comments\n"Yardley, Io",31/02/2014,,Waits\n');
    const file = await get(`/imports/${run.id}/what-to-fix.csv`);
    const { rows } = await readSpreadsheet(Buffer.from(file.text), "what-to-fix.csv");
    expect(rows[0]?.[0]).toContain(NOTICE);
    expect(await lastLine()).toMatchObject({ form: "CSV", what: "Rows held out of an import", child_count: 1 });
    const mended = file.text.replace("31/02/2014", "01/02/2014");
    const { importId } = await sendFile(register, bea, "what-to-fix.csv", mended);
    const again = await bea.ask("query ($id: ID!) { importRun(id: $id) { rowsTotal headings { heading field } } }", {
      id: importId,
    });
    expect(again.importRun.rowsTotal).toBe(1);
    expect(again.importRun.headings[0]).toEqual({ heading: "Name", field: "name" });
  });
});

describe("a document that is fetched", () => {
  it("leaves its line", async () => {
    const officer = await register.as("Gethin Rowe");
    const enquiry = await anEnquiry(officer);
    const letter = { name: "letter.txt", bytes: "Dear parent" };
    const { documentId } = await sendDocument(register.address, officer, enquiry.id, letter);
    expect((await get(`/documents/${documentId}`, officer)).status).toBe(200);
    expect(await lastLine()).toMatchObject({
      form: "DOCUMENT",
      what: `Document of enquiry ${enquiry.reference}`,
      child_count: 1,
    });
  });
});

describe("the sharing log as a file", () => {
  it("is for who keeps the register, names children by reference alone, and leaves its own line", async () => {
    const entry = await aRegisterEntry(register, { lastName: "Thistledown" });
    const words = { what: "All", toWhom: "The court", agreedBy: "The chair", basis: "Order", agreedOn: "2026-11-26" };
    await bea.ask(
      "mutation ($input: RecordDisclosureInput!) { recordDisclosure(input: $input) { userErrors { code } } }",
      { input: { entryId: entry.globalId, ...words } },
    );
    const { text } = await get("/sharing/log.csv");
    expect(text.split("\r\n")[0]).toContain(NOTICE);
    expect(text).toContain("When,Who,What,Form,Children,Which,To whom,Under");
    expect(text).toContain(
      `Disclosure agreed: ${entry.reference},Disclosure agreed,1,${entry.reference},The court,Agreement`,
    );
    expect(text).not.toContain("Thistledown");
    expect(await register.sql("SELECT FROM sharing WHERE what = 'The sharing log'")).toHaveLength(1);
    expect((await get("/sharing/log.csv", await register.as("Tom Hargreaves"))).status).toBe(403);
    expect((await get("/sharing/log.csv", { cookie: "" })).status).toBe(401);
    expect((await get("/sharing/log.csv", await register.as("Maud Sorley"))).text).not.toContain(entry.reference);
  });
});
