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
afterAll(async () => {
  await register.stop();
});

const MORE = { months: 2, reason: "Eleven years of records, and three requests at once" };

describe("extendSubjectAccess", () => {
  it("makes the time longer once, inside the first month, counted from the day it was received", async () => {
    const { request } = await aRequest(register, office.bea);
    const answer = await onRequest(office.bea, "extendSubjectAccess", request, MORE);
    expect(answer.request).toMatchObject({ dueOn: "2027-02-25", furtherMonths: 2, viewerCanExtend: false });
    const again = await onRequest(office.bea, "extendSubjectAccess", answer.request, { ...MORE, months: 1 });
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", field: ["months"] }]);
  });

  it.each([
    [{ months: 3 }, ["months"]],
    [{ reason: " " }, ["reason"]],
  ])("refuses %o", async (change, field) => {
    const { request } = await aRequest(register, office.bea);
    const answer = await onRequest(office.bea, "extendSubjectAccess", request, { ...MORE, ...change });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", field }]);
  });

  it("refuses once the first month is over", async () => {
    const { request } = await aRequest(register, office.bea);
    register.today("2026-12-30");
    const answer = await onRequest(office.bea, "extendSubjectAccess", request, MORE);
    register.today("2026-11-26");
    expect(answer.userErrors).toMatchObject([{ message: expect.stringContaining("first month is over") }]);
  });

  it("says when somebody was quicker, and answers others as if it were not there", async () => {
    const { request } = await aRequest(register, office.bea);
    const late = await onRequest(office.bea, "extendSubjectAccess", { ...request, version: 9 }, MORE);
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const maud = await register.as("Maud Sorley");
    expect((await onRequest(maud, "extendSubjectAccess", request, MORE)).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { requestId: request.id, version: 1, ...MORE };
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "extendSubjectAccess", "ExtendSubjectAccessInput", input)).toBe("FORBIDDEN");
  });
});
