import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const AUTHORISE = enquiryAct("recordAuthorisedAbsence", "enquiry { daysAbsent }");

let register: TestRegister;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
});
afterAll(async () => await register.stop());

async function authorise(enquiryId: string, words: Record<string, unknown> = {}, person = school) {
  const input = { enquiryId, from: "2026-11-19", until: "2026-11-23", code: "i", ...words };
  return (await person.ask(AUTHORISE, { input })).recordAuthorisedAbsence;
}

describe("recordAuthorisedAbsence", () => {
  it("AFC-93: authorised days do not count, and count again when the authorisation is taken back", async () => {
    const { id, reference } = await anEnquiry(school);
    expect((await authorise(id)).enquiry.daysAbsent).toBe(6);
    expect((await authorise(id)).enquiry.daysAbsent).toBe(6);
    const back = { from: "2026-11-20", until: "2026-11-20", isAuthorised: false };
    expect((await authorise(id, back)).enquiry.daysAbsent).toBe(7);
    const { nodes } = (await enquiryNow(school, reference)).chronology;
    expect(nodes[0]).toMatchObject({ code: "ABSENCE_AUTHORISED", subject: "I" });
    expect(nodes.filter(({ code }: any) => code === "ABSENCE_AUTHORISED")).toHaveLength(3);
  });

  it("refuses days out of order, too many, or without an attendance code", async () => {
    const { id } = await anEnquiry(school);
    const refusal = [{ code: "REFUSED", field: ["from"] }];
    expect((await authorise(id, { until: "2026-11-18" })).userErrors).toMatchObject(refusal);
    expect((await authorise(id, { until: "2027-11-18" })).userErrors).toMatchObject(refusal);
    expect((await authorise(id, { code: "ill" })).userErrors).toMatchObject(refusal);
    expect((await authorise(id, { note: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const { id } = await anEnquiry(school);
    expect((await authorise(id, {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { enquiryId: id, from: "2026-11-19", until: "2026-11-19", code: "I" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), AUTHORISE, { input })).toBe("FORBIDDEN");
  });
});
