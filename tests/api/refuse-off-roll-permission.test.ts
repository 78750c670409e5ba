import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { answerTo, DAY_20, REFUSE, request, uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;
let asked: { id: string; version: number };

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  enquiry = await anEnquiry(school);
  asked = (await request(school, enquiry.id, DAY_20)).permission;
});
afterAll(async () => await register.stop());

describe("refuseOffRollPermission", () => {
  it("refuses with a reason that the school reads; the name stays on the roll, and the school may ask again", async () => {
    const reason = "An aunt has seen him. Keep the name on and ring her.";
    const { permission, userErrors } = await answerTo(officer, REFUSE, asked, { reason });
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({
      state: "REFUSED",
      reason,
      decidedBy: { name: "Gethin Rowe" },
      decidedOn: "2026-11-26",
    });
    const { enquiry: seen } = await school.ask(
      "query ($reference: String!) { enquiry(reference: $reference) { onRoll offRoll { viewerCanRequest permissions { reason } } chronology { nodes { code note } } } }",
      { reference: enquiry.reference },
    );
    expect(seen).toMatchObject({ onRoll: true, offRoll: { viewerCanRequest: true, permissions: [{ reason }] } });
    expect(seen.chronology.nodes).toContainEqual({ code: "OFF_ROLL_REFUSED", note: reason });
  });

  it("asks for a reason", async () => {
    expect((await answerTo(officer, REFUSE, asked, { reason: "  " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"], source: expect.stringContaining("AFC-95") },
    ]);
  });

  it("is only for the role the route names, once, at the version that was read", async () => {
    const reason = "Not yet.";
    const lead = await register.as("Amara Delacroix");
    expect((await answerTo(lead, REFUSE, asked, { reason })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const stale = await answerTo(officer, REFUSE, { ...asked, version: 9 }, { reason });
    expect(stale.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const { permission } = await answerTo(officer, REFUSE, asked, { reason });
    expect((await answerTo(officer, REFUSE, permission, { reason })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is out of sight for another authority, and never an act of a school", async () => {
    const reason = "No.";
    const maud = await register.as("Maud Sorley");
    expect((await answerTo(maud, REFUSE, asked, { reason })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { permissionId: asked.id, version: asked.version, reason };
    expect(await thrownCode(school, REFUSE, { input })).toBe("FORBIDDEN");
    const [row] = await register.sql("SELECT state FROM off_roll_permission WHERE id = $1", [uuidOf(asked.id)]);
    expect(row).toEqual({ state: "REQUESTED" });
  });
});
