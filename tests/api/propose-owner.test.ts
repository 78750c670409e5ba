import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { act, clearPanel, refusalOf, serviceId } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS =
  "action { version ownerService { code } ownerProposal { state reason service { code } proposedBy { name } answer } } entry { reference }";

let register: TestRegister;
let bea: TestPerson;
let petra: TestPerson;
let action: { id: string; globalId: string };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  petra = await register.as("Petra Vance");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  action = await anAction(register, await aRegisterEntry(register), { service: "SPA", dueOn: "2026-12-10" });
});
afterAll(async () => await register.stop());

async function propose(person: TestPerson, change: Record<string, unknown> = {}) {
  const service = await serviceId(register, "SEND");
  const input = {
    actionId: action.globalId,
    version: 1,
    serviceId: service,
    reason: "SEND holds the plan.",
    ...change,
  };
  return await act(person, "proposeOwner", "ProposeOwnerInput", input, FIELDS);
}

const CHASED =
  "query ($notOurs: Boolean) { actions(notOurs: $notOurs) { totalCount nodes { id ownerProposal { service { code } reason } } } }";

describe("proposeOwner", () => {
  it("AFC-109: says whose it is, and the action stays with its owner, so that it is never nobody's", async () => {
    expect(await propose(petra)).toMatchObject({
      userErrors: [],
      action: {
        version: 2,
        ownerService: { code: "SPA" },
        ownerProposal: {
          state: "OPEN",
          reason: "SEND holds the plan.",
          service: { code: "SEND" },
          proposedBy: { name: "Petra Vance" },
          answer: null,
        },
      },
    });
    const { myActions } = await petra.ask("{ myActions { nodes { id isSilent } } }");
    expect(myActions.nodes).toEqual([{ id: action.globalId, isSilent: false }]);
    await anAction(register, await aRegisterEntry(register), { service: "SPA" });
    const chased = await bea.ask(CHASED, { notOurs: true });
    expect(chased.actions).toMatchObject({ totalCount: 1, nodes: [{ ownerProposal: { service: { code: "SEND" } } }] });
    expect((await bea.ask(CHASED, {})).actions.totalCount).toBe(2);
  });

  it("is refused without a reason, for its own service, twice, and for an action that is over", async () => {
    const refused = async (change: Record<string, unknown>) => (await propose(petra, change)).userErrors[0].field;
    expect(await refused({ reason: " " })).toEqual(["reason"]);
    expect(await refused({ serviceId: await serviceId(register, "SPA") })).toEqual(["serviceId"]);
    expect(await refused({ serviceId: "nobody" })).toEqual(["serviceId"]);
    await propose(petra);
    expect((await propose(petra, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await register.sql("UPDATE action SET state = 'COMPLETED'");
    expect((await propose(petra, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is a conflict when the action was changed meanwhile", async () => {
    expect(await propose(petra, { version: 9 })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      action: { version: 1, ownerProposal: null },
    });
  });

  it("is for the owner: another service is refused, another authority finds nothing, other roles are forbidden", async () => {
    const gethin = await register.as("Gethin Rowe");
    expect((await propose(gethin)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await propose(await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { actionId: action.globalId, version: 1, serviceId: "x", reason: "x" };
    for (const name of ["Cormac Dell", "Imani Forsyth"]) {
      expect(await refusalOf(await register.as(name), "proposeOwner", "ProposeOwnerInput", input)).toBe("FORBIDDEN");
    }
  });
});
