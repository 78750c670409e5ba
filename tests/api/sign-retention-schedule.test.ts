import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let selwyn: TestPerson;

const READ = `{ retentionSchedule { version signedAt signedBy { name } viewerCanSign viewerCanChange backupDays
  classes { class inWords from over what decision } } }`;

beforeAll(async () => {
  register = await startRegister();
  selwyn = await register.as("Selwyn Achterberg");
});
afterAll(async () => await register.stop());

async function sign(version: number) {
  const fields = "schedule { version signedAt signedBy { name } viewerCanSign }";
  return await act(selwyn, "signRetentionSchedule", "SignRetentionScheduleInput", { version }, fields);
}

describe("signRetentionSchedule", () => {
  it("Q26, M19: shows a proposed schedule that is not signed, with where each time comes from", async () => {
    const { retentionSchedule } = await selwyn.ask(READ);
    expect(retentionSchedule).toMatchObject({
      version: 1,
      signedAt: null,
      signedBy: null,
      viewerCanSign: true,
      viewerCanChange: true,
      backupDays: 35,
    });
    expect(retentionSchedule.classes[0]).toMatchObject({
      class: "RECORD",
      inWords: "7 years, and not before the child is 25",
      over: "LIST",
      decision: expect.stringContaining("Q26"),
    });
  });

  it("carries nothing out before it is signed", async () => {
    await register.sql(
      `INSERT INTO draft (authority_id, person_id, kind, subject_id, payload, saved_at)
       SELECT authority_id, id, 'referral', 'new', 'quill', '2026-01-01' FROM person WHERE name = 'Tom Hargreaves'`,
    );
    await register.job("retention");
    expect(await register.sql("SELECT FROM draft")).toHaveLength(1);
  });

  it("signs it as it stands, refuses a second time, and lets go by itself what goes by itself", async () => {
    expect(await sign(1)).toMatchObject({
      userErrors: [],
      schedule: { version: 2, signedBy: { name: "Selwyn Achterberg" }, viewerCanSign: false },
    });
    expect((await sign(2)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await register.job("retention");
    expect(await register.sql("SELECT FROM draft")).toHaveLength(0);
    const [event] = await register.sql("SELECT act FROM audit_event WHERE act = 'tidyAway'");
    expect(event).toEqual({ act: "tidyAway" });
  });

  it("shows the schedule as it is now when it was changed meanwhile", async () => {
    expect(await sign(1)).toMatchObject({ userErrors: [{ code: "CONFLICT" }], schedule: { version: 2 } });
  });

  it("is for the data protection officer alone; the auditor reads it", async () => {
    for (const name of ["Bea Lindqvist", "Amara Delacroix", "Noor Castellane"])
      expect(
        await refusalOf(await register.as(name), "signRetentionSchedule", "SignRetentionScheduleInput", { version: 1 }),
      ).toBe("FORBIDDEN");
    const noor = await register.as("Noor Castellane");
    expect((await noor.ask(READ)).retentionSchedule).toMatchObject({ viewerCanSign: false, viewerCanChange: false });
  });
});
