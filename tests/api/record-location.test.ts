import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = `mutation ($input: RecordLocationInput!) { recordLocation(input: $input) {
  entry { locationStatus version fullCase { timeline { nodes { who detail { label before after } } } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function record(entryId: string, more: Record<string, unknown> = {}, person = officer) {
  const input = { entryId, version: 1, locationStatus: "LOCATED", evidence: "Seen at home on 20 November.", ...more };
  return (await person.ask(RECORD, { input })).recordLocation;
}

describe("recordLocation", () => {
  it("lets a welfare officer record that a child is located, and how it is known", async () => {
    const entry = await aRegisterEntry(register);
    const { entry: now, userErrors } = await record(entry.globalId);
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ locationStatus: "LOCATED", version: 2, fullCase: null });
    const lead = await register.as("Amara Delacroix");
    const lost = await record(
      entry.globalId,
      { version: 2, locationStatus: "NOT_LOCATED", evidence: "Flat empty." },
      lead,
    );
    expect(lost.entry.fullCase.timeline.nodes[0]).toMatchObject({
      who: "Amara Delacroix",
      detail: [{ label: "Location", before: "Located", after: "Not located" }, { after: "Flat empty." }],
    });
  });

  it("asks how it is known, and never records unknown", async () => {
    const entry = await aRegisterEntry(register);
    expect((await record(entry.globalId, { evidence: null })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["evidence"], source: expect.stringContaining("AFC-08") },
    ]);
    expect((await record(entry.globalId, { locationStatus: "UNKNOWN" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["locationStatus"], source: expect.stringContaining("AFC-06") },
    ]);
    expect((await record(entry.globalId, { evidence: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await record(entry.globalId);
    const second = await record(entry.globalId, { locationStatus: "NOT_LOCATED" });
    expect(second).toMatchObject({ userErrors: [{ code: "CONFLICT" }], entry: { locationStatus: "LOCATED" } });
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await record(voided.globalId)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect(await record(elsewhere.globalId)).toMatchObject({ entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is offered to whoever may do it, while the entry may be changed", async () => {
    const canRecord = async (name: string, reference: string) => {
      const asked = "query ($reference: String!) { registerEntry(reference: $reference) { viewerCanRecordLocation } }";
      return (await (await register.as(name)).ask(asked, { reference })).registerEntry.viewerCanRecordLocation;
    };
    const { reference } = await aRegisterEntry(register);
    for (const name of ["Gethin Rowe", "Bea Lindqvist"]) expect(await canRecord(name, reference)).toBe(true);
    expect(await canRecord("Tom Hargreaves", reference)).toBe(false);
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect(await canRecord("Gethin Rowe", voided.reference)).toBe(false);
  });

  it("is not open to panel members, front door or service staff", async () => {
    const input = { entryId: "x", version: 1, locationStatus: "LOCATED" };
    for (const name of ["Tom Hargreaves", "Petra Vance", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
    }
  });
});
