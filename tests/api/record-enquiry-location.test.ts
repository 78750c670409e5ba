import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = enquiryAct("recordEnquiryLocation", "enquiry { version isLocated entry { locationStatus } }");

let register: TestRegister;
let officer: TestPerson;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
  school = await register.as("Imani Forsyth");
});
afterAll(async () => await register.stop());

async function record(enquiryId: string, words: Record<string, unknown> = {}, person = officer) {
  const input = { enquiryId, version: 1, isLocated: true, evidence: "Seen by the officer in Hounslow.", ...words };
  return (await person.ask(RECORD, { input })).recordEnquiryLocation;
}

describe("recordEnquiryLocation", () => {
  it("AFC-90: records that the child is located, keeps the register in step, and tells the school that, not where", async () => {
    const entry = await aRegisterEntry(register);
    const [ham] = await register.sql<{ id: string }>("SELECT id FROM school WHERE name = 'Ham Lock Primary School'");
    const words = { childId: globalId("Child", entry.childId), schoolId: globalId("School", ham?.id ?? "") };
    const { id, reference } = await anEnquiry(officer, words);
    expect((await record(id, { on: "2026-11-25" })).enquiry).toEqual({
      version: 2,
      isLocated: true,
      entry: { locationStatus: "LOCATED" },
    });
    const line = { code: "LOCATED", onDay: "2026-11-25" };
    const ours = (await enquiryNow(officer, reference)).chronology.nodes.find(({ code }: any) => code === "LOCATED");
    expect(ours).toMatchObject({ ...line, note: "Seen by the officer in Hounslow." });
    const theirs = (await enquiryNow(school, reference)).chronology.nodes.find(({ code }: any) => code === "LOCATED");
    expect(theirs).toMatchObject({ ...line, note: null });
    const lost = await record(id, { version: 2, isLocated: false, evidence: "The flat is empty." });
    expect(lost.enquiry).toMatchObject({ isLocated: false, entry: { locationStatus: "NOT_LOCATED" } });
  });

  it("leaves the register to the authority when a school locates the child", async () => {
    const words = { firstName: "Orla", lastName: "Pemberley", dateOfBirth: "2013-05-04" };
    const entry = await aRegisterEntry(register, words);
    const { id } = await anEnquiry(school, { child: words });
    expect((await record(id, {}, school)).enquiry).toMatchObject({ isLocated: true, entry: null });
    const [held] = await register.sql("SELECT location_status FROM register_entry WHERE id = $1", [entry.id]);
    expect(held?.location_status).not.toBe("LOCATED");
  });

  it("AFC-08: asks how it is known, and on what day that has come", async () => {
    const { id } = await anEnquiry(officer);
    expect((await record(id, { evidence: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["evidence"] }]);
    expect((await record(id, { on: "2026-12-25" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    expect((await record(id, { evidence: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id } = await anEnquiry(officer);
    await record(id);
    expect(await record(id, { isLocated: false })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      enquiry: { isLocated: true },
    });
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const { id } = await anEnquiry(officer);
    expect((await record(id, {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: id, version: 1, isLocated: true, evidence: "x" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), RECORD, { input })).toBe("FORBIDDEN");
  });
});
