import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRule, startRegisterWith, WEEKLY_READING } from "../support/a-clock.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import type { TestPerson, TestRegister } from "../support/register.js";

const DUTY = "ruleId dueOn doneOn note recordedBy { name } isOverdue explanation isMine viewerCanRecord";
const RECORD = `mutation ($input: RecordDutyInput!) { recordDuty(input: $input) { duties { ${DUTY} } ${USER_ERRORS} } }`;

let register: TestRegister;
let support: TestPerson;

beforeAll(async () => {
  register = await startRegisterWith(aRule({ id: "T-K1" }), WEEKLY_READING, {
    ...WEEKLY_READING,
    id: "T-K8",
    title: "Lost pupils report",
    unit: "HALF_TERM",
    owner: "SUPERVISOR",
  });
  support = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const dutiesOf = async (person: TestPerson) => (await person.ask(`query { duties { ${DUTY} } }`)).duties;
const record = async (words: Record<string, unknown> = {}, person = support) =>
  (await person.ask(RECORD, { input: { ruleId: "T-K9", dueOn: "2026-11-20", ...words } })).recordDuty;

describe("recordDuty", () => {
  it("records a duty for the day it fell due, late or not, and it is gone from the list", async () => {
    const before = await dutiesOf(support);
    expect(before.map((one: any) => [one.ruleId, one.dueOn, one.isOverdue, one.isMine])).toEqual([
      ["T-K8", "2026-10-23", true, false],
      ["T-K9", "2026-11-20", true, true],
      ["T-K9", "2026-11-27", false, true],
      ["T-K8", "2026-12-18", false, false],
    ]);
    const late = await record({ on: "2026-11-24", note: "No names of ours." });
    expect(late.userErrors).toEqual([]);
    expect(late.duties.filter((one: any) => one.ruleId === "T-K9")).toMatchObject([{ dueOn: "2026-11-27" }]);
    const { duties } = await record({ dueOn: "2026-11-27", note: "One name, passed on." });
    expect(duties.at(-1)).toMatchObject({
      ...{ doneOn: "2026-11-26", note: "One name, passed on.", recordedBy: { name: "Bea Lindqvist" } },
      ...{ isOverdue: false, viewerCanRecord: false },
      explanation: "Every week. Due by Fri 27 Nov 2026; done on Thu 26 Nov 2026.",
    });
    expect((await dutiesOf(support)).map((one: any) => [one.ruleId, one.dueOn])).toEqual([
      ["T-K8", "2026-10-23"],
      ["T-K8", "2026-12-18"],
      ["T-K9", "2026-11-27"],
    ]);
  });

  it("is refused a second time, for a day to come, and for what the procedure does not ask", async () => {
    expect((await record({ dueOn: "2026-11-27" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["ruleId"] }]);
    expect((await record({ ruleId: "T-K8", dueOn: "2026-12-18", on: "2026-11-27" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["on"] },
    ]);
    expect((await record({ ruleId: "T-K1", dueOn: "2026-11-27" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await record({ dueOn: "2026-11-26" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await record({ ruleId: "T-K8", dueOn: "2026-12-18", note: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["note"] },
    ]);
  });

  it("of one authority is not another's", async () => {
    const other = await dutiesOf(await register.as("Maud Sorley"));
    expect(other.filter((one: any) => one.ruleId === "T-K9").map((one: any) => one.doneOn)).toEqual([null, null]);
  });

  it("is not open to schools, services and readers of reports", async () => {
    const input = { ruleId: "T-K9", dueOn: "2026-11-27" };
    for (const name of ["Imani Forsyth", "Cormac Dell", "Yasmin Thorne"]) {
      const person = await register.as(name);
      expect(await thrownCode(person, RECORD, { input })).toBe("FORBIDDEN");
      expect(await thrownCode(person, "query { duties { ruleId } }", {})).toBe("FORBIDDEN");
    }
  });
});
