import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestRegister } from "../support/register.js";

const PROCEDURE = `{ procedure { key name version rhythmDays confidentialityNotice legalBasis groups { group number name }
  criteria { code label source } reasons { code } provisionTypes { code } escalationLevels { code } removalOutcomes { code }
  pathways { code } purposes { code } } }`;

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

describe("procedure", () => {
  it("gives the lists and words of the authority's procedure, each with its clause", async () => {
    const { procedure } = await (await register.as("Cormac Dell")).ask(PROCEDURE);
    expect(procedure.groups.map((one: { number: number }) => one.number)).toEqual([1, 2, 3]);
    expect(procedure.criteria).toHaveLength(6);
    expect(procedure.criteria[0].source).toContain("AFC-68");
    expect(procedure).toMatchObject({ key: "afc", rhythmDays: 14 });
    expect(procedure.confidentialityNotice.length).toBeGreaterThan(50);
  });

  it("is not open to a reader of reports", async () => {
    expect(await thrownCode(await register.as("Yasmin Thorne"), PROCEDURE, {})).toBe("FORBIDDEN");
  });
});
