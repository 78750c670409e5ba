import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, seatId, serviceId } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const NEXT = `{ nextMeeting { id version heldOn state isLateToCirculate newSinceLast outstandingActionCount blockers
  dates { registerDueOn agendaDueOn circulateBy explanation workingDaysCounted daysNotCounted { on why } }
  viewerCanKeep viewerCanOpen viewerCanAgreeLate
  agenda { id version kind why state position entry { reference status } changesSinceLastPanel { label before after }
    decision { text leadService { code } group pathways reviewOn recordedBy { name } } actions { text } removalRequest { state } }
  groups { group number name minutesPlanned items { entry { reference } } }
  circulation { isLate isAfterRegisterDate openedCount recipients { seat { number } person { name } openedAt }
    snapshot { hash entryCount lines(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { reference name status hours leadService } } } }
  attendance { seat { number } state person { name } alternate { name } }
  previousMeeting { heldOn } previousActions { text } actionSheet { text } openRemovals { state } services { service { code } openActions updated outstanding } } }`;

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara, tom] = [
    await register.as("Bea Lindqvist"),
    await register.as("Amara Delacroix"),
    await register.as("Tom Hargreaves"),
  ];
});
afterAll(async () => await register.stop());

async function next(person = bea) {
  return (await person.ask(NEXT)).nextMeeting;
}

describe("a fortnight of the panel", () => {
  it("is lived from planning to the next draft", async () => {
    const fresh = await aRegisterEntry(register, {
      status: "ADDED",
      lastName: "Ashby",
      group: "ON_ROLL_NOT_ATTENDING",
    });
    const other = await aRegisterEntry(register, { status: "ADDED", lastName: "Birch" });
    await aRegisterEntry(register, { lastName: "Cole" });

    const planned = await act(
      bea,
      "scheduleMeetings",
      "ScheduleMeetingsInput",
      { firstHeldOn: "2026-12-03", count: 2, startsAt: "09:30", place: "Room 3" },
      "meetings { heldOn state } proposals { heldOn }",
    );
    expect(planned).toMatchObject({
      userErrors: [],
      meetings: [
        { heldOn: "2026-12-03", state: "AGENDA_DRAFT" },
        { heldOn: "2026-12-17", state: "SCHEDULED" },
      ],
      proposals: [],
    });
    let meeting = await next();
    expect(meeting).toMatchObject({
      heldOn: "2026-12-03",
      newSinceLast: 2,
      dates: { agendaDueOn: "2026-11-26", registerDueOn: "2026-11-26", circulateBy: "2026-11-26" },
      agenda: [
        { kind: "NEW", entry: { reference: fresh.reference } },
        { kind: "NEW", entry: { reference: other.reference } },
      ],
      groups: [
        { number: 1, minutesPlanned: 48 },
        { number: 2, minutesPlanned: 0 },
        { number: 3, minutesPlanned: 72 },
      ],
    });

    const sent = await act(
      bea,
      "circulate",
      "CirculateInput",
      { meetingId: meeting.id, version: meeting.version },
      "meeting { state }",
    );
    expect(sent).toMatchObject({ userErrors: [], meeting: { state: "CIRCULATED" } });
    const accepted = { meetingId: meeting.id };
    await act(tom, "acceptConfidentiality", "AcceptConfidentialityInput", accepted, "meeting { id }");
    await act(tom, "openCirculation", "OpenCirculationInput", { meetingId: meeting.id }, "meeting { id }");
    meeting = await next();
    expect(meeting.circulation).toMatchObject({
      isLate: false,
      openedCount: 1,
      snapshot: { entryCount: 3, lines: { totalCount: 3, pageInfo: { hasNextPage: true } } },
    });
    expect(meeting.circulation.recipients).toHaveLength(14);

    register.today("2026-12-03");
    const input = { meetingId: meeting.id, version: meeting.version };
    expect(await act(bea, "openMeeting", "OpenMeetingInput", input, "meeting { state blockers }")).toMatchObject({
      userErrors: [],
      meeting: {
        state: "IN_SESSION",
        blockers: [expect.stringContaining("attendance"), expect.stringContaining("every child")],
      },
    });
    for (let number = 1; number <= 14; number += 1) {
      const seat = await seatId(register, number);
      const line = { meetingId: meeting.id, seatId: seat, state: number === 5 ? "APOLOGIES" : "PRESENT" };
      expect(
        (await act(bea, "recordAttendance", "RecordAttendanceInput", line, "attendance { state }")).userErrors,
      ).toEqual([]);
    }
    const decision = {
      itemId: meeting.agenda[0].id,
      version: 1,
      text: "Tuition from Monday.",
      leadServiceId: await serviceId(register, "EISS"),
      pathways: ["FAIR_ACCESS"],
      reviewOn: "2026-12-20",
    };
    expect(
      await act(
        amara,
        "recordDecision",
        "RecordDecisionInput",
        decision,
        "agendaItem { state decision { text leadService { code } } entry { status lastDiscussedOn } }",
      ),
    ).toMatchObject({
      userErrors: [],
      agendaItem: {
        state: "DISCUSSED",
        decision: { leadService: { code: "EISS" } },
        entry: { status: "ACTIVE", lastDiscussedOn: "2026-12-03" },
      },
    });
    expect(
      (
        await act(
          bea,
          "deferAgendaItem",
          "DeferAgendaItemInput",
          { itemId: meeting.agenda[1].id, version: 1, reason: "School absent." },
          "agendaItem { state deferredReason }",
        )
      ).agendaItem,
    ).toMatchObject({ state: "DEFERRED" });

    const sitting = await next();
    expect(sitting.blockers).toEqual([]);
    const closed = await act(
      bea,
      "closeMeeting",
      "CloseMeetingInput",
      { meetingId: sitting.id, version: sitting.version },
      "meeting { state } nextMeeting { heldOn state previousMeeting { heldOn } agenda { kind entry { reference } changesSinceLastPanel { label } } }",
    );
    expect(closed).toMatchObject({
      userErrors: [],
      meeting: { state: "CLOSED" },
      nextMeeting: {
        heldOn: "2026-12-17",
        state: "AGENDA_DRAFT",
        previousMeeting: { heldOn: "2026-12-03" },
        agenda: [{ kind: "CARRIED", entry: { reference: other.reference } }],
      },
    });
    register.today("2026-11-26");
  });

  it("lists meetings newest first, and shows one by id only to its own authority", async () => {
    const { meetings } = await bea.ask(
      "{ meetings(first: 1) { totalCount pageInfo { endCursor hasNextPage } nodes { id heldOn } } }",
    );
    expect(meetings).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ heldOn: "2026-12-17" }],
    });
    const page = await bea.ask(`query ($after: String) { meetings(first: 1, after: $after) { nodes { heldOn } } }`, {
      after: meetings.pageInfo.endCursor,
    });
    expect(page.meetings.nodes).toEqual([{ heldOn: "2026-12-03" }]);
    const maud = await register.as("Maud Sorley");
    expect(
      (await maud.ask(`query ($id: ID!) { meeting(id: $id) { id } }`, { id: meetings.nodes[0].id })).meeting,
    ).toBeNull();
    const cormac = await register.as("Cormac Dell");
    expect((await cormac.send("{ nextMeeting { id } }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
