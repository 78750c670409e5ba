import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aContact, directoryAct, directoryMutation } from "../support/a-contact.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const BY_ID = "query ($id: ID!) { directory(id: $id, first: 5) { nodes { id name } } }";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const correct = async (contact: { id: string }, more: Record<string, unknown>) =>
  await directoryAct(bea, "correctDirectoryContact", { contactId: contact.id, version: 1, ...more });

describe("correctDirectoryContact", () => {
  it("changes what is given and leaves the rest, and shows it as it is when somebody else was quicker", async () => {
    const contact = await aContact(bea, "Westmarch County Council");
    expect(await correct(contact, { phone: null, contactRole: "Tracing officer" })).toMatchObject({
      userErrors: [],
      contact: { phone: null, contactRole: "Tracing officer", email: "cme@council.example", version: 2 },
    });
    expect(await correct(contact, { name: "Westmarch" })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      contact: { name: "Westmarch County Council" },
    });
  });

  it("is asked for by its id alone, in sight and kept by this authority", async () => {
    const contact = await aContact(bea, "Southgate Council");
    const fens = await aContact(await register.as("Maud Sorley"), "Fenwick Other Council");
    const named = async (id: string) => (await bea.ask(BY_ID, { id })).directory.nodes;
    expect(await named(contact.id)).toEqual([{ id: contact.id, name: "Southgate Council" }]);
    expect([await named(fens.id), await named("nobody")]).toEqual([[], []]);
  });

  it("refuses an empty name, a name that is there already, and what is no address", async () => {
    const contact = await aContact(bea, "Eastmere Council");
    await aContact(bea, "Northcombe Council");
    expect((await correct(contact, { name: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["name"] }]);
    expect((await correct(contact, { name: "NORTHCOMBE council" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await correct(contact, { email: "x" })).userErrors).toMatchObject([{ code: "INVALID", field: ["email"] }]);
  });

  it("answers another authority's contact as if it were not there, and is not open to officers", async () => {
    const contact = await aContact(await register.as("Maud Sorley"), "Fenwick Neighbour Council");
    expect((await correct(contact, { name: "Ours" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { contactId: contact.id, version: 1 };
    const gethin = await register.as("Gethin Rowe");
    expect(await thrownCode(gethin, directoryMutation("correctDirectoryContact"), { input })).toBe("FORBIDDEN");
  });
});
