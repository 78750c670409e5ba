import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aHold } from "../support/a-hold.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = "hold { liftedReason version viewerCanLift liftedBy { name } }";

let register: TestRegister;
let selwyn: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  selwyn = await register.as("Selwyn Achterberg");
});
afterAll(async () => await register.stop());

const lift = async (input: Record<string, unknown>) =>
  await act(selwyn, "liftHold", "LiftHoldInput", { version: 1, reason: "The inquiry is over.", ...input }, FIELDS);

describe("liftHold", () => {
  it("lifts a hold once, with the reason", async () => {
    const hold = await aHold(register, await aRegisterEntry(register));
    const answer = await lift({ holdId: hold.globalId });
    expect(answer).toEqual({
      userErrors: [],
      hold: {
        liftedReason: "The inquiry is over.",
        version: 2,
        viewerCanLift: false,
        liftedBy: { name: "Selwyn Achterberg" },
      },
    });
    const again = await lift({ holdId: hold.globalId, version: 2 });
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("lifted already") }]);
  });

  it("refuses without a reason, and when somebody was quicker", async () => {
    const hold = await aHold(register, await aRegisterEntry(register));
    expect((await lift({ holdId: hold.globalId, reason: " " })).userErrors).toMatchObject([{ field: ["reason"] }]);
    const late = await lift({ holdId: hold.globalId, version: 7 });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(late.hold).toMatchObject({ version: 1, viewerCanLift: true });
  });

  it("answers a hold of another authority as if it were not there, and is forbidden to whoever is no data protection officer", async () => {
    const theirs = await aHold(register, await aRegisterEntry(register, { authority: "FEN" }));
    expect((await lift({ holdId: theirs.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { holdId: theirs.globalId, version: 1, reason: "Over" };
    for (const name of ["Bea Lindqvist", "Amara Delacroix", "Noor Castellane"])
      expect(await refusalOf(await register.as(name), "liftHold", "LiftHoldInput", input)).toBe("FORBIDDEN");
  });
});
