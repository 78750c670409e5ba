import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, LINE, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LATE = enquiryAct("recordLateInformation", LINE);

let register: TestRegister;
let school: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  enquiry = await anEnquiry(school);
});
afterAll(async () => await register.stop());

async function late(words: Record<string, unknown>, person = school) {
  const input = { enquiryId: enquiry.id, note: "A cousin says they are in Leeds.", ...words };
  return (await person.ask(LATE, { input })).recordLateInformation;
}

describe("recordLateInformation", () => {
  it("CSP-28, SUF-28: takes what is learned after the enquiry was closed, as a further line and no new enquiry", async () => {
    expect((await late({})).line).toMatchObject({ code: "UPDATE_RECEIVED", what: "New information received" });
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [enquiry.reference]);
    expect((await late({ on: "2026-11-20", withWhom: "The cousin" })).line).toMatchObject({
      onDay: "2026-11-20",
      withWhom: "The cousin",
      note: "A cousin says they are in Leeds.",
    });
  });

  it("asks for words and for a day that has come", async () => {
    expect((await late({ note: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["note"] }]);
    expect((await late({ on: "2027-01-01" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    expect((await late({ note: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    expect((await late({}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, note: "x" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), LATE, { input })).toBe("FORBIDDEN");
  });
});
