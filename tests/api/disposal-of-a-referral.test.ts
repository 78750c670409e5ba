import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aSignedSchedule } from "../support/a-disposal.js";
import { act } from "../support/a-meeting.js";
import { aReferral, aReferredChild, CLOSE, NOTICE, screen } from "../support/a-referral.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const DUE =
  "{ dueForDisposal(first: 50) { totalCount nodes { id class reference dueOn needsGround disposal { id } } } }";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let selwyn: TestPerson;
let petra: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  await aSignedSchedule(register);
  [bea, amara, selwyn, petra] = await Promise.all([
    register.as("Bea Lindqvist"),
    register.as("Amara Delacroix"),
    register.as("Selwyn Achterberg"),
    register.as("Petra Vance"),
  ]);
});
afterAll(async () => await register.stop());

async function aClosedReferral(screenedAt: string): Promise<any> {
  const sent = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: [aReferredChild()] });
  const reason = "Traced: on the roll of Larkspur High.";
  await petra.ask(CLOSE, { input: { referralId: sent.id, version: sent.version, reason, isOnRoll: false } });
  await register.sql("UPDATE cme_referral SET screened_at = $2 WHERE reference = $1", [sent.reference, screenedAt]);
  return sent;
}

const due = async () => (await bea.ask(DUE)).dueForDisposal.nodes;

const lineOf = async (reference: string) => (await due()).find((line: any) => line.reference === reference);

async function decide(person: TestPerson, name: string, input: Record<string, unknown>): Promise<any> {
  const fields = "disposal { id version state class reference removedRows { what count } fingerprint }";
  return await act(person, name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, input, fields);
}

describe("a referral that came to no child", () => {
  it("Q26: is due two years after it was decided, not a day sooner, and waits again when something is added", async () => {
    const over = await aClosedReferral("2024-11-26T10:00:00Z");
    const notYet = await aClosedReferral("2024-11-27T10:00:00Z");
    expect(await lineOf(over.reference)).toMatchObject({
      ...{ class: "RETURNED_REFERRAL", dueOn: "2026-11-26", needsGround: false, disposal: null },
    });
    expect(await lineOf(notYet.reference)).toBeUndefined();
    await register.sql(
      `INSERT INTO cme_referral_update (authority_id, referral_id, kind, text, is_from_referrer, added_by, added_at)
       SELECT authority_id, id, 'UPDATE', 'Rang again.', true, referred_by, '2026-01-05' FROM cme_referral WHERE reference = $1`,
      [over.reference],
    );
    expect(await lineOf(over.reference)).toBeUndefined();
  });

  it("never comes on the list while it waits, or where it came to a child", async () => {
    const waiting = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: [aReferredChild()] });
    const taken = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: [aReferredChild()] });
    await screen(petra, taken);
    await register.sql(
      "UPDATE cme_referral SET submitted_at = '2020-01-01', screened_at = CASE WHEN screened_at IS NOT NULL THEN '2020-01-02'::timestamptz END WHERE reference = ANY($1)",
      [[waiting.reference, taken.reference]],
    );
    const [held] = await register.sql<{ held: boolean }>(
      "SELECT bool_or(k.child_id IS NOT NULL) AS held FROM cme_referral_child k JOIN cme_referral r ON r.id = k.referral_id WHERE r.reference = $1",
      [taken.reference],
    );
    expect(await lineOf(waiting.reference)).toBeUndefined();
    expect((await lineOf(taken.reference)) === undefined).toBe(held?.held);
  });

  it("is deleted by two people with all that hangs on it, and leaves a certificate that names its reference alone", async () => {
    const referral = await aClosedReferral("2023-03-01T10:00:00Z");
    const other = await aClosedReferral("2023-03-02T10:00:00Z");
    const line = await lineOf(referral.reference);
    const { disposal } = await decide(bea, "proposeDisposal", { recordId: line.id });
    expect(disposal).toMatchObject({ class: "RETURNED_REFERRAL", reference: referral.reference, state: "PROPOSED" });
    expect((await decide(bea, "proposeDisposal", { recordId: line.id })).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
    await decide(amara, "approveDisposal", { disposalId: disposal.id, version: 1 });
    const done = await decide(selwyn, "approveDisposal", { disposalId: disposal.id, version: 2 });
    expect(done.userErrors).toEqual([]);
    expect(done.disposal).toMatchObject({ state: "DISPOSED", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(done.disposal.removedRows.map(({ what }: any) => what).join()).toContain("told the front door");
    const left = await register.sql<{ reference: string }>(
      "SELECT reference FROM cme_referral WHERE reference = ANY($1)",
      [[referral.reference, other.reference]],
    );
    expect(left).toEqual([{ reference: other.reference }]);
    const [children] = await register.sql(
      "SELECT count(*)::int AS left FROM cme_referral_child k WHERE NOT EXISTS (SELECT FROM cme_referral r WHERE r.id = k.referral_id)",
    );
    expect(children).toEqual({ left: 0 });
    expect(await lineOf(referral.reference)).toBeUndefined();
    const [event] = await register.sql(
      "SELECT child_id FROM audit_event WHERE act = 'approveDisposal' ORDER BY seq DESC LIMIT 1",
    );
    expect(event).toEqual({ child_id: null });
  });
});
