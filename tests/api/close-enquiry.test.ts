import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { endingAct, endingDocument, endingOf, unmetOf } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { DAY_20, request } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  enquiry = await anEnquiry(officer, { onRoll: true });
});
afterAll(async () => await register.stop());

const close = async (words: Record<string, unknown> = {}, person = officer) =>
  await endingAct(person, "closeEnquiry", {
    enquiryId: enquiry.id,
    version: enquiry.version,
    outcomeCode: "NEW_SCHOOL",
    note: "Started at Brookfield on Monday; the school rang us.",
    ...words,
  });

describe("closeEnquiry", () => {
  it("ends the enquiry with an outcome of the procedure and words that say where the child is", async () => {
    const { enquiry: after, userErrors } = await close();
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({
      state: "CLOSED",
      closedOn: "2026-11-26",
      outcome: { code: "NEW_SCHOOL" },
      ending: { viewerCanClose: false, viewerCanReview: false },
    });
    const [line] = await register.sql(
      "SELECT subject, note FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id WHERE q.reference = $1 AND x.code = 'CLOSED'",
      [enquiry.reference],
    );
    expect(line).toMatchObject({ subject: "NEW_SCHOOL", note: expect.stringContaining("Brookfield") });
  });

  it("AFC-23: leaves the child on the register, which only the panel takes off", async () => {
    const entry = await aRegisterEntry(register);
    const known = await anEnquiry(officer, { childId: globalId("Child", entry.childId) });
    const { enquiry: after } = await close({ enquiryId: known.id, version: known.version });
    expect(after).toMatchObject({ state: "CLOSED", entry: { status: "ACTIVE", removedOn: null } });
    expect(await register.sql("SELECT status FROM register_entry WHERE id = $1", [entry.id])).toEqual([
      { status: "ACTIVE" },
    ]);
  });

  it("CAM-44: asks for words that name the school or the authority", async () => {
    expect((await close({ note: "  " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["note"], source: expect.stringContaining("CAM-44") },
    ]);
  });

  it("asks for what the outcome needs, and shows it before anyone tries", async () => {
    const before = await endingOf(officer, enquiry.reference);
    expect(unmetOf(before, "ABOVE_SCHOOL_AGE")).toEqual(["STILL_OF_SCHOOL_AGE"]);
    expect(unmetOf(before, "NEW_SCHOOL")).toEqual([]);
    expect((await close({ outcomeCode: "ABOVE_SCHOOL_AGE" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["outcomeCode"], source: expect.stringContaining("AFC-13") },
    ]);
    expect((await close({ outcomeCode: "LOST_INTEREST" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await close({ outcomeCode: "DECEASED" })).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("Record it first") },
    ]);
  });

  it("is refused while a request to take the child off the roll waits for a decision", async () => {
    await request(officer, enquiry.id, DAY_20);
    expect((await close()).userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("E9") }]);
  });

  it("is refused twice, and gives back the enquiry as it is when somebody was quicker", async () => {
    const stale = await close({ version: 99 });
    expect(stale).toMatchObject({ userErrors: [{ code: "CONFLICT" }], enquiry: { state: "JOINT" } });
    await close();
    expect((await close({ version: enquiry.version + 1 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await close({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, version: 1, outcomeCode: "OTHER", note: "x" };
    expect(await thrownCode(await register.as("Imani Forsyth"), endingDocument("closeEnquiry"), { input })).toBe(
      "FORBIDDEN",
    );
  });
});
