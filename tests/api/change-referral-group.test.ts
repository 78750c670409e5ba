import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHANGE = `mutation ($input: ChangeReferralGroupInput!) { changeReferralGroup(input: $input) {
  entry { group groupName version fullCase { timeline { nodes { who what detail { label before after } } } } } ${USER_ERRORS} } }`;
const GROUP = "NOT_ON_ROLL_HARD_TO_PLACE";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function change(entryId: string, more: Record<string, unknown> = {}) {
  const input = { entryId, version: 1, group: GROUP, reason: "Off roll since Monday.", ...more };
  return (await bea.ask(CHANGE, { input })).changeReferralGroup;
}

describe("changeReferralGroup", () => {
  it("moves the child to another group and says so in the timeline, with the reason", async () => {
    const entry = await aRegisterEntry(register);
    const { entry: now, userErrors } = await change(entry.globalId);
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ group: GROUP, groupName: "Not on roll and hard to place", version: 2 });
    expect(now.fullCase.timeline.nodes).toMatchObject([
      {
        who: "Bea Lindqvist",
        what: "Changed the group",
        detail: [{ label: "Group" }, { after: "Off roll since Monday." }],
      },
    ]);
  });

  it("asks for the reason in words, citing the clause", async () => {
    const entry = await aRegisterEntry(register);
    const { entry: now, userErrors } = await change(entry.globalId, { reason: "  " });
    expect(userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"], source: expect.stringContaining("AFC-25") },
    ]);
    expect(now).toMatchObject({ version: 1, group: "CONCERNS_OR_RISK_OF_BREAKDOWN" });
  });

  it("refuses a reason that is too long", async () => {
    const entry = await aRegisterEntry(register);
    const { userErrors } = await change(entry.globalId, { reason: "x".repeat(10_001) });
    expect(userErrors).toMatchObject([{ code: "INVALID", field: ["reason"] }]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await change(entry.globalId);
    const second = await change(entry.globalId, { group: "ON_ROLL_NOT_ATTENDING" });
    expect(second).toMatchObject({ userErrors: [{ code: "CONFLICT" }], entry: { group: GROUP, version: 2 } });
  });

  it("refuses an entry that has been voided", async () => {
    const entry = await aRegisterEntry(register, { status: "VOIDED" });
    const { userErrors } = await change(entry.globalId);
    expect(userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-23") }]);
  });

  it("answers an id of another authority, or of another kind, as if it were not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    for (const id of [entry.globalId, "Q2hpbGQ6MQ"]) {
      expect(await change(id)).toMatchObject({ entry: null, userErrors: [{ code: "NOT_FOUND" }] });
    }
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { entryId: "x", version: 1, group: GROUP, reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Petra Vance", "Cormac Dell", "Yasmin Thorne"]) {
      expect(await thrownCode(await register.as(name), CHANGE, { input })).toBe("FORBIDDEN");
    }
  });
});
