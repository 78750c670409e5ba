import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCounty, type County, clocksOf } from "../support/a-county.js";
import { endingAct, endingOf, unmetOf } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { aLine, answerTo, bothEnquired, CONFIRM, GRANT, request, UPLOAD } from "../support/an-off-roll.js";
import { startRegister, type TestRegister } from "../support/register.js";

const NOT_FOUND = { routeCode: "NOT_FOUND", groundCode: "9(1)(i)" };
const codes = (answer: any): string[] => answer.permission.unmet.map(({ code }: { code: string }) => code);

let register: TestRegister;
let cam: County;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  cam = await aCounty(register, "CAM", "cambridgeshire");
});
beforeEach(async () => {
  register.today("2026-11-02");
  enquiry = await anEnquiry(cam.school, { firstAbsentOn: "2026-11-02" });
  await bothEnquired(register, enquiry.id);
});
afterAll(async () => await register.stop());

/** A permission granted on the day four weeks are over. */
async function granted(): Promise<any> {
  await aLine(register, enquiry.id, { code: "REFERRED", side: "SCHOOL" });
  register.today("2026-11-30");
  const { permission } = await request(cam.school, enquiry.id, NOT_FOUND);
  const answer = await answerTo(cam.officer, GRANT, permission);
  expect(answer.userErrors).toEqual([]);
  return answer.permission;
}

describe("leaving a roll in Cambridgeshire", () => {
  it("CAM-15, CSP-11: after four weeks, once the school has referred and both have enquired, with the officer's agreement", async () => {
    register.today("2026-11-29");
    const { permission } = await request(cam.school, enquiry.id, NOT_FOUND);
    expect(codes(await answerTo(cam.officer, GRANT, permission))).toEqual(["FOUR_WEEKS", "NOT_REFERRED"]);
    register.today("2026-11-30");
    expect(codes(await answerTo(cam.officer, GRANT, permission))).toEqual(["NOT_REFERRED"]);
    await aLine(register, enquiry.id, { code: "REFERRED", side: "SCHOOL" });
    const manager = await answerTo(cam.manager, GRANT, permission);
    expect(manager.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("officer named") }]);
    expect((await answerTo(cam.officer, GRANT, permission)).permission.state).toBe("GRANTED");
  });

  it("CSP-12: the officer's confirmation is in writing, dated, and the school holds it", async () => {
    const permission = await granted();
    expect(permission).toMatchObject({ inWriting: true, decidedOn: "2026-11-30" });
    expect(permission.letter).toContain("confirms in writing that you may take the child off your roll");
    const read = "query ($id: ID!) { offRollPermission(id: $id) { letter viewerCanConfirm } }";
    const { offRollPermission } = await cam.school.ask(read, { id: permission.id });
    expect(offRollPermission).toEqual({ letter: permission.letter, viewerCanConfirm: true });
  });

  it("CAM-16, CSP-11: the missing transfer file has seven X, eight are read too, and it is uploaded at once", async () => {
    const permission = await granted();
    expect(permission).toMatchObject({ ctfCode: "XXXXXXX", ctfDestination: "UNKNOWN" });
    const used = await answerTo(cam.school, CONFIRM, permission, { deletedOn: "2026-11-30", ctfCode: "XXXXXXXX" });
    expect(used.permission).toMatchObject({ ctfCode: "XXXXXXX", viewerCanRecordUpload: true });
    expect(await clocksOf(register, enquiry.id, "CAM-K4")).toMatchObject([{ state: "RUNNING", due_on: "2026-11-30" }]);
    await answerTo(cam.school, UPLOAD, used.permission, { uploadedOn: "2026-11-30" });
    expect(await clocksOf(register, enquiry.id, "CAM-K4")).toMatchObject([{ state: "MET", met_on: "2026-11-30" }]);
  });

  it("CSP-13: the case stays open to the authority after the name is off the roll", async () => {
    const permission = await granted();
    const after = await answerTo(cam.school, CONFIRM, permission, { deletedOn: "2026-11-30", ctfCode: "XXXXXXX" });
    expect(after.enquiry).toMatchObject({ onRoll: false });
    expect(await endingOf(cam.officer, enquiry.reference)).toMatchObject({
      state: expect.not.stringMatching("CLOSED"),
      ending: { viewerCanReview: true, viewerCanClose: true },
    });
  });

  it("CAM-14: an address outside the county lets the school act without the officer, once the administrator is told", async () => {
    const outside = { routeCode: "OUTSIDE_CAMBRIDGESHIRE", groundCode: "9(1)(g)" };
    const sources = (answer: any) => answer.userErrors.map(({ source }: { source: string }) => source);
    const early = await request(cam.school, enquiry.id, outside);
    expect(sources(early)).toEqual([expect.stringContaining("CAM-14"), expect.stringContaining("CAM-14")]);
    await aLine(register, enquiry.id, { code: "OUTSIDE_ADDRESS_CONFIRMED", side: "SCHOOL", on: "2026-11-02" });
    expect((await request(cam.school, enquiry.id, outside)).userErrors).toHaveLength(1);
    await aLine(register, enquiry.id, { code: "ADMINISTRATOR_INFORMED", side: "SCHOOL", on: "2026-11-02" });
    const { permission } = await request(cam.school, enquiry.id, outside);
    expect(permission).toMatchObject({ state: "GRANTED", decidedBy: null, viewerCanConfirm: true });
  });

  it("CAM-25: home education needs the parents in writing, then off the roll with seven M", async () => {
    const home = { routeCode: "HOME_EDUCATION", groundCode: "9(1)(f)" };
    await aLine(register, enquiry.id, { code: "HOME_EDUCATION_REFERRED", side: "SCHOOL", on: "2026-11-02" });
    const spoken = { code: "PARENT_WROTE_HOME_EDUCATION", side: "SCHOOL", on: "2026-11-02" } as const;
    await aLine(register, enquiry.id, spoken);
    expect((await request(cam.school, enquiry.id, home)).userErrors).toMatchObject([
      { source: expect.stringContaining("CAM-25") },
    ]);
    await aLine(register, enquiry.id, { ...spoken, inWriting: true });
    const { permission } = await request(cam.school, enquiry.id, home);
    expect(permission).toMatchObject({ state: "GRANTED", ctfCode: "MMMMMMM" });
    expect(permission.letter).toContain("Elective Home Education Administrator");
  });

  it("CSP-07: a known destination needs the placement confirmed, the child on roll there and the form sent", async () => {
    const known = { routeCode: "DESTINATION_CONFIRMED", groundCode: "9(1)(a)" };
    const before = await request(cam.school, enquiry.id, known);
    expect(before.userErrors).toHaveLength(3);
    for (const code of ["PLACEMENT_CONFIRMED", "ON_ROLL_AT_NEW_PROVISION", "DELETION_NOTIFIED"])
      await aLine(register, enquiry.id, { code, side: "SCHOOL", on: "2026-11-02" });
    const nameless = await request(cam.school, enquiry.id, known);
    expect(nameless.userErrors).toMatchObject([{ field: ["receivingSchool"] }]);
    const { permission } = await request(cam.school, enquiry.id, { ...known, receivingSchool: "873 2050" });
    expect(permission).toMatchObject({ state: "GRANTED", ctfCode: "8732050" });
  });
});

describe("how a search ends in Cambridgeshire", () => {
  const close = async (outcomeCode: string, note = "Queensbridge School, by telephone.") => {
    const { id, version } = await endingOf(cam.officer, enquiry.reference);
    return await endingAct(cam.officer, "closeEnquiry", { enquiryId: id, version, outcomeCode, note });
  };

  it("CAM-44: on a roll or home educated closes once it is confirmed, with a note that names the school or authority", async () => {
    expect((await close("ON_ROLL")).userErrors).toMatchObject([{ source: expect.stringContaining("CAM-44") }]);
    await aLine(register, enquiry.id, { code: "DESTINATION_CONFIRMED", on: "2026-11-02" });
    expect((await close("ON_ROLL", "")).userErrors).toMatchObject([{ field: ["note"] }]);
    expect((await close("ON_ROLL")).enquiry).toMatchObject({ state: "CLOSED", outcome: { code: "ON_ROLL" } });
  });

  it("CAM-45: closes as moved to another authority only on its written acceptance", async () => {
    const note = "Peterborough City Council.";
    expect((await close("OTHER_AUTHORITY", note)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await endingAct(cam.officer, "recordHandover", { enquiryId: enquiry.id, authority: "Peterborough City Council" });
    const said = { enquiryId: enquiry.id, accepted: true, inWriting: false };
    await endingAct(cam.officer, "recordHandoverAnswer", said);
    expect((await close("OTHER_AUTHORITY", note)).userErrors).toMatchObject([
      { message: expect.stringContaining("in writing"), source: expect.stringContaining("CAM-45") },
    ]);
    await endingAct(cam.officer, "recordHandoverAnswer", { ...said, inWriting: true });
    const { enquiry: after } = await close("OTHER_AUTHORITY", note);
    expect(after).toMatchObject({ state: "CLOSED", outcome: { label: "Confirmed on other LA cme list" } });
  });

  it("CAM-46: a child who cannot be traced stays open: no outcome fits, and the audit goes on", async () => {
    await aLine(register, enquiry.id, { code: "EXHAUSTED", on: "2026-11-02" });
    const seen = await endingOf(cam.manager, enquiry.reference);
    for (const { code } of seen.ending.outcomes) expect(unmetOf(seen, code)).not.toEqual([]);
    expect(seen.ending.viewerCanReview).toBe(true);
  });

  it("CAM-20: an audit meets its clock of six to eight weeks, and the next one starts", async () => {
    const AUDIT = "mutation ($input: RecordAuditInput!) { recordAudit(input: $input) { userErrors { code } } }";
    register.today("2026-12-14");
    await cam.manager.ask(AUDIT, { input: { enquiryIds: [enquiry.id], decision: "Go on looking." } });
    const [first, second] = await clocksOf(register, enquiry.id, "CAM-K7");
    expect(first).toMatchObject({ state: "MET", met_on: "2026-12-14" });
    expect(second).toMatchObject({ state: "RUNNING", due_on: "2027-01-25" });
  });

  it("leaves the register with its enquiry, for the county has no panel", async () => {
    const [entry] = await register.sql<{ id: string }>(
      `INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
       SELECT authority_id, 'CAM-2026-9001', child_id, 'ACTIVE', '2026-11-02' FROM enquiry WHERE reference = $1 RETURNING id`,
      [enquiry.reference],
    );
    await aLine(register, enquiry.id, { code: "RETURNED", side: "SCHOOL", on: "2026-11-02" });
    const { enquiry: after } = await close("ON_ROLL");
    expect(after.entry).toMatchObject({ status: "CLOSED", removedOn: "2026-11-02" });
    const reopened = await endingAct(cam.manager, "reopenEnquiry", {
      enquiryId: after.id,
      version: after.version,
      reason: "Gone again.",
    });
    expect(reopened.enquiry).toMatchObject({ state: "JOINT", entry: { status: "ADDED" } });
    const [again] = await register.sql("SELECT previous_entry_id FROM register_entry WHERE reference = $1", [
      reopened.enquiry.entry.reference,
    ]);
    expect(again).toEqual({ previous_entry_id: entry?.id });
  });
});
