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

const act = async (request: { id: string; version: number }, reason = "Said so in writing") =>
  await onRequest(office.bea, "withdrawSubjectAccess", request, { reason });

describe("withdrawSubjectAccess", () => {
  it("ends a request with the reason, once; the hold stands until it is lifted", async () => {
    const { request } = await aRequest(register, office.bea);
    const answer = await act(request);
    expect(answer.request).toMatchObject({
      state: "WITHDRAWN",
      endedReason: "Said so in writing",
      isOverdue: false,
      viewerCanWithdraw: false,
      viewerCanRefuse: false,
      holds: [{ reason: "SUBJECT_ACCESS", liftedAt: null }],
    });
    expect((await act(answer.request)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("needs a reason, and says when somebody was quicker", async () => {
    const { request } = await aRequest(register, office.bea);
    expect((await act(request, " ")).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await act({ ...request, version: 9 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("answers a request of another authority as if it were not there, and is forbidden to whoever it is not for", async () => {
    const { request } = await aRequest(register, office.bea);
    await register.sql("UPDATE person SET roles = roles || '{DATA_PROTECTION_OFFICER}' WHERE name = 'Maud Sorley'");
    const maud = await register.as("Maud Sorley");
    const theirs = await onRequest(maud, "withdrawSubjectAccess", request, { reason: "Mine" });
    expect(theirs.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { requestId: request.id, version: 1, reason: "No" };
    for (const name of ["Amara Delacroix", "Noor Castellane"])
      expect(await refusalOf(await register.as(name), "withdrawSubjectAccess", "EndSubjectAccessInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
