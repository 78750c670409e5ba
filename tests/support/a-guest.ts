import { type ArrangedMeeting, act, personId, seatId } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** Invites somebody seeded to a meeting for items, as business support. */
export async function invite(
  register: TestRegister,
  bea: TestPerson,
  meeting: ArrangedMeeting,
  who: string,
  itemIds: readonly string[],
): Promise<any> {
  return await act(
    bea,
    "inviteGuest",
    "InviteGuestInput",
    { meetingId: meeting.globalId, itemIds, personId: await personId(register, who), reason: "Knows the family." },
    "guest { id version person { name } items { id } acceptedAt } meeting { id }",
  );
}

/** Names an alternate for a seat, as business support. */
export async function standIn(
  register: TestRegister,
  bea: TestPerson,
  meeting: ArrangedMeeting,
  seat: number,
  who: string,
): Promise<any> {
  const input = {
    meetingId: meeting.globalId,
    seatId: await seatId(register, seat),
    personId: await personId(register, who),
  };
  return await act(bea, "nameAlternate", "NameAlternateInput", input, "attendance { acceptedAt alternate { name } }");
}

/** Accepts the confidentiality notice of a meeting. */
export async function accept(person: TestPerson, meeting: ArrangedMeeting): Promise<any> {
  const input = { meetingId: meeting.globalId };
  return await act(
    person,
    "acceptConfidentiality",
    "AcceptConfidentialityInput",
    input,
    "meeting { viewerMustAccept }",
  );
}

/** Puts a meeting into a stage, as the calendar and its acts would. */
export async function stage(
  register: TestRegister,
  meeting: ArrangedMeeting,
  state: string,
  closedAt: string | null = null,
): Promise<void> {
  await register.sql("UPDATE panel_meeting SET state = $2, closed_at = $3 WHERE id = $1", [
    meeting.id,
    state,
    closedAt,
  ]);
}
