import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const plan = async (heldOn: string) =>
  (
    await act(
      bea,
      "scheduleMeeting",
      "ScheduleMeetingInput",
      { heldOn, startsAt: "09:30", place: "Room 3" },
      "meeting { id version }",
    )
  ).meeting;

it("AFC-67: a referral sent while no panel was planned says on which agenda it is once one is drafted, and on the next when that panel is cancelled", async () => {
  const { id } = await aRegisterEntry(register, { status: "ADDED" });
  const [sent] = await register.sql<{ id: string }>(
    `INSERT INTO referral (authority_id, state, child_id, entry_id, referral_group, criteria, service_id, referred_by)
     SELECT e.authority_id, 'SCREENED', e.child_id, e.id, 'ON_ROLL_NOT_ATTENDING', '{}', e.lead_service_id, p.id
     FROM register_entry e JOIN person p ON p.name = 'Tom Hargreaves' WHERE e.id = $1 RETURNING id`,
    [id],
  );
  const stands = async () => {
    const query = "query ($id: ID!) { referral(id: $id) { state meeting { heldOn } } }";
    return (await bea.ask(query, { id: globalId("Referral", sent?.id ?? "") })).referral;
  };
  expect(await stands()).toEqual({ state: "SCREENED", meeting: null });
  const first = await plan("2026-12-10");
  expect(await stands()).toEqual({ state: "COLLATED", meeting: { heldOn: "2026-12-10" } });
  await plan("2026-12-17");
  const { id: meetingId, version } = first;
  await act(bea, "cancelMeeting", "CancelMeetingInput", { meetingId, version, reason: "Snow." }, "meeting { id }");
  expect(await stands()).toEqual({ state: "COLLATED", meeting: { heldOn: "2026-12-17" } });
});
