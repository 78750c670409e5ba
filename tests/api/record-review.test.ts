import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endingAct, endingDocument } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let supervisor: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  supervisor = await register.as("Wanda Okafor");
});
beforeEach(async () => {
  enquiry = await anEnquiry(supervisor);
});
afterAll(async () => await register.stop());

const review = async (words: Record<string, unknown> = {}, person = supervisor) =>
  await endingAct(person, "recordReview", { enquiryId: enquiry.id, decision: "Try the aunt in Hull.", ...words });

describe("recordReview", () => {
  it("CAM-43: keeps what the supervisor decided and the lines of enquiry to try next", async () => {
    const { userErrors } = await review({ nextLines: "Ask housing; ring the GP.", on: "2026-11-25" });
    expect(userErrors).toEqual([]);
    const lines = await register.sql(
      "SELECT on_day, side, note FROM chronology_entry WHERE enquiry_id = $1 AND code = 'REVIEWED'",
      [uuidOf(enquiry.id)],
    );
    const note = "Try the aunt in Hull.\nNext: Ask housing; ring the GP.";
    expect(lines).toEqual([{ on_day: "2026-11-25", side: "AUTHORITY", note }]);
  });

  it("asks for a decision, and for a day that has come", async () => {
    expect((await review({ decision: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["decision"] }]);
    expect((await review({ on: "2026-11-27" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
  });

  it("does nothing twice for the same key, and nothing once the enquiry is closed", async () => {
    await review({ idempotencyKey: "review-once" });
    await review({ idempotencyKey: "review-once" });
    const lines = await register.sql("SELECT FROM chronology_entry WHERE enquiry_id = $1 AND code = 'REVIEWED'", [
      uuidOf(enquiry.id),
    ]);
    expect(lines).toHaveLength(1);
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE id = $1", [uuidOf(enquiry.id)]);
    expect((await review()).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await review({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, decision: "x" };
    for (const name of ["Imani Forsyth", "Petra Vance", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), endingDocument("recordReview"), { input })).toBe("FORBIDDEN");
  });
});
