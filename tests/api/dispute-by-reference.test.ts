import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { anOffice, type Office } from "../support/a-request.js";
import { aRestriction } from "../support/a-restriction.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHILD = `query ($reference: String!) { disputableChild(reference: $reference) { name facts { recordId field label } } }`;
const DISPUTE = "dispute { label reference saidBy }";

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

async function found(person: TestPerson, reference: string): Promise<any> {
  return (await person.ask(CHILD, { reference })).disputableChild;
}

describe("a dispute of somebody who asked for no copy", () => {
  it("begins with the child's reference and ends in the same act, for facts, the line and notes", async () => {
    const entry = await aRegisterEntry(register);
    const note = { entryId: entry.globalId, text: "He hit his brother." };
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", note, "");
    const { facts } = await found(office.selwyn, entry.reference.toLowerCase());
    const known = facts.map(({ recordId, label }: any) => [recordId, label]);
    expect(known).toContainEqual([globalId("Child", entry.childId), "Date of birth"]);
    expect(known).toContainEqual([entry.globalId, "School"]);
    const ofNote = facts.at(-1);
    expect(ofNote).toMatchObject({ field: "text", label: "Case note of 26 November 2026" });
    expect(JSON.stringify(facts)).not.toContain("brother");
    for (const { recordId, field, label } of [facts[0], ofNote]) {
      const input = { recordId, field, shouldBe: "As I say", saidBy: "The mother, by phone" };
      const answer = await act(office.selwyn, "disputeAccuracy", "DisputeAccuracyInput", input, DISPUTE);
      expect(answer.userErrors).toEqual([]);
      expect(answer.dispute).toMatchObject({ reference: entry.reference, saidBy: "The mother, by phone" });
      expect(label.startsWith(answer.dispute.label)).toBe(true);
    }
  });

  it("finds a child who is only searched for, with what is recorded of the child alone", async () => {
    const { reference } = await anEnquiry(await register.as("Wanda Okafor"));
    const { facts } = await found(office.selwyn, reference);
    expect(new Set(facts.map(({ recordId }: any) => recordId)).size).toBe(1);
  });

  it("leaves the event of a look at the child", async () => {
    const entry = await aRegisterEntry(register);
    await found(office.selwyn, entry.reference);
    const [event] = await register.sql(
      "SELECT kind, child_id FROM audit_event WHERE act = 'disputableChild' ORDER BY seq DESC LIMIT 1",
    );
    expect(event).toEqual({ kind: "READ", child_id: entry.childId });
  });

  it("finds nobody out of sight, of another authority or of no reference", async () => {
    const entry = await aRegisterEntry(register);
    await aRestriction(register, entry, ["Amara Delacroix"]);
    const fens = await aRegisterEntry(register, { authority: "FEN" });
    for (const reference of [entry.reference, fens.reference, "AFC-2026-0000", ""])
      expect(await found(office.bea, reference)).toBeNull();
  });

  it("is for those who answer disputes and who keep the register", async () => {
    const { reference } = await aRegisterEntry(register);
    for (const name of ["Tom Hargreaves", "Noor Castellane", "Imani Forsyth"])
      expect(await thrownCode(await register.as(name), CHILD, { reference })).toBe("FORBIDDEN");
  });
});
