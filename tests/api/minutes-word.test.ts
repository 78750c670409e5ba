import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aDisclosure } from "../support/a-disclosure.js";
import { aMeetingInSession, anAgendaItem, clearPanel } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, agreedAt, closeIt, minutesIn, sectionOf } from "../support/some-minutes.js";
import { openWord } from "../support/word.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara, tom] = [
    await register.as("Bea Lindqvist"),
    await register.as("Amara Delacroix"),
    await register.as("Tom Hargreaves"),
  ];
});
beforeEach(async () => await clearPanel(register));
afterAll(async () => await register.stop());

const people = () => ({ register, bea, amara });

async function get(
  person: TestPerson | null,
  meeting: { globalId: string },
  file: string,
  goes = "?goes=panel",
): Promise<Response> {
  const headers = person ? { cookie: person.cookie } : undefined;
  return await fetch(`${register.address}/meetings/${meeting.globalId}/${file}${goes}`, {
    ...(headers && { headers }),
  });
}

async function word(person: TestPerson, meeting: { globalId: string }, file: string) {
  const answer = await get(person, meeting, file);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="panel-2026-11-26-${file}"`);
  return openWord(Buffer.from(await answer.arrayBuffer()));
}

describe("minutes in Word", () => {
  it("AFC-132: hold headings, tables with a row of headings, the marking above and the notice below every page", async () => {
    const { minutes, meeting, entry } = await minutesIn("PUBLISHED", people());
    const section = sectionOf(minutes, "ITEM");
    await actOn(bea, "correctMinutes", { sectionId: section.id, text: "Tuition on Tuesday.", reason: "Misheard." });
    const file = await word(tom, meeting, "minutes.docx");
    expect(file.title).toBe("Minutes of the ROME panel, Thursday 26 November 2026");
    expect(file.headings).toEqual([
      [1, file.title],
      [2, "The meeting"],
      [2, "Who was there"],
      [2, "Confidentiality"],
      [2, "Actions reported back on"],
      [2, section.part],
      [3, `${entry.reference} GREENWOOD, Asha (Year 9)`],
      [2, "Close"],
    ]);
    expect(file.tables[0]).toMatchObject({ hasHeadings: true, rows: { length: 15 } });
    expect(file.tables[1]).toMatchObject({ hasHeadings: true });
    expect(file.tables[1]?.rows[0]).toEqual(["Action", "Owner", "Due"]);
    expect(file.text).toContain("Decision: Tuition from Monday.");
    expect(file.text).toContain("Correction by Bea Lindqvist on 26 November 2026: Tuition on Tuesday.\nWhy: Misheard.");
    expect(file.text).toContain(`Approved by Amara Delacroix on 26 November 2026.`);
    expect(file.text).toContain(`Fingerprint of the text: ${minutes.hash}`);
    expect(file.header).toBe("OFFICIAL-SENSITIVE");
    expect(file.footer).toContain("assume all information is confidential");
    expect(file.footer).toContain("Page {PAGE} of {NUMPAGES}");
  });

  it("say that a draft is a draft", async () => {
    const { meeting } = await minutesIn("DRAFT", people());
    expect((await word(bea, meeting, "minutes.docx")).text).toContain("Draft, not approved by the chair.");
  });

  it("AFC-132: leave a line in the sharing log and among the reads, with the children they name", async () => {
    const { meeting } = await minutesIn("PUBLISHED", people());
    await word(tom, meeting, "minutes.docx");
    const [line] = await register.sql(
      `SELECT s.form, s.what, s.child_count, p.name FROM sharing s JOIN person p ON p.id = s.shared_by WHERE s.meeting_id = $1`,
      [meeting.id],
    );
    expect(line).toEqual({
      form: "WORD",
      what: "Minutes of the ROME panel, Thursday 26 November 2026",
      child_count: 1,
      name: "Tom Hargreaves",
    });
    const reads = await register.sql(
      "SELECT FROM audit_event WHERE kind = 'EXPORT' AND act = 'minutes' AND entity_id = $1",
      [meeting.id],
    );
    expect(reads).toHaveLength(1);
  });

  it("AFC-132: go out once it is said where to: with the panel, or under an agreement that is printed on every page", async () => {
    const { meeting, entry } = await minutesIn("PUBLISHED", people());
    expect((await get(bea, meeting, "minutes.docx", "")).status).toBe(422);
    const agreement = await aDisclosure(register, entry);
    const answer = await get(bea, meeting, "minutes.docx", `?agreement=${agreement.globalId}`);
    const { footer } = openWord(Buffer.from(await answer.arrayBuffer()));
    expect(footer).toContain("Disclosed by agreement to Kestrel Family Solicitors");
    const over = await aDisclosure(register, entry, { untilOn: "2026-11-25" });
    for (const file of ["minutes.docx", "action-sheet.docx"])
      expect((await get(bea, meeting, file, `?agreement=${over.globalId}`)).status).toBe(422);
  });

  it("are not there for a member before they are published, for another authority, and for whom they are not", async () => {
    const { meeting } = await minutesIn("APPROVED", people());
    expect((await get(tom, meeting, "minutes.docx")).status).toBe(404);
    const maud = await register.as("Maud Sorley");
    for (const file of ["minutes.docx", "action-sheet.docx"]) {
      expect((await get(maud, meeting, file)).status).toBe(404);
      expect((await get(bea, { globalId: "x" }, file)).status).toBe(404);
      expect((await get(null, meeting, file)).status).toBe(401);
      expect((await get(await register.as("Yasmin Thorne"), meeting, file)).status).toBe(403);
    }
    expect(await register.sql("SELECT FROM sharing WHERE meeting_id = $1", [meeting.id])).toEqual([]);
  });
});

describe("the action sheet", () => {
  async function aSheet() {
    const meeting = await aMeetingInSession(register);
    const entry = await aRegisterEntry(register, { firstName: "Asha", lastName: "Greenwood" });
    await anAgendaItem(register, meeting, entry, { state: "DEFERRED" });
    await agreedAt(register, meeting, entry, "Ring the school", "EWS");
    await agreedAt(register, meeting, entry, "Look at the plan", "SEND");
    await closeIt(bea, meeting);
    return { meeting, entry };
  }
  const SHEET = "query ($id: ID!) { meeting(id: $id) { actionSheet { text } } }";

  it("AFC-129: gives each owner only their own actions, and business support all by service; on the page and in Word", async () => {
    const { meeting, entry } = await aSheet();
    const all = await word(bea, meeting, "action-sheet.docx");
    expect(all.headings.map(([level]) => level)).toEqual([1, 2, 2]);
    expect(all.tables.flatMap(({ rows }) => rows.slice(1).map((row) => row[1])).toSorted()).toEqual([
      "Look at the plan",
      "Ring the school",
    ]);
    expect(all.tables[0]).toMatchObject({ hasHeadings: true });
    expect(all.tables[0]?.rows[0]).toEqual(["Child", "Action", "Who", "Due"]);
    const own = await word(tom, meeting, "action-sheet.docx");
    expect(own.tables).toHaveLength(1);
    expect(own.tables[0]?.rows[1]).toEqual([
      `${entry.reference} GREENWOOD, Asha`,
      "Ring the school",
      "The service",
      "10 December 2026",
    ]);
    expect(own.text).not.toContain("Look at the plan");
    const page = async (person: TestPerson) => (await person.ask(SHEET, { id: meeting.globalId })).meeting.actionSheet;
    expect(await page(bea)).toHaveLength(2);
    expect(await page(tom)).toEqual([{ text: "Ring the school" }]);
  });

  it("says so when an owner has none", async () => {
    const { meeting } = await aSheet();
    await register.sql(
      "UPDATE action a SET owner_service_id = s.id FROM service s WHERE s.code = 'SEND' AND s.authority_id = a.authority_id",
    );
    expect((await word(tom, meeting, "action-sheet.docx")).text).toContain("No action for you was agreed");
  });
});
