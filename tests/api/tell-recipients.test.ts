import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { anOffice, type Office } from "../support/a-request.js";
import { decoded, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestRegister } from "../support/register.js";

const TOLD = `dispute { id version viewerCanTell told { id version toWhom email mailState toldOn chosenBy { name } viewerCanRecordTold } }`;

let register: TestRegister;
let office: Office;
let entry: ArrangedEntry;
let dispute: any;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

beforeEach(async () => {
  entry = await aRegisterEntry(register, { firstName: "Ottilie", lastName: "Marchbanks" });
  for (const toWhom of ["Kestrel Family Solicitors", "Rookfield Housing"])
    await act(
      await register.as("Amara Delacroix"),
      "recordDisclosure",
      "RecordDisclosureInput",
      {
        ...{ entryId: entry.globalId, what: "Attendance", toWhom, agreedBy: "The panel" },
        ...{ basis: "Section 436A Education Act 1996", agreedOn: "2026-11-26" },
      },
      "",
    );
  const said = { recordId: globalId("Child", entry.childId), field: "sex", shouldBe: "Female", saidBy: "The mother" };
  ({ dispute } = await act(office.bea, "disputeAccuracy", "DisputeAccuracyInput", said, "dispute { id version }"));
});

async function answered(state = "CORRECTED"): Promise<void> {
  await register.sql("UPDATE child SET sex = 'FEMALE' WHERE id = $1", [entry.childId]);
  const input = { disputeId: dispute.id, version: dispute.version, state, answer: "The certificate says so." };
  await act(office.selwyn, "answerDispute", "AnswerDisputeInput", input, "");
}

async function tell(recipients: { toWhom: string; email?: string }[], person = office.selwyn): Promise<any> {
  return await act(person, "tellRecipients", "TellRecipientsInput", { disputeId: dispute.id, recipients }, TOLD);
}

const KESTREL = { toWhom: "Kestrel Family Solicitors", email: "files@kestrel.example" };

describe("tellRecipients", () => {
  it("writes to whoever has an address, and the mail says the reference and nothing of the child", async () => {
    await answered();
    const { dispute: now, userErrors } = await tell([KESTREL, { toWhom: "Rookfield Housing" }]);
    expect(userErrors).toEqual([]);
    expect(now.told).toMatchObject([
      { ...KESTREL, mailState: "WAITING", chosenBy: { name: "Selwyn Achterberg" } },
      { toWhom: "Rookfield Housing", email: null, mailState: null, viewerCanRecordTold: true },
    ]);
    const [mail] = await register.sql<{ title: string; body: string; to_name: string }>(
      "SELECT to_name, title, body FROM outbox WHERE to_email = 'files@kestrel.example' ORDER BY seq DESC LIMIT 1",
    );
    expect(mail?.body).toContain(entry.reference);
    expect(`${mail?.title} ${mail?.body}`).not.toMatch(/ottilie|marchbanks|female|sex/i);
    const mailbox = await startMailbox(() => Date.parse("2026-11-26T09:00:00Z"));
    await register.job("mail", mailbox.post);
    await mailbox.stop();
    const arrived = mailbox.arrived.find(({ to }) => to === "files@kestrel.example");
    expect(decoded(arrived?.raw ?? "")).toContain("Reply to this message");
    expect(decoded(arrived?.raw ?? "")).not.toMatch(/Sign in|ottilie|marchbanks/i);
    const [event] = await register.sql(
      "SELECT act, child_id FROM audit_event WHERE kind = 'WRITE' ORDER BY seq DESC LIMIT 1",
    );
    expect(event).toEqual({ act: "tellRecipients", child_id: entry.childId });
  });

  it("waits for the answer, tells each once, and nobody who was given nothing", async () => {
    expect((await tell([KESTREL])).userErrors).toMatchObject([
      { code: "REFUSED", field: ["recipients", "0", "toWhom"], message: expect.stringContaining("Answer the dispute") },
    ]);
    await answered("REFUSED");
    expect((await tell([{ toWhom: "Nobody & Co" }])).userErrors).toMatchObject([
      { message: expect.stringContaining("sharing log") },
    ]);
    expect((await tell([{ ...KESTREL, email: "not an address" }])).userErrors).toMatchObject([
      { code: "INVALID", field: ["recipients", "0", "email"] },
    ]);
    expect((await tell([])).userErrors).toMatchObject([{ code: "INVALID" }]);
    await tell([KESTREL]);
    expect((await tell([KESTREL])).userErrors).toMatchObject([{ message: expect.stringContaining("already") }]);
  });

  it("is for the data protection officer, and out of sight of another authority", async () => {
    const input = { disputeId: dispute.id, recipients: [KESTREL] };
    expect(await refusalOf(office.bea, "tellRecipients", "TellRecipientsInput", input)).toBe("FORBIDDEN");
    const elsewhere = { disputeId: globalId("Dispute", "7b1e4a52-0a5e-4f0e-9f2e-0d6c1f1b7a11"), recipients: [KESTREL] };
    const answer = await act(office.selwyn, "tellRecipients", "TellRecipientsInput", elsewhere, TOLD);
    expect(answer).toMatchObject({ dispute: null, userErrors: [{ code: "NOT_FOUND" }] });
  });
});
