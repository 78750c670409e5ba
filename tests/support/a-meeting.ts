import { type ArrangedEntry, type Arranger, globalId } from "./a-child.js";
import type { TestPerson, TestRegister } from "./register.js";

/** A meeting of the panel, arranged in the database. */
export interface ArrangedMeeting {
  id: string;
  globalId: string;
}

/** Arranges a meeting, by itself a draft on Thursday 3 December 2026: its papers can go out on the tests' own day. */
export async function aMeeting(
  register: Arranger,
  words: { heldOn?: string; state?: string; authority?: string } = {},
): Promise<ArrangedMeeting> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state)
     SELECT id, $2, '09:30', 'Room 3', $3 FROM authority WHERE code = $1 RETURNING id`,
    [words.authority ?? "AFC", words.heldOn ?? "2026-12-03", words.state ?? "AGENDA_DRAFT"],
  );
  if (!row) throw new Error("The meeting was not arranged");
  return { id: row.id, globalId: globalId("Meeting", row.id) };
}

/** Arranges a meeting in session with a line of attendance for every seat, all present. */
export async function aMeetingInSession(
  register: Arranger,
  words: { heldOn?: string; attendance?: string | null } = {},
): Promise<ArrangedMeeting> {
  const meeting = await aMeeting(register, { heldOn: words.heldOn ?? "2026-11-26", state: "IN_SESSION" });
  await register.sql(
    `INSERT INTO attendance (authority_id, meeting_id, seat_id, person_id, state)
     SELECT s.authority_id, $1, s.id, h.person_id, $2 FROM seat s JOIN panel_meeting m ON m.id = $1 AND m.authority_id = s.authority_id
     LEFT JOIN seat_holding h ON h.seat_id = s.id AND h.until_on IS NULL`,
    [meeting.id, words.attendance === undefined ? "PRESENT" : words.attendance],
  );
  await allHaveAccepted(register, meeting);
  return meeting;
}

/** Arranges that everybody who may see a meeting by their own role has accepted its confidentiality notice. */
export async function allHaveAccepted(register: Arranger, meeting: ArrangedMeeting): Promise<void> {
  await register.sql(
    `INSERT INTO confidentiality_acceptance (authority_id, meeting_id, person_id, accepted_at, notice_version, notice)
     SELECT m.authority_id, m.id, p.id, now(), 'afc 2021', 'Arranged.' FROM panel_meeting m JOIN person p ON p.authority_id = m.authority_id
     WHERE m.id = $1 AND p.roles && '{REGISTER_ADMIN,STRATEGIC_LEAD,PANEL_MEMBER}'`,
    [meeting.id],
  );
}

/** Arranges a child on an agenda. */
export async function anAgendaItem(
  register: Arranger,
  meeting: ArrangedMeeting,
  entry: ArrangedEntry,
  words: { kind?: string; state?: string; position?: number } = {},
): Promise<{ id: string; globalId: string }> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO agenda_item (authority_id, meeting_id, entry_id, kind, why, state, position)
     SELECT authority_id, id, $2, $3, 'Arranged.', $4, $5 FROM panel_meeting WHERE id = $1 RETURNING id`,
    [meeting.id, entry.id, words.kind ?? "BY_HAND", words.state ?? "LISTED", words.position ?? 1],
  );
  if (!row) throw new Error("The item was not arranged");
  return { id: row.id, globalId: globalId("AgendaItem", row.id) };
}

/** Clears every meeting and the register, so that a test begins with an empty panel. */
export async function clearPanel(register: TestRegister): Promise<void> {
  await register.sql("TRUNCATE panel_meeting, register_entry CASCADE");
}

/** The opaque id of a seat, by its number; of AfC unless another authority is named. */
export async function seatId(register: TestRegister, number: number, authority = "AFC"): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    "SELECT s.id FROM seat s JOIN authority a ON a.id = s.authority_id WHERE s.number = $1 AND a.code = $2",
    [number, authority],
  );
  return globalId("Seat", row?.id ?? "");
}

/** The opaque id of a person, by name. */
export async function personId(register: TestRegister, name: string): Promise<string> {
  const [row] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = $1", [name]);
  return globalId("Person", row?.id ?? "");
}

/** The opaque id of a service of AfC, by its code. */
export async function serviceId(register: TestRegister, code: string): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = $1 AND a.code = 'AFC'",
    [code],
  );
  return globalId("Service", row?.id ?? "");
}

/** Sends a mutation with one input and gives its payload. */
export async function act(
  person: TestPerson,
  name: string,
  inputType: string,
  input: Record<string, unknown>,
  fields: string,
): Promise<any> {
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} userErrors { code message field source } } }`;
  return (await person.ask(document, { input }))[name];
}

/** The code of the error thrown when somebody's role does not include an act. */
export async function refusalOf(
  person: TestPerson,
  name: string,
  inputType: string,
  input: Record<string, unknown>,
): Promise<string | undefined> {
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { userErrors { code } } }`;
  return (await person.send(document, { input })).errors?.[0]?.extensions.code;
}
