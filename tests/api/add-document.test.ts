import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryNow, type OpenedEnquiry, sendDocument } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PDF = Buffer.from("%PDF-1.7\nA letter left at the door.\n%%EOF");

let register: TestRegister;
let officer: TestPerson;
let school: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
  school = await register.as("Imani Forsyth");
  enquiry = await anEnquiry(school);
});
afterAll(async () => await register.stop());

async function send(
  person: { cookie: string },
  name: string,
  bytes: Uint8Array | string,
  headers?: Record<string, string>,
) {
  return await sendDocument(register.address, person, enquiry.id, { name, bytes }, headers);
}

async function fetchAs(person: { cookie: string }, path: string): Promise<Response> {
  return await fetch(`${register.address}${path}`, { headers: { cookie: person.cookie } });
}

async function documents(person: TestPerson): Promise<any[]> {
  return (await enquiryNow(person, enquiry.reference, "documents { id name kind bytes side }")).documents;
}

describe("documents of an enquiry", () => {
  it("CSP-06, CSP-21: keeps a copy of a letter with the search, says so in the chronology, and hands it out as a file", async () => {
    const { status, documentId } = await send(school, "C:\\letters\\Left at the door – copy.pdf", PDF);
    expect(status).toBe(201);
    expect(await documents(school)).toEqual([
      { id: documentId, name: "Left at the door – copy.pdf", kind: "PDF", bytes: PDF.length, side: "SCHOOL" },
    ]);
    const { nodes } = (await enquiryNow(school, enquiry.reference)).chronology;
    expect(nodes[0]).toMatchObject({ code: "DOCUMENT_ADDED", note: "Left at the door – copy.pdf" });
    const response = await fetchAs(officer, `/documents/${documentId}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename="[\w .-]+"; filename\*=UTF-8''Left%20at/),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    const [trace] = await register.sql(
      "SELECT count(*)::int AS n FROM audit_event WHERE kind = 'EXPORT' AND entity = 'EnquiryDocument'",
    );
    expect(trace).toEqual({ n: 1 });
  });

  it("keeps the same file once when a phone sends it twice", async () => {
    const text = "Card left on 24 November.";
    const first = await send(school, "card.txt", text);
    expect(await send(school, "card.txt", text)).toEqual(first);
    expect((await documents(school)).filter(({ name }) => name === "card.txt")).toHaveLength(1);
  });

  it("tells a file by its content, whatever its name says, and refuses what could run or is too large", async () => {
    for (const [name, bytes, status] of [
      ["letter.pdf", "<script>alert(1)</script>", 422],
      ["photo.jpg", "MZ\u0000\u0001", 422],
      ["empty.txt", "", 422],
      ["large.pdf", Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 413],
    ] as const) {
      const answer = await send(school, name, bytes);
      expect({ name, status: answer.status }).toEqual({ name, status });
      expect(answer.message).toMatch(/^[A-Z].*\.$/);
    }
    const none = await sendDocument(register.address, school, enquiry.id, null);
    expect(none).toMatchObject({ status: 422 });
  });

  it("never hands the authority's documents to the school, but for those of a decision it was told", async () => {
    const police = await send(officer, "police.txt", "Police report.");
    const permission = await send(officer, "permission.txt", "You may take the child off your roll.");
    await register.sql(
      `INSERT INTO chronology_entry (authority_id, enquiry_id, code, on_day, side, document_id, recorded_by)
       SELECT d.authority_id, d.enquiry_id, 'OFF_ROLL_GRANTED', '2026-11-26', 'AUTHORITY', d.id, d.added_by FROM document d WHERE d.name = 'permission.txt'`,
    );
    const names = (await documents(school)).map(({ name }) => name);
    expect(names).toContain("permission.txt");
    expect(names).not.toContain("police.txt");
    expect((await fetchAs(school, `/documents/${police.documentId}`)).status).toBe(404);
    expect((await fetchAs(school, `/documents/${permission.documentId}`)).status).toBe(200);
    expect((await documents(officer)).map(({ name }) => name)).toContain("police.txt");
  });

  it("refuses strangers, other authorities, panel members and forms of another site", async () => {
    const [document] = await documents(school);
    const stranger = await register.as("Maud Sorley");
    expect((await send(stranger, "a.txt", "x")).status).toBe(404);
    expect((await fetchAs(stranger, `/documents/${document.id}`)).status).toBe(404);
    expect((await send({ cookie: "" }, "a.txt", "x")).status).toBe(401);
    expect((await fetchAs({ cookie: "" }, `/documents/${document.id}`)).status).toBe(401);
    expect((await send(await register.as("Tom Hargreaves"), "a.txt", "x")).status).toBe(403);
    expect((await send(school, "a.txt", "x", {})).status).toBe(403);
    expect((await fetchAs(school, "/documents/nonsense")).status).toBe(404);
  });

  it("CSP-26: gives the whole chronology as a file to send along, in which no cell can run", async () => {
    await register.sql(
      `INSERT INTO chronology_entry (authority_id, enquiry_id, code, on_day, side, note, recorded_by)
       SELECT authority_id, id, 'NOTE', '2026-11-26', 'SCHOOL', '=HYPERLINK("http://x")', opened_by FROM enquiry WHERE reference = $1`,
      [enquiry.reference],
    );
    const file = `/enquiries/${enquiry.reference}/chronology.csv?goes=panel`;
    const response = await fetchAs(school, file);
    const csv = await response.text();
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(csv).toContain("Day,Time,What,About");
    expect(csv).toContain("2026-11-16,,First day absent,,School");
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toContain("police.txt");
    const ours = await (await fetchAs(officer, file)).text();
    expect(ours).toContain("police.txt");
    const stranger = await register.as("Maud Sorley");
    expect((await fetchAs(stranger, file)).status).toBe(404);
  });
});
