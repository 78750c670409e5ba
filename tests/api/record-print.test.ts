import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aDisclosure } from "../support/a-disclosure.js";
import { act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = "sharing { form what childCount toWhom references agreement { basis } sharedBy { name } } noticeLines";
const LOG = `query ($isOutside: Boolean, $first: Int, $after: String) { sharings(isOutside: $isOutside, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id what toWhom references } } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function print(input: Record<string, unknown>, person = bea) {
  return await act(person, "recordPrint", "RecordPrintInput", input, FIELDS);
}

async function aMeetingWith(children: number) {
  await register.sql("TRUNCATE panel_meeting CASCADE");
  const meeting = await aMeeting(register);
  const entries = [];
  for (let index = 0; index < children; index += 1) {
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry);
    entries.push(entry);
  }
  return { meeting, entries };
}

describe("recordPrint", () => {
  it("AFC-132: leaves a line for a printed action sheet, with its children, under the notice", async () => {
    const { meeting, entries } = await aMeetingWith(2);
    const tom = await register.as("Tom Hargreaves");
    const answer = await print({ page: "ACTION_SHEET", ofId: meeting.globalId }, tom);
    expect(answer.userErrors).toEqual([]);
    expect(answer.sharing).toMatchObject({
      form: "PRINT",
      what: "Action sheet of the panel on Thursday 3 December 2026",
      childCount: 2,
      toWhom: null,
      agreement: null,
      sharedBy: { name: "Tom Hargreaves" },
    });
    expect(answer.noticeLines).toEqual([expect.stringMatching(/^Confidential\. Participants should assume/)]);
    expect(answer.sharing.references).toEqual([]);
    const [line] = (await bea.ask(LOG)).sharings.nodes;
    expect(line.references).toEqual(entries.map(({ reference }) => reference).sort());
  });

  it("AFC-132: goes to somebody outside only under an agreement that is in force and covers it, and carries it", async () => {
    const { meeting, entries } = await aMeetingWith(1);
    const [entry] = entries;
    if (!entry) throw new Error("Nobody is on the agenda");
    const agreed = await aDisclosure(register, entry);
    const outside = await print({ page: "MEETING_PAPER", ofId: meeting.globalId, disclosureId: agreed.globalId });
    expect(outside.sharing).toMatchObject({
      toWhom: "Kestrel Family Solicitors",
      agreement: { basis: "Consent of the parent" },
    });
    expect(outside.noticeLines[0]).toContain("Disclosed by agreement to Kestrel Family Solicitors");
    const other = await aDisclosure(register, await aRegisterEntry(register));
    const over = await aDisclosure(register, entry, { untilOn: "2026-11-25" });
    for (const disclosure of [other, over]) {
      const refused = await print({ page: "MEETING_PAPER", ofId: meeting.globalId, disclosureId: disclosure.globalId });
      expect(refused.userErrors).toMatchObject([{ code: "REFUSED", field: ["disclosureId"] }]);
    }
    expect((await bea.ask(LOG, { isOutside: true })).sharings.totalCount).toBe(1);
    const strange = await print({ page: "MEETING_PAPER", ofId: meeting.globalId, disclosureId: "x" });
    expect(strange.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("leaves a line for the chronology a school prints of its own child, and none for what is out of its sight", async () => {
    const school = await register.as("Imani Forsyth");
    const enquiry = await anEnquiry(school);
    const answer = await print({ page: "CHRONOLOGY", ofId: enquiry.id }, school);
    expect(answer.sharing).toMatchObject({ what: `Chronology of enquiry ${enquiry.reference}`, childCount: 1 });
    const elsewhere = await anEnquiry(await register.as("Gethin Rowe"));
    expect((await print({ page: "CHRONOLOGY", ofId: elsewhere.id }, school)).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["ofId"] },
    ]);
    const { meeting } = await aMeetingWith(1);
    expect((await print({ page: "MINUTES", ofId: meeting.globalId }, school)).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    expect((await print({ page: "PERMISSION_LETTER", ofId: "x" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("answers a meeting of another authority as if it were not there, and is forbidden to who sees no such page", async () => {
    const theirs = await aMeeting(register, { authority: "FEN" });
    expect((await print({ page: "MINUTES", ofId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    for (const name of ["Cormac Dell", "Yasmin Thorne"]) {
      const input = { page: "MINUTES", ofId: "x" };
      expect(await refusalOf(await register.as(name), "recordPrint", "RecordPrintInput", input)).toBe("FORBIDDEN");
    }
  });
});

describe("sharings", () => {
  it("lists the log once, newest first, page by page, and nothing of another authority", async () => {
    await register.sql("TRUNCATE sharing CASCADE");
    const { meeting } = await aMeetingWith(1);
    for (let index = 0; index < 3; index += 1) await print({ page: "MINUTES", ofId: meeting.globalId });
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: any = (await bea.ask(LOG, { first: 2, after })).sharings;
      expect(page.totalCount).toBe(3);
      for (const node of page.nodes) seen.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(3);
    const maud = await register.as("Maud Sorley");
    expect((await maud.ask(LOG)).sharings.totalCount).toBe(0);
  });

  it("cannot be changed or taken away by the API's own role", async () => {
    const rights = await register.sql(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'rome_api' AND table_name IN ('sharing', 'sharing_child') AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    );
    expect(rights).toEqual([]);
  });
});
