import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCounty } from "../support/a-county.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { uuidOf } from "../support/an-off-roll.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const AUDIT = `mutation ($input: RecordAuditInput!) { recordAudit(input: $input) { enquiries { reference } ${USER_ERRORS} } }`;

let register: TestRegister;
let lead: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  lead = await register.as("Amara Delacroix");
});
afterAll(async () => await register.stop());

const audit = async (enquiryIds: string[], words: Record<string, unknown> = {}, person = lead) =>
  (await person.ask(AUDIT, { input: { enquiryIds, decision: "Enough done; look again in eight weeks.", ...words } }))
    .recordAudit;

describe("recordAudit", () => {
  it("CAM-20: records one decision about every open case at once", async () => {
    const [one, other] = [await anEnquiry(lead), await anEnquiry(lead)];
    const { enquiries, userErrors } = await audit([one.id, other.id, one.id], { nextLines: "Ask the GP." });
    expect(userErrors).toEqual([]);
    expect(new Set(enquiries.map(({ reference }: any) => reference))).toEqual(
      new Set([one.reference, other.reference]),
    );
    const lines = await register.sql("SELECT note FROM chronology_entry WHERE code = 'REVIEWED'");
    const note = "Enough done; look again in eight weeks.\nNext: Ask the GP.";
    expect(lines).toEqual([{ note }, { note }]);
  });

  it("records nothing when one of them is closed, not there, or the decision is missing", async () => {
    const [open, closed] = [await anEnquiry(lead), await anEnquiry(lead)];
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE id = $1", [uuidOf(closed.id)]);
    expect((await audit([open.id, closed.id])).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await audit([open.id], { decision: "" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await audit([open.id], { on: "2027-01-01" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["on"] },
    ]);
    expect((await audit([])).userErrors).toMatchObject([{ code: "INVALID" }]);
    const lines = await register.sql("SELECT FROM chronology_entry WHERE enquiry_id = $1 AND code = 'REVIEWED'", [
      uuidOf(open.id),
    ]);
    expect(lines).toEqual([]);
  });

  it("CAM-20, SUF-72: tells of each open case when its review is due, and counts the next from the audit", async () => {
    const { manager, officer } = await aCounty(register, "SFB", "suffolk");
    const enquiry = await anEnquiry(officer, { firstAbsentOn: "2026-11-16" });
    const reviews = async () => {
      const document =
        "query ($reference: String!) { enquiry(reference: $reference) { deadlines { isReview state dueOn } } }";
      const { deadlines } = (await manager.ask(document, { reference: enquiry.reference })).enquiry;
      return deadlines.filter(({ isReview }: any) => isReview).map(({ state, dueOn }: any) => [state, dueOn]);
    };
    expect(await reviews()).toEqual([["RUNNING", "2027-01-07"]]);
    register.today("2026-12-10");
    expect((await audit([enquiry.id], {}, manager)).userErrors).toEqual([]);
    expect(await reviews()).toContainEqual(["RUNNING", "2027-01-21"]);
    register.today("2026-11-26");
  });

  it("is out of sight for another authority, and no act of an officer", async () => {
    const enquiry = await anEnquiry(lead);
    const joan = await register.as("Joan Ferrier");
    expect((await audit([enquiry.id], {}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryIds: [enquiry.id], decision: "x" };
    expect(await thrownCode(await register.as("Gethin Rowe"), AUDIT, { input })).toBe("FORBIDDEN");
  });
});
