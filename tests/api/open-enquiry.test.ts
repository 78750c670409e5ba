import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { endingAct } from "../support/an-ending.js";
import { aNewChild, anEnquiry, OPEN } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const SHOW = `query ($reference: String!) { enquiry(reference: $reference) { reference state firstAbsentOn onRoll
  school { name } child { firstName household { reference } } entry { reference } openedBy { name }
  chronology { nodes { code what onDay side } } viewerCanRecord } }`;

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function open(person: TestPerson, input: Record<string, unknown>) {
  return (await person.ask(OPEN, { input: { firstAbsentOn: "2026-11-16", ...input } })).openEnquiry;
}

describe("openEnquiry", () => {
  it("opens with the school when its designated person opens it, for their own school only", async () => {
    const other = await register.sql<{ id: string }>(
      "SELECT id FROM school WHERE name <> 'Ham Lock Primary School' LIMIT 1",
    );
    const { enquiry } = await open(school, {
      child: aNewChild({ firstName: "Noor" }),
      schoolId: globalId("School", other[0]?.id ?? ""),
    });
    expect(enquiry.reference).toMatch(/^AFC-E-2026-\d{4}$/);
    expect((await school.ask(SHOW, { reference: enquiry.reference })).enquiry).toMatchObject({
      state: "WITH_SCHOOL",
      onRoll: true,
      school: { name: "Ham Lock Primary School" },
      child: { firstName: "Noor" },
      openedBy: { name: "Imani Forsyth" },
      chronology: {
        nodes: [
          { code: "FIRST_ABSENT", what: "First day absent", onDay: "2026-11-16", side: "SCHOOL" },
          { code: "OPENED", what: "Enquiry opened", onDay: "2026-11-26" },
        ],
      },
      viewerCanRecord: true,
    });
  });

  it("opens as joint when the authority opens it, linked to the child's line on the register", async () => {
    const entry = await aRegisterEntry(register);
    const { enquiry } = await open(officer, { childId: globalId("Child", entry.childId) });
    const shown = (await officer.ask(SHOW, { reference: enquiry.reference })).enquiry;
    expect(shown).toMatchObject({ state: "JOINT", entry: { reference: entry.reference }, school: null });
    const panelist = await register.as("Tom Hargreaves");
    expect(await thrownCode(panelist, SHOW, { reference: enquiry.reference })).toBe("FORBIDDEN");
  });

  it("looks for a child once: a second enquiry is refused with the reference of the first, where it is in sight", async () => {
    const child = aNewChild();
    const first = await anEnquiry(officer, { child });
    const second = await open(officer, { child });
    expect(second).toMatchObject({
      enquiry: null,
      knownEnquiry: { reference: first.reference },
      userErrors: [{ code: "REFUSED", field: ["child"] }],
    });
    const bySchool = await open(school, { child });
    expect(bySchool).toMatchObject({ knownEnquiry: null, userErrors: [{ code: "REFUSED", field: ["child"] }] });
    const [count] = await register.sql<{ n: number }>(
      "SELECT count(*)::int AS n FROM enquiry q JOIN child c ON c.id = q.child_id WHERE c.last_name = $1",
      [child.lastName],
    );
    expect(count?.n).toBe(1);
  });

  it("SUF-80: opens no search for a child whose death is recorded, until that is taken back", async () => {
    const child = aNewChild();
    const first = await anEnquiry(officer, { child });
    await endingAct(officer, "recordDeath", { enquiryId: first.id, version: first.version, on: "2026-11-20" });
    const refusal = { enquiry: null, knownEnquiry: null, userErrors: [{ code: "REFUSED", field: ["child"] }] };
    const again = await open(officer, { child });
    expect(again).toMatchObject(refusal);
    expect(again.userErrors[0].message).toContain("has died");
    expect(await open(school, { child })).toMatchObject(refusal);
    const supervisor = await register.as("Wanda Okafor");
    const reopened = { enquiryId: first.id, version: first.version + 1, reason: "It was his uncle." };
    const { enquiry } = await endingAct(supervisor, "reopenEnquiry", reopened);
    await endingAct(supervisor, "closeEnquiry", {
      ...{ enquiryId: enquiry.id, version: enquiry.version, outcomeCode: "MOVED_AWAY", note: "Gone to Leeds." },
    });
    expect((await open(officer, { child })).userErrors).toEqual([]);
  });

  it("never lets a school try the authority's ids, nor see the register or the household of a child it looks for", async () => {
    const entry = await aRegisterEntry(register, { firstName: "Tamsin", lastName: "Holloway" });
    expect((await open(school, { childId: globalId("Child", entry.childId) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["child"] },
    ]);
    const words = { firstName: "Tamsin", lastName: "Holloway", dateOfBirth: "2013-05-04" };
    const { enquiry } = await open(school, { child: words });
    const shown = (await school.ask(SHOW, { reference: enquiry.reference })).enquiry;
    expect(shown).toMatchObject({ entry: null, child: { household: [] } });
  });

  it("refuses a child without a name, a day to come, a group the procedure does not have and another authority's ids", async () => {
    const child = aNewChild();
    expect((await open(school, {})).userErrors).toMatchObject([{ code: "INVALID", field: ["child"] }]);
    expect((await open(school, { child: aNewChild({ firstName: " " }) })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["firstName"] },
    ]);
    expect((await open(school, { child, firstAbsentOn: "2026-11-27" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["firstAbsentOn"] },
    ]);
    expect((await open(school, { child, vulnerabilityCodes: ["NO_SUCH_GROUP"] })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["vulnerabilityCodes"] },
    ]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect((await open(officer, { childId: globalId("Child", elsewhere.childId) })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["childId"] },
    ]);
    const [fen] = await register.sql<{ id: string }>(
      "INSERT INTO school (authority_id, name) SELECT id, 'Fen End School' FROM authority WHERE code = 'FEN' RETURNING id",
    );
    expect((await open(officer, { child, schoolId: globalId("School", fen?.id ?? "") })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["schoolId"] },
    ]);
  });

  it("gives the same answer twice for the same key, and shows another authority nothing", async () => {
    const input = { child: aNewChild(), idempotencyKey: "open-once" };
    const first = await open(officer, input);
    expect(await open(officer, input)).toEqual(first);
    const stranger = await register.as("Maud Sorley");
    expect((await stranger.ask(SHOW, { reference: first.enquiry.reference })).enquiry).toBeNull();
  });

  it("is not open to panel members, service staff or readers of reports", async () => {
    for (const name of ["Tom Hargreaves", "Cormac Dell", "Yasmin Thorne"]) {
      expect(await thrownCode(await register.as(name), OPEN, { input: {} })).toBe("FORBIDDEN");
    }
  });
});
