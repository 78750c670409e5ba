import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aCollectedRequest, anOffice, decideAll, itemsOf, type Office, REQUEST } from "../support/a-request.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ITEMS = `${REQUEST} items { version decision redactions ground reason released }`;

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

async function decide(person: TestPerson, request: any, input: Record<string, unknown>): Promise<any> {
  const sent = { requestId: request.id, ...input };
  return await act(person, "decideSubjectAccessItems", "DecideSubjectAccessItemsInput", sent, ITEMS);
}

async function aNote(text: string): Promise<{ request: any; note: any; items: unknown[] }> {
  const entry = await aRegisterEntry(register);
  await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text }, "");
  const { request } = await aCollectedRequest(register, office.bea, entry);
  const [note] = await itemsOf(office.bea, request, "case_note");
  return { request, note, items: [{ itemId: note.id, version: note.version }] };
}

describe("decideSubjectAccessItems", () => {
  it("releases an item, or takes words out, or keeps it back on a ground; each may be decided anew", async () => {
    const { request, note, items } = await aNote("Uncle Silas rang.");
    const redact = await decide(office.bea, request, { items, decision: "REDACT", redactions: ["uncle silas", " "] });
    expect(redact.userErrors).toEqual([]);
    expect(redact.items).toMatchObject([
      { decision: "REDACT", redactions: ["uncle silas"], released: expect.stringContaining("Text: [taken out] rang.") },
    ]);
    const again = [{ itemId: note.id, version: 2 }];
    const keep = { items: again, decision: "WITHHOLD", ground: "CRIME", reason: "The police asked for it" };
    expect((await decide(office.selwyn, request, keep)).items).toMatchObject([
      { decision: "WITHHOLD", redactions: [], ground: "CRIME", reason: "The police asked for it", released: null },
    ]);
  });

  it("decides a whole part at once: where words seem to be about somebody else, they are taken out", async () => {
    await aRegisterEntry(register, { firstName: "Lysander", lastName: "Crewe" });
    const { request } = await aNote("Seen with Lysander Crewe.");
    const decided = await decide(office.bea, request, { source: "case_note", decision: "RELEASE" });
    expect(decided.request.sources.find(({ source }: any) => source === "case_note").undecided).toBe(0);
    const [note] = await itemsOf(office.bea, request, "case_note");
    expect(note).toMatchObject({ decision: "REDACT", redactions: ["Lysander Crewe"] });
    expect(note.released).toContain("Seen with [taken out].");
  });

  it("is decided once nothing is left, and open again when more is brought together", async () => {
    const { request } = await aNote("All well.");
    const done = await decideAll(office.bea, request);
    expect(done).toMatchObject({ state: "DECIDED", viewerCanCollect: true });
    expect(done.sources.every(({ undecided }: any) => undecided === 0)).toBe(true);
  });

  it.each([
    [{ decision: "REDACT", redactions: ["not there"] }, "redactions"],
    [{ decision: "WITHHOLD", reason: "Because" }, "ground"],
    [{ decision: "WITHHOLD", ground: "CRIME", reason: " " }, "reason"],
  ])("refuses %o", async (change, field) => {
    const { request, items } = await aNote("All well.");
    expect((await decide(office.bea, request, { items, ...change })).userErrors).toMatchObject([
      { code: "REFUSED", field: [field] },
    ]);
  });

  it("needs items or a part, and takes no words out of a whole part", async () => {
    const { request } = await aNote("All well.");
    expect((await decide(office.bea, request, { decision: "RELEASE" })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    const part = { source: "case_note", decision: "REDACT", redactions: ["All"] };
    expect((await decide(office.bea, request, part)).userErrors).toMatchObject([{ field: ["redactions"] }]);
  });

  it("says when somebody was quicker, and answers others as if it were not there", async () => {
    const { request, note, items } = await aNote("All well.");
    const late = await decide(office.bea, request, { items: [{ itemId: note.id, version: 7 }], decision: "RELEASE" });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(late.items).toMatchObject([{ version: 1, decision: null }]);
    const maud = await register.as("Maud Sorley");
    expect((await decide(maud, request, { items, decision: "RELEASE" })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const elsewhere = await aNote("Another.");
    expect((await decide(office.bea, elsewhere.request, { items, decision: "RELEASE" })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["items"] },
    ]);
    const input = { requestId: request.id, items, decision: "RELEASE" };
    const amara = await register.as("Amara Delacroix");
    expect(await refusalOf(amara, "decideSubjectAccessItems", "DecideSubjectAccessItemsInput", input)).toBe(
      "FORBIDDEN",
    );
  });
});
