import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directoryAct, directoryMutation, directoryOf } from "../support/a-contact.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const add = async (name: string, more: Record<string, unknown> = {}, person = bea) =>
  await directoryAct(person, "addDirectoryContact", { kind: "AUTHORITY", name, ...more });

describe("addDirectoryContact", () => {
  it("CAM-08: keeps the contacts for missing children in other authorities, to be found by name", async () => {
    const words = { contactRole: "CME officer", phone: "01632 960177", email: "cme@westmarch.example" };
    expect(await add(" Westmarch County Council ", words)).toMatchObject({
      userErrors: [],
      contact: { kind: "AUTHORITY", name: "Westmarch County Council", contactRole: "CME officer", version: 1 },
    });
    await add("Eastmere Borough Council");
    const found = await directoryOf(bea, { kind: "AUTHORITY", text: "westmarch" });
    expect(found).toMatchObject({ totalCount: 1, viewerCanChange: true, nodes: [{ phone: "01632 960177" }] });
    const all = await directoryOf(bea, { kind: "AUTHORITY", first: 1 });
    expect(all.nodes).toMatchObject([{ name: "Eastmere Borough Council" }]);
    const next = await directoryOf(bea, { kind: "AUTHORITY", first: 1, after: all.pageInfo.endCursor });
    expect(next.nodes).toMatchObject([{ name: "Westmarch County Council" }]);
  });

  it("SUF-74: an authority begins with the thirty agencies of its procedure, each with what it does and whom to ask for", async () => {
    const { nodes, totalCount } = await directoryOf(await register.as("Ivor Blakeney"), { kind: "AGENCY", first: 100 });
    expect(totalCount).toBeGreaterThanOrEqual(30);
    for (const { name, responsibility, contactRole } of nodes)
      expect({ name, hasWords: Boolean(responsibility && contactRole) }).toEqual({ name, hasWords: true });
  });

  it("refuses a name that is missing or there already, and what is no number or address", async () => {
    await add("Northcombe Council");
    expect((await add(" ")).userErrors).toMatchObject([{ code: "REFUSED", field: ["name"] }]);
    expect((await add("northcombe council")).userErrors).toMatchObject([{ code: "REFUSED", field: ["name"] }]);
    expect((await add("Other", { email: "nobody" })).userErrors).toMatchObject([{ code: "INVALID", field: ["email"] }]);
    expect((await add("Other", { phone: "none" })).userErrors).toMatchObject([{ code: "INVALID", field: ["phone"] }]);
    expect((await add("x".repeat(201))).userErrors).toMatchObject([{ code: "INVALID", field: ["name"] }]);
  });

  it("keeps each authority's directory apart, and lets everybody read it", async () => {
    await add("Southwold Fen Council");
    expect((await directoryOf(await register.as("Maud Sorley"), { text: "Southwold" })).nodes).toEqual([]);
    expect(await directoryOf(await register.as("Imani Forsyth"), { text: "Southwold" })).toMatchObject({
      viewerCanChange: false,
      totalCount: 1,
    });
  });

  it("is open to business support and the strategic lead", async () => {
    const input = { kind: "AGENCY", name: "Housing" };
    for (const name of ["Gethin Rowe", "Imani Forsyth", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), directoryMutation("addDirectoryContact"), { input })).toBe(
        "FORBIDDEN",
      );
  });
});
