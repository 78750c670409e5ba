import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aNewChild, anAttempt, anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = `query ($filter: EnquiryFilter, $first: Int, $after: String) { enquiries(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { reference state child { lastName } school { name } officer { name } } } }`;
const CASE = `query ($reference: String!) { enquiry(reference: $reference) { missing { isMissing category notKnown source }
  checklists { code phase rows { state } } documents { id } steps { code } beforeYouRing { safeToContact } } }`;

let register: TestRegister;
let officer: TestPerson;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
  school = await register.as("Imani Forsyth");
  for (const lastName of ["Quillfeather", "Marchbanks", "Orrery"])
    await anEnquiry(officer, { child: aNewChild({ lastName }) });
  await anEnquiry(school, { child: aNewChild({ lastName: "Lockhart" }) });
});
afterAll(async () => await register.stop());

async function list(person: TestPerson, filter: Record<string, unknown> = {}, page: Record<string, unknown> = {}) {
  return (await person.ask(LIST, { filter, ...page })).enquiries;
}

const namesIn = ({ nodes }: any): string[] => nodes.map(({ child }: any) => child.lastName);

describe("the list of enquiries", () => {
  it("shows the authority all and a school its own", async () => {
    expect(namesIn(await list(officer))).toEqual(
      expect.arrayContaining(["Quillfeather", "Marchbanks", "Orrery", "Lockhart"]),
    );
    const own = await list(school);
    expect(new Set(own.nodes.map((node: any) => node.school?.name))).toEqual(new Set(["Ham Lock Primary School"]));
    expect(namesIn(own)).not.toContain("Orrery");
    expect(await list(await register.as("Maud Sorley"), { text: "Orrery" })).toMatchObject({ totalCount: 0 });
    expect(await thrownCode(await register.as("Tom Hargreaves"), LIST, {})).toBe("FORBIDDEN");
  });

  it("is narrowed by state, school, officer and text, and never widened by a strange id", async () => {
    expect(namesIn(await list(officer, { text: "marchb" }))).toEqual(["Marchbanks"]);
    expect(namesIn(await list(officer, { state: "WITH_SCHOOL" }))).toContain("Lockhart");
    expect(namesIn(await list(officer, { state: "WITH_SCHOOL" }))).not.toContain("Orrery");
    const [ham] = await register.sql<{ id: string }>("SELECT id FROM school WHERE name = 'Ham Lock Primary School'");
    const ofHam = await list(officer, { schoolId: globalId("School", ham?.id ?? "") });
    expect(namesIn(ofHam)).toContain("Lockhart");
    expect(namesIn(ofHam)).not.toContain("Orrery");
    expect(await list(officer, { officerId: "nonsense" })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(namesIn(await list(officer, { isOpen: false }))).not.toContain("Orrery");
  });

  it("gives every enquiry once, page by page, in as many statements for a longer list as for a shorter one", async () => {
    const all = await list(officer, {}, { first: 100 });
    const first = await list(officer, {}, { first: 2 });
    const rest = await list(officer, {}, { first: 98, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    const statements = async () => {
      const counted = register.countStatements();
      await list(officer, {}, { first: 100 });
      return counted();
    };
    const before = await statements();
    for (const person of [officer, officer, school, school]) await anEnquiry(person);
    expect(await statements()).toBe(before);
  });

  it("leaves one trace of a list and of an enquiry that was read", async () => {
    const before = await register.sql("SELECT 1 FROM audit_event WHERE act = 'enquiries'");
    await list(officer);
    expect(await register.sql("SELECT 1 FROM audit_event WHERE act = 'enquiries'")).toHaveLength(before.length + 1);
  });
});

describe("an enquiry", () => {
  it("says how the procedure judges the child today, with its checklists", async () => {
    const { id, reference } = await anEnquiry(officer, { onRoll: false });
    await anAttempt(officer, id);
    const { enquiry } = await officer.ask(CASE, { reference });
    expect(enquiry.missing).toMatchObject({ isMissing: true, source: expect.stringContaining("AFC") });
    expect(enquiry.checklists.map(({ code }: any) => code)).toContain("LOCATION_CHECKS");
    expect(enquiry.beforeYouRing).toEqual({ safeToContact: "UNKNOWN" });
  });

  it("says what must be known before it can be told", async () => {
    const { reference } = await anEnquiry(officer);
    expect((await officer.ask(CASE, { reference })).enquiry.missing).toMatchObject({
      isMissing: null,
      notKnown: ["whether the child is on a school's roll"],
    });
  });
});
