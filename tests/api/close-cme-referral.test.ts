import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answers,
  aReferral,
  aReferredChild,
  CLOSE,
  NOTICE,
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

async function close(person: TestPerson, referral: any, more: Record<string, unknown> = {}): Promise<any> {
  const input = {
    referralId: referral.id,
    version: referral.version,
    reason: "Back at school since Monday.",
    isOnRoll: false,
    ...more,
  };
  return (await person.ask(CLOSE, { input })).closeCmeReferral;
}

describe("closeCmeReferral", () => {
  it("CAM-38: a child who was traced is logged for information only: no record, no search, and the reason kept", async () => {
    const before = await register.sql(
      "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM enquiry) AS enquiries",
    );
    const sent = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: [aReferredChild()] });
    const { referral, userErrors } = await close(petra, sent, { reason: "Traced: on the roll of Larkspur High." });
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      ...{ state: "NO_FURTHER_ACTION", outcomeNote: "Traced: on the roll of Larkspur High." },
      children: [{ outcome: "NO_FURTHER_ACTION", entry: null, enquiry: null }],
    });
    expect(
      await register.sql(
        "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM enquiry) AS enquiries",
      ),
    ).toEqual(before);
  });

  it("SUF-06, SUF-69: a child who is on a roll is the school's attendance matter: it is told so, and looks on itself", async () => {
    const enquiry = await anEnquiry(imani);
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    const { referral } = await close(petra, sent, { isOnRoll: true, reason: "On the school's roll." });
    expect(referral.children).toMatchObject([{ enquiry: { state: "WITH_SCHOOL" } }]);
    expect(await referralFor(imani, sent.reference)).toMatchObject({
      ...{ state: "NO_FURTHER_ACTION", outcomeNote: null },
      toldReferrer: expect.stringContaining("its own attendance procedure and its education welfare officer"),
    });
  });

  it("tells the sender what the front door writes, when it writes something", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    const { referral } = await close(petra, sent, { tellReferrer: "Thank you: the child is safe." });
    expect(referral.toldReferrer).toBe("Thank you: the child is safe.");
  });

  it.each([
    [{ reason: " " }, "REFUSED", ["reason"]],
    [{ reason: "x".repeat(10_001) }, "INVALID", ["reason"]],
    [{ version: 9 }, "CONFLICT", ["version"]],
  ])("refuses %j", async (more, code, field) => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    expect((await close(petra, sent, more)).userErrors).toMatchObject([{ code, field }]);
  });

  it("closes once", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    const { referral } = await close(petra, sent);
    expect((await close(petra, referral)).userErrors).toMatchObject([{ code: "REFUSED", field: ["referralId"] }]);
  });

  it("answers another authority's referral as if not there, and is not open to those who only refer", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    expect((await close(await register.as("Maud Sorley"), sent)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { referralId: sent.id, version: 1, reason: "No", isOnRoll: false };
    expect(await thrownCode(imani, CLOSE, { input })).toBe("FORBIDDEN");
  });
});
