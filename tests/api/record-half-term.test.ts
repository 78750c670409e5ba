import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSchool, calendarAct, calendarMutation, calendarOf } from "../support/a-calendar.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const AUTUMN = { name: "First half of the autumn term", term: "2028-29 autumn" };
const DAYS = { startsOn: "2028-09-04", endsOn: "2028-10-20" };

async function record(more: Record<string, unknown> = {}, person = bea) {
  return await calendarAct(person, "recordHalfTerm", { ...AUTUMN, ...DAYS, ...more });
}

describe("recordHalfTerm", () => {
  it("adds a half term of the whole authority, and corrects it", async () => {
    const added = await record();
    expect(added).toMatchObject({ userErrors: [], calendar: { schoolYear: "2028-29", schoolDays: 35 } });
    const [half] = added.calendar.halfTerms;
    const correction = { halfTermId: half.id, version: half.version, endsOn: "2028-10-27" };
    expect(await record(correction)).toMatchObject({
      userErrors: [],
      calendar: { schoolDays: 40, halfTerms: [{ version: 2, endsOn: "2028-10-27" }] },
    });
  });

  it("keeps a school's own terms apart from the authority's", async () => {
    const school = await aSchool(register, "Thistledown Academy");
    const own = await record({ schoolId: school.globalId, startsOn: "2027-09-06", endsOn: "2027-10-15" });
    expect(own).toMatchObject({ userErrors: [], calendar: { school: { name: "Thistledown Academy" } } });
    expect((await calendarOf(bea, { schoolYear: "2027-28" })).hasOwnTerms).toBe(false);
  });

  it("refuses dates that overlap, run backwards or are too long, and blank words", async () => {
    const overlap = { name: "Other", startsOn: "2027-02-12", endsOn: "2027-02-19" };
    expect((await record(overlap)).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("another half term"), field: ["startsOn"] },
    ]);
    const backwards = { startsOn: "2028-12-01", endsOn: "2028-11-01" };
    expect((await record(backwards)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const long = { startsOn: "2029-01-04", endsOn: "2029-07-20" };
    expect((await record(long)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await record({ name: " " })).userErrors).toMatchObject([{ code: "INVALID", field: ["name"] }]);
    expect((await record({ term: " " })).userErrors).toMatchObject([{ code: "INVALID", field: ["term"] }]);
    expect((await record({ term: "x".repeat(201) })).userErrors).toMatchObject([{ code: "INVALID", field: ["term"] }]);
  });

  it("shows the calendar as it is now when somebody else was quicker", async () => {
    const [half] = (await calendarOf(bea, { schoolYear: "2025-26" })).halfTerms;
    const words = { ...half, halfTermId: half.id, version: 1, endsOn: "2025-10-23" };
    const { id: _, isOfSchool: __, ...input } = words;
    expect((await calendarAct(bea, "recordHalfTerm", input)).userErrors).toEqual([]);
    expect(await calendarAct(bea, "recordHalfTerm", { ...input, endsOn: "2025-10-22" })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      calendar: { schoolYear: "2025-26" },
    });
  });

  it("answers another authority's school and half term as if they were not there", async () => {
    const elsewhere = await aSchool(register, "Fenside School", "FEN");
    expect((await record({ schoolId: elsewhere.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const maud = await register.as("Maud Sorley");
    const [half] = (await calendarOf(maud)).halfTerms;
    expect((await record({ halfTermId: half.id, version: 1 })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is open to business support alone", async () => {
    const input = { ...AUTUMN, ...DAYS };
    for (const name of ["Amara Delacroix", "Tom Hargreaves", "Gethin Rowe", "Imani Forsyth"])
      expect(await thrownCode(await register.as(name), calendarMutation("recordHalfTerm"), { input })).toBe(
        "FORBIDDEN",
      );
  });
});
