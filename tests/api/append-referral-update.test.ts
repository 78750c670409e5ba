import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  APPEND,
  answers,
  aReferral,
  aReferredChild,
  NOTICE,
  referralFor,
  SPA,
  SPA_CHILD,
  screen,
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

async function append(person: TestPerson, referralId: string, text = "Seen in town on Friday."): Promise<any> {
  return (await person.ask(APPEND, { input: { referralId, text } })).appendReferralUpdate;
}

describe("appendReferralUpdate", () => {
  it("SUF-28: later information is added to the referral and to the search, also once it was taken on, and changes nothing of it", async () => {
    const enquiry = await anEnquiry(imani);
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    await screen(petra, sent);
    const { referral, userErrors } = await append(imani, sent.id);
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      ...{ state: "ACCEPTED", answers: sent.answers },
      updates: [{ kind: "UPDATE", text: "Seen in town on Friday.", addedBy: { name: "Imani Forsyth" } }],
    });
    const lines = await register.sql(
      "SELECT x.note, x.side FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id WHERE q.reference = $1 AND x.code = 'UPDATE_RECEIVED'",
      [enquiry.reference],
    );
    expect(lines).toEqual([{ note: "Seen in town on Friday.", side: "SCHOOL" }]);
  });

  it("a mail that the front door adds is not for the sender's eyes", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    await append(petra, sent.id, "Police mail: the father is wanted.");
    expect((await referralFor(petra, sent.reference)).updates).toHaveLength(1);
    expect((await referralFor(imani, sent.reference)).updates).toEqual([]);
  });

  it("needs words, and not too many", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    for (const text of [" ", "x".repeat(10_001)])
      expect((await append(imani, sent.id, text)).userErrors).toMatchObject([{ code: "INVALID", field: ["text"] }]);
  });

  it("answers what is another's, or another authority's, as if not there, and is not open to a reader of reports", async () => {
    const sent = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: [aReferredChild()] });
    for (const person of [imani, await register.as("Maud Sorley")])
      expect((await append(person, sent.id)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["referralId"] }]);
    const input = { referralId: sent.id, text: "x" };
    expect(await thrownCode(await register.as("Yasmin Thorne"), APPEND, { input })).toBe("FORBIDDEN");
  });
});
