import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProposedDisposal, aSignedSchedule } from "../support/a-disposal.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let selwyn: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  await aSignedSchedule(register);
  selwyn = await register.as("Selwyn Achterberg");
});
afterAll(async () => await register.stop());

async function decline(input: Record<string, unknown>) {
  const base = { version: 1, reason: "The inquiry has asked for it." };
  const fields = "disposal { state declinedReason version declinedBy { name } viewerCanDecline }";
  return await act(selwyn, "declineDisposal", "DeclineDisposalInput", { ...base, ...input }, fields);
}

describe("declineDisposal", () => {
  it("keeps the record with the reason, and lets it be proposed again", async () => {
    const { disposalId, recordId } = await aProposedDisposal(register);
    expect(await decline({ disposalId })).toEqual({
      userErrors: [],
      disposal: {
        state: "DECLINED",
        declinedReason: "The inquiry has asked for it.",
        version: 2,
        declinedBy: { name: "Selwyn Achterberg" },
        viewerCanDecline: false,
      },
    });
    expect((await decline({ disposalId, version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const bea = await register.as("Bea Lindqvist");
    expect(
      (await act(bea, "proposeDisposal", "ProposeDisposalInput", { recordId }, "disposal { state }")).userErrors,
    ).toEqual([]);
    const { disposals } = await bea.ask("{ disposals(state: DECLINED) { totalCount nodes { reference state } } }");
    expect(disposals).toMatchObject({ totalCount: 1, nodes: [{ state: "DECLINED" }] });
  });

  it("asks for the reason", async () => {
    const { disposalId } = await aProposedDisposal(register);
    expect((await decline({ disposalId, reason: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"] },
    ]);
    expect((await decline({ disposalId, reason: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("shows the disposal as it is now when somebody else was quicker, and finds none that is not there", async () => {
    const { disposalId } = await aProposedDisposal(register);
    expect(await decline({ disposalId, version: 7 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      disposal: { state: "PROPOSED", version: 1 },
    });
    expect((await decline({ disposalId: "x" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is forbidden to who proposes, and to another authority nothing is there", async () => {
    const { disposalId } = await aProposedDisposal(register);
    const bea = await register.as("Bea Lindqvist");
    const input = { disposalId, version: 1, reason: "x" };
    expect(await refusalOf(bea, "declineDisposal", "DeclineDisposalInput", input)).toBe("FORBIDDEN");
    await register.sql("UPDATE person SET roles = '{DATA_PROTECTION_OFFICER}' WHERE name = 'Maud Sorley'");
    const maud = await register.as("Maud Sorley");
    const answer = await act(maud, "declineDisposal", "DeclineDisposalInput", input, "disposal { state }");
    expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
