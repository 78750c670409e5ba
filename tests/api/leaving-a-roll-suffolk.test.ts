import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCounty, type County, clocksOf } from "../support/a-county.js";
import { endingAct, endingOf } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { aLine, answerTo, bothEnquired, CONFIRM, request, uuidOf } from "../support/an-off-roll.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let suf: County;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  suf = await aCounty(register, "SUF", "suffolk");
});
beforeEach(async () => {
  register.today("2026-11-30");
  enquiry = await anEnquiry(suf.school, { firstAbsentOn: "2026-11-02" });
  await bothEnquired(register, enquiry.id);
});
afterAll(async () => await register.stop());

const sources = (answer: any): string[] => answer.userErrors.map(({ source }: { source: string }) => source);

describe("leaving a roll in Suffolk", () => {
  it("SUF-25, SUF-49: after four weeks and not found the school acts by the regulations, with seven X", async () => {
    const lost = { routeCode: "NOT_FOUND", groundCode: "9(1)(i)" };
    register.today("2026-11-29");
    expect(sources(await request(suf.school, enquiry.id, lost))).toEqual([expect.stringContaining("SUF-49")]);
    register.today("2026-11-30");
    const { permission } = await request(suf.school, enquiry.id, lost);
    expect(permission).toMatchObject({ state: "GRANTED", decidedBy: null, ctfCode: "XXXXXXX" });
    expect(await clocksOf(register, enquiry.id, "SUF-K5")).toMatchObject([{ state: "RUNNING" }]);
    await answerTo(suf.school, CONFIRM, permission, { deletedOn: "2026-11-30", ctfCode: "XXXXXXX" });
    expect(await clocksOf(register, enquiry.id, "SUF-K5")).toMatchObject([{ state: "MET" }]);
  });

  it("SUF-48: no name leaves a roll without a transfer file", async () => {
    await aLine(register, enquiry.id, { code: "LEAVING_NOTICE", side: "SCHOOL", inWriting: true });
    const { permission } = await request(suf.school, enquiry.id, {
      routeCode: "OUTSIDE_SYSTEM",
      groundCode: "9(1)(g)",
    });
    const without = await answerTo(suf.school, CONFIRM, permission, { deletedOn: "2026-11-30", ctfCode: " " });
    expect(without.userErrors).toMatchObject([{ code: "INVALID", field: ["ctfCode"] }]);
  });

  it("SUF-50: an independent school or abroad needs the parent's written notice, then seven M", async () => {
    const away = { routeCode: "OUTSIDE_SYSTEM", groundCode: "9(1)(g)" };
    await aLine(register, enquiry.id, { code: "LEAVING_NOTICE", side: "SCHOOL" });
    expect(sources(await request(suf.school, enquiry.id, away))).toEqual([expect.stringContaining("SUF-50")]);
    await aLine(register, enquiry.id, { code: "LEAVING_NOTICE", side: "SCHOOL", inWriting: true });
    expect((await request(suf.school, enquiry.id, away)).permission).toMatchObject({ ctfCode: "MMMMMMM" });
  });

  it("SUF-57, SUF-58: home education only on written notice; ten working days or five school days, whichever is sooner", async () => {
    const home = { routeCode: "HOME_EDUCATED", groundCode: "9(1)(f)" };
    expect(sources(await request(suf.school, enquiry.id, home))).toEqual([expect.stringContaining("SUF-57")]);
    await aLine(register, enquiry.id, { code: "HOME_EDUCATION_NOTICE", side: "SCHOOL", inWriting: true });
    const { permission } = await request(suf.school, enquiry.id, home);
    await answerTo(suf.school, CONFIRM, permission, { deletedOn: "2026-11-30", ctfCode: "MMMMMMM" });
    expect(await clocksOf(register, enquiry.id, "SUF-K10")).toMatchObject([{ state: "RUNNING", due_on: "2026-12-07" }]);
  });

  it("SUF-59: a child with a plan is home educated only with the SEN Officer's permission", async () => {
    const home = { routeCode: "HOME_EDUCATED", groundCode: "9(1)(f)" };
    await register.sql("UPDATE child SET has_ehcp = true WHERE id = (SELECT child_id FROM enquiry WHERE id = $1)", [
      uuidOf(enquiry.id),
    ]);
    await aLine(register, enquiry.id, { code: "HOME_EDUCATION_NOTICE", side: "SCHOOL", inWriting: true });
    expect(sources(await request(suf.school, enquiry.id, home))).toEqual([expect.stringContaining("SUF-59")]);
    await aLine(register, enquiry.id, { code: "SEN_OFFICER_PERMISSION", side: "SCHOOL" });
    expect((await request(suf.school, enquiry.id, home)).userErrors).toHaveLength(1);
    await aLine(register, enquiry.id, { code: "SEN_OFFICER_PERMISSION" });
    expect((await request(suf.school, enquiry.id, home)).permission.state).toBe("GRANTED");
  });
});

describe("after a child is found in Suffolk", () => {
  const act = async (name: string, words: Record<string, unknown> = {}) => {
    const { id, version } = await endingOf(suf.administrator, enquiry.reference);
    const isChange = name === "closeEnquiry";
    const input = { enquiryId: id, ...(isChange ? { version } : {}), ...words };
    return await endingAct(suf.administrator, name, input);
  };
  const close = async () => await act("closeEnquiry", { outcomeCode: "WLA", note: "On roll at Stour Valley." });
  const found = async () => {
    await register.sql("UPDATE enquiry SET is_located = true, state = 'JOINT' WHERE id = $1", [uuidOf(enquiry.id)]);
    return await close();
  };

  it("SUF-53: follows up at six and at eighteen weeks, and closes only after both", async () => {
    const { enquiry: after, userErrors } = await found();
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({ state: "FOUND", outcome: { code: "WLA" }, closedOn: null });
    expect(after.ending.followUpsOwed.map(({ clockRuleId }: any) => clockRuleId)).toEqual(["SUF-K7A", "SUF-K7B"]);
    expect(await clocksOf(register, enquiry.id, "SUF-K7A")).toMatchObject([{ due_on: "2027-01-11" }]);
    expect(await clocksOf(register, enquiry.id, "SUF-K7B")).toMatchObject([{ due_on: "2027-04-05" }]);
    register.today("2027-01-11");
    expect((await close()).userErrors).toMatchObject([{ source: expect.stringContaining("SUF-53") }]);
    const six = await act("recordFollowUp", { clockRuleId: "SUF-K7A", stillInProvision: true });
    expect(six.enquiry.ending.followUpsOwed).toMatchObject([{ clockRuleId: "SUF-K7B" }]);
    const twice = await act("recordFollowUp", { clockRuleId: "SUF-K7A", stillInProvision: true });
    expect(twice.userErrors).toMatchObject([{ code: "REFUSED", field: ["clockRuleId"] }]);
    expect(await clocksOf(register, enquiry.id, "SUF-K7A")).toMatchObject([{ state: "MET", met_on: "2027-01-11" }]);
    register.today("2027-04-05");
    expect((await close()).userErrors).toHaveLength(1);
    await act("recordFollowUp", { clockRuleId: "SUF-K7B", stillInProvision: true, note: "Attends every day." });
    expect((await close()).enquiry).toMatchObject({
      state: "CLOSED",
      closedOn: "2027-04-05",
      outcome: { code: "WLA" },
    });
  });

  it("SUF-53: a child who is gone again is looked for again, and found again is followed up anew", async () => {
    await found();
    const wordless = await act("recordFollowUp", { clockRuleId: "SUF-K7A", stillInProvision: false });
    expect(wordless.userErrors).toMatchObject([{ code: "REFUSED", field: ["note"] }]);
    const gone = await act("recordFollowUp", {
      clockRuleId: "SUF-K7A",
      stillInProvision: false,
      note: "Not seen since May.",
    });
    expect(gone.enquiry).toMatchObject({ state: "JOINT", outcome: null, ending: { followUpsOwed: [] } });
    expect((await close()).enquiry.ending.followUpsOwed).toHaveLength(2);
  });

  it("SUF-72: the review with the manager is due every six weeks, and each review starts the next", async () => {
    expect(await clocksOf(register, enquiry.id, "SUF-K8")).toMatchObject([{ state: "RUNNING", due_on: "2027-01-11" }]);
    register.today("2027-01-07");
    await endingAct(suf.supervisor, "recordReview", { enquiryId: enquiry.id, decision: "Ask the aunt." });
    expect(await clocksOf(register, enquiry.id, "SUF-K8")).toMatchObject([
      { state: "MET", met_on: "2027-01-07" },
      { state: "RUNNING", due_on: "2027-02-18" },
    ]);
  });
});

describe("SUF-68: a child who is never found", () => {
  /** Sixteen within the school year 2026-27, so of compulsory school age until Friday 25 June 2027. */
  const child = { firstName: "Tam", lastName: "Leaver", dateOfBirth: "2011-02-10" };

  const stateOf = async (one: OpenedEnquiry) =>
    (await register.sql("SELECT state, outcome_code, closed_on FROM enquiry WHERE reference = $1", [one.reference]))[0];

  it("stays open until the last day of compulsory school age, and closes by itself the day after, once", async () => {
    const lost = await anEnquiry(suf.school, { child: { ...child } });
    const located = await anEnquiry(suf.school, { child: { ...child, firstName: "Ted" } });
    const younger = await anEnquiry(suf.school, { child: { ...child, firstName: "Tig", dateOfBirth: "2011-09-01" } });
    await register.sql("UPDATE enquiry SET is_located = true WHERE reference = $1", [located.reference]);
    register.today("2027-06-25");
    await register.job("closing");
    expect(await stateOf(lost)).toMatchObject({ state: "WITH_SCHOOL" });
    register.today("2027-06-26");
    await Promise.all([register.job("closing"), register.job("closing")]);
    await register.job("closing");
    expect(await stateOf(lost)).toEqual({ state: "CLOSED", outcome_code: "NCA", closed_on: "2027-06-26" });
    expect(await stateOf(located)).toMatchObject({ state: "WITH_SCHOOL" });
    expect(await stateOf(younger)).toMatchObject({ state: "WITH_SCHOOL" });
    const lines = await register.sql(
      "SELECT p.name FROM chronology_entry x JOIN person p ON p.id = x.recorded_by WHERE x.enquiry_id = $1 AND x.code = 'CLOSED'",
      [uuidOf(lost.id)],
    );
    expect(lines).toEqual([{ name: "The register" }]);
  });

  it("does not close by itself where the procedure does not say so", async () => {
    register.today("2026-11-26");
    const officer = await register.as("Gethin Rowe");
    const afc = await anEnquiry(officer, { child: { ...child, firstName: "Tom" } });
    register.today("2027-07-01");
    await register.job("closing");
    expect(await stateOf(afc)).toMatchObject({ state: "JOINT" });
  });
});
