import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSchool, CALENDAR, calendarOf } from "../support/a-calendar.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHECK = `query ($input: CalendarFileInput!) { calendarFile(input: $input) { problem canBeBroughtIn
  rows { rowNumber what schoolName name startsOn endsOn outcome problem } } }`;
const BRING_IN = `mutation ($input: BringInCalendarInput!) { bringInCalendar(input: $input) { ${CALENDAR} ${USER_ERRORS} } }`;

const GOOD = `What,Name,Term,First day,Last day,School
Half term,First half of the autumn term,2028-29 autumn,04/09/2028,20/10/2028,
Half term,Second half of the summer term,2026-27 summer,07/06/2027,22/07/2027,
INSET,,,05/09/2028,,
Closed,Snow,,1 Feb 2027,3 Feb 2027,Ham Lock Primary School
INSET,INSET day,,22/01/2027,,
`;
const BAD = `What,Name,Term,First day,Last day,School
Holiday,Half term break,,26/10/2026,30/10/2026,
INSET,INSET day,,31/02/2027,,
Half term,Third,2026-27 spring,10/02/2027,01/03/2027,
Half term,No term,,04/09/2028,20/10/2028,
INSET,INSET day,,01/03/2027,,Nowhere School
Office closed,Christmas,,29/12/2026,31/12/2026,Ham Lock Primary School
INSET,INSET day,,02/03/2027,,
`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const file = (text: string, more: Record<string, unknown> = {}) => ({
  input: { fileName: "terms.csv", content: Buffer.from(text).toString("base64"), ...more },
});
const check = async (text: string) => (await bea.ask(CHECK, file(text))).calendarFile;
const bringIn = async (text: string, more: Record<string, unknown> = {}) =>
  (await bea.ask(BRING_IN, file(text, more))).bringInCalendar;

describe("bringInCalendar", () => {
  it("says of every wrong row what to correct, and brings nothing in", async () => {
    const checked = await check(BAD);
    expect(checked.canBeBroughtIn).toBe(false);
    expect(checked.rows.map(({ rowNumber, outcome }: any) => [rowNumber, outcome])).toEqual([
      [2, "WRONG"],
      [3, "WRONG"],
      [4, "WRONG"],
      [5, "WRONG"],
      [6, "WRONG"],
      [7, "WRONG"],
      [8, "NEW"],
    ]);
    expect(checked.rows.map(({ problem }: any) => problem)).toEqual([
      expect.stringContaining("We do not know “Holiday”"),
      expect.stringContaining("not a real date"),
      expect.stringContaining("another half term"),
      expect.stringContaining("The term is missing"),
      expect.stringContaining("Nowhere School"),
      expect.stringContaining("whole authority"),
      null,
    ]);
    expect((await bringIn(BAD)).userErrors).toMatchObject([{ code: "REFUSED", field: ["content"] }]);
    expect((await calendarOf(bea)).days.map(({ onDay }: any) => onDay)).not.toContain("2027-03-02");
  });

  it("says why a file cannot be read at all", async () => {
    expect(await check("Date,Weather\n01/09/2026,Rain\n")).toMatchObject({
      problem: expect.stringContaining("headings"),
      rows: [],
    });
    expect(await check("")).toMatchObject({ problem: expect.stringContaining("empty"), canBeBroughtIn: false });
    expect((await bringIn("")).userErrors).toMatchObject([{ code: "INVALID", field: ["content"] }]);
  });

  it("brings term dates, INSET days and closures in, for all schools or for the school a row names", async () => {
    expect((await check(GOOD)).rows.map(({ outcome }: any) => outcome)).toEqual([
      "NEW",
      "CHANGED",
      "NEW",
      "NEW",
      "UNCHANGED",
    ]);
    const done = await bringIn(GOOD);
    expect(done).toMatchObject({ userErrors: [], calendar: { schoolYear: "2028-29", schoolDays: 34 } });
    expect((await calendarOf(bea)).halfTerms.at(-1)).toMatchObject({ endsOn: "2027-07-22", version: 2 });
    const school = await aSchool(register, "Ham Lock Primary School");
    const own = (await calendarOf(bea, { schoolId: school.globalId })).days.filter(({ isOfSchool }: any) => isOfSchool);
    expect(own).toMatchObject([
      { onDay: "2027-02-01" },
      { onDay: "2027-02-02" },
      { onDay: "2027-02-03", name: "Snow" },
    ]);
    expect((await bringIn(GOOD)).userErrors).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("already") },
    ]);
  });

  it("answers another authority's school as if it were not there", async () => {
    const elsewhere = await aSchool(register, "Fenside School", "FEN");
    expect((await bringIn(GOOD, { schoolId: elsewhere.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await bea.ask(CHECK, file(GOOD, { schoolId: elsewhere.globalId }))).calendarFile).toBeNull();
  });

  it("is open to business support alone", async () => {
    const amara = await register.as("Amara Delacroix");
    expect(await thrownCode(amara, BRING_IN, file(GOOD))).toBe("FORBIDDEN");
    expect(await thrownCode(amara, CHECK, file(GOOD))).toBe("FORBIDDEN");
  });
});
