import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, minutesFor, minutesIn, sectionOf } from "../support/some-minutes.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara] = [await register.as("Bea Lindqvist"), await register.as("Amara Delacroix")];
});
beforeEach(async () => await clearPanel(register));
afterAll(async () => await register.stop());

const people = () => ({ register, bea, amara });

async function approve(minutes: any, person = amara, version = minutes.version) {
  return await actOn(person, "approveMinutes", { minutesId: minutes.id, version });
}

describe("approveMinutes", () => {
  it("AFC-120: is done by the chair", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    expect(await approve(minutes)).toMatchObject({
      userErrors: [],
      minutes: { state: "APPROVED", approvedBy: { name: "Amara Delacroix" }, viewerCanApprove: false },
    });
  });

  it("Q48: is done by the alternate who chaired, who reads them for it, whatever their role", async () => {
    const { minutes, meeting } = await minutesIn("DRAFT", people());
    const cormac = await register.as("Cormac Dell");
    expect(await minutesFor(cormac, meeting)).toBeNull();
    await register.sql(
      `UPDATE attendance t SET state = 'ALTERNATE', alternate_id = (SELECT id FROM person WHERE name = 'Cormac Dell')
       FROM seat s WHERE s.id = t.seat_id AND s.is_chair AND t.meeting_id = $1`,
      [meeting.id],
    );
    expect(await minutesFor(cormac, meeting)).toMatchObject({ viewerCanApprove: true, viewerCanEdit: false });
    expect(await approve(minutes, cormac)).toMatchObject({
      userErrors: [],
      minutes: { state: "APPROVED", approvedBy: { name: "Cormac Dell" } },
    });
  });

  it("refuses everybody else, and what is approved already", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    expect(await approve(minutes, bea)).toMatchObject({
      minutes: { state: "DRAFT" },
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("Q48") }],
    });
    const { minutes: approved } = await approve(minutes);
    expect((await approve(approved)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("never approves a text the chair has not read: an edit in between is a conflict", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    const section = sectionOf(minutes, "CLOSING");
    await actOn(bea, "editMinutes", { sectionId: section.id, version: 1, text: "Changed meanwhile." });
    expect(await approve(minutes)).toMatchObject({
      minutes: { state: "DRAFT", version: 2 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is out of sight elsewhere and to members, and refused to those outside the services", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    for (const name of ["Maud Sorley", "Tom Hargreaves"])
      expect(await approve(minutes, await register.as(name))).toMatchObject({
        minutes: null,
        userErrors: [{ code: "NOT_FOUND" }],
      });
    const input = { minutesId: minutes.id, version: 1 };
    for (const name of ["Yasmin Thorne", "Imani Forsyth"])
      expect(await refusalOf(await register.as(name), "approveMinutes", "ApproveMinutesInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
