import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, LINE, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHECK = enquiryAct("recordLocationCheck", LINE);

let register: TestRegister;
let officer: TestPerson;
let school: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
  school = await register.as("Imani Forsyth");
  enquiry = await anEnquiry(school);
});
afterAll(async () => await register.stop());

async function check(words: Record<string, unknown>, person = officer) {
  const input = { enquiryId: enquiry.id, rowCode: "LOCAL_DATABASES", outcome: "Nothing found.", ...words };
  return (await person.ask(CHECK, { input })).recordLocationCheck;
}

async function rows(person: TestPerson) {
  const { enquiry: shown } = await person.ask(
    `query ($reference: String!) { enquiry(reference: $reference) { daysAbsent checklists { code heldBy phase isSettled rows {
      code state agencies asksRiskAssessment lines { note withWhom } } } } }`,
    { reference: enquiry.reference },
  );
  return shown;
}

describe("recordLocationCheck", () => {
  it("AFC-77, AFC-79: writes a check down, and the checklist shows it done with its outcome", async () => {
    expect((await check({ on: "2026-11-25", withWhom: "Admissions" })).line).toMatchObject({
      code: "CHECK_DONE",
      what: "Check done",
      about: "Local databases within the authority",
      onDay: "2026-11-25",
    });
    const shown = await rows(officer);
    expect(shown.daysAbsent).toBe(9);
    const list = shown.checklists.find(({ code }: any) => code === "LOCATION_CHECKS");
    expect(list).toMatchObject({ heldBy: "AUTHORITY", phase: "NOW" });
    expect(list.rows.find(({ code }: any) => code === "LOCAL_DATABASES")).toMatchObject({
      state: "DONE",
      lines: [{ note: "Nothing found.", withWhom: "Admissions" }],
    });
  });

  it("AFC-81: asks the agencies of a row one by one, each with its own line", async () => {
    for (const withWhom of ["Housing providers", "HMRC"]) await check({ rowCode: "INFORMATION_SHARING", withWhom });
    const list = (await rows(officer)).checklists.find(({ code }: any) => code === "LOCATION_CHECKS");
    const row = list.rows.find(({ code }: any) => code === "INFORMATION_SHARING");
    expect(row.agencies).toHaveLength(8);
    expect(row.lines.map(({ withWhom }: any) => withWhom)).toEqual(["HMRC", "Housing providers"]);
  });

  it("AFC-88: asks for the risks weighed before a visit, not where no visit is made", async () => {
    expect((await check({ rowCode: "HOME_VISIT" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["riskAssessment"] },
    ]);
    expect((await check({ rowCode: "HOME_VISIT", riskAssessment: "Two officers." })).userErrors).toEqual([]);
    const unsafe = { rowCode: "HOME_VISIT", isApplicable: false, outcome: "Not safe: see before you ring." };
    expect((await check(unsafe)).line).toMatchObject({ code: "CHECK_NOT_APPLICABLE" });
  });

  it("AFC-89: takes checks of one's own, and makes no single check mandatory", async () => {
    const own = { rowCode: null, extraCheck: "Asked at the corner shop", outcome: "Not seen since October." };
    expect((await check(own)).line).toMatchObject({
      subject: null,
      note: "Asked at the corner shop: Not seen since October.",
    });
    expect((await check({ rowCode: null })).userErrors).toMatchObject([{ field: ["extraCheck"] }]);
    const list = (await rows(officer)).checklists.find(({ code }: any) => code === "LOCATION_CHECKS");
    expect(list.isSettled).toBe(true);
  });

  it("asks what came of it, or why it does not apply", async () => {
    expect((await check({ outcome: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["outcome"] }]);
    const without = { isApplicable: false, outcome: "" };
    expect((await check(without)).userErrors).toMatchObject([{ code: "REFUSED", field: ["outcome"] }]);
    expect((await check({ on: "2026-12-01" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
  });

  it("gives a school its own lists only", async () => {
    const { checklists } = await rows(school);
    expect(checklists.map(({ heldBy }: any) => heldBy)).toEqual(checklists.map(() => "SCHOOL"));
    expect((await check({}, school)).userErrors).toMatchObject([{ code: "REFUSED", field: ["rowCode"] }]);
    expect((await check({ rowCode: "FIRST_DAY_CALL" }, school)).userErrors).toEqual([]);
    expect((await check({ rowCode: "NO_SUCH_ROW" })).userErrors).toMatchObject([{ field: ["rowCode"] }]);
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    expect((await check({}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, outcome: "x" };
    expect(await thrownCode(await register.as("Tom Hargreaves"), CHECK, { input })).toBe("FORBIDDEN");
  });
});
