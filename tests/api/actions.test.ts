import { type ActionFacts, isOutstanding, isOverdue, isSilent, plainDate, todayInLondon } from "@rome/procedure";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { aCirculation, aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHASE = `query ($outstanding: Boolean, $overdue: Boolean, $silent: Boolean, $serviceId: ID, $first: Int, $after: String) {
  actions(outstanding: $outstanding, overdue: $overdue, silent: $silent, serviceId: $serviceId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id isOutstanding isOverdue isSilent } } }`;
const CASE = `query ($reference: String!, $first: Int, $after: String) { registerEntry(reference: $reference) { fullCase {
  actions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { text state agreedAt } } } } }`;

/** A moment: most often around a midnight in London near a circulation, in summer time and in winter. */
const moment = fc
  .record({
    month: fc.constantFrom("10", "11"),
    day: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 23, max: 25 }) }, fc.integer({ min: 10, max: 26 })),
    hour: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(22, 23, 0) }, fc.integer({ min: 0, max: 23 })),
  })
  .map(({ month, day, hour }) => `2026-${month}-${day}T${String(hour).padStart(2, "0")}:30:00Z`);
const day = fc.integer({ min: 20, max: 30 }).map((number) => `2026-11-${number}`);
const anyAction = fc.record({
  state: fc.constantFrom("OPEN" as const, "OPEN" as const, "COMPLETED" as const, "CANCELLED" as const),
  dueOn: fc.option(day, { nil: null }),
  agreedAt: moment,
  updatedAt: fc.option(moment, { nil: null }),
});

let register: TestRegister;
let support: TestPerson;
let entry: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
  entry = await aRegisterEntry(register);
});
afterAll(async () => await register.stop());

async function chased(filter: Record<string, unknown>): Promise<string[]> {
  const { nodes } = (await support.ask(CHASE, { first: 100, ...filter })).actions;
  return nodes.map((node: any) => node.id).sort();
}

describe("actions, the chase list", () => {
  it("finds by SQL exactly what the procedure calls outstanding, overdue and silent", async () => {
    const meeting = await aPanelMeeting(register, { heldOn: "2026-12-03" });
    let circulatedAt: string | null = null;
    for (const next of [
      null,
      "2026-10-24T22:30:00Z",
      "2026-10-24T23:30:00Z",
      "2026-11-24T00:10:00Z",
      "2026-11-24T23:50:00Z",
    ]) {
      if (next) {
        await register.sql("DELETE FROM circulation");
        await aCirculation(register, meeting, next);
        circulatedAt = next;
      }
      const lastCirculatedOn = circulatedAt ? todayInLondon(Date.parse(circulatedAt)) : null;
      await fc.assert(
        fc.asyncProperty(fc.array(anyAction, { maxLength: 25 }), async (actions) => {
          await register.sql("DELETE FROM action");
          const facts = new Map<string, ActionFacts>();
          for (const action of actions) facts.set(await arrange(action), factsOf(action));
          const today = plainDate("2026-11-26");
          const those = (holds: (action: ActionFacts) => boolean) =>
            [...facts]
              .filter(([, action]) => holds(action))
              .map(([id]) => id)
              .sort();
          expect(await chased({ outstanding: true })).toEqual(
            those((one) => isOutstanding(one, today, lastCirculatedOn)),
          );
          expect(await chased({ overdue: true })).toEqual(those((one) => isOverdue(one, today)));
          expect(await chased({ silent: true })).toEqual(those((one) => isSilent(one, lastCirculatedOn)));
          expect(await chased({})).toEqual(those((one) => one.state === "OPEN"));
        }),
        { numRuns: 10 },
      );
    }
  });

  it("narrows to a service and its people, counts them, and pages earliest due first", async () => {
    await register.sql("DELETE FROM action");
    for (const dueOn of ["2026-11-22", "2026-11-20", "2026-11-21"]) await anAction(register, entry, { dueOn });
    await anAction(register, entry, { service: "SEND", dueOn: "2026-11-19" });
    const own = await anAction(register, entry, { service: "SEND", dueOn: "2026-11-18" });
    await register.sql(
      "UPDATE action SET owner_service_id = NULL, owner_person_id = (SELECT id FROM person WHERE name = 'Tom Hargreaves') WHERE id = $1",
      [own.id],
    );
    const [service] = await register.sql<{ id: string }>(
      "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = 'EWS' AND a.code = 'AFC'",
    );
    const filter = { overdue: true, serviceId: globalId("Service", service?.id ?? "") };
    const first = (await support.ask(CHASE, { ...filter, first: 3 })).actions;
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(first.nodes[0]).toMatchObject({ id: own.globalId, isOverdue: true, isOutstanding: true });
    const second = (await support.ask(CHASE, { ...filter, first: 3, after: first.pageInfo.endCursor })).actions;
    expect(second.nodes).toHaveLength(1);
    expect(await chased({ serviceId: "nonsense" })).toEqual([]);
  });

  it("shows nothing of another authority, and is forbidden to a panel member", async () => {
    await anAction(register, await aRegisterEntry(register, { authority: "FEN" }), { dueOn: "2026-11-01" });
    expect(await chased({})).toHaveLength(5);
    const member = await register.as("Tom Hargreaves");
    expect((await member.send(CHASE)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("the meetings of an action", () => {
  it("are in sight of the panel, and out of sight of an officer who only owns the action", async () => {
    const meeting = await aPanelMeeting(register, { heldOn: "2026-12-17" });
    const child = await aRegisterEntry(register);
    const removal = await aRemoval(register, child, { meeting });
    const action = await anAction(register, child);
    await register.sql("UPDATE action SET due_meeting_id = $2, agreed_meeting_id = $2 WHERE id = $1", [
      action.id,
      meeting.id,
    ]);
    const document = `{ myActions { nodes { id dueMeeting { heldOn } agreedMeeting { heldOn }
      entry { fullCase { removalRequest { id meeting { heldOn } } } } } } }`;
    const found = async (name: string) =>
      (await (await register.as(name)).ask(document)).myActions.nodes.find((node: any) => node.id === action.globalId);
    const held = { heldOn: "2026-12-17" };
    const seen = { id: action.globalId, dueMeeting: held, agreedMeeting: held };
    expect(await found("Tom Hargreaves")).toMatchObject({
      ...seen,
      entry: { fullCase: { removalRequest: { id: removal.globalId, meeting: held } } },
    });
    expect(await found("Gethin Rowe")).toEqual({
      id: action.globalId,
      dueMeeting: null,
      agreedMeeting: null,
      entry: { fullCase: { removalRequest: { id: removal.globalId, meeting: null } } },
    });
  });

  it("do not keep a list from starting at the top for a cursor that we did not make", async () => {
    const forged = Buffer.from('["2026-99-99","x"]').toString("base64url");
    expect((await support.ask(CHASE, { after: forged })).actions.totalCount).toBeGreaterThan(0);
  });
});

describe("a child's actions", () => {
  it("are all there, of every state, newest first and page by page, also when agreed in the same moment", async () => {
    const child = await aRegisterEntry(register);
    for (let number = 0; number < 5; number += 1) await anAction(register, child, { text: `Action ${number}` });
    await register.sql(
      "UPDATE action SET state = 'COMPLETED', agreed_at = agreed_at + interval '1 microsecond' WHERE entry_id = $1 AND text = 'Action 3'",
      [child.id],
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { actions }: any = (await support.ask(CASE, { reference: child.reference, first: 2, after })).registerEntry
        .fullCase;
      expect(actions.totalCount).toBe(5);
      seen.push(...actions.nodes.map((node: any) => node.text));
      after = actions.pageInfo.hasNextPage ? actions.pageInfo.endCursor : null;
    } while (after);
    expect(seen[0]).toBe("Action 3");
    expect(new Set(seen).size).toBe(5);
  });
});

async function arrange(action: {
  state: string;
  dueOn: string | null;
  agreedAt: string;
  updatedAt: string | null;
}): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO action (authority_id, entry_id, text, state, due_on, agreed_at, updated_at)
     SELECT authority_id, id, 'Ring', $2, coalesce($3::date, 'infinity'), $4, $5 FROM register_entry WHERE id = $1 RETURNING id`,
    [entry.id, action.state, action.dueOn, action.agreedAt, action.updatedAt],
  );
  return globalId("Action", row?.id ?? "");
}

function factsOf(action: {
  state: ActionFacts["state"];
  dueOn: string | null;
  agreedAt: string;
  updatedAt: string | null;
}): ActionFacts {
  return {
    state: action.state,
    dueOn: action.dueOn ? plainDate(action.dueOn) : null,
    agreedOn: todayInLondon(Date.parse(action.agreedAt)),
    lastUpdatedOn: action.updatedAt ? todayInLondon(Date.parse(action.updatedAt)) : null,
  };
}
