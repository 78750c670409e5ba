import { type ArrangedEntry, aRegisterEntry, globalId } from "./a-child.js";
import { type ArrangedMeeting, act, aMeetingInSession, anAgendaItem } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** Fields of minutes that tests look at. */
export const MINUTES = `id state version hash isAsPublished askedAt askedBy { name } approvedAt approvedBy { name } publishedAt publishedBy { name }
  viewerCanEdit viewerCanAskToApprove viewerCanApprove viewerCanPublish viewerCanCorrect meeting { id heldOn }
  sections { id kind part heading text generatedText version editedAt editedBy { name } blocks { kind lines rows } corrections { text reason madeBy { name } } }`;

/** The minutes of a meeting as somebody sees them; null when they do not. */
export async function minutesFor(person: TestPerson, meeting: { globalId: string }): Promise<any> {
  const document = `query ($id: ID!) { minutes(meetingId: $id) { ${MINUTES} } }`;
  return (await person.ask(document, { id: meeting.globalId })).minutes;
}

/** Closes a meeting through the API, so that its minutes write themselves. */
export async function closeIt(person: TestPerson, meeting: ArrangedMeeting): Promise<void> {
  const input = { meetingId: meeting.globalId, version: 1 };
  const { userErrors } = await act(person, "closeMeeting", "CloseMeetingInput", input, "meeting { id }");
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** A meeting of today with one child discussed and one action agreed, closed: its minutes are a draft. */
export async function aClosedMeeting(
  register: TestRegister,
  keeper: TestPerson,
): Promise<{ meeting: ArrangedMeeting; entry: ArrangedEntry }> {
  const meeting = await aMeetingInSession(register);
  const entry = await aRegisterEntry(register, { firstName: "Asha", lastName: "Greenwood" });
  const item = await anAgendaItem(register, meeting, entry, { state: "DISCUSSED" });
  await register.sql(
    `UPDATE agenda_item SET decision_text = 'Tuition from Monday.', decision_basis = 'CONSENSUS', decided_at = now(), decided_by = (SELECT id FROM person WHERE name = 'Bea Lindqvist'),
       lead_service_id = (SELECT e.lead_service_id FROM register_entry e WHERE e.id = entry_id) WHERE id = $1`,
    [item.id],
  );
  await agreedAt(register, meeting, entry, "Ring the school | today", "EWS");
  await closeIt(keeper, meeting);
  return { meeting, entry };
}

/** An action that a meeting agreed, of a service. */
export async function agreedAt(
  register: TestRegister,
  meeting: ArrangedMeeting,
  entry: ArrangedEntry,
  text: string,
  service: string,
): Promise<void> {
  await register.sql(
    `INSERT INTO action (authority_id, entry_id, text, owner_service_id, due_on, agreed_meeting_id)
     SELECT e.authority_id, e.id, $2, (SELECT s.id FROM service s WHERE s.authority_id = e.authority_id AND s.code = $3), '2026-12-10', $4
     FROM register_entry e WHERE e.id = $1`,
    [entry.id, text, service, meeting.id],
  );
}

/** The first section of a kind. */
export function sectionOf(minutes: any, kind: string): any {
  return minutes.sections.find((section: { kind: string }) => section.kind === kind);
}

/** Sends an act on minutes and gives its payload with the minutes. */
export async function actOn(person: TestPerson, name: string, input: Record<string, unknown>, more = ""): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return await act(person, name, type, input, `minutes { ${MINUTES} } ${more}`);
}

/** Minutes of a fresh closed meeting, brought to a state by the acts that lead there. */
export async function minutesIn(
  state: "DRAFT" | "APPROVED" | "PUBLISHED",
  people: { register: TestRegister; bea: TestPerson; amara: TestPerson },
): Promise<{ minutes: any; meeting: ArrangedMeeting; entry: ArrangedEntry }> {
  const { meeting, entry } = await aClosedMeeting(people.register, people.bea);
  let minutes = await minutesFor(people.bea, meeting);
  const input = () => ({ minutesId: minutes.id, version: minutes.version });
  if (state !== "DRAFT") ({ minutes } = await actOn(people.amara, "approveMinutes", input()));
  if (state === "PUBLISHED") ({ minutes } = await actOn(people.bea, "publishMinutes", input()));
  return { minutes, meeting, entry };
}

/** The fields of a made-up id of that type: nothing has it. */
export function nobodysId(type: string): string {
  return globalId(type, "00000000-0000-4000-8000-000000000000");
}
