import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMachine } from "../support/a-machine.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  amara = await register.as("Amara Delacroix");
});
afterAll(async () => await register.stop());

const agree = async (clientId: string, version = 1) =>
  await act(
    amara,
    "agreeMachineClient",
    "AgreeMachineClientInput",
    { clientId, version },
    "machineClient { agreedBy { name } needsAgreement viewerCanAgree }",
  );

const waiting = async () => await aMachine(register, ["REGISTER_LINES"], { isAgreed: false });

describe("agreeMachineClient", () => {
  it("lets a system read lines of the register, once, by name", async () => {
    const { clientGlobalId } = await waiting();
    expect(await agree(clientGlobalId)).toEqual({
      machineClient: { agreedBy: { name: "Amara Delacroix" }, needsAgreement: false, viewerCanAgree: false },
      userErrors: [],
    });
    expect((await agree(clientGlobalId, 2)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is for somebody else than who added it, by the database too", async () => {
    const { clientGlobalId, clientId } = await waiting();
    await register.sql(
      "UPDATE machine_client SET added_by = (SELECT id FROM person WHERE name = 'Amara Delacroix') WHERE id = $1",
      [clientId],
    );
    const { userErrors } = await agree(clientGlobalId);
    expect(userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("somebody else agrees") }]);
    const alone = register.sql("UPDATE machine_client SET agreed_by = added_by, agreed_at = now() WHERE id = $1", [
      clientId,
    ]);
    await expect(alone).rejects.toThrow("check constraint");
  });

  it("has nothing to agree to where no child is read, and says so when somebody was quicker", async () => {
    const figures = await aMachine(register, ["FIGURES"], { isAgreed: false });
    expect((await agree(figures.clientGlobalId)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await agree((await waiting()).clientGlobalId, 3)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("answers an id of another authority as if it were not there, and is forbidden to whoever looks after the system", async () => {
    const theirs = await aMachine(register, ["REGISTER_LINES"], { authority: "FEN", isAgreed: false });
    expect((await agree(theirs.clientGlobalId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const rufus = await register.as("Rufus Abara");
    const input = { clientId: "x", version: 1 };
    expect(await refusalOf(rufus, "agreeMachineClient", "AgreeMachineClientInput", input)).toBe("FORBIDDEN");
  });
});
