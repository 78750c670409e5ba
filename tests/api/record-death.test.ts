import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { endingAct, endingDocument } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { DAY_20, request, uuidOf } from "../support/an-off-roll.js";
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

const died = async (words: Record<string, unknown> = {}, person = officer) =>
  await endingAct(person, "recordDeath", {
    enquiryId: enquiry.id,
    version: enquiry.version,
    on: "2026-11-20",
    ...words,
  });

const deathOn = async (reference: string) =>
  (
    await officer.ask(
      `query ($reference: String!) { registerEntry(reference: $reference) { death { on recordedAt } } }`,
      { reference },
    )
  ).registerEntry.death;

describe("recordDeath", () => {
  it("closes at once with the procedure's outcome, with nothing asked; requests that wait are dropped", async () => {
    await request(officer, enquiry.id, DAY_20);
    const { enquiry: after, userErrors } = await died({ note: "Told by the hospital." });
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({ state: "CLOSED", outcome: { code: "DECEASED" } });
    const lines = await register.sql(
      "SELECT code, on_day FROM chronology_entry WHERE enquiry_id = $1 AND code IN ('DIED', 'CLOSED') ORDER BY seq",
      [uuidOf(enquiry.id)],
    );
    expect(lines).toEqual([
      { code: "DIED", on_day: "2026-11-20" },
      { code: "CLOSED", on_day: "2026-11-26" },
    ]);
    const requests = await register.sql("SELECT state FROM off_roll_permission WHERE enquiry_id = $1", [
      uuidOf(enquiry.id),
    ]);
    expect(requests).toEqual([{ state: "REFUSED" }]);
  });

  it("ends every clock at once, so that nobody is reminded of anything", async () => {
    const running = async () =>
      await register.sql(
        "SELECT rule_id FROM clock WHERE enquiry_id = $1 AND state IN ('RUNNING', 'PAUSED', 'BREACHED')",
        [uuidOf(enquiry.id)],
      );
    expect(await running()).not.toEqual([]);
    await died();
    expect(await running()).toEqual([]);
  });

  it("AFC-23: leaves the register to the panel", async () => {
    const entry = await aRegisterEntry(register);
    const known = await anEnquiry(officer, { childId: globalId("Child", entry.childId) });
    await died({ enquiryId: known.id, version: known.version });
    expect(await register.sql("SELECT status FROM register_entry WHERE id = $1", [entry.id])).toEqual([
      { status: "ACTIVE" },
    ]);
  });

  it("SUF-80: says on the child's page that the child has died, until the search begins again because it was a mistake", async () => {
    const entry = await aRegisterEntry(register);
    const known = await anEnquiry(officer, { childId: globalId("Child", entry.childId) });
    expect(await deathOn(entry.reference)).toBeNull();
    const { enquiry: closed } = await died({ enquiryId: known.id, version: known.version });
    expect(await deathOn(entry.reference)).toEqual({ on: "2026-11-20", recordedAt: expect.any(String) });
    const lead = await register.as("Amara Delacroix");
    const words = { enquiryId: known.id, version: closed.version, reason: "Another child of the same name." };
    expect((await endingAct(lead, "reopenEnquiry", words)).userErrors).toEqual([]);
    expect(await deathOn(entry.reference)).toBeNull();
  });

  it("refuses a day that has not come, and a version that is no longer so", async () => {
    expect((await died({ on: "2026-11-27" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    const stale = await died({ version: 99 });
    expect(stale).toMatchObject({ userErrors: [{ code: "CONFLICT" }], enquiry: { state: "JOINT" } });
    const lines = await register.sql("SELECT FROM chronology_entry WHERE enquiry_id = $1 AND code = 'DIED'", [
      uuidOf(enquiry.id),
    ]);
    expect(lines).toEqual([]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await died({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, version: 1, on: "2026-11-20" };
    expect(await thrownCode(await register.as("Imani Forsyth"), endingDocument("recordDeath"), { input })).toBe(
      "FORBIDDEN",
    );
  });
});
