import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RAISE = enquiryAct("raiseConcern", "enquiry { version }");
const SETTLE = enquiryAct("settleConcern", "enquiry { version hasSafeguardingConcern }");

let register: TestRegister;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function settle(
  enquiryId: string,
  version: number,
  reason = "Seen at home by the social worker.",
  person = officer,
) {
  return (await person.ask(SETTLE, { input: { enquiryId, version, reason } })).settleConcern;
}

async function withConcern() {
  const enquiry = await anEnquiry(officer);
  await officer.ask(RAISE, { input: { enquiryId: enquiry.id, reason: "Not seen for a week." } });
  return enquiry;
}

describe("settleConcern", () => {
  it("settles a concern by the authority, with the reason kept", async () => {
    const { id, reference } = await withConcern();
    expect((await settle(id, 2)).enquiry).toEqual({ version: 3, hasSafeguardingConcern: false });
    expect((await enquiryNow(officer, reference)).chronology.nodes[0]).toMatchObject({
      code: "CONCERN_SETTLED",
      note: "Seen at home by the social worker.",
    });
  });

  it("asks for the reason, and for a concern that stands", async () => {
    const { id } = await withConcern();
    expect((await settle(id, 2, "")).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    const calm = await anEnquiry(officer);
    expect((await settle(calm.id, 1)).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id } = await withConcern();
    expect(await settle(id, 1)).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      enquiry: { hasSafeguardingConcern: true },
    });
  });

  it("is not for a school, nor for panel members, and another authority sees nothing", async () => {
    const { id } = await withConcern();
    const input = { enquiryId: id, version: 2, reason: "x" };
    for (const name of ["Imani Forsyth", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), SETTLE, { input })).toBe("FORBIDDEN");
    expect((await settle(id, 2, "x", await register.as("Maud Sorley"))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});
