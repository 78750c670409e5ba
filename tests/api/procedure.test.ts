import { Role } from "@rome/procedure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAuthority } from "../support/an-authority.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestRegister } from "../support/register.js";

const PROCEDURE = `{ procedure { key name version rhythmDays seatCount confidentialityNotice legalBasis groups { group number name }
  criteria { code label source } reasons { code } provisionTypes { code } escalationLevels { code } removalOutcomes { code }
  boards { code isNamedInDecision meets } purposes { code } } }`;

const RULES = `query Rules($from: PlainDate) { procedure { key authority
  versions { name version effectiveFrom isInForce }
  clocks(exampleFrom: $from) { ruleId title obligation kind isOfCalendar amountInWords startsWith whenInWords ownerWords metBy source
    asPrinted decision otherReading example { startOn dueOn latestOn otherReadingOn explanation }
    fastTracks { whenInWords amountInWords says source example { dueOn } } }
  missingInWords vulnerabilityGroups { code label source } risks { code }
  checklists { code name heldBy daysInWords whenInWords source rows { code label isMandatory asksRiskAssessment agencies asPrinted } }
  guards { actInWords conditions { holdsInWords whenInWords says source } }
  routesOffRoll { code label grantInWords grounds decision conditions { says source } instructions { says source } }
  outcomes { code label isFollowedUp closesByItself conditions { says } }
  notifications { eventInWords whenInWords toWords byWords isFirst isImmediate says source }
  roles { role words } forms { code label isDraft isPublic sentBy decision } systems { code label source }
  lists { name entries { code label } } } }`;

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
  await anAuthority(register, {
    code: "CAM",
    procedure: "cambridgeshire",
    schools: { "Reedmace Primary School": {} },
    people: {
      "Ines Ashdown": Role.INVESTIGATING_OFFICER,
      "Rosa Timms": { role: Role.SCHOOL_LEAD, school: "Reedmace Primary School" },
    },
  });
});
afterAll(async () => await register.stop());

describe("procedure", () => {
  it("gives the lists and words of the authority's procedure, each with its clause", async () => {
    const { procedure } = await (await register.as("Cormac Dell")).ask(PROCEDURE);
    expect(procedure.groups.map((one: { number: number }) => one.number)).toEqual([1, 2, 3]);
    expect(procedure.criteria).toHaveLength(6);
    expect(procedure.criteria[0].source).toContain("AFC-68");
    expect(procedure).toMatchObject({ key: "afc", rhythmDays: 14, seatCount: 14 });
    expect(procedure.confidentialityNotice.length).toBeGreaterThan(50);
  });

  it("is not open to a reader of reports", async () => {
    expect(await thrownCode(await register.as("Yasmin Thorne"), PROCEDURE, {})).toBe("FORBIDDEN");
  });

  it("shows every clock in words with its clause and a worked example, from today unless a day is given", async () => {
    const { procedure } = await (await register.as("Gethin Rowe")).ask(RULES);
    const clock = (id: string) => procedure.clocks.find((one: { ruleId: string }) => one.ruleId === id);
    expect(clock("AFC-K2")).toMatchObject({
      amountInWords: "5 school days",
      startsWith: "First day absent",
      ownerWords: "School",
      metBy: ["Referred to the authority"],
      source: expect.stringContaining("AFC-76"),
      asPrinted: "absent for five consecutive days without any explanation",
      example: { startOn: "2026-11-26", dueOn: "2026-12-02" },
      fastTracks: [
        { whenInWords: "a safeguarding concern stands", amountInWords: "at once", example: { dueOn: "2026-11-26" } },
      ],
    });
    expect(clock("AFC-K3").example.explanation).toMatch(/^Day 20 of 20 \(school days\): counted /);
    expect(clock("PANEL-AGENDA").amountInWords).toBe("5 working days before the panel");
    expect(procedure.clocks.every((one: { source: string }) => one.source !== "")).toBe(true);
    const later = await (await register.as("Gethin Rowe")).ask(RULES, { from: "2027-01-04" });
    const moved = later.procedure.clocks.find((one: { ruleId: string }) => one.ruleId === "AFC-K2");
    expect(moved.example).toMatchObject({ startOn: "2027-01-04", dueOn: "2027-01-08" });
  });

  it("shows checks, guards, ways off a roll, outcomes, telling, roles, forms and versions", async () => {
    const { procedure } = await (await register.as("Imani Forsyth")).ask(RULES);
    const checks = procedure.checklists.find((one: { code: string }) => one.code === "LOCATION_CHECKS");
    expect(checks).toMatchObject({ heldBy: "AUTHORITY", daysInWords: "school days 5 to 20 of absence" });
    expect(checks.rows).toHaveLength(11);
    expect(procedure.routesOffRoll[0]).toMatchObject({ grantInWords: "Permission of: Education Welfare Service" });
    expect(procedure.outcomes).toHaveLength(8);
    expect(procedure.guards[0]).toMatchObject({ actInWords: "Before a referral is accepted" });
    expect(procedure.notifications[0]).toMatchObject({ isFirst: true, isImmediate: true });
    expect(procedure.roles).toContainEqual({ role: "FRONT_DOOR", words: "Single Point of Access (SPA)" });
    expect(procedure.forms.every((one: { isDraft: boolean }) => one.isDraft)).toBe(true);
    expect(procedure.versions).toEqual([expect.objectContaining({ version: "2021-07", isInForce: true })]);
    expect(procedure.vulnerabilityGroups).toEqual([]);
    expect(procedure.missingInWords).toContain("of compulsory school age");
  });

  it("shows another authority's own rules, whose two documents hold together", async () => {
    for (const person of ["Ines Ashdown", "Rosa Timms"]) {
      const { procedure } = await (await register.as(person)).ask(RULES);
      expect(procedure).toMatchObject({ key: "cambridgeshire", authority: "Cambridgeshire County Council" });
      const ids = procedure.clocks.map(({ ruleId }: { ruleId: string }) => ruleId);
      expect(ids).toEqual(expect.arrayContaining(["CAM-K1", "CSP-K2"]));
      expect(ids.some((id: string) => id.startsWith("AFC") || id.startsWith("PANEL"))).toBe(false);
      expect(procedure.vulnerabilityGroups).toHaveLength(22);
      const route = procedure.routesOffRoll.find((one: { code: string }) => one.code === "NOT_FOUND");
      expect(route.grantInWords).toBe("Written confirmation of: Local Authority Attendance Officer (LAAO)");
    }
  });
});
