import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aCounty, type County } from "../support/a-county.js";
import { endingAct } from "../support/an-ending.js";
import { aNewChild, anEnquiry, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FOUND = "enquiry { reference state school { name } } closeEntries { reference }";
const RECORD = `mutation ($input: RecordFailedTransfersInput!) { recordFailedTransfers(input: $input) {
  results { place outcome ${FOUND} } ${USER_ERRORS} } }`;
const CHECK = `query ($input: FailedTransferListInput!) { failedTransferList(input: $input) { problem schoolYear canBeBroughtIn
  rows { rowNumber firstName lastName dateOfBirth upn lastSchool allocatedSchool problem outcome ${FOUND} } } }`;

let register: TestRegister;
let suffolk: County;
let cambridgeshire: County;

beforeAll(async () => {
  register = await startRegister();
  register.today("2026-09-14");
  suffolk = await aCounty(register, "SFA", "suffolk");
  cambridgeshire = await aCounty(register, "CFA", "cambridgeshire");
});
afterAll(async () => await register.stop());

const record = async (children: unknown[], words: Record<string, unknown> = {}, person = suffolk.administrator) =>
  (await person.ask(RECORD, { input: { schoolYear: "2026-27", children, ...words } })).recordFailedTransfers;
const check = async (text: string, person = suffolk.administrator): Promise<any> =>
  (await person.ask(CHECK, { input: { fileName: "list.csv", content: Buffer.from(text).toString("base64") } }))
    .failedTransferList;
const enquiriesOf = async (code: string) =>
  await register.sql("SELECT q.id FROM enquiry q JOIN authority a ON a.id = q.authority_id WHERE a.code = $1", [code]);

describe("recordFailedTransfers", () => {
  it("SUF-22: opens a joint search for each child of September's list, with the line that says why", async () => {
    const children = [
      { ...aNewChild(), lastSchool: "fen end school", allocatedSchool: "Quay High School" },
      { ...aNewChild(), lastSchool: "A school elsewhere" },
    ];
    const { results, userErrors } = await record(children);
    expect(userErrors).toEqual([]);
    expect(results).toMatchObject([
      { place: 1, outcome: "NEW", enquiry: { state: "JOINT", school: { name: "Fen End School" } } },
      { place: 2, outcome: "NEW", enquiry: { state: "JOINT", school: null } },
    ]);
    const { chronology } = await enquiryNow(suffolk.manager, results[0].enquiry.reference);
    expect(chronology.nodes.map(({ code }: any) => code)).toEqual(["FAILED_TO_TRANSFER", "OPENED"]);
    expect(chronology.nodes[0].note).toBe(
      "On the list of failed transfers of 2026-27. Last school: fen end school. School allocated: Quay High School.",
    );
  });

  it("CAM-34: takes the report of transfers in Cambridgeshire, with a base allocated or none", async () => {
    const child = { ...aNewChild(), lastSchool: "Fen End School" };
    const { results, userErrors } = await record([child], {}, cambridgeshire.manager);
    expect(userErrors).toEqual([]);
    const { chronology } = await enquiryNow(cambridgeshire.manager, results[0].enquiry.reference);
    expect(chronology.nodes).toContainEqual(
      expect.objectContaining({ code: "FAILED_TO_TRANSFER", note: expect.stringContaining("allocated: none") }),
    );
  });

  it("SUF-22: reports a child who is looked for already, and never opens a second search, also for a line that stands twice", async () => {
    const child = aNewChild();
    const open = await anEnquiry(suffolk.officer, { child, firstAbsentOn: "2026-09-07" });
    const twice = aNewChild();
    const { results } = await record([child, twice, twice]);
    expect(results).toMatchObject([
      { outcome: "ALREADY_LOOKED_FOR", enquiry: { reference: open.reference } },
      { outcome: "NEW" },
      { outcome: "ALREADY_LOOKED_FOR", enquiry: { reference: results[1].enquiry.reference } },
    ]);
    const again = await record([child]);
    expect(again.userErrors).toEqual([]);
  });

  it("leaves a child who may be somebody on the register to a person, until that person says it is somebody else", async () => {
    const entry = await aRegisterEntry(register, {
      authority: "SFA",
      firstName: "Katherine",
      lastName: "Ashdown",
      dateOfBirth: "2015-05-04",
    });
    const child = { firstName: "Catherine", lastName: "Ashdown", dateOfBirth: "2015-05-04" };
    const { results } = await record([child]);
    expect(results).toEqual([
      { place: 1, outcome: "CLOSE_MATCH", enquiry: null, closeEntries: [{ reference: entry.reference }] },
    ]);
    const checked = await record([{ ...child, isNobodyElse: true }]);
    expect(checked.results).toMatchObject([{ outcome: "NEW", closeEntries: [] }]);
  });

  it("opens nothing for a child whose death is recorded", async () => {
    const child = aNewChild();
    const enquiry = await anEnquiry(suffolk.officer, { child, firstAbsentOn: "2026-09-07" });
    await endingAct(suffolk.officer, "recordDeath", {
      enquiryId: enquiry.id,
      version: enquiry.version,
      on: "2026-09-10",
    });
    expect((await record([child])).results).toMatchObject([{ outcome: "HAS_DIED", enquiry: null }]);
  });

  it("opens none when one of the children cannot be right, and says which", async () => {
    const before = await enquiriesOf("SFA");
    const wrong = [aNewChild(), aNewChild({ dateOfBirth: "2027-01-01" }), aNewChild({ firstName: " " })];
    const { results, userErrors } = await record(wrong);
    expect(results).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "REFUSED", field: ["children", "1", "dateOfBirth"] },
      { code: "REFUSED", field: ["children", "2", "firstName"] },
    ]);
    expect(await enquiriesOf("SFA")).toHaveLength(before.length);
  });

  it("refuses another school year, an empty list, and a procedure that has no such list", async () => {
    const refusal = async (words: Record<string, unknown>, children: unknown[] = [aNewChild()]) =>
      (await record(children, words)).userErrors;
    expect(await refusal({ schoolYear: "2020-21" })).toMatchObject([{ code: "REFUSED", field: ["schoolYear"] }]);
    expect(await refusal({}, [])).toMatchObject([{ code: "REFUSED", field: ["children"] }]);
    const bea = await register.as("Bea Lindqvist");
    const { userErrors } = await record([aNewChild()], {}, bea);
    expect(userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("has no list of children") },
    ]);
    expect((await check("First name,Last name,Date of birth\nA,B,01/02/2015", bea)).problem).toContain("has no list");
    expect((await bea.ask("{ viewer { rooms } }")).viewer.rooms).not.toContain("FAILED_TRANSFERS");
  });

  it("does nothing twice with the same key, and gives the same answer", async () => {
    const children = [aNewChild()];
    const first = await record(children, { idempotencyKey: "september" });
    const before = await enquiriesOf("SFA");
    expect(await record(children, { idempotencyKey: "september" })).toEqual(first);
    expect(await enquiriesOf("SFA")).toHaveLength(before.length);
  });

  it("shows what a file would do before anything is kept, with what to correct in its wrong rows", async () => {
    const before = await enquiriesOf("SFA");
    const text = `Surname\tForename\tDOB\tUPN\tLast school\tAllocated school
Copperfield\tWren\t17/11/2014\t\tFen End School\tQuay High School
Copperfield\tLark\t31/02/2014\t\t\t
Copperfield\tIvy\t17/11/2014\tX1\t\t
`;
    const list = await check(text);
    expect(list).toMatchObject({ problem: null, schoolYear: "2026-27", canBeBroughtIn: false });
    expect(list.rows).toMatchObject([
      { rowNumber: 2, dateOfBirth: "2014-11-17", outcome: "NEW", problem: null, allocatedSchool: "Quay High School" },
      { rowNumber: 3, dateOfBirth: null, outcome: null, problem: expect.stringContaining("real date") },
      { rowNumber: 4, outcome: null, problem: expect.stringMatching(/UPN|number/) },
    ]);
    expect((await check("Name\nWren")).problem).toContain("could not find the headings");
    expect((await check("")).problem).toContain("empty");
    expect(await enquiriesOf("SFA")).toHaveLength(before.length);
    expect((await suffolk.administrator.ask("{ viewer { rooms } }")).viewer.rooms).toContain("FAILED_TRANSFERS");
  });

  it("sees no child of another authority, and is no act of an officer or a school", async () => {
    const child = aNewChild();
    await anEnquiry(suffolk.officer, { child, firstAbsentOn: "2026-09-07" });
    expect((await record([child], {}, cambridgeshire.manager)).results).toMatchObject([{ outcome: "NEW" }]);
    const forbidden = async (person: TestPerson) =>
      await thrownCode(person, RECORD, { input: { schoolYear: "2026-27", children: [aNewChild()] } });
    expect(await forbidden(suffolk.officer)).toBe("FORBIDDEN");
    expect(await forbidden(suffolk.school)).toBe("FORBIDDEN");
  });
});
