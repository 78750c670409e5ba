import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aPanelMeeting } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const PROPOSE = `mutation ($input: ProposeRemovalInput!) { proposeRemoval(input: $input) {
  removalRequest { id state outcome { code label } reason proposedBy { name } meeting { heldOn } present { id } approvedBy { name }
    viewerCanApprove whyNot { code source } }
  entry { status version fullCase { removalRequest { id } } } userErrors { code field source } } }`;
const LIST = `query ($state: RemovalState, $first: Int, $after: String) { removalRequests(state: $state, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id entry { reference } } } }`;

let register: TestRegister;
let member: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function propose(input: Record<string, unknown>, person = member) {
  const given = { version: 1, outcome: "NEW_SCHOOL", reason: "Started at Brookfield on Monday.", ...input };
  return (await person.ask(PROPOSE, { input: given })).proposeRemoval;
}

describe("proposeRemoval", () => {
  it("waits for an agenda while no panel is planned", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await propose({ entryId: entry.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer.removalRequest).toMatchObject({
      state: "PROPOSED",
      outcome: { code: "NEW_SCHOOL", label: "Started at a new school" },
      proposedBy: { name: "Tom Hargreaves" },
      meeting: null,
      present: [],
      approvedBy: null,
      viewerCanApprove: false,
      whyNot: { code: "REFUSED", source: expect.stringContaining("Q19") },
    });
    expect(answer.entry).toMatchObject({
      status: "REMOVAL_PROPOSED",
      version: 2,
      fullCase: { removalRequest: { id: answer.removalRequest.id } },
    });
  });

  it("stands on the agenda of the next panel", async () => {
    await aPanelMeeting(register, { heldOn: "2026-12-03", state: "AGENDA_DRAFT" });
    const entry = await aRegisterEntry(register);
    const answer = await propose({ entryId: entry.globalId });
    expect(answer.removalRequest).toMatchObject({ state: "ON_AGENDA", meeting: { heldOn: "2026-12-03" } });
    expect(await register.sql("SELECT kind, state FROM agenda_item WHERE entry_id = $1", [entry.id])).toEqual([
      { kind: "REMOVAL", state: "LISTED" },
    ]);
  });

  it.each([
    [{ outcome: "LOST_INTEREST" }, "REFUSED", "AFC-18"],
    [{ reason: "  " }, "REFUSED", "AFC-23"],
    [{ reason: "x".repeat(10_001) }, "INVALID", null],
  ])("refuses %o and changes nothing", async (change, code, clause) => {
    const entry = await aRegisterEntry(register);
    const answer = await propose({ entryId: entry.globalId, ...change });
    expect(answer).toMatchObject({
      removalRequest: null,
      entry: { status: "ACTIVE", version: 1 },
      userErrors: [{ code }],
    });
    if (clause) expect(answer.userErrors[0].source).toContain(clause);
  });

  it.each(["ADDED", "REMOVAL_PROPOSED", "VOIDED"])("refuses an entry that is %s", async (status) => {
    const entry = await aRegisterEntry(register, { status });
    expect((await propose({ entryId: entry.globalId })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await register.sql("UPDATE register_entry SET version = 4 WHERE id = $1", [entry.id]);
    const answer = await propose({ entryId: entry.globalId });
    expect(answer).toMatchObject({ entry: { status: "ACTIVE", version: 4 }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    expect(await propose({ entryId: entry.globalId })).toMatchObject({
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is forbidden to a welfare officer who is not on the panel", async () => {
    const officer = await register.as("Gethin Rowe");
    const input = { entryId: (await aRegisterEntry(register)).globalId, version: 1, outcome: "OTHER", reason: "Gone." };
    expect((await officer.send(PROPOSE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("removalRequests", () => {
  it("lists the removals of the authority, newest first, by state and page", async () => {
    expect((await member.ask(LIST)).removalRequests.totalCount).toBe(2);
    expect((await member.ask(LIST, { state: "ON_AGENDA" })).removalRequests).toMatchObject({ totalCount: 1 });
    const first = (await member.ask(LIST, { first: 1 })).removalRequests;
    const second = (await member.ask(LIST, { first: 1, after: first.pageInfo.endCursor })).removalRequests;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(second.nodes[0].id).not.toBe(first.nodes[0].id);
  });
});

it("is offered for nobody whom it would refuse: only for a child the panel has met", async () => {
  const tom = await register.as("Tom Hargreaves");
  for (const [status, isOffered] of [
    ["ACTIVE", true],
    ["ADDED", false],
    ["VOIDED", false],
  ] as const) {
    const { reference } = await aRegisterEntry(register, { status });
    const { registerEntry } = await tom.ask(`{ registerEntry(reference: "${reference}") { viewerCanProposeRemoval } }`);
    expect({ status, isOffered: registerEntry.viewerCanProposeRemoval }).toEqual({ status, isOffered });
  }
});
