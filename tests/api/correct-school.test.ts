import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSchool } from "../support/a-calendar.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CORRECT = `mutation ($input: CorrectSchoolInput!) { correctSchool(input: $input) {
  school { name phase kind dfeNumber version } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const correct = async (input: Record<string, unknown>) => (await bea.ask(CORRECT, { input })).correctSchool;

describe("correctSchool", () => {
  it("AFC-56: records the kind of a school, its phase and its number, and leaves alone what is not said", async () => {
    const { globalId: schoolId } = await aSchool(register, "Thistledown Academy");
    expect(
      await correct({ schoolId, version: 1, phase: "SECONDARY", kind: "ACADEMY", dfeNumber: "314/4041" }),
    ).toMatchObject({
      userErrors: [],
      school: { phase: "SECONDARY", kind: "ACADEMY", dfeNumber: "3144041", version: 2 },
    });
    expect(await correct({ schoolId, version: 2, kind: "FREE", dfeNumber: null })).toMatchObject({
      school: { phase: "SECONDARY", kind: "FREE", dfeNumber: null },
    });
  });

  it("refuses a number that is not seven digits, and shows the school as it is when somebody else was quicker", async () => {
    const { globalId: schoolId } = await aSchool(register, "Larkmoor School");
    expect((await correct({ schoolId, version: 1, dfeNumber: "314/20" })).userErrors).toMatchObject([
      { code: "INVALID", field: ["dfeNumber"] },
    ]);
    expect(await correct({ schoolId, version: 7, phase: "PRIMARY" })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      school: { name: "Larkmoor School", phase: null },
    });
  });

  it("answers another authority's school as if it were not there, and is open to business support alone", async () => {
    const { globalId: schoolId } = await aSchool(register, "Fenside School", "FEN");
    expect(await correct({ schoolId, version: 1 })).toMatchObject({
      school: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const input = { schoolId, version: 1 };
    expect(await thrownCode(await register.as("Imani Forsyth"), CORRECT, { input })).toBe("FORBIDDEN");
  });
});
