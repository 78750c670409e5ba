import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPathwayReferral, onTheAgenda } from "../support/a-board.js";
import { aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = "referral { state answer version viewerCanWithdraw }";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function withdraw(input: Record<string, unknown>) {
  const base = { version: 1, reason: "The family moved to another authority." };
  return await act(bea, "withdrawPathwayReferral", "WithdrawPathwayReferralInput", { ...base, ...input }, FIELDS);
}

describe("withdrawPathwayReferral", () => {
  it("takes the referral back with the reason, and the child off the draft that waited for the answer", async () => {
    await register.sql("TRUNCATE panel_meeting CASCADE");
    const entry = await aRegisterEntry(register);
    await register.sql("UPDATE register_entry SET last_discussed_on = '2026-11-12' WHERE id = $1", [entry.id]);
    const meeting = await aMeeting(register, { heldOn: "2026-12-10" });
    const referral = await aPathwayReferral(register, entry, { state: "ACCEPTED" });
    await register.sql(
      `INSERT INTO agenda_item (authority_id, meeting_id, entry_id, kind, why, position)
       SELECT authority_id, $1, id, 'REVIEW', 'Due back.', 1 FROM register_entry WHERE id = $2`,
      [meeting.id, entry.id],
    );
    const answer = await withdraw({ referralId: referral.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.referral).toEqual({
      state: "WITHDRAWN",
      answer: "The family moved to another authority.",
      version: 2,
      viewerCanWithdraw: false,
    });
    expect(await onTheAgenda(register, meeting, entry)).toBeNull();
    expect((await withdraw({ referralId: referral.globalId, version: 2 })).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
  });

  it("asks for the reason", async () => {
    const referral = await aPathwayReferral(register, await aRegisterEntry(register));
    expect((await withdraw({ referralId: referral.globalId, reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await withdraw({ referralId: referral.globalId, reason: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["reason"] },
    ]);
  });

  it("shows the referral as it is now when somebody else was quicker", async () => {
    const referral = await aPathwayReferral(register, await aRegisterEntry(register));
    await register.sql("UPDATE pathway_referral SET version = 3 WHERE id = $1", [referral.id]);
    expect(await withdraw({ referralId: referral.globalId })).toMatchObject({
      referral: { state: "SENT", version: 3 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("answers an id of another authority as if it were not there, and is forbidden to panel members", async () => {
    const theirs = await aPathwayReferral(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect((await withdraw({ referralId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { referralId: "x", version: 1, reason: "x" };
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "withdrawPathwayReferral", "WithdrawPathwayReferralInput", input)).toBe("FORBIDDEN");
  });
});
