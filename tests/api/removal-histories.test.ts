import { randomInt } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, everybodyPresent, setMeeting } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { type Act, history, LEADS, PEOPLE } from "../support/removal-acts.js";

/** `pnpm probe removals` tells ten thousand histories. */
const RUNS = process.env.PROBE === "removals" ? 10_000 : 60;
const DOCUMENTS = {
  propose: `mutation ($input: ProposeRemovalInput!) { proposeRemoval(input: $input) { userErrors { code } } }`,
  withdraw: `mutation ($input: WithdrawRemovalInput!) { withdrawRemoval(input: $input) { userErrors { code } } }`,
  decide: `mutation ($input: RecordRemovalDecisionInput!) { recordRemovalDecision(input: $input) { userErrors { code } } }`,
  approve: `mutation ($input: ApproveRemovalInput!) { approveRemoval(input: $input) { userErrors { code } } }`,
  decline: `mutation ($input: DeclineRemovalInput!) { declineRemoval(input: $input) { userErrors { code } } }`,
} as const;

interface Removal {
  id: string;
  state: string;
  version: number;
  proposer: string;
  approver: string | null;
}

/** One history: a child, the meeting of the day, and the removals the panel was seen to agree in session. */
interface History {
  entry: ArrangedEntry;
  meeting: Arranged;
  agreedInSession: Set<string>;
}

let register: TestRegister;
const people = new Map<string, TestPerson>();

beforeAll(async () => {
  register = await startRegister();
  await register.sql("UPDATE person SET roles = '{STRATEGIC_LEAD}' WHERE name = 'Ines Whitcombe'");
  for (const name of PEOPLE) people.set(name, await register.as(name));
});
afterAll(async () => await register.stop());

describe("histories of removals", () => {
  it("never take a child off without the panel in session, the chair present and a second person", {
    timeout: 3 * 60 * 60_000,
  }, async () => {
    const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
    console.info(`removal histories: seed ${seed}`);
    let removed = 0;
    await fc.assert(
      fc.asyncProperty(history, async (acts) => {
        const run = await begin();
        for (const one of acts) {
          await perform(run, one);
          await holds(run);
        }
        const isGone = await isRemoved(run);
        if (isGone) removed += 1;
        else await wallStands(run.entry);
      }),
      { numRuns: RUNS, seed },
    );
    console.info(
      `removal histories: ${RUNS}; ${removed} children left the register, 0 of them without panel and second person`,
    );
    expect(removed).toBeGreaterThan(0);
  });
});

describe("two removals in one operation", () => {
  it("case 24: are refused together, and one by one each needs its own decision and its own second person", async () => {
    const one = await begin();
    const two: History = { ...one, entry: await aRegisterEntry(register) };
    const [lead, keeper] = [people.get("Amara Delacroix"), people.get("Bea Lindqvist")];
    for (const each of [one, two]) await perform(each, { do: "propose", who: "Bea Lindqvist" });
    await setMeeting(register, one.meeting, "IN_SESSION");
    await perform(one, { do: "decide", who: "Bea Lindqvist", decision: "AGREED" });
    const removals = await Promise.all([newest(one.entry), newest(two.entry)]);
    const both = `mutation ($a: ApproveRemovalInput!, $b: ApproveRemovalInput!) {
      a: approveRemoval(input: $a) { userErrors { code } } b: approveRemoval(input: $b) { userErrors { code } } }`;
    const [a, b] = removals.map((removal) => ({
      removalRequestId: globalId("RemovalRequest", removal?.id ?? ""),
      version: removal?.version,
      carryOpenActions: true,
    }));
    expect((await keeper?.send(both, { a, b }))?.data).toBeFalsy();
    const together = await lead?.send(both, { a, b });
    expect(together?.errors?.[0]?.extensions.code).toBe("DOCUMENT_TOO_LARGE");
    expect([await isRemoved(one), await isRemoved(two)]).toEqual([false, false]);
    const alone = `mutation ($input: ApproveRemovalInput!) { approveRemoval(input: $input) { userErrors { code } } }`;
    expect(await lead?.ask(alone, { input: b })).toMatchObject({ approveRemoval: { userErrors: [{}] } });
    expect(await lead?.ask(alone, { input: a })).toMatchObject({ approveRemoval: { userErrors: [] } });
    expect([await isRemoved(one), await isRemoved(two)]).toEqual([true, false]);
    await wallStands(two.entry);
  });
});

/** Everybody has just signed in (AFC-23): a long run would otherwise end with histories in which nothing can be approved. */
async function begin(): Promise<History> {
  await register.sql("UPDATE session SET opened_at = now()");
  await register.sql("UPDATE panel_meeting SET state = 'CANCELLED' WHERE state <> 'CANCELLED'");
  const meeting = await aPanelMeeting(register, { heldOn: "2026-11-26", state: "CIRCULATED" });
  await everybodyPresent(register, meeting);
  return { entry: await aRegisterEntry(register), meeting, agreedInSession: new Set() };
}

async function perform(run: History, one: Act): Promise<void> {
  if (one.do === "meeting") return await setMeeting(register, run.meeting, one.state);
  if (one.do === "chair") return await everybodyPresent(register, run.meeting, one.state);
  if (one.do === "action") return void (await anAction(register, run.entry));
  const removal = await newest(run.entry);
  const inSession = await isQuorate(run.meeting);
  const wasDone = await ask(one, run.entry, removal);
  if (one.do !== "decide" || one.decision !== "AGREED" || !wasDone || !removal) return;
  expect(inSession, "the panel agreed outside a meeting in session with its chair").toBe(true);
  run.agreedInSession.add(removal.id);
}

/** Sends an act to the API; true when it was done. An act the role never has is refused with an error. */
async function ask(
  one: Extract<Act, { who: string }>,
  entry: ArrangedEntry,
  removal: Removal | null,
): Promise<boolean> {
  const input =
    one.do === "propose"
      ? { entryId: entry.globalId, version: await versionOf(entry), outcome: "OTHER", reason: "Left." }
      : {
          removalRequestId: globalId("RemovalRequest", removal?.id ?? entry.id),
          version: removal?.version ?? 1,
          ...(one.do === "decide" ? { decision: one.decision, text: "Said." } : {}),
          ...(one.do === "approve" ? { carryOpenActions: one.carry } : {}),
          ...(one.do === "withdraw" || one.do === "decline" ? { reason: "Changed." } : {}),
        };
  const answer = await people.get(one.who)?.send(DOCUMENTS[one.do], { input });
  for (const error of answer?.errors ?? []) expect(error.extensions.code).toBe("FORBIDDEN");
  const [payload] = Object.values(answer?.data ?? {}) as ({ userErrors: unknown[] } | null)[];
  return payload?.userErrors.length === 0;
}

/** What must be true after every act. */
async function holds(run: History): Promise<void> {
  if (!(await isRemoved(run))) return;
  const removal = await newest(run.entry);
  expect(removal?.state).toBe("APPROVED");
  expect(run.agreedInSession.has(removal?.id ?? "")).toBe(true);
  expect(LEADS).toContain(removal?.approver);
  expect(removal?.approver).not.toBe(removal?.proposer);
}

/** The API's own role cannot take a child off by SQL either, nor enter one as removed. */
async function wallStands(entry: ArrangedEntry): Promise<void> {
  const api = new pg.Client({ connectionString: register.apiUrl });
  await api.connect();
  try {
    await api.query("BEGIN");
    const [afc] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
    await api.query("SELECT set_config('app.authority_id', $1, true)", [afc?.id]);
    await api.query("SAVEPOINT wall");
    await expect(api.query("UPDATE register_entry SET status = 'REMOVED' WHERE id = $1", [entry.id])).rejects.toThrow(
      /only by an approved removal request/,
    );
    await api.query("ROLLBACK TO wall");
    const copy = `INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
      SELECT authority_id, reference || 'X', child_id, 'REMOVED', date_added FROM register_entry WHERE id = $1`;
    await expect(api.query(copy, [entry.id])).rejects.toThrow(/only by an approved removal request/);
  } finally {
    await api.end();
  }
}

async function isRemoved(run: History): Promise<boolean> {
  const [row] = await register.sql<{ status: string }>("SELECT status FROM register_entry WHERE id = $1", [
    run.entry.id,
  ]);
  return row?.status === "REMOVED";
}

async function isQuorate(meeting: Arranged): Promise<boolean> {
  const [row] = await register.sql<{ quorate: boolean }>(
    `SELECT m.state = 'IN_SESSION' AND bool_and(a.state IS NOT NULL) AND bool_or(s.is_chair AND a.state = 'PRESENT') AS quorate
     FROM panel_meeting m JOIN attendance a ON a.meeting_id = m.id JOIN seat s ON s.id = a.seat_id WHERE m.id = $1 GROUP BY m.id, m.state`,
    [meeting.id],
  );
  return row?.quorate === true;
}

/** The removal under way, or else the one that was approved, or else any: the clock stands still in a test. */
async function newest(entry: ArrangedEntry): Promise<Removal | null> {
  const [row] = await register.sql<Removal & pg.QueryResultRow>(
    `SELECT r.id, r.state, r.version, p.name AS proposer, q.name AS approver FROM removal_request r
     JOIN person p ON p.id = r.proposed_by LEFT JOIN person q ON q.id = r.approved_by
     WHERE r.entry_id = $1 ORDER BY r.state IN ('PROPOSED', 'ON_AGENDA', 'DEFERRED', 'PANEL_AGREED') DESC, r.state = 'APPROVED' DESC LIMIT 1`,
    [entry.id],
  );
  return row ?? null;
}

async function versionOf(entry: ArrangedEntry): Promise<number> {
  const [row] = await register.sql<{ version: number }>("SELECT version FROM register_entry WHERE id = $1", [entry.id]);
  return row?.version ?? 1;
}
