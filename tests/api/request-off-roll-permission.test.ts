import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { aLine, DAY_20, REQUEST, request } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const HOME = { routeCode: "HOME_EDUCATION", groundCode: "9(1)(f)" };

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
});
beforeEach(async () => {
  enquiry = await anEnquiry(school, { firstAbsentOn: "2026-11-02" });
});
afterAll(async () => await register.stop());

describe("requestOffRollPermission", () => {
  it("asks the grantor of the route, and says what is still missing", async () => {
    const { permission, userErrors } = await request(school, enquiry.id, { ...DAY_20, note: "Twenty days tomorrow." });
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({
      state: "REQUESTED",
      groundCode: "9(1)(i)",
      regulationSet: "REGULATIONS_2024",
      note: "Twenty days tomorrow.",
      requestedBy: { name: "Imani Forsyth" },
      viewerCanGrant: false,
      viewerCanConfirm: false,
    });
    expect(permission.unmet.map(({ code }: { code: string }) => code)).toContain("TWENTY_DAYS");
  });

  it("SUF-25, AFC-55: refuses a ground of 2006 after 18 August 2024, and a ground that is in no regulations", async () => {
    const old = await request(school, enquiry.id, { ...DAY_20, groundCode: "8(1)(h)" });
    expect(old.userErrors).toMatchObject([
      { code: "REFUSED", field: ["groundCode"], source: expect.stringContaining("18 August 2024") },
    ]);
    expect(old.permission).toBeNull();
    const none = await request(school, enquiry.id, { ...DAY_20, groundCode: "9(1)(z)" });
    expect(none.userErrors).toMatchObject([{ code: "REFUSED", field: ["groundCode"] }]);
  });

  it("refuses a ground that the route does not rest on, and a route that the procedure does not have", async () => {
    const ground = await request(school, enquiry.id, { ...DAY_20, groundCode: "9(1)(o)" });
    expect(ground.userErrors).toMatchObject([{ code: "REFUSED", field: ["groundCode"] }]);
    const route = await request(school, enquiry.id, { ...DAY_20, routeCode: "OVER_THE_WALL" });
    expect(route.userErrors).toMatchObject([{ code: "REFUSED", field: ["routeCode"] }]);
  });

  it("asks once, for a child who is on a roll, in an enquiry that is open", async () => {
    await request(school, enquiry.id, DAY_20);
    expect((await request(officer, enquiry.id, DAY_20)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("E9") },
    ]);
    const off = await anEnquiry(school, { onRoll: false });
    expect((await request(school, off.id, DAY_20)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const closed = await anEnquiry(school);
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [closed.reference]);
    expect((await request(school, closed.id, DAY_20)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("AFC-55: where nobody grants it, lets the school act once the parent has written, with the code and the steps", async () => {
    const early = await request(school, enquiry.id, HOME);
    expect(early.userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("in writing") },
      { code: "REFUSED", message: expect.stringContaining("notified") },
    ]);
    await aLine(register, enquiry.id, { code: "PARENT_WROTE_HOME_EDUCATION", side: "SCHOOL" });
    expect((await request(school, enquiry.id, HOME)).userErrors).toHaveLength(2);
    await aLine(register, enquiry.id, { code: "PARENT_WROTE_HOME_EDUCATION", side: "SCHOOL", inWriting: true });
    await aLine(register, enquiry.id, { code: "REMOVAL_NOTIFIED", side: "SCHOOL" });
    const { permission, userErrors } = await request(school, enquiry.id, HOME);
    expect(userErrors).toEqual([]);
    expect(permission).toMatchObject({
      state: "GRANTED",
      decidedBy: null,
      ctfDestination: "OUTSIDE",
      ctfCode: "MMMMMMM",
      viewerCanConfirm: true,
    });
    expect(permission.letter).toContain("1. Take the child's name off the roll.");
  });

  it("does nothing twice for the same key", async () => {
    const first = await request(school, enquiry.id, { ...DAY_20, idempotencyKey: "ask-once" });
    const again = await request(school, enquiry.id, { ...DAY_20, idempotencyKey: "ask-once" });
    expect(again.permission.id).toBe(first.permission.id);
  });

  it("reads a receiving school by its seven figures only", async () => {
    const moved = { routeCode: "MOVED_TO_ANOTHER_SCHOOL", groundCode: "9(1)(a)" };
    const bad = await request(school, enquiry.id, { ...moved, receivingSchool: "Brookfield" });
    expect(bad.userErrors).toMatchObject([{ code: "INVALID", field: ["receivingSchool"] }]);
  });

  it("is out of sight for another authority, and no act of a reader of reports", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await request(maud, enquiry.id, DAY_20)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, ...DAY_20 };
    expect(await thrownCode(await register.as("Yasmin Thorne"), REQUEST, { input })).toBe("FORBIDDEN");
    expect(await thrownCode(await register.as("Cormac Dell"), REQUEST, { input })).toBe("FORBIDDEN");
  });
});
