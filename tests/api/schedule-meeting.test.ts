import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const WORDS = { heldOn: "2026-12-03", startsAt: "09:30", place: "Room 3" };
const FIELDS = "meeting { heldOn state link dates { agendaDueOn registerDueOn circulateBy } agenda { kind } }";

async function schedule(changes: Record<string, unknown> = {}, person = bea) {
  return await act(person, "scheduleMeeting", "ScheduleMeetingInput", { ...WORDS, ...changes }, FIELDS);
}

describe("scheduleMeeting", () => {
  it("plans a meeting with its two dates, and the first to come gets its draft agenda", async () => {
    await aRegisterEntry(register, { status: "ADDED" });
    const planned = await schedule({ link: "https://meet.example/rome" });
    expect(planned).toMatchObject({
      userErrors: [],
      meeting: {
        state: "AGENDA_DRAFT",
        link: "https://meet.example/rome",
        dates: { agendaDueOn: "2026-11-26", registerDueOn: "2026-11-26", circulateBy: "2026-11-26" },
        agenda: [{ kind: "NEW" }],
      },
    });
    expect((await schedule({ heldOn: "2026-12-17" })).meeting).toMatchObject({ state: "SCHEDULED", agenda: [] });
  });

  it.each([
    ["a day that is past", { heldOn: "2026-11-25" }, "REFUSED", "heldOn"],
    ["a weekend", { heldOn: "2026-12-05" }, "REFUSED", "heldOn"],
    ["a bank holiday", { heldOn: "2026-12-25" }, "REFUSED", "heldOn"],
    ["a day beyond the known bank holidays", { heldOn: "2031-03-06" }, "REFUSED", "heldOn"],
    ["a time that is none", { startsAt: "half nine" }, "INVALID", "startsAt"],
    ["no place", { place: "  " }, "INVALID", "place"],
    ["a place that is too long", { place: "x".repeat(201) }, "INVALID", "place"],
    ["a link that is no web address", { link: "javascript:alert(1)" }, "INVALID", "link"],
  ])("refuses %s", async (_, changes, code, field) => {
    expect(await schedule(changes)).toMatchObject({ meeting: null, userErrors: [{ code, field: [field] }] });
  });

  it("refuses a day that is taken, and takes the day of a cancelled meeting", async () => {
    await aMeeting(register);
    expect(await schedule()).toMatchObject({
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("AFC-105") }],
    });
    await register.sql("UPDATE panel_meeting SET state = 'CANCELLED'");
    expect((await schedule()).userErrors).toEqual([]);
  });

  it("plans once, however often the same request arrives", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => schedule({ idempotencyKey: "one-tap" })));
    expect(answers.map((answer) => answer.userErrors)).toEqual([[], [], []]);
    expect(await register.sql("SELECT FROM panel_meeting")).toHaveLength(1);
  });

  it("is for business support, of each authority alone", async () => {
    expect(await refusalOf(tom, "scheduleMeeting", "ScheduleMeetingInput", WORDS)).toBe("FORBIDDEN");
    await aMeeting(register);
    expect((await schedule({}, maud)).userErrors).toEqual([]);
  });
});
