import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers, aReferral, aReferredChild, heldFor, NOTICE, SPA, screen } from "../support/a-referral.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let petra: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  petra = await register.as("Petra Vance");
  cormac = await register.as("Cormac Dell");
});
afterAll(async () => await register.stop());

describe("what comes of a referral by the form it came on", () => {
  it.each([
    ["AFC-43", "primary", "2017-03-01", {}, "EISS"],
    ["AFC-43", "secondary", "2012-03-01", {}, "MALDEN_OAKS"],
    ["AFC-97", "with a plan", "2012-03-01", { EHCP: "YES" }, "SEND"],
    ["AFC-100", "home educated and not suitably", "2012-03-01", { HOME_EDUCATION_UNSUITABLE: "YES" }, "EWS"],
  ])("%s: routes a %s child born on %s", async (_id, _phase, dateOfBirth, given, service) => {
    const sent = await aReferral(cormac, { ...NOTICE, children: [aReferredChild({ dateOfBirth }, given)] });
    const { referral } = await screen(petra, sent);
    expect(referral.routedTo).toEqual({ code: service });
    expect(await heldFor(register, sent.reference)).toMatchObject({ service, provider: "YRS" });
  });

  it("AFC-44: routes a secondary child at risk of exclusion to the Education Inclusion Support Service", async () => {
    const given = { ON_ROLL: "YES", WELFARE_CONCERN: "NO", AT_RISK_OF_EXCLUSION: "YES" };
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({ dateOfBirth: "2012-03-01" }, given)] });
    expect((await screen(petra, sent)).referral.routedTo).toEqual({ code: "EISS" });
  });

  it("AFC-55, AFC-59: notes a school's form about leaving the roll only with all key information, or with permission to send it", async () => {
    const form = {
      GROUND: "A",
      NOTIFIED_ON: "2026-11-26",
      LEAVING_ON: "2026-12-04",
      ALL_KEY_INFORMATION: "NO",
      PERMITTED: "NO",
    };
    const sent = await aReferral(imani, { formCode: "OFF_ROLL", answers: answers(form), children: [aReferredChild()] });
    expect((await screen(petra, sent)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-59") },
    ]);
    const permitted = await aReferral(imani, {
      formCode: "OFF_ROLL",
      answers: answers({ ...form, PERMITTED: "YES" }),
      children: [aReferredChild()],
    });
    const { referral } = await screen(petra, permitted);
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      children: [{ outcome: "ACCEPTED", enquiry: null, entry: null }],
    });
  });
});
