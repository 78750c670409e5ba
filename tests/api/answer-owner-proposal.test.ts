import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { act, clearPanel, refusalOf, serviceId } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = "action { ownerService { code } ownerProposal { state answer answeredBy { name } } }";

let register: TestRegister;
let bea: TestPerson;
let petra: TestPerson;
let action: { id: string; globalId: string };
let proposalId: string;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  petra = await register.as("Petra Vance");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  action = await anAction(register, await aRegisterEntry(register), { service: "SPA", dueOn: "2026-12-10" });
  const service = await serviceId(register, "SEND");
  const input = { actionId: action.globalId, version: 1, serviceId: service, reason: "SEND holds the plan." };
  const said = await act(petra, "proposeOwner", "ProposeOwnerInput", input, "action { ownerProposal { id } }");
  proposalId = said.action.ownerProposal.id;
});
afterAll(async () => await register.stop());

const respond = async (person: TestPerson, change: Record<string, unknown> = {}) =>
  await act(
    person,
    "answerOwnerProposal",
    "AnswerOwnerProposalInput",
    { proposalId, version: 1, isAccepted: true, ...change },
    FIELDS,
  );

describe("answerOwnerProposal", () => {
  it("AFC-109: accepted, hands the action over, and the trail says from whom to whom", async () => {
    expect(await respond(bea)).toMatchObject({
      userErrors: [],
      action: {
        ownerService: { code: "SEND" },
        ownerProposal: { state: "ACCEPTED", answeredBy: { name: "Bea Lindqvist" } },
      },
    });
    const [trail] = await register.sql<{ detail: { changes: { before: string | null }[] } }>(
      "SELECT d.detail FROM audit_event a JOIN audit_detail d ON d.event_id = a.id WHERE a.act = 'answerOwnerProposal' ORDER BY a.seq DESC LIMIT 1",
    );
    expect(trail?.detail.changes).toHaveLength(2);
    expect(trail?.detail.changes[0]?.before).not.toBeNull();
  });

  it("declined, leaves it where it is, with a word that its owner sees; then it can be proposed again", async () => {
    expect((await respond(bea, { isAccepted: false })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["words"] },
    ]);
    expect(await respond(bea, { isAccepted: false, words: "The panel gave it to you." })).toMatchObject({
      userErrors: [],
      action: {
        ownerService: { code: "SPA" },
        ownerProposal: { state: "DECLINED", answer: "The panel gave it to you." },
      },
    });
    expect((await respond(bea, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const service = await serviceId(register, "SEND");
    const again = { actionId: action.globalId, version: 2, serviceId: service, reason: "It is in their plan." };
    expect((await act(petra, "proposeOwner", "ProposeOwnerInput", again, "action { id }")).userErrors).toEqual([]);
  });

  it("is told in the next digest to whoever said it, as a count and nothing of the child", async () => {
    await register.sql("DELETE FROM notice");
    await respond(bea, { isAccepted: false, words: "The panel gave it to you." });
    const mailed = async () =>
      await register.sql(
        "SELECT o.title, o.body, o.path FROM outbox o JOIN person p ON p.id = o.person_id WHERE p.name = 'Petra Vance'",
      );
    expect(await mailed()).toEqual([]);
    register.now("2026-11-27T08:00:00Z");
    await register.job("digest");
    await register.job("digest");
    expect(await mailed()).toEqual([
      {
        title: "ROME panel: answer about 1 action said to be another's",
        body: "You said that 1 action is not yours, and business support has answered. What stays with you is among your actions, with the reason.",
        path: "/my-actions",
      },
    ]);
  });

  it("is settled by itself when the action is handed on by hand, and refused once the action is over", async () => {
    const handed = {
      actionId: action.globalId,
      version: 2,
      ownerServiceId: await serviceId(register, "SEND"),
      reason: "Agreed by telephone.",
    };
    expect(await act(bea, "reassignAction", "ReassignActionInput", handed, FIELDS)).toMatchObject({
      userErrors: [],
      action: { ownerProposal: { state: "ACCEPTED", answer: "Agreed by telephone." } },
    });
    const told = "SELECT FROM notice WHERE kind = 'OWNER_ANSWERED' AND entity_id = $1 AND send_on = '2026-11-27'";
    expect(await register.sql(told, [action.id])).toHaveLength(1);
    await register.sql("UPDATE owner_proposal SET state = 'OPEN'");
    await register.sql("UPDATE action SET state = 'COMPLETED'");
    expect((await respond(bea, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is a conflict when somebody else answered, and finds nothing from another authority", async () => {
    expect((await respond(bea, { version: 5 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const maud = await register.as("Maud Sorley");
    expect((await respond(maud)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["proposalId"] }]);
  });

  it("is for those who keep the register", async () => {
    const input = { proposalId, version: 1, isAccepted: true };
    for (const name of ["Tom Hargreaves", "Petra Vance", "Cormac Dell"]) {
      const person = await register.as(name);
      expect(await refusalOf(person, "answerOwnerProposal", "AnswerOwnerProposalInput", input)).toBe("FORBIDDEN");
    }
  });
});
