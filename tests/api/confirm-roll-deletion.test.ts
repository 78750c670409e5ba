import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aSchool } from "../support/a-calendar.js";
import { aRegisterEntry } from "../support/a-child.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { answerTo, askedOnDay20, CONFIRM, DAY_20, GRANT, request, uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const GIVEN = { deletedOn: "2026-11-30", ctfCode: "XXXXXXX", ctfUploadedOn: "2026-11-30" };

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;
let granted: { id: string; version: number };

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  const begun = await askedOnDay20(register, school);
  enquiry = begun.enquiry;
  granted = (await answerTo(officer, GRANT, begun.asked)).permission;
  register.today("2026-12-01");
});
afterAll(async () => await register.stop());

describe("confirmRollDeletion", () => {
  it("AFC-92, AFC-94: records that the name is off the roll, with the transfer file and its upload; the enquiry goes on", async () => {
    const { permission, enquiry: after, userErrors } = await answerTo(school, CONFIRM, granted, GIVEN);
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({
      state: "EXERCISED",
      deletedOn: "2026-11-30",
      ctfCode: "XXXXXXX",
      ctfUploadedOn: "2026-11-30",
      exercisedBy: { name: "Imani Forsyth" },
      viewerCanConfirm: false,
    });
    expect(after).toMatchObject({ onRoll: false, state: "WITH_SCHOOL" });
    const lines = await register.sql(
      `SELECT code, subject, on_day FROM chronology_entry WHERE enquiry_id = $1 AND code IN ('ROLL_DELETED', 'CTF_CREATED', 'CTF_UPLOADED')
       ORDER BY seq`,
      [uuidOf(enquiry.id)],
    );
    expect(lines.map(({ code, subject, on_day }) => [code, subject, on_day])).toEqual([
      ["ROLL_DELETED", "9(1)(i)", "2026-11-30"],
      ["CTF_CREATED", "XXXXXXX", "2026-11-30"],
      ["CTF_UPLOADED", "XXXXXXX", "2026-11-30"],
    ]);
  });

  it("AFC-92: takes the child off the roll on the register too, and the population follows", async () => {
    const entry = await aRegisterEntry(register);
    await register.sql("UPDATE enquiry SET entry_id = $1 WHERE id = $2", [entry.id, uuidOf(enquiry.id)]);
    expect((await answerTo(school, CONFIRM, granted, GIVEN)).userErrors).toEqual([]);
    const [after] = await register.sql("SELECT on_roll, population, version FROM register_entry WHERE id = $1", [
      entry.id,
    ]);
    expect(after).toEqual({ on_roll: false, population: "MISSING", version: 2 });
    const [trace] = await register.sql(
      `SELECT d.detail FROM audit_event a JOIN audit_detail d ON d.authority_id = a.authority_id AND d.event_id = a.id
       WHERE a.act = 'confirmRollDeletion' AND a.entry_id = $1`,
      [entry.id],
    );
    expect(JSON.stringify(trace)).toContain("On roll");
  });

  it("leaves an entry as it is that has the child at another school", async () => {
    const entry = await aRegisterEntry(register);
    const other = await aSchool(register, "Quarry School");
    await register.sql("UPDATE register_entry SET school_id = $1 WHERE id = $2", [other.id, entry.id]);
    await register.sql("UPDATE enquiry SET entry_id = $1 WHERE id = $2", [entry.id, uuidOf(enquiry.id)]);
    await answerTo(school, CONFIRM, granted, GIVEN);
    expect(await register.sql("SELECT on_roll FROM register_entry WHERE id = $1", [entry.id])).toEqual([
      { on_roll: true },
    ]);
  });

  it("reads the code in eight characters as in seven, keeps seven, and refuses another code (Q13)", async () => {
    const other = await answerTo(school, CONFIRM, granted, { ...GIVEN, ctfCode: "MMMMMMM" });
    expect(other.userErrors).toMatchObject([{ code: "REFUSED", field: ["ctfCode"] }]);
    const nonsense = await answerTo(school, CONFIRM, granted, { ...GIVEN, ctfCode: "unknown" });
    expect(nonsense.userErrors).toMatchObject([{ code: "INVALID", field: ["ctfCode"] }]);
    const eight = await answerTo(school, CONFIRM, granted, { ...GIVEN, ctfCode: "xxxxxxxx" });
    expect(eight.permission).toMatchObject({ state: "EXERCISED", ctfCode: "XXXXXXX" });
  });

  it("is never retrospective, nor ahead of its day, and the file is not uploaded before", async () => {
    const on = async (words: Record<string, unknown>) =>
      (await answerTo(school, CONFIRM, granted, { ...GIVEN, ...words })).userErrors;
    expect(await on({ deletedOn: "2026-11-26" })).toMatchObject([{ code: "REFUSED", field: ["deletedOn"] }]);
    expect(await on({ deletedOn: "2026-12-02" })).toMatchObject([{ code: "REFUSED", field: ["deletedOn"] }]);
    expect(await on({ ctfUploadedOn: "2026-11-28" })).toMatchObject([{ code: "REFUSED", field: ["ctfUploadedOn"] }]);
    await expect(
      register.sql(
        `UPDATE off_roll_permission SET state = 'EXERCISED', deleted_on = '2026-11-01', exercised_by = requested_by WHERE id = $1`,
        [uuidOf(granted.id)],
      ),
    ).rejects.toThrow(/check/);
  });

  it("is refused before anyone has permitted it, and when it is done already", async () => {
    const fresh = await anEnquiry(school, { firstAbsentOn: "2026-11-02" });
    const { permission } = await request(school, fresh.id, DAY_20);
    expect((await answerTo(school, CONFIRM, permission, GIVEN)).userErrors).toMatchObject([
      { code: "REFUSED", field: ["permissionId"] },
    ]);
    const done = await answerTo(school, CONFIRM, granted, GIVEN);
    expect((await answerTo(school, CONFIRM, done.permission, GIVEN)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("gives back the permission as it is when somebody was quicker", async () => {
    const stale = await answerTo(school, CONFIRM, { ...granted, version: 1 }, GIVEN);
    expect(stale.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(stale.permission.state).toBe("GRANTED");
  });

  it("is out of sight for another authority, and no act of the officer who granted it", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await answerTo(maud, CONFIRM, granted, GIVEN)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { permissionId: granted.id, version: granted.version, ...GIVEN };
    expect(await thrownCode(officer, CONFIRM, { input })).toBe("FORBIDDEN");
  });
});
