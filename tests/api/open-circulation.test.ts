import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act, allHaveAccepted, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;
let cormac: TestPerson;
let rhona: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
  cormac = await register.as("Cormac Dell");
  rhona = await register.as("Rhona Tansley");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS = "meeting { circulation { openedCount recipients { person { name } openedAt } } }";

async function circulated() {
  const meeting = await aMeeting(register);
  await act(bea, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 }, "meeting { id }");
  await allHaveAccepted(register, meeting);
  return { meetingId: meeting.globalId };
}
async function open(input: { meetingId: string }, person = tom) {
  return await act(person, "openCirculation", "OpenCirculationInput", input, FIELDS);
}

describe("openCirculation", () => {
  it("records the first time a seat holder opens the papers, and no other", async () => {
    const input = await circulated();
    const first = await open(input);
    expect(first).toMatchObject({ userErrors: [], meeting: { circulation: { openedCount: 1 } } });
    register.today("2026-11-27");
    expect((await open(input)).meeting).toEqual(first.meeting);
  });

  it("records nothing for somebody without a seat, and nothing before circulation", async () => {
    const input = await circulated();
    expect(await open(input, rhona)).toMatchObject({ userErrors: [], meeting: { circulation: { openedCount: 0 } } });
    const later = await aMeeting(register, { heldOn: "2026-12-17" });
    expect(await open({ meetingId: later.globalId })).toMatchObject({ userErrors: [], meeting: { circulation: null } });
  });

  it("leaves a trace as a write the first time and as a read later", async () => {
    await register.sql("TRUNCATE audit_event CASCADE");
    const input = await circulated();
    await open(input);
    await open(input);
    const rows = await register.sql<{ kind: string }>(
      "SELECT kind FROM audit_event WHERE act = 'openCirculation' ORDER BY seq",
    );
    expect(rows.map((row) => row.kind)).toEqual(["WRITE", "READ"]);
  });

  it("is for the panel of the same authority", async () => {
    const input = await circulated();
    expect(await open(input, maud)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(await refusalOf(cormac, "openCirculation", "OpenCirculationInput", input)).toBe("FORBIDDEN");
  });
});
