import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = enquiryAct(
  "recordContactSafety",
  "enquiry { version beforeYouRing { interpreter safeToContact contactNote addressProtection } }",
);

let register: TestRegister;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function record(enquiryId: string, version: number, words: Record<string, unknown>, person = officer) {
  return (await person.ask(RECORD, { input: { enquiryId, version, ...words } })).recordContactSafety;
}

describe("recordContactSafety", () => {
  it("tells before anyone rings whether it is safe, who interprets and whether the address is protected", async () => {
    const { id, reference } = await anEnquiry(officer);
    await register.sql(
      "UPDATE child c SET address_protection = 'PROTECTED' FROM enquiry q WHERE q.child_id = c.id AND q.reference = $1",
      [reference],
    );
    const words = {
      interpreter: "Somali",
      safeToContact: "ONLY_AS_NOTED",
      contactNote: "Ring the mother's work only.",
    };
    expect((await record(id, 1, words)).enquiry).toEqual({
      version: 2,
      beforeYouRing: { ...words, addressProtection: "PROTECTED" },
    });
    expect((await record(id, 2, { contactNote: null })).enquiry.beforeYouRing).toMatchObject({
      interpreter: "Somali",
      contactNote: null,
    });
  });

  it("refuses words too long, and shows the enquiry as it is when somebody else was quicker", async () => {
    const { id } = await anEnquiry(officer);
    expect((await record(id, 1, { interpreter: "x".repeat(201) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    await record(id, 1, { safeToContact: "NOT_SAFE" });
    expect(await record(id, 1, { safeToContact: "SAFE" })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      enquiry: { beforeYouRing: { safeToContact: "NOT_SAFE" } },
    });
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const { id } = await anEnquiry(officer);
    const stranger = await register.as("Maud Sorley");
    expect((await record(id, 1, {}, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: id, version: 1 };
    expect(await thrownCode(await register.as("Tom Hargreaves"), RECORD, { input })).toBe("FORBIDDEN");
  });
});
