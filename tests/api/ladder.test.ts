import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated, clearMail, type MailOffice, startMailOffice } from "../support/a-mail.js";
import { act } from "../support/a-meeting.js";
import { aRestriction } from "../support/a-restriction.js";
import type { TestPerson, TestRegister } from "../support/register.js";

const LADDER = `{ escalations { nodes { id version state isByItself toWhom reason replyBy level { code } raisedBy { name } action { text }
  earlierSteps { level { code } } evidence { kind person { name } mail { state } } } } }`;

let office: MailOffice;
let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let entry: Awaited<ReturnType<typeof aRegisterEntry>>;
let action: { id: string; globalId: string };

beforeAll(async () => {
  office = await startMailOffice();
  ({ register, bea } = office);
  amara = await register.as("Amara Delacroix");
});
/** Papers of 26 November for 3 December, and one action of the welfare service that was due on 20 November. */
beforeEach(async () => {
  await office.clear();
  entry = await aRegisterEntry(register);
  action = await anAction(register, entry, { dueOn: "2026-11-20", text: "Ring the school" });
  await circulated(register, bea);
  await clearMail(register);
});
afterAll(async () => await office.stop());

const rungs = async () => {
  const rows = await register.sql<{ level: string; day: string }>(
    "SELECT level, to_char(raised_at, 'DD Mon') AS day FROM escalation WHERE by_itself ORDER BY raised_at, level DESC",
  );
  return rows.map(({ level, day }) => `${day} ${level}`);
};
const eight = async (...days: string[]) => {
  for (const day of days) await office.at(`${day}T08:00:00Z`);
};
const subjects = (name: string) =>
  office.mailbox.arrived.filter(({ to }) => to.startsWith(`${name}.`)).map(({ subject }) => subject);

describe("the ladder, by itself", () => {
  it("AFC-109, AFC-124: climbs from the owner to business support to the strategic lead on the procedure's days, each once (Q20)", async () => {
    await eight("2026-11-27", "2026-11-30", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-02", "2026-12-03");
    expect(await rungs()).toEqual(["30 Nov OWNER", "01 Dec BUSINESS_SUPPORT", "02 Dec STRATEGIC_LEAD"]);
    expect(subjects("tom")).toHaveLength(2);
    expect(subjects("bea")).toEqual(["ROME panel: 1 action outstanding, panel Thu 3 Dec"]);
    expect(subjects("amara")).toEqual(["ROME panel: 1 action outstanding, panel Thu 3 Dec"]);
  });

  it("AFC-119: shows with each step what was sent before to whom and whether it arrived, raised by the register itself", async () => {
    await eight("2026-11-30", "2026-12-01", "2026-12-02");
    const { escalations } = await amara.ask(LADDER);
    const lead = escalations.nodes.find((one: any) => one.level.code === "STRATEGIC_LEAD");
    expect(lead).toMatchObject({
      state: "OPEN",
      isByItself: true,
      toWhom: "Amara Delacroix",
      replyBy: "2026-12-03",
      raisedBy: { name: "The register" },
      reason:
        "Outstanding before the panel on 3 December 2026: due 20 November 2026, no update since the papers of 26 November 2026.",
      earlierSteps: [{ level: { code: "OWNER" } }, { level: { code: "BUSINESS_SUPPORT" } }],
    });
    const sent = lead.evidence.map((one: any) => `${one.kind} ${one.person.name} ${one.mail.state}`);
    expect(sent.toSorted()).toEqual([
      "ACTIONS_OUTSTANDING Tom Hargreaves SENT",
      "ACTIONS_OUTSTANDING Tom Hargreaves SENT",
      "OUTSTANDING_LIST Amara Delacroix SENT",
      "OUTSTANDING_LIST Bea Lindqvist SENT",
      "OUTSTANDING_LIST Rhona Tansley SENT",
    ]);
    const steps = escalations.nodes.filter((one: any) => one.level.code !== "STRATEGIC_LEAD");
    expect(steps.map(({ state, replyBy }: any) => [state, replyBy])).toEqual([
      ["STEP", null],
      ["STEP", null],
    ]);
  });

  it("AFC-119: is closed by the chair's answer; a step below asks for none, and directors are the chair's choice (Q21)", async () => {
    await eight("2026-11-30", "2026-12-01", "2026-12-02");
    const { escalations } = await amara.ask(LADDER);
    const of = (code: string) => escalations.nodes.find((one: any) => one.level.code === code);
    const answer = (one: any) =>
      act(
        amara,
        "answerEscalation",
        "AnswerEscalationInput",
        { escalationId: one.id, version: one.version, answer: "I rang." },
        "escalation { state }",
      );
    expect((await answer(of("OWNER"))).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-119") },
    ]);
    expect((await amara.ask("{ decisionsWaiting { kind escalation { level { code } } } }")).decisionsWaiting).toEqual([
      { kind: "ESCALATION", escalation: { level: { code: "STRATEGIC_LEAD" } } },
    ]);
    expect((await answer(of("STRATEGIC_LEAD"))).escalation.state).toBe("ANSWERED");
    await eight("2026-12-03");
    expect(await rungs()).toHaveLength(3);
  });

  it("opens nothing for an action that was updated meanwhile, is done, or was cancelled", async () => {
    await anAction(register, entry, { dueOn: "2026-11-20", text: "Visit", service: "SPA" });
    const later = await anAction(register, entry, { dueOn: "2026-12-20", text: "Write", service: "ADMISSIONS" });
    await eight("2026-11-30");
    expect(await rungs()).toHaveLength(3);
    await register.sql("UPDATE action SET updated_at = '2026-11-30T10:00:00Z' WHERE id = $1", [later.id]);
    await register.sql(
      "UPDATE action SET state = 'COMPLETED', completed_at = '2026-11-30T10:00:00Z' WHERE text = 'Visit'",
    );
    await register.sql("UPDATE action SET state = 'CANCELLED' WHERE id = $1", [action.id]);
    await eight("2026-12-01", "2026-12-02");
    expect(await rungs()).toEqual(["30 Nov OWNER", "30 Nov OWNER", "30 Nov OWNER"]);
  });

  it("makes up for days on which nothing ran, rung by rung, and goes on above a rung chosen by hand", async () => {
    await eight("2026-12-02");
    expect((await rungs()).toSorted()).toEqual(["02 Dec BUSINESS_SUPPORT", "02 Dec OWNER", "02 Dec STRATEGIC_LEAD"]);
    expect(subjects("tom")).toHaveLength(1);
    await register.sql("DELETE FROM escalation");
    const chosen = {
      actionId: action.globalId,
      version: 1,
      toWhom: "Director",
      reason: "Late",
      level: "DIRECTOR_OF_EDUCATION",
    };
    await act(amara, "escalateAction", "EscalateActionInput", chosen, "");
    await eight("2026-12-03");
    expect(await rungs()).toEqual([]);
  });

  it("rests on a day nobody works, before eight, for a cancelled panel, and once the panel sits", async () => {
    await office.at("2026-11-29T09:00:00Z");
    await office.at("2026-11-30T07:59:00Z");
    expect(await rungs()).toEqual([]);
    await register.sql("UPDATE panel_meeting SET state = 'IN_SESSION'");
    await eight("2026-12-03");
    await register.sql("UPDATE panel_meeting SET state = 'CANCELLED'");
    await eight("2026-12-02");
    expect(await rungs()).toEqual([]);
  });

  it("AFC-119: says of an action whose owner may not see the record that nobody was reminded, and chases it all the same", async () => {
    await aRestriction(register, entry, ["Bea Lindqvist", "Amara Delacroix"]);
    await eight("2026-11-30", "2026-12-01", "2026-12-02");
    const { escalations } = await amara.ask(LADDER);
    const owner = escalations.nodes.find((one: any) => one.level.code === "OWNER");
    expect(owner.toWhom).toBe("Nobody: Education Welfare Service has no one who answers for it and may see the record");
    expect(owner.evidence).toEqual([]);
    expect(escalations.nodes.map((one: any) => one.toWhom)).toContain("Amara Delacroix");
    expect(subjects("tom")).toEqual([]);
  });

  it("climbs once with several replicas at once", async () => {
    for (const service of ["SPA", "ADMISSIONS", "EWS", "SEND"])
      await anAction(register, entry, { dueOn: "2026-11-20", service });
    register.now("2026-12-02T08:00:00Z");
    await Promise.all([1, 2, 3].map(() => register.job("digest", office.mailbox.post)));
    const all = await rungs();
    expect(all).toHaveLength(15);
    const doubled = await register.sql("SELECT FROM escalation GROUP BY action_id, level HAVING count(*) > 1");
    expect(doubled).toEqual([]);
    const digests = await register.sql("SELECT FROM outbox GROUP BY person_id HAVING count(*) > 1");
    expect(digests).toEqual([]);
  });
});
