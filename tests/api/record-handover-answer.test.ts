import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endingAct, endingDocument } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { uuidOf } from "../support/an-off-roll.js";
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

const sent = async () =>
  await endingAct(officer, "recordHandover", {
    enquiryId: enquiry.id,
    authority: "Hull City Council",
    sentOn: "2026-11-20",
  });
const answered = async (words: Record<string, unknown> = {}, person = officer) =>
  await endingAct(person, "recordHandoverAnswer", { enquiryId: enquiry.id, accepted: true, inWriting: true, ...words });

describe("recordHandoverAnswer", () => {
  it("CAM-45: keeps whether the acceptance is in writing", async () => {
    await sent();
    const { enquiry: after, userErrors } = await answered({
      inWriting: false,
      on: "2026-11-23",
      note: "By telephone.",
    });
    expect(userErrors).toEqual([]);
    expect(after.ending.handover).toMatchObject({ acceptedOn: "2026-11-23", isAcceptedInWriting: false });
    const written = await answered({ on: "2026-11-24" });
    expect(written.enquiry.ending.handover).toMatchObject({ acceptedOn: "2026-11-24", isAcceptedInWriting: true });
  });

  it("notes a refusal, which accepts nothing", async () => {
    await sent();
    const { enquiry: after } = await answered({ accepted: false, note: "Not known at that address." });
    expect(after.ending.handover.acceptedOn).toBeNull();
    const [line] = await register.sql("SELECT note FROM chronology_entry WHERE enquiry_id = $1 AND code = 'NOTE'", [
      uuidOf(enquiry.id),
    ]);
    expect(line?.note).toContain("Not known at that address.");
  });

  it("is refused before the child was referred, before that day and ahead of today", async () => {
    expect((await answered()).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("CAM-45") },
    ]);
    await sent();
    expect((await answered({ on: "2026-11-19" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    expect((await answered({ on: "2026-11-28" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    await sent();
    const joan = await register.as("Joan Ferrier");
    expect((await answered({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, accepted: true, inWriting: true };
    const imani = await register.as("Imani Forsyth");
    expect(await thrownCode(imani, endingDocument("recordHandoverAnswer"), { input })).toBe("FORBIDDEN");
  });
});
