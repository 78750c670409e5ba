import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aContact, directoryAct, directoryMutation, directoryOf } from "../support/a-contact.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const remove = async (contact: { id: string; version: number }) =>
  await directoryAct(bea, "removeDirectoryContact", { contactId: contact.id, version: contact.version });

describe("removeDirectoryContact", () => {
  it("takes a contact out of the lists, keeps it for the record, and frees its name", async () => {
    const contact = await aContact(bea, "Westmarch County Council");
    expect((await remove(contact)).userErrors).toEqual([]);
    expect((await directoryOf(bea, { text: "Westmarch" })).nodes).toEqual([]);
    expect(await register.sql("SELECT is_active FROM directory_contact WHERE name LIKE 'Westmarch%'")).toEqual([
      { is_active: false },
    ]);
    expect(await aContact(bea, "Westmarch County Council")).toMatchObject({ version: 1 });
    expect((await remove(contact)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is refused when somebody has changed it since", async () => {
    const contact = await aContact(bea, "Eastmere Council");
    expect(await remove({ ...contact, version: 5 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      contact: { name: "Eastmere Council" },
    });
  });

  it("answers another authority's contact as if it were not there, and is not open to officers", async () => {
    const contact = await aContact(await register.as("Maud Sorley"), "Fenwick Neighbour Council");
    expect((await remove(contact)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { contactId: contact.id, version: 1 };
    const gethin = await register.as("Gethin Rowe");
    expect(await thrownCode(gethin, directoryMutation("removeDirectoryContact"), { input })).toBe("FORBIDDEN");
  });
});
