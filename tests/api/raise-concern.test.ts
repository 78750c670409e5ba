import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RAISE = enquiryAct("raiseConcern", "enquiry { version hasSafeguardingConcern viewerCanSettleConcern }");

let register: TestRegister;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
});
afterAll(async () => await register.stop());

async function raise(enquiryId: string, reason = "A neighbour heard shouting.", person = school) {
  return (await person.ask(RAISE, { input: { enquiryId, reason } })).raiseConcern;
}

describe("raiseConcern", () => {
  it("AFC-74, CSP-17: raises a concern at any point, whatever else changed, and again with more", async () => {
    const { id, reference } = await anEnquiry(school);
    expect((await raise(id)).enquiry).toEqual({
      version: 2,
      hasSafeguardingConcern: true,
      viewerCanSettleConcern: false,
    });
    expect((await raise(id, "The brother is missing, too.")).userErrors).toEqual([]);
    const { nodes } = (await enquiryNow(school, reference)).chronology;
    expect(nodes.filter(({ code }: any) => code === "CONCERN_RAISED").map(({ note }: any) => note)).toEqual([
      "The brother is missing, too.",
      "A neighbour heard shouting.",
    ]);
  });

  it("asks for the reason, and refuses on a closed enquiry", async () => {
    const { id, reference } = await anEnquiry(school);
    expect((await raise(id, " ")).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [reference]);
    expect((await raise(id)).userErrors).toMatchObject([{ code: "REFUSED", field: ["enquiryId"] }]);
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const { id } = await anEnquiry(school);
    expect((await raise(id, "x", await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: id, reason: "x" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), RAISE, { input })).toBe("FORBIDDEN");
  });
});
