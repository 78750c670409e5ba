import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = `mutation ($input: RecordSystemCheckInput!) { recordSystemCheck(input: $input) {
  enquiry { reference systems { code label can latest { what onDay result } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let gethin: TestPerson;
let cme: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  gethin = await register.as("Gethin Rowe");
  cme = await register.as("Ivor Blakeney");
});
afterAll(async () => await register.stop());

async function record(person: TestPerson, input: Record<string, unknown>) {
  return (await person.ask(RECORD, { input })).recordSystemCheck;
}
const systemOf = (done: any, code: string) => done.enquiry.systems.find((system: any) => system.code === code);

describe("recordSystemCheck", () => {
  it("SUF-65: keeps the Care First check of a case, with its day and what it showed", async () => {
    const { id: enquiryId } = await anEnquiry(cme);
    await record(cme, { enquiryId, systemCode: "CF6", what: "CHECK", on: "2026-11-23", result: "Not known." });
    const done = await record(cme, { enquiryId, systemCode: "CF6", what: "CHECK", result: "Known since today." });
    expect(systemOf(done, "CF6")).toMatchObject({
      can: ["CHECK"],
      latest: [{ what: "CHECK", onDay: "2026-11-26", result: "Known since today." }],
    });
    expect(systemOf(done, "IMPACT").latest).toEqual([]);
  });

  it("SUF-64: keeps the EMS flag apart from a check of EMS", async () => {
    const { id: enquiryId } = await anEnquiry(cme);
    await record(cme, {
      enquiryId,
      systemCode: "EMS",
      what: "CHECK",
      on: "2026-11-24",
      result: "No receiving school.",
    });
    const done = await record(cme, { enquiryId, systemCode: "EMS", what: "FLAG" });
    expect(systemOf(done, "EMS").latest).toMatchObject([
      { what: "FLAG", onDay: "2026-11-26", result: null },
      { what: "CHECK", onDay: "2026-11-24" },
    ]);
  });

  it("refuses a system the procedure does not name, what it cannot do, a day to come, and a check without a result", async () => {
    const { id: enquiryId } = await anEnquiry(gethin);
    const said = async (input: Record<string, unknown>) =>
      (await record(gethin, { enquiryId, what: "CHECK", result: "Nothing.", ...input })).userErrors;
    expect(await said({ systemCode: "CF6" })).toMatchObject([{ code: "REFUSED", field: ["systemCode"] }]);
    expect(await said({ systemCode: "KEY_TO_SUCCESS", what: "FLAG" })).toMatchObject([{ field: ["what"] }]);
    expect(await said({ systemCode: "S2S", on: "2026-11-27" })).toMatchObject([{ field: ["on"] }]);
    expect(await said({ systemCode: "S2S", result: " " })).toMatchObject([{ field: ["result"] }]);
    expect(await said({ systemCode: "S2S", result: "x".repeat(10_001) })).toMatchObject([{ code: "INVALID" }]);
    expect(await said({ systemCode: "S2S" })).toEqual([]);
  });

  it("answers another authority's enquiry as if it were not there", async () => {
    const { id: enquiryId } = await anEnquiry(cme);
    expect(await record(gethin, { enquiryId, systemCode: "S2S", what: "UPLOAD" })).toMatchObject({
      enquiry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is for the authority, not for schools and services", async () => {
    const input = { enquiryId: "x", systemCode: "S2S", what: "CHECK" };
    for (const name of ["Imani Forsyth", "Cormac Dell", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
  });
});
