import { act, serviceId } from "./a-meeting.js";
import type { TestPerson } from "./register.js";

const UPDATES = `{ nextMeeting { id services { service { id code name } standing isHeard isOnPanel openActions updated drafts outstanding
  oldestDueOn referralsSent nilReturn { words madeBy { name } } viewerCanReportNothing
  reachNobody { text } toRemind { person { name } actionCount isRemindedToday } notices { kind person { name } mail { state } } } } }`;

/** How services stand before the next meeting, by code. */
export async function serviceUpdates(person: TestPerson): Promise<Record<string, any>> {
  const { nextMeeting } = await person.ask(UPDATES);
  return Object.fromEntries(nextMeeting.services.map((one: any) => [one.service.code, one]));
}

/** Reminds the owners of the outstanding actions of services, by code. */
export async function remind(
  person: TestPerson,
  register: Parameters<typeof serviceId>[0],
  meetingId: string,
  codes: readonly string[],
  more: Record<string, unknown> = {},
): Promise<any> {
  const serviceIds = await Promise.all(codes.map((code) => serviceId(register, code)));
  return await act(
    person,
    "remindOwners",
    "RemindOwnersInput",
    { meetingId, serviceIds, ...more },
    "meeting { id } leftOut notices { kind actionCount person { name } mail { state title } }",
  );
}
