import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aDisclosure } from "../support/a-disclosure.js";
import { act, aMeeting, anAgendaItem, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = `disclosure { what toWhom agreedBy basis agreedOn untilOn isInForce viewerCanEnd recordedBy { name } entry { reference }
  meeting { heldOn } }`;
const WORDS = {
  what: "The attendance record",
  toWhom: "Kestrel Family Solicitors",
  agreedBy: "The panel",
  basis: "Consent of the parent, in writing",
  agreedOn: "2026-11-26",
};
const LIST = `query ($isInForce: Boolean, $about: ID, $first: Int, $after: String) { disclosures(isInForce: $isInForce, about: $about, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id isInForce } } }`;
const CHILD = `query ($reference: String!) { registerEntry(reference: $reference) { fullCase {
  disclosures { toWhom } sharings { totalCount nodes { form what toWhom childCount references sharedBy { name } agreement { basis } } } } } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

async function record(input: Record<string, unknown>) {
  return await act(bea, "recordDisclosure", "RecordDisclosureInput", { ...WORDS, ...input }, FIELDS);
}

describe("recordDisclosure", () => {
  it("AFC-132: records the agreement without which everything is confidential, and leaves its line in the sharing log", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await record({ entryId: entry.globalId, untilOn: "2026-12-31" });
    expect(answer.userErrors).toEqual([]);
    expect(answer.disclosure).toEqual({
      ...WORDS,
      untilOn: "2026-12-31",
      isInForce: true,
      viewerCanEnd: true,
      recordedBy: { name: "Bea Lindqvist" },
      entry: { reference: entry.reference },
      meeting: null,
    });
    const { fullCase } = (await bea.ask(CHILD, { reference: entry.reference })).registerEntry;
    expect(fullCase.disclosures).toEqual([{ toWhom: "Kestrel Family Solicitors" }]);
    expect(fullCase.sharings).toEqual({
      totalCount: 1,
      nodes: [
        {
          form: "DISCLOSURE",
          what: `Disclosure agreed: ${entry.reference}`,
          toWhom: "Kestrel Family Solicitors",
          childCount: 1,
          references: [entry.reference],
          sharedBy: { name: "Bea Lindqvist" },
          agreement: { basis: "Consent of the parent, in writing" },
        },
      ],
    });
  });

  it("is about a meeting as well, and then about every child on its agenda", async () => {
    const meeting = await aMeeting(register);
    const children = [await aRegisterEntry(register), await aRegisterEntry(register)];
    for (const child of children) await anAgendaItem(register, meeting, child);
    const answer = await record({ meetingId: meeting.globalId });
    expect(answer.disclosure).toMatchObject({ entry: null, meeting: { heldOn: "2026-12-03" } });
    const [line] = await register.sql("SELECT what, child_count FROM sharing WHERE meeting_id = $1", [meeting.id]);
    expect(line).toEqual({ what: "Disclosure agreed: the panel on Thursday 3 December 2026", child_count: 2 });
  });

  it.each([
    [{ what: " " }, "what", "REFUSED"],
    [{ toWhom: "" }, "toWhom", "REFUSED"],
    [{ agreedBy: "" }, "agreedBy", "REFUSED"],
    [{ basis: " " }, "basis", "REFUSED"],
    [{ agreedOn: "2026-11-27" }, "agreedOn", "REFUSED"],
    [{ untilOn: "2026-11-01" }, "agreedOn", "REFUSED"],
    [{ toWhom: "x".repeat(201) }, "toWhom", "INVALID"],
    [{ basis: "x".repeat(10_001) }, "basis", "INVALID"],
  ])("refuses %o", async (change, field, code) => {
    const entry = await aRegisterEntry(register);
    expect((await record({ entryId: entry.globalId, ...change })).userErrors).toMatchObject([{ code, field: [field] }]);
  });

  it("is about a child or a meeting, not both and not neither", async () => {
    const [entry, meeting] = [await aRegisterEntry(register), await aMeeting(register, { heldOn: "2027-01-14" })];
    expect((await record({})).userErrors).toMatchObject([{ code: "INVALID" }]);
    const both = await record({ entryId: entry.globalId, meetingId: meeting.globalId });
    expect(both.userErrors).toMatchObject([{ code: "INVALID", field: ["entryId"] }]);
  });

  it("answers ids of another authority as if they were not there, and is forbidden to panel members", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    expect((await record({ entryId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const meeting = await aMeeting(register, { authority: "FEN" });
    expect((await record({ meetingId: meeting.globalId })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["meetingId"] },
    ]);
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "recordDisclosure", "RecordDisclosureInput", WORDS)).toBe("FORBIDDEN");
  });
});

describe("disclosures", () => {
  it("lists the authority's agreements page by page, or only those that hold", async () => {
    await register.sql("TRUNCATE disclosure CASCADE");
    const entry = await aRegisterEntry(register);
    for (let index = 0; index < 3; index += 1) await aDisclosure(register, entry);
    await aDisclosure(register, entry, { untilOn: "2026-11-25" });
    await aDisclosure(register, await aRegisterEntry(register, { authority: "FEN" }));
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: any = (await bea.ask(LIST, { first: 3, after })).disclosures;
      expect(page.totalCount).toBe(4);
      for (const node of page.nodes) seen.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(4);
    expect((await bea.ask(LIST, { isInForce: true })).disclosures.totalCount).toBe(3);
    const about = async (id: string) => (await bea.ask(LIST, { about: id })).disclosures.totalCount;
    expect(await about(entry.globalId)).toBe(4);
    expect(await about((await aRegisterEntry(register)).globalId)).toBe(0);
    expect(await about("nonsense")).toBe(0);
  });
});
