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

const handOver = async (words: Record<string, unknown> = {}, person = officer) =>
  await endingAct(person, "recordHandover", {
    enquiryId: enquiry.id,
    authority: "Hull City Council",
    contact: "CME officer, cme@hull.example, by secure mail.",
    ...words,
  });

describe("recordHandover", () => {
  it("CAM-45: records to which authority the child was referred; the enquiry stays open", async () => {
    const { enquiry: after, userErrors } = await handOver({ sentOn: "2026-11-24" });
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({
      state: "JOINT",
      ending: { handover: { authority: "Hull City Council", sentOn: "2026-11-24", acceptedOn: null } },
    });
  });

  it("asks for the authority, and for a day that has come", async () => {
    expect((await handOver({ authority: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["authority"] }]);
    expect((await handOver({ sentOn: "2026-12-24" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["sentOn"] },
    ]);
    expect((await handOver({ authority: "x".repeat(201) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await handOver({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, authority: "Hull" };
    expect(await thrownCode(await register.as("Imani Forsyth"), endingDocument("recordHandover"), { input })).toBe(
      "FORBIDDEN",
    );
  });
});
