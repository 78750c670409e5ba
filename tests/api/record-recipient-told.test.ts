import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { anOffice, type Office } from "../support/a-request.js";
import { startRegister, type TestRegister } from "../support/register.js";

const TOLD = `dispute { told { id version toWhom toldOn toldHow toldBy { name } viewerCanRecordTold } }`;

let register: TestRegister;
let office: Office;
let recipient: any;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

beforeEach(async () => {
  const entry = await aRegisterEntry(register);
  const given = { entryId: entry.globalId, what: "Attendance", toWhom: "Rookfield Housing", agreedBy: "The panel" };
  const basis = { basis: "Section 436A Education Act 1996", agreedOn: "2026-11-26" };
  const amara = await register.as("Amara Delacroix");
  await act(amara, "recordDisclosure", "RecordDisclosureInput", { ...given, ...basis }, "");
  const said = { recordId: globalId("Child", entry.childId), field: "sex", shouldBe: "Female", saidBy: "The mother" };
  const { dispute } = await act(office.bea, "disputeAccuracy", "DisputeAccuracyInput", said, "dispute { id version }");
  const answer = { disputeId: dispute.id, version: dispute.version, state: "REFUSED", answer: "It is right." };
  await act(office.selwyn, "answerDispute", "AnswerDisputeInput", answer, "");
  const chosen = { disputeId: dispute.id, recipients: [{ toWhom: "Rookfield Housing" }] };
  const told = await act(office.selwyn, "tellRecipients", "TellRecipientsInput", chosen, TOLD);
  recipient = told.dispute.told[0];
});

async function record(words: Record<string, unknown> = {}): Promise<any> {
  const input = { recipientId: recipient.id, version: recipient.version, on: "2026-11-26", how: "By phone, Ms Rook" };
  return await act(office.bea, "recordRecipientTold", "RecordRecipientToldInput", { ...input, ...words }, TOLD);
}

describe("recordRecipientTold", () => {
  it("shows who was told, on which day, how, and by whom it is recorded", async () => {
    const { dispute, userErrors } = await record();
    expect(userErrors).toEqual([]);
    expect(dispute.told).toMatchObject([
      {
        ...{ toWhom: "Rookfield Housing", toldOn: "2026-11-26", toldHow: "By phone, Ms Rook" },
        ...{ toldBy: { name: "Bea Lindqvist" }, viewerCanRecordTold: false },
      },
    ]);
  });

  it("asks how, takes no day before it was decided or to come, and no second one", async () => {
    expect((await record({ how: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["how"] }]);
    for (const on of ["2026-11-25", "2026-11-27"])
      expect((await record({ on })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    await record();
    expect((await record({ version: 2 })).userErrors).toMatchObject([{ message: expect.stringContaining("already") }]);
  });

  it("says when somebody was quicker, and is out of sight of others", async () => {
    expect((await record({ version: 9 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const elsewhere = globalId("ToldRecipient", "7b1e4a52-0a5e-4f0e-9f2e-0d6c1f1b7a11");
    expect((await record({ recipientId: elsewhere })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const tom = await register.as("Tom Hargreaves");
    const input = { recipientId: recipient.id, version: 1, on: "2026-11-26", how: "By phone" };
    expect(await refusalOf(tom, "recordRecipientTold", "RecordRecipientToldInput", input)).toBe("FORBIDDEN");
  });
});
