import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../support/a-meeting.js";
import { anOffice, aRequest, type Office, onRequest } from "../support/a-request.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

const ASK = { isShown: false, onDay: "2026-11-26", words: "A copy of the passport, shown and taken back" };

describe("recordIdentityCheck", () => {
  it("holds the month up while the person is asked who they are, and begins it when they have shown it", async () => {
    const { request } = await aRequest(register, office.bea);
    const asked = await onRequest(office.bea, "recordIdentityCheck", request, ASK);
    expect(asked.request).toMatchObject({ state: "IDENTITY_ASKED", dueOn: null, viewerCanExtend: false });
    register.today("2026-12-04");
    const shown = { isShown: true, onDay: "2026-12-04", words: "Passport seen" };
    const known = await onRequest(office.bea, "recordIdentityCheck", asked.request, shown);
    register.today("2026-11-26");
    expect(known.request).toMatchObject({ state: "IDENTITY_CHECKED", dueOn: "2027-01-04", viewerCanCollect: true });
  });

  it("leaves the month as it is when the person was known at once", async () => {
    const { request } = await aRequest(register, office.bea);
    const known = { isShown: true, onDay: "2026-11-26", words: "Known to the school" };
    const answer = await onRequest(office.selwyn, "recordIdentityCheck", request, known);
    expect(answer.request).toMatchObject({ state: "IDENTITY_CHECKED", dueOn: "2026-12-29" });
    const again = await onRequest(office.bea, "recordIdentityCheck", answer.request, ASK);
    expect(again.userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it.each([
    [{ words: " " }, "words"],
    [{ onDay: "2026-11-27" }, "onDay"],
    [{ onDay: "2026-11-24" }, "onDay"],
  ])("refuses %o", async (change, field) => {
    const { request } = await aRequest(register, office.bea);
    const answer = await onRequest(office.bea, "recordIdentityCheck", request, { ...ASK, ...change });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", field: [field] }]);
  });

  it("says when somebody was quicker, and answers others as if it were not there", async () => {
    const { request } = await aRequest(register, office.bea);
    const late = await onRequest(office.bea, "recordIdentityCheck", { ...request, version: 9 }, ASK);
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(late.request).toMatchObject({ state: "RECEIVED" });
    const maud = await register.as("Maud Sorley");
    expect((await onRequest(maud, "recordIdentityCheck", request, ASK)).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { requestId: request.id, version: 1, ...ASK };
    const amara = await register.as("Amara Delacroix");
    expect(await refusalOf(amara, "recordIdentityCheck", "RecordIdentityCheckInput", input)).toBe("FORBIDDEN");
  });
});
