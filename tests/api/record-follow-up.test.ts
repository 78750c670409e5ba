import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endingAct, endingDocument } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  enquiry = await anEnquiry(officer);
});
afterAll(async () => await register.stop());

const followUp = async (words: Record<string, unknown> = {}, person = officer) =>
  await endingAct(person, "recordFollowUp", {
    enquiryId: enquiry.id,
    clockRuleId: "SUF-K7A",
    stillInProvision: true,
    ...words,
  });

describe("recordFollowUp", () => {
  it("is refused where the procedure owes none (Q44)", async () => {
    const { userErrors, enquiry: after } = await followUp();
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: ["clockRuleId"] }]);
    expect(after.ending).toMatchObject({ followUpsOwed: [], viewerCanFollowUp: false });
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await followUp({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, clockRuleId: "SUF-K7A", stillInProvision: true };
    const imani = await register.as("Imani Forsyth");
    expect(await thrownCode(imani, endingDocument("recordFollowUp"), { input })).toBe("FORBIDDEN");
  });
});
