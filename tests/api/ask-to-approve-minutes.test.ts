import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, minutesIn } from "../support/some-minutes.js";

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

async function ask(minutes: any, person = bea, version = minutes.version) {
  return await actOn(person, "askToApproveMinutes", { minutesId: minutes.id, version });
}

describe("askToApproveMinutes", () => {
  it("puts the minutes among the chair's decisions and into the chair's digest", async () => {
    const { minutes, meeting } = await minutesIn("DRAFT", people());
    expect(await ask(minutes)).toMatchObject({
      userErrors: [],
      minutes: { state: "DRAFT", askedBy: { name: bea.name }, viewerCanAskToApprove: true },
    });
    const { decisionsWaiting } = await amara.ask("{ decisionsWaiting { kind meeting { id } } }");
    expect(decisionsWaiting).toContainEqual({ kind: "MINUTES", meeting: { id: meeting.globalId } });
    const told = await register.sql(
      "SELECT p.name, n.send_on IS NOT NULL AS digest FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'MINUTES_TO_APPROVE' AND n.entity_id = $1",
      [meeting.id],
    );
    expect(told).toEqual([{ name: "Amara Delacroix", digest: true }]);
  });

  it("tells the alternate who chaired, too", async () => {
    const { minutes, meeting } = await minutesIn("DRAFT", people());
    await register.sql(
      `UPDATE attendance t SET state = 'ALTERNATE', alternate_id = (SELECT id FROM person WHERE name = 'Cormac Dell')
       FROM seat s WHERE s.id = t.seat_id AND s.is_chair AND t.meeting_id = $1`,
      [meeting.id],
    );
    await ask(minutes);
    const told = await register.sql("SELECT FROM notice WHERE kind = 'MINUTES_TO_APPROVE' AND entity_id = $1", [
      meeting.id,
    ]);
    expect(told).toHaveLength(2);
  });

  it("refuses where nothing is to approve", async () => {
    const { minutes } = await minutesIn("APPROVED", people());
    expect((await ask(minutes)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q48") },
    ]);
    await clearPanel(register);
    expect((await ask((await minutesIn("PUBLISHED", people())).minutes)).userErrors).toMatchObject([
      { source: expect.stringContaining("Q39") },
    ]);
  });

  it("shows the minutes as they are now when somebody else was quicker; out of sight elsewhere; refused to members", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    expect(await ask(minutes, bea, 7)).toMatchObject({ minutes: { version: 1 }, userErrors: [{ code: "CONFLICT" }] });
    expect(await ask(minutes, await register.as("Maud Sorley"))).toMatchObject({
      minutes: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const input = { minutesId: minutes.id, version: 1 };
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "askToApproveMinutes", "AskToApproveMinutesInput", input)).toBe("FORBIDDEN");
  });
});
