import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, aMeetingInSession, anAgendaItem, clearPanel } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const PLAN = { heldOn: "2026-12-03", startsAt: "09:30", place: "Room 3" };
const AGENDA =
  "{ nextMeeting { id version state agenda { kind state isLate entry { reference } removalRequest { state } changesSinceLastPanel { field label before after } } groups { group name items { state } } } }";

async function next(person = bea) {
  return (await person.ask(AGENDA)).nextMeeting;
}
async function aRemoval(entry: ArrangedEntry, state = "PROPOSED") {
  await register.sql(
    `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by)
     SELECT authority_id, id, $2, 'X', 'Back at school', (SELECT id FROM person WHERE name = 'Tom Hargreaves') FROM register_entry WHERE id = $1`,
    [entry.id, state],
  );
}

describe("the draft agenda", () => {
  it("builds itself from new, carried, review due and removal proposed, and from nothing else", async () => {
    const closed = await aMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
    const [fresh, carried, review, later, removal] = [
      await aRegisterEntry(register, { status: "ADDED" }),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register, { status: "REMOVAL_PROPOSED" }),
    ];
    await anAgendaItem(register, closed, carried, { state: "DEFERRED" });
    await register.sql("UPDATE register_entry SET review_on = '2026-12-03' WHERE id = $1", [review.id]);
    await register.sql("UPDATE register_entry SET review_on = '2026-12-04' WHERE id = $1", [later.id]);
    await aRemoval(removal);
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", PLAN, "meeting { id }");
    const { agenda } = await next();
    const kinds = new Map(agenda.map((item: any) => [item.entry.reference, item.kind]));
    expect(kinds).toEqual(
      new Map([
        [fresh.reference, "NEW"],
        [carried.reference, "CARRIED"],
        [review.reference, "REVIEW"],
        [removal.reference, "REMOVAL"],
      ]),
    );
    expect(agenda.find((item: any) => item.kind === "REMOVAL").removalRequest).toEqual({ state: "ON_AGENDA" });
  });

  it("is the same when built again, and loses a child whose reason is gone or who was entered in error", async () => {
    const [review, wrong, stays] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
    ];
    await register.sql("UPDATE register_entry SET review_on = '2026-12-01' WHERE id = ANY($1)", [
      [review.id, stays.id],
    ]);
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", PLAN, "meeting { id }");
    const meeting = await next();
    await act(
      bea,
      "addAgendaItem",
      "AddAgendaItemInput",
      { meetingId: meeting.id, entryId: wrong.globalId, why: "Asked for." },
      "meeting { id }",
    );
    await register.sql("UPDATE register_entry SET review_on = NULL WHERE id = $1", [review.id]);
    await register.sql("UPDATE register_entry SET status = 'VOIDED' WHERE id = $1", [wrong.id]);
    const sent = await act(
      bea,
      "circulate",
      "CirculateInput",
      { meetingId: meeting.id, version: meeting.version },
      "meeting { agenda { entry { reference } } }",
    );
    expect(sent).toMatchObject({ userErrors: [], meeting: { agenda: [{ entry: { reference: stays.reference } }] } });
  });

  it("takes a removal proposed after circulation as a late item, on which the panel can decide", async () => {
    const meeting = await aMeeting(register, { state: "CIRCULATED" });
    const entry = await aRegisterEntry(register);
    const { procedure } = await bea.ask("{ procedure { removalOutcomes { code } } }");
    const input = {
      entryId: entry.globalId,
      version: 1,
      outcome: procedure.removalOutcomes[0].code,
      reason: "Back at school.",
    };
    const fields = "removalRequest { state meeting { id } }";
    expect(await act(tom, "proposeRemoval", "ProposeRemovalInput", input, fields)).toMatchObject({
      userErrors: [],
      removalRequest: { state: "ON_AGENDA", meeting: { id: meeting.globalId } },
    });
    expect((await next()).agenda).toMatchObject([
      { kind: "REMOVAL", state: "LISTED", isLate: true, removalRequest: { state: "ON_AGENDA" } },
    ]);
  });

  it("loses a removal that is withdrawn before it is circulated", async () => {
    await aMeeting(register);
    const entry = await aRegisterEntry(register);
    const { procedure } = await bea.ask("{ procedure { removalOutcomes { code } } }");
    const input = {
      entryId: entry.globalId,
      version: 1,
      outcome: procedure.removalOutcomes[0].code,
      reason: "Back at school.",
    };
    const { removalRequest } = await act(
      tom,
      "proposeRemoval",
      "ProposeRemovalInput",
      input,
      "removalRequest { id version }",
    );
    expect((await next()).agenda).toMatchObject([{ kind: "REMOVAL", state: "LISTED" }]);
    const withdrawal = { removalRequestId: removalRequest.id, version: removalRequest.version, reason: "Too early." };
    const withdrawn = await act(tom, "withdrawRemoval", "WithdrawRemovalInput", withdrawal, "removalRequest { state }");
    expect(withdrawn).toMatchObject({ userErrors: [], removalRequest: { state: "WITHDRAWN" } });
    expect((await next()).agenda).toEqual([]);
  });

  it("shows children without a group last, under their own heading", async () => {
    const entry = await aRegisterEntry(register, { status: "ADDED" });
    await register.sql("UPDATE register_entry SET referral_group = NULL WHERE id = $1", [entry.id]);
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", PLAN, "meeting { id }");
    expect((await next()).groups[3]).toMatchObject({ group: null, name: "No group yet", items: [{ state: "LISTED" }] });
  });

  it("costs as many statements for twenty children as for two", async () => {
    for (let index = 0; index < 2; index += 1) await aRegisterEntry(register, { status: "ADDED" });
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", PLAN, "meeting { id }");
    const counted = async () => {
      const stop = register.countStatements();
      await next();
      return stop();
    };
    const few = await counted();
    const meeting = await next();
    for (let index = 0; index < 18; index += 1) {
      const entry = await aRegisterEntry(register);
      await act(
        bea,
        "addAgendaItem",
        "AddAgendaItemInput",
        { meetingId: meeting.id, entryId: entry.globalId, why: "Asked for." },
        "meeting { id }",
      );
    }
    expect(await counted()).toBe(few);
  });
});

describe("what changed since the last panel", () => {
  it("is nothing before any register was circulated", async () => {
    await aRegisterEntry(register, { status: "ADDED" });
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", PLAN, "meeting { id }");
    expect((await next()).agenda[0].changesSinceLastPanel).toEqual([]);
  });

  it("tells field by field, with actions done and overdue, on the agenda and on the child's page", async () => {
    const entry = await aRegisterEntry(register, { lastName: "Moss" });
    const done = await anAction(register, entry, { text: "Ring the school", dueOn: "2026-12-20" });
    await anAction(register, entry, { text: "Visit the home", dueOn: "2026-12-01" });
    const first = await aMeeting(register);
    await act(bea, "circulate", "CirculateInput", { meetingId: first.globalId, version: 1 }, "meeting { id }");
    await register.sql("UPDATE panel_meeting SET state = 'CLOSED'");
    register.today("2026-12-07");
    await register.sql("UPDATE register_entry SET hours_per_week = 10, review_on = '2026-12-10' WHERE id = $1", [
      entry.id,
    ]);
    await register.sql(
      "UPDATE action SET state = 'COMPLETED', outcome = 'They agreed.', completed_at = '2026-12-04T10:00Z' WHERE id = $1",
      [done.id],
    );
    const added = await aRegisterEntry(register, { status: "ADDED" });
    await act(bea, "scheduleMeeting", "ScheduleMeetingInput", { ...PLAN, heldOn: "2026-12-17" }, "meeting { id }");
    const { agenda } = await next();
    const changes = agenda.find((item: any) => item.entry.reference === entry.reference).changesSinceLastPanel;
    expect(changes).toEqual([
      { field: "hours", label: "Hours a week", before: "25", after: "10" },
      {
        field: "population",
        label: "Population",
        before: "At risk of missing education",
        after: "Not receiving suitable education",
      },
      {
        field: "actions",
        label: "Action done",
        before: "Due 20 December 2026",
        after: "Ring the school: They agreed.",
      },
      { field: "actions", label: "Action overdue", before: "Due 1 December 2026", after: "Visit the home" },
    ]);
    expect(agenda.find((item: any) => item.entry.reference === added.reference).changesSinceLastPanel).toMatchObject([
      { label: "New since the last panel", after: "Added on 1 November 2026" },
    ]);
    const page = await tom.ask(
      `query ($reference: String!) { registerEntry(reference: $reference) { fullCase { changesSinceLastPanel { field label before after } } } }`,
      { reference: entry.reference },
    );
    expect(page.registerEntry.fullCase.changesSinceLastPanel).toEqual(changes);
  });
});

describe("what the panel has before it", () => {
  it("stays with the panel, when somebody reaches the meeting from an action", async () => {
    const meeting = await aMeetingInSession(register);
    const entry = await aRegisterEntry(register);
    await anAgendaItem(register, meeting, entry);
    const action = await anAction(register, entry);
    await register.sql("UPDATE action SET due_meeting_id = $1, agreed_meeting_id = $1 WHERE id = $2", [
      meeting.id,
      action.id,
    ]);
    const document =
      "{ myActions { nodes { dueMeeting { heldOn agenda { why } } agreedMeeting { agenda { why } } } } }";
    const gethin = await register.as("Gethin Rowe");
    expect((await gethin.ask(document)).myActions.nodes).toEqual([{ dueMeeting: null, agreedMeeting: null }]);
    expect((await tom.ask(document)).myActions.nodes[0].dueMeeting.agenda).toHaveLength(1);
  });
});
