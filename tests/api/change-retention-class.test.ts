import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSignedSchedule } from "../support/a-disposal.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function change(input: Record<string, unknown>) {
  const base = { class: "RECORD", amount: 10, unit: "YEARS", untilAge: 26, version: 1 };
  const fields = "schedule { version signedAt classes { class inWords } }";
  return await act(bea, "changeRetentionClass", "ChangeRetentionClassInput", { ...base, ...input }, fields);
}

describe("changeRetentionClass", () => {
  it("sets the time of a class, and takes the signature away", async () => {
    await aSignedSchedule(register);
    const answer = await change({});
    expect(answer).toMatchObject({ userErrors: [], schedule: { version: 2, signedAt: null } });
    expect(answer.schedule.classes).toContainEqual({
      class: "RECORD",
      inWords: "10 years, and not before the child is 26",
    });
    const again = await change({ class: "RECORD", amount: 12, untilAge: null, version: 2 });
    expect(again.schedule.classes).toContainEqual({ class: "RECORD", inWords: "12 years" });
    expect(await register.sql("SELECT FROM retention_period")).toHaveLength(1);
  });

  it("refuses a time that is none, a birthday for papers, and a class that is on no schedule", async () => {
    expect((await change({ amount: 0, version: 3 })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["amount"] },
    ]);
    expect((await change({ class: "PAPERS", version: 3 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await change({ class: "TRAIL", version: 3 })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("shows the schedule as it is now when somebody else was quicker", async () => {
    expect(await change({ version: 1 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      schedule: { version: 3 },
    });
  });

  it("leaves the schedule of another authority as it is, and is forbidden to panel members", async () => {
    const [fenwick] = await register.sql(
      "SELECT FROM retention_schedule s JOIN authority a ON a.id = s.authority_id AND a.code = 'FEN'",
    );
    expect(fenwick).toBeUndefined();
    const tom = await register.as("Tom Hargreaves");
    const input = { class: "RECORD", amount: 1, unit: "DAYS", version: 1 };
    expect(await refusalOf(tom, "changeRetentionClass", "ChangeRetentionClassInput", input)).toBe("FORBIDDEN");
  });
});
