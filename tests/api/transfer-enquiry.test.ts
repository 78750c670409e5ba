import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { anAttempt, anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const TRANSFER = enquiryAct("transferEnquiry", "enquiry { version state officer { name } }");

let register: TestRegister;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function idOf(name: string): Promise<string> {
  const [person] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = $1", [name]);
  return globalId("Person", person?.id ?? "");
}

async function transfer(enquiryId: string, words: Record<string, unknown> = {}, person = officer) {
  const input = {
    enquiryId,
    version: 1,
    officerId: await idOf("Wanda Okafor"),
    reason: "Every number, address and agency was tried.",
    ...words,
  };
  return (await person.ask(TRANSFER, { input })).transferEnquiry;
}

describe("transferEnquiry", () => {
  it("CAM-19, CAM-46: an exhausted search goes to the manager with what was tried, and stays open", async () => {
    const { id, reference } = await anEnquiry(officer);
    expect((await transfer(id)).enquiry).toEqual({ version: 2, state: "JOINT", officer: { name: "Wanda Okafor" } });
    const { nodes } = (await enquiryNow(officer, reference)).chronology;
    expect(nodes.slice(0, 2)).toMatchObject([
      { code: "TRANSFERRED", withWhom: "Wanda Okafor" },
      { code: "EXHAUSTED", note: "Every number, address and agency was tried." },
    ]);
  });

  it("CAM-19, CAM-40: Cambridgeshire passes a case on only once a visit, a letter and a call are in the log", async () => {
    const ewo = await register.as("Mirela Stancu");
    const { id, reference } = await anEnquiry(ewo);
    const words = { officerId: await idOf("Halima Rashid") };
    expect((await transfer(id, words, ewo)).userErrors.map(({ source }: any) => source)).toEqual([
      expect.stringContaining("CAM-40"),
      expect.stringContaining("CAM-40"),
      expect.stringContaining("CAM-40"),
    ]);
    await anAttempt(ewo, id);
    await anAttempt(ewo, id, { channel: "LETTER_SENT", tried: "12 Rushey Lane" });
    const visit = { channel: "VISIT", tried: "12 Rushey Lane", riskAssessment: "Two officers." };
    await anAttempt(ewo, id, visit);
    expect((await transfer(id, words, ewo)).enquiry).toMatchObject({ officer: { name: "Halima Rashid" } });
    const { nodes } = (await enquiryNow(ewo, reference)).chronology;
    expect(nodes.filter(({ code }: any) => code === "EXHAUSTED")).toHaveLength(1);
  });

  it("asks why, and to whom", async () => {
    const { id, reference } = await anEnquiry(officer);
    expect((await transfer(id, { reason: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await transfer(id, { officerId: await idOf("Imani Forsyth") })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["officerId"] },
    ]);
    const { nodes } = (await enquiryNow(officer, reference)).chronology;
    expect(nodes.map(({ code }: any) => code)).not.toContain("EXHAUSTED");
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id } = await anEnquiry(officer);
    await transfer(id);
    expect(await transfer(id)).toMatchObject({ userErrors: [{ code: "CONFLICT" }], enquiry: { version: 2 } });
  });

  it("is for the authority: not for schools or panel members, and another authority sees nothing", async () => {
    const { id } = await anEnquiry(officer);
    const input = { enquiryId: id, version: 1, officerId: await idOf("Wanda Okafor"), reason: "x" };
    for (const name of ["Imani Forsyth", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), TRANSFER, { input })).toBe("FORBIDDEN");
    expect((await transfer(id, {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});
