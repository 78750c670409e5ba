import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const WORDS = { firstHeldOn: "2026-12-10", count: 3, startsAt: "09:30", place: "Room 3" };
const FIELDS = "meetings { heldOn state } proposals { heldOn clash proposedOn }";

async function schedule(changes: Record<string, unknown> = {}) {
  return await act(bea, "scheduleMeetings", "ScheduleMeetingsInput", { ...WORDS, ...changes }, FIELDS);
}

describe("scheduleMeetings", () => {
  it("plans fortnightly meetings; the first is the draft", async () => {
    expect(await schedule()).toMatchObject({
      userErrors: [],
      proposals: [],
      meetings: [
        { heldOn: "2026-12-10", state: "AGENDA_DRAFT" },
        { heldOn: "2026-12-24", state: "SCHEDULED" },
        { heldOn: "2027-01-07", state: "SCHEDULED" },
      ],
    });
  });

  it("never skips a bank holiday silently: nothing is saved, and the clash is named with another day", async () => {
    const answer = await schedule({ firstHeldOn: "2026-12-11" });
    expect(answer).toMatchObject({
      meetings: [],
      proposals: [
        { heldOn: "2026-12-11", clash: null },
        { heldOn: "2026-12-25", clash: "Christmas Day", proposedOn: "2026-12-29" },
        { heldOn: "2027-01-08", clash: null },
      ],
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("AFC-105") }],
    });
    expect(await register.sql("SELECT FROM panel_meeting")).toHaveLength(0);
    const chosen = await schedule({ firstHeldOn: "2026-12-11", dates: ["2026-12-11", "2026-12-29", "2027-01-08"] });
    expect(chosen).toMatchObject({ userErrors: [], proposals: [], meetings: [{}, { heldOn: "2026-12-29" }, {}] });
  });

  it("plans all or none", async () => {
    await aMeeting(register, { heldOn: "2026-12-24" });
    expect(await schedule()).toMatchObject({ meetings: [], userErrors: [{ code: "REFUSED" }] });
    expect(await register.sql("SELECT FROM panel_meeting")).toHaveLength(1);
    expect(await schedule({ dates: ["2026-12-10", "2026-12-10"] })).toMatchObject({
      userErrors: [{ code: "REFUSED", field: ["dates"] }],
    });
  });

  it.each([
    [{ count: 0 }, "count"],
    [{ count: 27 }, "count"],
    [{ place: "" }, "place"],
  ])("refuses %o", async (changes, field) => {
    expect(await schedule(changes)).toMatchObject({ meetings: [], userErrors: [{ code: "INVALID", field: [field] }] });
  });

  it("is for business support", async () => {
    expect(await refusalOf(tom, "scheduleMeetings", "ScheduleMeetingsInput", WORDS)).toBe("FORBIDDEN");
  });
});
