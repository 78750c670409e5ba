import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { aLine, answerTo, askedOnDay20, DAY_20, GRANT, request, uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const MOVED = { routeCode: "MOVED_TO_ANOTHER_SCHOOL", groundCode: "9(1)(a)" };

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;
let asked: { id: string; version: number };

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  ({ enquiry, asked } = await askedOnDay20(register, school));
});
afterAll(async () => await register.stop());

const codesIn = (answer: any): string[] => answer.permission.unmet.map(({ code }: { code: string }) => code);

describe("grantOffRollPermission", () => {
  it("AFC-93: grants on day 20 when school and EWS have enquired and the child is not found, in writing and dated", async () => {
    const {
      permission,
      enquiry: after,
      userErrors,
    } = await answerTo(officer, GRANT, asked, { note: "Ring us first." });
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({
      state: "GRANTED",
      decidedOn: "2026-11-27",
      decidedBy: { name: "Gethin Rowe" },
      inWriting: true,
      ctfDestination: "UNKNOWN",
      ctfCode: "XXXXXXX",
      viewerCanGrant: false,
    });
    expect(after.onRoll).toBe(true);
    expect(permission.letter).toContain("27 November 2026");
    expect(permission.letter).toContain("Ring us first.");
    expect(permission.letter).toContain("Destination code of the transfer file: XXXXXXX.");
    const [line] = await register.sql(
      "SELECT in_writing, side, note FROM chronology_entry WHERE enquiry_id = $1 AND code = 'OFF_ROLL_GRANTED'",
      [uuidOf(enquiry.id)],
    );
    expect(line).toMatchObject({ in_writing: true, side: "AUTHORITY", note: permission.letter });
  });

  it("AFC-93: counts 20 school days of unauthorised absence; an authorised day puts it off", async () => {
    register.today("2026-11-26");
    expect((await answerTo(officer, GRANT, asked)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-93") },
    ]);
    register.today("2026-11-27");
    await register.sql(
      `INSERT INTO authorised_absence (authority_id, enquiry_id, on_day, code, recorded_by)
       SELECT authority_id, id, '2026-11-10', 'I', opened_by FROM enquiry WHERE id = $1`,
      [uuidOf(enquiry.id)],
    );
    expect(codesIn(await answerTo(officer, GRANT, asked))).toEqual(["TWENTY_DAYS"]);
  });

  it("AFC-56: refuses until school and authority have both enquired, and says all that is missing", async () => {
    const bare = await anEnquiry(school, { firstAbsentOn: "2026-11-02" });
    const { permission } = await request(school, bare.id, DAY_20);
    const answer = await answerTo(officer, GRANT, permission);
    expect(answer.permission.state).toBe("REQUESTED");
    expect(answer.userErrors.length).toBeGreaterThan(1);
    expect(codesIn(answer)).toEqual(expect.arrayContaining(["SCHOOL_HAS_NOT_ENQUIRED", "EWS_HAS_NOT_INVESTIGATED"]));
    expect(codesIn(answer)).toContain("JOINT_ENQUIRY_MISSING");
    await register.sql("UPDATE enquiry SET is_located = true WHERE id = $1", [uuidOf(enquiry.id)]);
    expect(codesIn(await answerTo(officer, GRANT, asked))).toEqual(["CHILD_IS_LOCATED"]);
  });

  it("AFC-95: on day 20 with a safeguarding concern refuses for good, keeps the name on the roll and tells the procedure's words", async () => {
    await register.sql("UPDATE enquiry SET has_safeguarding_concern = true WHERE id = $1", [uuidOf(enquiry.id)]);
    const { permission, enquiry: after, userErrors } = await answerTo(officer, GRANT, asked);
    expect(userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-95") }]);
    expect(permission).toMatchObject({ state: "REFUSED", reason: userErrors[0].message, ctfCode: null });
    expect(after).toMatchObject({ onRoll: true, state: "WITH_SCHOOL" });
    const lines = await register.sql(
      "SELECT code, note FROM chronology_entry WHERE enquiry_id = $1 AND code LIKE 'OFF_ROLL%' ORDER BY seq",
      [uuidOf(enquiry.id)],
    );
    expect(lines.map(({ code }) => code)).toEqual(["OFF_ROLL_REQUESTED", "OFF_ROLL_REFUSED"]);
    const told = await register.sql(
      "SELECT rule_code FROM notification WHERE enquiry_id = $1 AND event_code = 'OFF_ROLL_REFUSED' ORDER BY rule_code",
      [uuidOf(enquiry.id)],
    );
    expect(told).toEqual([{ rule_code: "REFUSED_TO_LEAD" }, { rule_code: "REFUSED_TO_SOCIAL_CARE" }]);
  });

  it("AFC-95: says the same again for the same key", async () => {
    await register.sql("UPDATE enquiry SET has_safeguarding_concern = true WHERE id = $1", [uuidOf(enquiry.id)]);
    const first = await answerTo(officer, GRANT, asked, { idempotencyKey: "grant-once" });
    const again = await answerTo(officer, GRANT, asked, { idempotencyKey: "grant-once" });
    expect(again.userErrors).toEqual(first.userErrors);
    expect(again.permission).toEqual(first.permission);
  });

  it("AFC-91: lets a child who moved off the roll only when the receiving authority and the receiving school have both confirmed", async () => {
    const moved = await anEnquiry(school, { firstAbsentOn: "2026-11-16" });
    const { permission } = await request(school, moved.id, MOVED);
    expect(codesIn(await answerTo(officer, GRANT, permission))).toEqual([
      "AUTHORITY_NOT_CONFIRMED",
      "SCHOOL_NOT_CONFIRMED",
    ]);
    await aLine(register, moved.id, { code: "RECEIVING_AUTHORITY_CONFIRMED" });
    expect(codesIn(await answerTo(officer, GRANT, permission))).toEqual(["SCHOOL_NOT_CONFIRMED"]);
    await aLine(register, moved.id, { code: "RECEIVING_SCHOOL_CONFIRMED" });
    const nameless = await answerTo(officer, GRANT, permission);
    expect(nameless.userErrors).toMatchObject([{ code: "REFUSED", field: ["receivingSchool"] }]);
    const granted = await answerTo(officer, GRANT, permission, { receivingSchool: "314/2050" });
    expect(granted.userErrors).toEqual([]);
    expect(granted.permission).toMatchObject({ state: "GRANTED", ctfDestination: "SCHOOL", ctfCode: "3142050" });
  });

  it("AFC-92, AFC-94: tells the school what to do then, in order", async () => {
    const { letter } = (await answerTo(officer, GRANT, asked)).permission;
    const steps = [
      "1. Take the child's name off the roll.",
      "2. Upload the child's records to School2School",
      "3. Complete",
    ];
    expect(steps.map((step) => letter.indexOf(step)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(true);
    expect(letter).not.toContain("Fairweather");
  });

  it("is only for the role the route names, once, at the version that was read", async () => {
    const keeper = await register.as("Bea Lindqvist");
    expect((await answerTo(keeper, GRANT, asked)).userErrors).toMatchObject([
      { code: "REFUSED", field: ["permissionId"] },
    ]);
    expect((await answerTo(officer, GRANT, { ...asked, version: 7 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const granted = await answerTo(officer, GRANT, asked);
    expect((await answerTo(officer, GRANT, granted.permission)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await answerTo(maud, GRANT, asked)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { permissionId: asked.id, version: asked.version };
    expect(await thrownCode(school, GRANT, { input })).toBe("FORBIDDEN");
    expect(await thrownCode(await register.as("Tom Hargreaves"), GRANT, { input })).toBe("FORBIDDEN");
  });
});
