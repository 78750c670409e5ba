import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answers,
  aReferral,
  aReferredChild,
  NOTICE,
  RETURN,
  referralFor,
  SPA,
  SPA_CHILD,
} from "../support/a-referral.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let petra: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  petra = await register.as("Petra Vance");
});
afterAll(async () => await register.stop());

async function sendBack(person: TestPerson, referral: any, more: Record<string, unknown> = {}): Promise<any> {
  const input = {
    referralId: referral.id,
    version: referral.version,
    missing: "The day you last saw the child.",
    ...more,
  };
  return (await person.ask(RETURN, { input })).returnReferral;
}

describe("returnReferral", () => {
  it("gives the referral back to its sender with what is missing, and the search back to the school", async () => {
    const enquiry = await anEnquiry(imani);
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    const { referral, userErrors } = await sendBack(petra, sent);
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      state: "RETURNED",
      missing: "The day you last saw the child.",
      children: [{ enquiry: { reference: enquiry.reference, state: "WITH_SCHOOL" } }],
    });
    expect(await referralFor(imani, sent.reference)).toMatchObject({
      ...{ state: "RETURNED", missing: "The day you last saw the child.", viewerCanSendAgain: true },
      toldReferrer: expect.stringContaining("send it again"),
    });
    const lines = await register.sql(
      "SELECT x.note FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id WHERE q.reference = $1 AND x.code = 'REFERRAL_RETURNED'",
      [enquiry.reference],
    );
    expect(lines).toEqual([{ note: "The day you last saw the child." }]);
  });

  it("needs to say what is missing, in words that can be kept", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    expect((await sendBack(petra, sent, { missing: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["missing"], source: expect.stringContaining("AFC-59") },
    ]);
    expect((await sendBack(petra, sent, { missing: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
  });

  it("is refused on an old version and once it was answered", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    expect((await sendBack(petra, { ...sent, version: 7 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const { referral } = await sendBack(petra, sent);
    expect((await sendBack(petra, referral)).userErrors).toMatchObject([{ code: "REFUSED", field: ["referralId"] }]);
  });

  it("answers another authority's referral as if not there, and is not open to those who only refer", async () => {
    const cormac = await register.as("Cormac Dell");
    const sent = await aReferral(cormac, { ...NOTICE, children: [aReferredChild()] });
    expect((await sendBack(await register.as("Maud Sorley"), sent)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { referralId: sent.id, version: 1, missing: "All" };
    for (const person of [cormac, imani]) expect(await thrownCode(person, RETURN, { input })).toBe("FORBIDDEN");
  });
});
