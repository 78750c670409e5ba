import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ASSIGN = enquiryAct("assignEnquiry", "enquiry { version officer { name } copiedTo { name } }");
const MINE = `query ($filter: EnquiryFilter) { enquiries(filter: $filter) { totalCount nodes { reference } } }`;

let register: TestRegister;
let supervisor: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  supervisor = await register.as("Wanda Okafor");
});
afterAll(async () => await register.stop());

async function idOf(name: string): Promise<string> {
  const [person] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = $1", [name]);
  return globalId("Person", person?.id ?? "");
}

async function assign(enquiryId: string, words: Record<string, unknown> = {}, person = supervisor) {
  const input = { enquiryId, version: 1, officerId: await idOf("Gethin Rowe"), ...words };
  return (await person.ask(ASSIGN, { input })).assignEnquiry;
}

describe("assignEnquiry", () => {
  it("CAM-38, CAM-39: gives an enquiry to an officer with a copy to the manager, and both find it among theirs", async () => {
    const { id, reference } = await anEnquiry(supervisor);
    const copiedToId = await idOf("Wanda Okafor");
    expect((await assign(id, { copiedToId })).enquiry).toEqual({
      version: 2,
      officer: { name: "Gethin Rowe" },
      copiedTo: { name: "Wanda Okafor" },
    });
    expect((await enquiryNow(supervisor, reference)).chronology.nodes[0]).toMatchObject({
      code: "ASSIGNED",
      withWhom: "Gethin Rowe",
      note: "Copied to Wanda Okafor.",
    });
    for (const name of ["Gethin Rowe", "Wanda Okafor"]) {
      const { enquiries } = await (await register.as(name)).ask(MINE, { filter: { mine: true } });
      expect(enquiries).toEqual({ totalCount: 1, nodes: [{ reference }] });
    }
    expect((await assign(id, { version: 2, copiedToId: null })).enquiry.copiedTo).toBeNull();
  });

  it("offers those who work on searches, and takes nobody else", async () => {
    const { id, reference } = await anEnquiry(supervisor);
    const { enquiry } = await supervisor.ask(
      "query ($reference: String!) { enquiry(reference: $reference) { viewerCanAssign officers { name } } }",
      { reference },
    );
    const names = enquiry.officers.map(({ name }: any) => name);
    expect(names).toEqual(expect.arrayContaining(["Gethin Rowe", "Wanda Okafor", "Piers Galloway"]));
    expect(names).not.toContain("Imani Forsyth");
    for (const name of ["Imani Forsyth", "Tom Hargreaves"])
      expect((await assign(id, { officerId: await idOf(name) })).userErrors).toMatchObject([
        { code: "REFUSED", field: ["officerId"], source: expect.stringContaining("CAM-39") },
      ]);
    expect((await assign(id, { officerId: await idOf("Maud Sorley") })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["officerId"] },
    ]);
    expect((await assign(id, { copiedToId: await idOf("Tom Hargreaves") })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["copiedToId"] },
    ]);
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id } = await anEnquiry(supervisor);
    await assign(id);
    const later = await assign(id, { officerId: await idOf("Piers Galloway") });
    expect(later).toMatchObject({ userErrors: [{ code: "CONFLICT" }], enquiry: { officer: { name: "Gethin Rowe" } } });
  });

  it("is for managers: not for officers, schools or panel members, and another authority sees nothing", async () => {
    const { id } = await anEnquiry(supervisor);
    const input = { enquiryId: id, version: 1, officerId: await idOf("Gethin Rowe") };
    for (const name of ["Gethin Rowe", "Imani Forsyth", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), ASSIGN, { input })).toBe("FORBIDDEN");
    expect((await assign(id, {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
