import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = `mutation ($input: RecordProvisionInput!) { recordProvision(input: $input) {
  entry { version onRoll school { name } responsibleTeam provisionType { code } hoursPerWeek population isUnder25Hours
    reducedHoursPlan { hoursNow targetHours reviewOn } fullCase { timeline { nodes { detail { label before after } } } } } ${USER_ERRORS} } }`;
const COUNTS = "{ register { counts { byPopulation { population count } } } }";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function record(entryId: string, more: Record<string, unknown>) {
  return (await bea.ask(RECORD, { input: { entryId, version: 1, ...more } })).recordProvision;
}

describe("recordProvision", () => {
  it("records hours, and the population follows in the page and in the counts", async () => {
    const entry = await aRegisterEntry(register);
    const { entry: now, userErrors } = await record(entry.globalId, { hoursPerWeek: 10, responsibleTeam: "Tuition" });
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ hoursPerWeek: 10, isUnder25Hours: true, population: "NOT_SUITABLE", onRoll: true });
    expect(now.responsibleTeam).toBe("Tuition");
    expect(now.fullCase.timeline.nodes[0].detail).toContainEqual({ label: "Hours a week", before: "25", after: "10" });
    const { counts } = (await bea.ask(COUNTS)).register;
    expect(counts.byPopulation).toContainEqual({ population: "NOT_SUITABLE", count: 1 });
    const off = await record(entry.globalId, { version: 2, onRoll: false });
    expect(off.entry).toMatchObject({ population: "MISSING", hoursPerWeek: 10 });
  });

  it("takes null as not known, and leaves what was left out", async () => {
    const entry = await aRegisterEntry(register, { hoursPerWeek: 12 });
    const { entry: now } = await record(entry.globalId, { hoursPerWeek: null, onRoll: null });
    expect(now).toMatchObject({ hoursPerWeek: null, isUnder25Hours: null, onRoll: null });
    expect((await record(entry.globalId, { version: 2, provisionTypeCode: "EHE" })).entry).toMatchObject({
      provisionType: { code: "EHE" },
      hoursPerWeek: null,
    });
  });

  it("keeps a reduced-hours plan, and null ends it", async () => {
    const entry = await aRegisterEntry(register, { hoursPerWeek: 10 });
    const plan = { hoursNow: 10, targetHours: 25, reviewOn: "2027-01-15" };
    const kept = await record(entry.globalId, { reducedHoursPlan: plan });
    expect(kept.entry).toMatchObject({ reducedHoursPlan: plan, population: "AT_RISK" });
    const ended = await record(entry.globalId, { version: 2, reducedHoursPlan: null });
    expect(ended.entry).toMatchObject({ reducedHoursPlan: null, version: 3 });
  });

  it("finds a school by its name whatever its capitals, and adds it when it is new", async () => {
    const entry = await aRegisterEntry(register);
    expect((await record(entry.globalId, { schoolName: " Larkspur High " })).entry.school).toEqual({
      name: "Larkspur High",
    });
    const other = await aRegisterEntry(register);
    expect((await record(other.globalId, { schoolName: "LARKSPUR HIGH" })).entry.school).toEqual({
      name: "Larkspur High",
    });
    const { schools } = await bea.ask(`{ schools(text: "larkspur") { id name } }`);
    expect(schools).toHaveLength(1);
    const third = await aRegisterEntry(register);
    const byId = await record(third.globalId, { schoolId: schools[0].id });
    expect(byId.entry.school).toEqual({ name: "Larkspur High" });
    expect((await record(third.globalId, { version: 2, schoolId: null })).entry.school).toBeNull();
  });

  it.each([
    [{ hoursPerWeek: 61 }, "hoursPerWeek", "AFC-09"],
    [{ hoursPerWeek: -1 }, "hoursPerWeek", "AFC-09"],
    [{ provisionTypeCode: "PIRATE_SHIP" }, "provisionTypeCode", "AFC-18"],
    [{ reducedHoursPlan: { hoursNow: 10, targetHours: 8, reviewOn: "2027-01-15" } }, "reducedHoursPlan", "AFC-10"],
    [{ reducedHoursPlan: { hoursNow: 10, targetHours: 25 } }, "reducedHoursPlan", "AFC-10"],
    [{ reducedHoursPlan: { hoursNow: 10, targetHours: 25, reviewOn: "2026-11-25" } }, "reducedHoursPlan", "AFC-10"],
  ])("refuses %o in its field, citing the clause", async (given, field, clause) => {
    const entry = await aRegisterEntry(register);
    const { userErrors, entry: now } = await record(entry.globalId, given);
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: [field], source: expect.stringContaining(clause) }]);
    expect(now.version).toBe(1);
  });

  it("refuses a school that is not here, and a name that is too long", async () => {
    const entry = await aRegisterEntry(register);
    expect((await record(entry.globalId, { schoolId: "U2Nob29sOjE" })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["schoolId"] },
    ]);
    expect((await record(entry.globalId, { schoolName: "x".repeat(201) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await record(entry.globalId, { hoursPerWeek: 5 });
    const second = await record(entry.globalId, { hoursPerWeek: 6 });
    expect(second).toMatchObject({ userErrors: [{ code: "CONFLICT" }], entry: { hoursPerWeek: 5, version: 2 } });
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await record(voided.globalId, { onRoll: true })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect(await record(elsewhere.globalId, { onRoll: true })).toMatchObject({
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open to those who do not keep the register", async () => {
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      const input = { entryId: "x", version: 1 };
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
    }
  });
});

describe("the population that is kept", () => {
  it("is worked out again before a count, once age has changed it", async () => {
    const entry = await aRegisterEntry(register, { dateOfBirth: "2021-12-20", hoursPerWeek: 5 });
    const young = await record(entry.globalId, { hoursPerWeek: 4 });
    expect(young.entry.population).toBeNull();
    const find = `{ register(filter: { population: NOT_SUITABLE, text: "${entry.reference}" }) { nodes { reference } } }`;
    expect((await bea.ask(find)).register.nodes).toEqual([]);
    register.today("2026-12-31");
    bea = await register.as("Bea Lindqvist");
    expect((await bea.ask(find)).register.nodes).toEqual([{ reference: entry.reference }]);
  });
});
