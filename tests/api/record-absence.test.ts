import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ABSENCE = enquiryAct("recordAbsence", "enquiry { version firstAbsentOn absenceEndedOn daysAbsent }");

let register: TestRegister;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
});
afterAll(async () => await register.stop());

async function record(enquiryId: string, version: number, words: Record<string, unknown>, person = school) {
  return (await person.ask(ABSENCE, { input: { enquiryId, version, ...words } })).recordAbsence;
}

const standing = (lines: any[], code: string) =>
  lines.filter((line) => line.code === code && !line.isCorrected).map(({ onDay }) => onDay);

describe("recordAbsence", () => {
  it("AFC-72, CSP-02: corrects the first day absent with a further line, so that the days count from it", async () => {
    const { id, reference } = await anEnquiry(school);
    expect((await record(id, 1, { firstAbsentOn: "2026-11-23" })).enquiry).toEqual({
      version: 2,
      firstAbsentOn: "2026-11-23",
      absenceEndedOn: null,
      daysAbsent: 4,
    });
    const { chronology } = await enquiryNow(school, reference);
    expect(standing(chronology.nodes, "FIRST_ABSENT")).toEqual(["2026-11-23"]);
    expect(chronology.nodes.filter(({ code }: any) => code === "FIRST_ABSENT")).toHaveLength(2);
  });

  it("CSP-05: records the child's return, and takes it back when it was an error", async () => {
    const { id, reference } = await anEnquiry(school);
    const back = await record(id, 1, { absenceEndedOn: "2026-11-20", note: "In class on Monday." });
    expect(back.enquiry).toMatchObject({ absenceEndedOn: "2026-11-20", daysAbsent: 5 });
    expect(standing((await enquiryNow(school, reference)).chronology.nodes, "RETURNED")).toEqual(["2026-11-21"]);
    await record(id, 2, { absenceEndedOn: null });
    expect(standing((await enquiryNow(school, reference)).chronology.nodes, "RETURNED")).toEqual([]);
  });

  it("begins a new absence after the last one ended", async () => {
    const { id, reference } = await anEnquiry(school);
    await record(id, 1, { absenceEndedOn: "2026-11-18" });
    expect((await record(id, 2, { firstAbsentOn: "2026-11-24" })).enquiry).toMatchObject({
      firstAbsentOn: "2026-11-24",
      absenceEndedOn: null,
    });
    const { nodes } = (await enquiryNow(school, reference)).chronology;
    expect(standing(nodes, "FIRST_ABSENT")).toEqual(["2026-11-24", "2026-11-16"]);
    expect(standing(nodes, "RETURNED")).toEqual(["2026-11-19"]);
  });

  it("refuses days out of order or still to come", async () => {
    const { id } = await anEnquiry(school);
    const refusal = async (words: Record<string, unknown>) => (await record(id, 1, words)).userErrors;
    expect(await refusal({ absenceEndedOn: "2026-11-13" })).toMatchObject([{ field: ["absenceEndedOn"] }]);
    expect(await refusal({ absenceEndedOn: "2026-12-13" })).toMatchObject([{ field: ["absenceEndedOn"] }]);
    expect(await refusal({ firstAbsentOn: "2026-12-13" })).toMatchObject([{ field: ["firstAbsentOn"] }]);
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id } = await anEnquiry(school);
    await record(id, 1, { firstAbsentOn: "2026-11-23" });
    expect(await record(id, 1, { firstAbsentOn: "2026-11-17" })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      enquiry: { firstAbsentOn: "2026-11-23" },
    });
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const { id } = await anEnquiry(school);
    const stranger = await register.as("Maud Sorley");
    expect((await record(id, 1, {}, stranger)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: id, version: 1 };
    expect(await thrownCode(await register.as("Tom Hargreaves"), ABSENCE, { input })).toBe("FORBIDDEN");
  });
});
