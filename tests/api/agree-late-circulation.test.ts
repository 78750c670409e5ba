import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedMeeting, act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let joan: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  amara = await register.as("Amara Delacroix");
  joan = await register.as("Joan Ferrier");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS = "meeting { version isLateToCirculate viewerCanAgreeLate lateAgreement { agreedBy { name } reason } }";

async function agree(meeting: ArrangedMeeting, changes: Record<string, unknown> = {}, person = amara) {
  const input = { meetingId: meeting.globalId, version: 1, reason: "A child was found on Monday.", ...changes };
  return await act(person, "agreeLateCirculation", "AgreeLateCirculationInput", input, FIELDS);
}

describe("agreeLateCirculation", () => {
  it("lets the papers go out late, with the chair's name and reason", async () => {
    const meeting = await aMeeting(register);
    register.today("2026-11-30");
    const late = { meetingId: meeting.globalId, version: 1 };
    expect((await act(bea, "circulate", "CirculateInput", late, "meeting { state }")).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-121") },
    ]);
    expect(await agree(meeting)).toMatchObject({
      userErrors: [],
      meeting: {
        isLateToCirculate: true,
        lateAgreement: { agreedBy: { name: "Amara Delacroix" }, reason: "A child was found on Monday." },
      },
    });
    const sent = await act(
      bea,
      "circulate",
      "CirculateInput",
      { ...late, version: 2 },
      "circulation { isLate isAfterRegisterDate }",
    );
    expect(sent).toMatchObject({ userErrors: [], circulation: { isLate: true, isAfterRegisterDate: true } });
  });

  it("refuses when it is not late, without a reason, and when there is nothing to circulate", async () => {
    const meeting = await aMeeting(register);
    expect((await agree(meeting)).userErrors).toMatchObject([{ message: expect.stringContaining("in time") }]);
    register.today("2026-11-30");
    expect((await agree(meeting, { reason: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    await register.sql("UPDATE panel_meeting SET state = 'CIRCULATED'");
    expect((await agree(meeting)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the meeting as it is now when somebody else was quicker", async () => {
    const meeting = await aMeeting(register);
    register.today("2026-11-30");
    expect(await agree(meeting, { version: 4 })).toMatchObject({
      meeting: { version: 1, lateAgreement: null },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is for the strategic lead of the same authority, not for business support", async () => {
    const meeting = await aMeeting(register);
    register.today("2026-11-30");
    expect(await agree(meeting, {}, joan)).toMatchObject({ meeting: null, userErrors: [{ code: "NOT_FOUND" }] });
    expect(
      await refusalOf(bea, "agreeLateCirculation", "AgreeLateCirculationInput", {
        meetingId: meeting.globalId,
        version: 1,
        reason: "x",
      }),
    ).toBe("FORBIDDEN");
  });
});
