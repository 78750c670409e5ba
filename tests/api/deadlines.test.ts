import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aRule, clockAct, clocksOf, deadlinesOf, startRegisterWith } from "../support/a-clock.js";
import { anAttempt, anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import type { TestPerson, TestRegister } from "../support/register.js";

const CONTACT = aRule({ id: "T-K1", title: "Make contact", amount: 1, metBy: ["CONTACT_ATTEMPT"] });
const REFER = aRule({ id: "T-K2" });
const OFF_ROLL = aRule({
  id: "T-K3",
  kind: "EARLIEST",
  amount: 20,
  counts: "UNAUTHORISED_ABSENCE",
  owner: "INVESTIGATING_OFFICER",
});
const AUDIT = aRule({
  id: "T-K4",
  start: "OPENED",
  amount: 6,
  max: 8,
  unit: "WEEK",
  countsStart: false,
  owner: "REGISTER_ADMIN",
  metBy: ["REVIEWED"],
});

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let support: TestPerson;
let early: OpenedEnquiry;
let late: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegisterWith(CONTACT, REFER, OFF_ROLL, AUDIT);
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
  support = await register.as("Bea Lindqvist");
  early = await anEnquiry(school, { firstAbsentOn: "2026-11-02" });
  late = await anEnquiry(officer, { firstAbsentOn: "2026-11-16" });
});
afterAll(async () => await register.stop());

const seen = (page: any) => page.nodes.map((one: any) => [one.enquiry.reference, one.ruleId, one.dueOn]);

describe("the dates of an enquiry", () => {
  it("are counted on the school's calendar and explain themselves", async () => {
    const clocks = await clocksOf(school, early.reference);
    expect(clocks["T-K2"]).toMatchObject({
      ...{ state: "BREACHED", isOverdue: true, startedOn: "2026-11-02", dueOn: "2026-11-13", counted: 10 },
      explanation:
        "Overdue since Fri 13 Nov 2026. Day 10 of 10 (school days): counted 2–6, 9–13 Nov; day 10 fell on Fri 13 Nov 2026.",
    });
    expect(clocks["T-K3"]).toMatchObject({ state: "RUNNING", counted: 19, amount: 20, unit: "SCHOOL_DAY" });
    expect(clocks["T-K4"]).toMatchObject({ dueOn: "2027-01-07", latestOn: "2027-01-21", counted: null });
  });

  it("are met by what is written down, and late when it came late", async () => {
    const { reference, id } = await anEnquiry(school, { firstAbsentOn: "2026-11-24" });
    await anAttempt(school, id, { on: "2026-11-25" });
    expect((await clocksOf(school, reference))["T-K1"]).toMatchObject({
      state: "MET",
      metOn: "2026-11-25",
      wasLate: true,
      isOverdue: false,
    });
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [reference]);
    await register.sql("DELETE FROM clock c USING enquiry q WHERE q.id = c.enquiry_id AND q.reference = $1", [
      reference,
    ]);
  });
});

describe("deadlines", () => {
  it("lists what is open, earliest due first, with the enquiry it belongs to", async () => {
    const page = await deadlinesOf(support);
    const days = page.nodes.map((one: any) => one.dueOn);
    expect(days).toEqual(days.toSorted());
    expect(seen(page).map(String).toSorted()).toEqual(
      [
        [early.reference, "T-K1", "2026-11-02"],
        [early.reference, "T-K2", "2026-11-13"],
        [early.reference, "T-K3", "2026-11-27"],
        [early.reference, "T-K4", "2027-01-07"],
        [late.reference, "T-K1", "2026-11-16"],
        [late.reference, "T-K2", "2026-11-27"],
        [late.reference, "T-K3", "2026-12-11"],
        [late.reference, "T-K4", "2027-01-07"],
      ].map(String),
    );
    expect(page.totalCount).toBe(8);
  });

  it("gives page after page without a gap", async () => {
    const first = await deadlinesOf(support, {}, { first: 3 });
    const rest = await deadlinesOf(support, {}, { first: 50, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...seen(first), ...seen(rest)]).toEqual(seen(await deadlinesOf(support)));
  });

  it("answers for one enquiry, for what is overdue and for a state told by the day", async () => {
    const enquiryId = late.id;
    expect(seen(await deadlinesOf(support, { enquiryId })).map(([, rule]: string[]) => rule)).toHaveLength(4);
    const overdue = await deadlinesOf(support, { isOverdue: true });
    expect(overdue.nodes.map((one: any) => [one.ruleId, one.state])).toEqual([
      ["T-K1", "BREACHED"],
      ["T-K2", "BREACHED"],
      ["T-K1", "BREACHED"],
    ]);
    expect((await deadlinesOf(support, { state: "BREACHED" })).totalCount).toBe(3);
    expect((await deadlinesOf(support, { state: "RUNNING" })).totalCount).toBe(5);
    for (const day of ["2026-11-28", "2026-12-12", "2027-01-22"]) {
      register.today(day);
      for (const state of ["RUNNING", "PAUSED", "MET", "BREACHED", "SUPERSEDED"]) {
        const { nodes } = await deadlinesOf(support, { state });
        expect(nodes.filter((one: any) => one.state !== state)).toEqual([]);
      }
      const clocks = [early, late].map(({ reference }) => clocksOf(support, reference));
      const breached = (await Promise.all(clocks)).flatMap(Object.values).filter((one: any) => one.isOverdue);
      expect((await deadlinesOf(support, { isOverdue: true })).totalCount).toBe(breached.length);
    }
    register.today("2026-11-28");
    const possible = await deadlinesOf(support, { state: "MET" });
    expect(possible.nodes.map((one: any) => [one.ruleId, one.metOn])).toEqual([["T-K3", "2026-11-27"]]);
    expect((await deadlinesOf(support, { enquiryId: early.id })).nodes.map((one: any) => one.ruleId)).not.toContain(
      "T-K3",
    );
    register.today("2026-11-26");
  });

  it("answers for one person: my enquiries and what my role owes, of a school only its own", async () => {
    const rules = async (person: TestPerson) =>
      new Set((await deadlinesOf(person, { mine: true })).nodes.map((one: any) => one.ruleId));
    expect(await rules(support)).toEqual(new Set(["T-K4"]));
    expect(await rules(officer)).toEqual(new Set(["T-K3"]));
    const ofSchool = await deadlinesOf(school, { mine: true });
    expect(new Set(seen(ofSchool).map(([reference]: string[]) => reference))).toEqual(new Set([early.reference]));
    const [gethin] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = 'Gethin Rowe'");
    await register.sql("UPDATE enquiry SET officer_id = $1 WHERE reference = $2", [gethin?.id, late.reference]);
    expect(new Set(seen(await deadlinesOf(officer, { mine: true })).map(([one]: string[]) => one))).toContain(
      late.reference,
    );
    expect((await deadlinesOf(support, { officerId: globalId("Person", gethin?.id ?? "") })).totalCount).toBe(4);
  });

  it("answers for one service and one school", async () => {
    const [row] = await register.sql<{ service: string; school: string }>(
      `SELECT p.service_id AS service, q.school_id AS school FROM person p, enquiry q
       WHERE p.name = 'Gethin Rowe' AND q.reference = $1`,
      [early.reference],
    );
    const ofService = await deadlinesOf(support, { serviceId: globalId("Service", row?.service ?? "") });
    expect(new Set(seen(ofService).map(([reference]: string[]) => reference))).toContain(late.reference);
    const ofSchool = await deadlinesOf(support, { schoolId: globalId("School", row?.school ?? "") });
    expect(new Set(seen(ofSchool).map(([reference]: string[]) => reference))).toEqual(new Set([early.reference]));
    expect((await deadlinesOf(support, { schoolId: globalId("Service", row?.school ?? "") })).nodes).toEqual([]);
  });

  it("costs the same number of statements for one line as for many", async () => {
    const statements = async (first: number) => {
      const count = register.countStatements();
      await deadlinesOf(support, {}, { first });
      return count();
    };
    await statements(1);
    const one = await statements(1);
    expect(await statements(50)).toBe(one);
    expect(one).toBeLessThanOrEqual(9);
  });

  it("counts anew when the calendar changes", async () => {
    const before = (await clocksOf(support, late.reference))["T-K2"].dueOn;
    const { recordCalendarDay } = await support.ask(
      `mutation ($input: RecordCalendarDayInput!) { recordCalendarDay(input: $input) { userErrors { message } } }`,
      { input: { onDay: "2026-11-27", kind: "SCHOOL_CLOSED", name: "Burst pipe" } },
    );
    expect([before, recordCalendarDay.userErrors]).toEqual(["2026-11-27", []]);
    const [line] = (await deadlinesOf(support, { enquiryId: late.id })).nodes.filter(
      (one: any) => one.ruleId === "T-K2",
    );
    expect(line).toMatchObject({
      dueOn: "2026-11-30",
      explanation: expect.stringContaining("not counted 27 Nov, Burst pipe"),
    });
    const [kept] = await register.sql(
      "SELECT c.due_on::text AS due FROM clock c JOIN enquiry q ON q.id = c.enquiry_id WHERE q.reference = $1 AND c.rule_id = 'T-K2'",
      [late.reference],
    );
    expect(kept).toEqual({ due: "2026-11-30" });
  });

  it("counts anew when the child's details are corrected", async () => {
    const { enquiry } = await support.ask(
      "query ($reference: String!) { enquiry(reference: $reference) { child { id version } } }",
      { reference: late.reference },
    );
    await register.sql("DELETE FROM clock c USING enquiry q WHERE q.id = c.enquiry_id AND q.reference = $1", [
      late.reference,
    ]);
    const { correctChild } = await support.ask(
      "mutation ($input: CorrectChildInput!) { correctChild(input: $input) { userErrors { message } } }",
      { input: { childId: enquiry.child.id, version: enquiry.child.version, hasEhcp: true, reason: "The plan came" } },
    );
    expect(correctChild.userErrors).toEqual([]);
    expect((await deadlinesOf(support, { enquiryId: late.id })).totalCount).toBe(4);
  });

  it("shows a school no word that the authority wrote", async () => {
    const { userErrors } = await clockAct(officer, "pauseClock", {
      enquiryId: early.id,
      ruleId: "T-K3",
      reason: "The mother is in a refuge",
    });
    expect(userErrors).toEqual([]);
    expect((await clocksOf(officer, early.reference))["T-K3"].explanation).toContain("refuge");
    expect((await clocksOf(school, early.reference))["T-K3"]).toMatchObject({
      state: "PAUSED",
      viewerCanResume: false,
      explanation: expect.not.stringContaining("refuge"),
    });
  });

  it("is empty for another authority, and closed to those who do not search", async () => {
    expect((await deadlinesOf(await register.as("Maud Sorley"))).nodes).toEqual([]);
    const query = "query { deadlines { nodes { ruleId } } }";
    for (const name of ["Cormac Dell", "Yasmin Thorne", "Tom Hargreaves"]) {
      expect(await thrownCode(await register.as(name), query, {})).toBe("FORBIDDEN");
    }
  });
});
