import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { anOffice, type Office } from "../support/a-request.js";
import { startRegister, type TestRegister } from "../support/register.js";

const FIELDS = `dispute { id version state isMarked answer answeredBy { name } viewerCanAnswer recipients { toWhom what } }`;
const LIST = `query ($isOpen: Boolean, $first: Int, $after: String) { disputes(isOpen: $isOpen, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

async function aDispute(entry?: ArrangedEntry): Promise<{ entry: ArrangedEntry; dispute: any }> {
  const about = entry ?? (await aRegisterEntry(register));
  const input = { recordId: globalId("Child", about.childId), field: "sex", shouldBe: "Female", saidBy: "The mother" };
  const { dispute } = await act(office.bea, "disputeAccuracy", "DisputeAccuracyInput", input, "dispute { id version }");
  return { entry: about, dispute };
}

async function answer(dispute: { id: string; version: number }, input: Record<string, unknown> = {}): Promise<any> {
  const sent = {
    disputeId: dispute.id,
    version: dispute.version,
    state: "REFUSED",
    answer: "The certificate says so.",
    ...input,
  };
  return await act(office.selwyn, "answerDispute", "AnswerDisputeInput", sent, FIELDS);
}

describe("answerDispute", () => {
  it("refuses with the reason, and the mark stays for good", async () => {
    const { dispute } = await aDispute();
    const answered = await answer(dispute);
    expect(answered.dispute).toMatchObject({
      state: "REFUSED",
      isMarked: true,
      answer: "The certificate says so.",
      answeredBy: { name: "Selwyn Achterberg" },
      viewerCanAnswer: false,
    });
    const again = await answer(answered.dispute);
    expect(again.userErrors).toMatchObject([{ message: expect.stringContaining("answered already") }]);
  });

  it("is corrected only once the record says something else, by the ordinary act; then the mark goes", async () => {
    const { dispute, entry } = await aDispute();
    const early = await answer(dispute, { state: "CORRECTED" });
    expect(early.userErrors).toMatchObject([{ code: "REFUSED", field: ["state"] }]);
    await register.sql("UPDATE child SET sex = 'FEMALE' WHERE id = $1", [entry.childId]);
    expect((await answer(dispute, { state: "CORRECTED" })).dispute).toMatchObject({
      state: "CORRECTED",
      isMarked: false,
    });
  });

  it("names whom outside the child's data went to, so that they are told", async () => {
    const entry = await aRegisterEntry(register);
    const words = {
      entryId: entry.globalId,
      what: "Attendance",
      toWhom: "Kestrel Family Solicitors",
      agreedBy: "The panel",
    };
    const input = { ...words, basis: "Consent", agreedOn: "2026-11-26" };
    await act(office.bea, "recordDisclosure", "RecordDisclosureInput", input, "");
    const { dispute } = await aDispute(entry);
    expect((await answer(dispute)).dispute.recipients).toEqual([
      { toWhom: "Kestrel Family Solicitors", what: `Disclosure agreed: ${entry.reference}` },
    ]);
  });

  it("needs words, and says when somebody was quicker", async () => {
    const { dispute } = await aDispute();
    expect((await answer(dispute, { answer: " " })).userErrors).toMatchObject([{ field: ["answer"] }]);
    const late = await answer({ ...dispute, version: 9 });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(late.dispute).toMatchObject({ state: "OPEN", viewerCanAnswer: true });
  });

  it("answers a dispute of another authority as if it were not there, and is forbidden to who keeps the register", async () => {
    const { dispute } = await aDispute();
    await register.sql("UPDATE person SET roles = roles || '{DATA_PROTECTION_OFFICER}' WHERE name = 'Maud Sorley'");
    const maud = await register.as("Maud Sorley");
    const input = { disputeId: dispute.id, version: 1, state: "REFUSED", answer: "No" };
    const theirs = await act(maud, "answerDispute", "AnswerDisputeInput", input, FIELDS);
    expect(theirs.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await maud.ask("query ($id: ID!) { dispute(id: $id) { id } }", { id: dispute.id })).dispute).toBeNull();
    for (const name of ["Bea Lindqvist", "Amara Delacroix", "Gethin Rowe"])
      expect(await refusalOf(await register.as(name), "answerDispute", "AnswerDisputeInput", input)).toBe("FORBIDDEN");
  });
});

describe("disputes", () => {
  it("lists disputed facts page by page, or only those without an answer", async () => {
    await register.sql("TRUNCATE dispute CASCADE");
    const made = [await aDispute(), await aDispute(), await aDispute()];
    await answer(made[0]?.dispute);
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: any = (await office.selwyn.ask(LIST, { first: 2, after })).disputes;
      expect(page.totalCount).toBe(3);
      for (const node of page.nodes) seen.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(3);
    expect((await office.bea.ask(LIST, { isOpen: true })).disputes.totalCount).toBe(2);
  });
});
