import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, LINE, type OpenedEnquiry, sendDocument } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const STEP = enquiryAct("recordStep", LINE);

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

async function step(person: TestPerson, stepCode: string, words: Record<string, unknown> = {}) {
  return (await person.ask(STEP, { input: { enquiryId: enquiry.id, stepCode, ...words } })).recordStep;
}

async function stepsOf(person: TestPerson): Promise<string[]> {
  const { enquiry: shown } = await person.ask(
    "query ($reference: String!) { enquiry(reference: $reference) { steps { code asksDocument } } }",
    { reference: enquiry.reference },
  );
  return shown.steps.map(({ code }: any) => code);
}

describe("recordStep", () => {
  it("AFC-91: records the receiving authority's word, with whom it was, by the officer alone", async () => {
    const code = "RECEIVING_AUTHORITY_CONFIRMED";
    expect((await step(officer, code)).userErrors).toMatchObject([{ code: "REFUSED", field: ["stepCode"] }]);
    const done = await step(officer, code, { withWhom: "Surrey admissions", note: "Lives and attends there." });
    expect(done.line).toMatchObject({
      code,
      what: "The receiving authority confirms that the child lives and goes to school there",
      withWhom: "Surrey admissions",
    });
    expect((await step(school, code, { withWhom: "x" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("offers each person the steps of the procedure that are theirs", async () => {
    expect(await stepsOf(officer)).toContain("RECEIVING_AUTHORITY_CONFIRMED");
    const schools = await stepsOf(school);
    expect(schools).toContain("KEY_INFORMATION_HELD");
    expect(schools).not.toContain("RECEIVING_AUTHORITY_CONFIRMED");
  });

  it("asks for the document and whether it is in writing where the procedure does", async () => {
    const code = "PARENT_WROTE_HOME_EDUCATION";
    expect((await step(school, code, { inWriting: true })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const letter = { name: "letter.txt", bytes: "We will educate Noor at home." };
    const { documentId } = await sendDocument(register.address, school, enquiry.id, letter);
    expect((await step(school, code, { documentId })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await step(school, code, { documentId, inWriting: true })).line).toMatchObject({
      inWriting: true,
      document: { name: "letter.txt" },
    });
    const other = await anEnquiry(school);
    const foreign = await school.ask(STEP, {
      input: { enquiryId: other.id, stepCode: code, inWriting: true, documentId },
    });
    expect(foreign.recordStep.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["documentId"] }]);
  });

  it("refuses a step that the procedure does not have, another authority and panel members", async () => {
    expect((await step(officer, "NO_SUCH_STEP")).userErrors).toMatchObject([{ code: "REFUSED", field: ["stepCode"] }]);
    const stranger = await register.as("Maud Sorley");
    expect((await step(stranger, "KEY_INFORMATION_HELD")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, stepCode: "KEY_INFORMATION_HELD" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), STEP, { input })).toBe("FORBIDDEN");
  });
});
