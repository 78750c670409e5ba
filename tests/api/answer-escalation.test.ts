import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ANSWER = `mutation ($input: AnswerEscalationInput!) { answerEscalation(input: $input) {
  escalation { state answer answeredBy { name } answeredAt version } action { text } userErrors { code field source } } }`;
const LIST = `query ($state: EscalationState, $first: Int, $after: String) { escalations(state: $state, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id state } } }`;

let register: TestRegister;
let chair: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  chair = await register.as("Amara Delacroix");
});
afterAll(async () => await register.stop());

async function anEscalation(authority = "AFC"): Promise<{ id: string; globalId: string }> {
  const action = await anAction(register, await aRegisterEntry(register, { authority }), { dueOn: "2026-11-20" });
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO escalation (authority_id, action_id, level, to_whom, reason, raised_by)
     SELECT a.authority_id, a.id, 'STRATEGIC_LEAD', 'The chair', 'Late.', (SELECT p.id FROM person p WHERE p.authority_id = a.authority_id LIMIT 1)
     FROM action a WHERE a.id = $1 RETURNING id`,
    [action.id],
  );
  return { id: row?.id ?? "", globalId: globalId("Escalation", row?.id ?? "") };
}

async function answerIt(input: Record<string, unknown>) {
  return (await chair.ask(ANSWER, { input: { version: 1, answer: "I rang the director.", ...input } }))
    .answerEscalation;
}

describe("answerEscalation", () => {
  it("answers once, in words", async () => {
    const escalation = await anEscalation();
    const answer = await answerIt({ escalationId: escalation.globalId });
    expect(answer.userErrors).toEqual([]);
    expect(answer).toMatchObject({
      escalation: {
        state: "ANSWERED",
        answer: "I rang the director.",
        answeredBy: { name: "Amara Delacroix" },
        version: 2,
      },
      action: { text: "Ring the school" },
    });
    expect((await answerIt({ escalationId: escalation.globalId, version: 2 })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-119") },
    ]);
  });

  it("asks for the answer", async () => {
    const escalation = await anEscalation();
    expect((await answerIt({ escalationId: escalation.globalId, answer: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["answer"] },
    ]);
    const long = await answerIt({ escalationId: escalation.globalId, answer: "x".repeat(10_001) });
    expect(long).toMatchObject({ escalation: { state: "OPEN" }, userErrors: [{ code: "INVALID" }] });
  });

  it("shows the escalation as it is now when somebody else was quicker", async () => {
    const escalation = await anEscalation();
    await register.sql("UPDATE escalation SET version = 2 WHERE id = $1", [escalation.id]);
    const answer = await answerIt({ escalationId: escalation.globalId });
    expect(answer).toMatchObject({ escalation: { state: "OPEN", version: 2 }, userErrors: [{ code: "CONFLICT" }] });
  });

  it("answers an id of another authority as if it were not there", async () => {
    const answer = await answerIt({ escalationId: (await anEscalation("FEN")).globalId });
    expect(answer).toMatchObject({ escalation: null, action: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is forbidden to business support", async () => {
    const support = await register.as("Bea Lindqvist");
    const input = { escalationId: (await anEscalation()).globalId, version: 1, answer: "Done." };
    expect((await support.send(ANSWER, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("escalations", () => {
  it("lists every escalation of the authority once, newest first, page by page", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await chair.ask(LIST, { first: 2, after })).escalations;
      expect(page.totalCount).toBe(4);
      seen.push(...page.nodes.map((node: any) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(4);
    expect((await chair.ask(LIST, { state: "ANSWERED" })).escalations.nodes).toHaveLength(1);
  });

  it("starts at the top for a cursor that we did not make", async () => {
    const forged = Buffer.from('["2026-99-99","x"]').toString("base64url");
    expect((await chair.ask(LIST, { after: forged })).escalations.nodes).toHaveLength(4);
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    expect((await member.send(LIST)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
