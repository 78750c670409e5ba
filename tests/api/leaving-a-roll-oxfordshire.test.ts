import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCounty, type County, clocksOf } from "../support/a-county.js";
import { endingAct, endingOf } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { aLine, answerTo, bothEnquired, CONFIRM, GRANT, request } from "../support/an-off-roll.js";
import { startRegister, type TestRegister } from "../support/register.js";

const TWENTY = { routeCode: "TWENTY_DAYS", groundCode: "9(1)(i)" };
const codes = (answer: any): string[] => answer.permission.unmet.map(({ code }: { code: string }) => code);

let register: TestRegister;
let oxf: County;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  oxf = await aCounty(register, "OXF", "oxfordshire");
});
beforeEach(async () => {
  register.today("2026-11-27");
  enquiry = await anEnquiry(oxf.school, { firstAbsentOn: "2026-11-02" });
  await bothEnquired(register, enquiry.id);
});
afterAll(async () => await register.stop());

const advised = async (): Promise<void> => {
  await aLine(register, enquiry.id, { code: "SCHOOL_INVESTIGATION", side: "SCHOOL" });
  for (const code of ["AUTHORITY_INVESTIGATION", "ESW_CONFIRMED_MISSING", "ESW_ADVISED"])
    await aLine(register, enquiry.id, { code });
};

describe("leaving a roll in Oxfordshire", () => {
  it("OXF-17: not before the twentieth school day of absence without good reason has come", async () => {
    await advised();
    const { permission } = await request(oxf.school, enquiry.id, TWENTY);
    register.today("2026-11-26");
    expect(codes(await answerTo(oxf.officer, GRANT, permission))).toEqual(["TWENTY_SCHOOL_DAYS"]);
    register.today("2026-11-27");
    expect((await answerTo(oxf.officer, GRANT, permission)).permission.state).toBe("GRANTED");
  });

  it("OXF-18: only after two separate investigations, the school's own and the authority's own", async () => {
    const { permission } = await request(oxf.school, enquiry.id, TWENTY);
    const missing = async () => codes(await answerTo(oxf.officer, GRANT, permission));
    expect(await missing()).toEqual(expect.arrayContaining(["SCHOOL_INVESTIGATED", "AUTHORITY_INVESTIGATED"]));
    await aLine(register, enquiry.id, { code: "SCHOOL_INVESTIGATION" });
    await aLine(register, enquiry.id, { code: "AUTHORITY_INVESTIGATION", side: "SCHOOL" });
    expect(await missing()).toEqual(expect.arrayContaining(["SCHOOL_INVESTIGATED", "AUTHORITY_INVESTIGATED"]));
    await aLine(register, enquiry.id, { code: "SCHOOL_INVESTIGATION", side: "SCHOOL" });
    expect(await missing()).not.toContain("SCHOOL_INVESTIGATED");
  });

  it("OXF-19: not until the education social worker has completed enquiries and advised it, whatever the way", async () => {
    const { permission } = await request(oxf.school, enquiry.id, {
      routeCode: "LEFT_FOR_KNOWN_PLACE",
      groundCode: "9(1)(a)",
    });
    expect(codes(await answerTo(oxf.officer, GRANT, permission))).toEqual(["ESW_HAS_ADVISED"]);
    await aLine(register, enquiry.id, { code: "ESW_ADVISED" });
    const answer = await answerTo(oxf.officer, GRANT, permission, { receivingSchool: "9314050" });
    expect(answer.permission).toMatchObject({ state: "GRANTED", ctfCode: "9314050" });
    expect(answer.permission.letter).toContain("has completed its enquiries and advises you");
  });

  it("OXF-20: after the removal the search goes on, and the child stays on the register", async () => {
    await advised();
    const { permission } = await request(oxf.school, enquiry.id, TWENTY);
    const granted = await answerTo(oxf.officer, GRANT, permission);
    await register.sql(
      `INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
       SELECT authority_id, 'OXF-2026-0001', child_id, 'ACTIVE', '2026-11-02' FROM enquiry WHERE reference = $1`,
      [enquiry.reference],
    );
    const used = { deletedOn: "2026-11-27", ctfCode: "XXXXXXX", ctfUploadedOn: "2026-11-27" };
    const after = await answerTo(oxf.school, CONFIRM, granted.permission, used);
    expect(after.enquiry).toMatchObject({ onRoll: false, state: "WITH_SCHOOL" });
    const [entry] = await register.sql("SELECT status FROM register_entry WHERE reference = 'OXF-2026-0001'");
    expect(entry).toEqual({ status: "ACTIVE" });
    const { id, version } = await endingOf(oxf.officer, enquiry.reference);
    const close = { enquiryId: id, version, outcomeCode: "IN_SCHOOL", note: "x" };
    expect((await endingAct(oxf.officer, "closeEnquiry", close)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("OXF-22: home education on the parent's written notice; the letter to the manager is due in ten working days", async () => {
    const home = { routeCode: "HOME_EDUCATED", groundCode: "9(1)(f)" };
    expect((await request(oxf.school, enquiry.id, home)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await aLine(register, enquiry.id, { code: "PARENT_NOTICE", side: "SCHOOL", inWriting: true });
    const { permission } = await request(oxf.school, enquiry.id, home);
    await answerTo(oxf.school, CONFIRM, permission, { deletedOn: "2026-11-27", ctfCode: "MMMMMMM" });
    expect(await clocksOf(register, enquiry.id, "OXF-K3")).toMatchObject([{ state: "RUNNING", due_on: "2026-12-11" }]);
  });
});
