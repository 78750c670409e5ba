import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { answerTo, askedOnDay20, CONFIRM, DAY_20, GRANT, request, UPLOAD, uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;
let used: { id: string; version: number };

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  const begun = await askedOnDay20(register, school);
  enquiry = begun.enquiry;
  const { permission } = await answerTo(officer, GRANT, begun.asked);
  const confirmed = await answerTo(school, CONFIRM, permission, { deletedOn: "2026-11-27", ctfCode: "XXXXXXX" });
  used = confirmed.permission;
  register.today("2026-12-01");
});
afterAll(async () => await register.stop());

describe("recordCtfUpload", () => {
  it("AFC-94: records the upload that came after the name left the roll, once", async () => {
    const { permission, userErrors } = await answerTo(school, UPLOAD, used, { uploadedOn: "2026-11-30" });
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({ ctfUploadedOn: "2026-11-30", viewerCanRecordUpload: false });
    const lines = await register.sql(
      "SELECT code, on_day FROM chronology_entry WHERE enquiry_id = $1 AND code = 'CTF_UPLOADED'",
      [uuidOf(enquiry.id)],
    );
    expect(lines).toEqual([{ code: "CTF_UPLOADED", on_day: "2026-11-30" }]);
    const again = await answerTo(school, UPLOAD, permission, { uploadedOn: "2026-11-30" });
    expect(again.userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("is refused before the name is off the roll, before that day and ahead of today", async () => {
    const on = async (uploadedOn: string) => (await answerTo(school, UPLOAD, used, { uploadedOn })).userErrors;
    expect(await on("2026-11-26")).toMatchObject([{ code: "REFUSED", field: ["uploadedOn"] }]);
    expect(await on("2026-12-02")).toMatchObject([{ code: "REFUSED", field: ["uploadedOn"] }]);
    const fresh = await anEnquiry(school);
    const { permission } = await request(school, fresh.id, DAY_20);
    const early = await answerTo(school, UPLOAD, permission, { uploadedOn: "2026-11-30" });
    expect(early.userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("gives back the permission as it is when somebody was quicker, and is out of sight elsewhere", async () => {
    const stale = await answerTo(school, UPLOAD, { ...used, version: 1 }, { uploadedOn: "2026-11-30" });
    expect(stale.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const maud = await register.as("Maud Sorley");
    const elsewhere = await answerTo(maud, UPLOAD, used, { uploadedOn: "2026-11-30" });
    expect(elsewhere.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { permissionId: used.id, version: used.version, uploadedOn: "2026-11-30" };
    expect(await thrownCode(officer, UPLOAD, { input })).toBe("FORBIDDEN");
  });
});
