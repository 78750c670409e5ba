import { type ArrangedEntry, globalId } from "./a-child.js";
import type { TestRegister } from "./register.js";

/** A row arranged in the database, with its id as the API gives it. */
export interface Arranged {
  id: string;
  globalId: string;
}

/** Arranges a meeting of AfC, or another authority. */
export async function aPanelMeeting(
  register: TestRegister,
  words: { heldOn: string; state?: string; authority?: string; closedAt?: string },
): Promise<Arranged> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state, closed_at)
     SELECT id, $2, '09:30', 'Room 3, Guildhall 2', $3, $4 FROM authority WHERE code = $1 RETURNING id`,
    [words.authority ?? "AFC", words.heldOn, words.state ?? "SCHEDULED", words.closedAt ?? null],
  );
  if (!row) throw new Error("The meeting was not arranged");
  return { id: row.id, globalId: globalId("Meeting", row.id) };
}

/** Moves a meeting to a state. */
export async function setMeeting(register: TestRegister, meeting: Arranged, state: string): Promise<void> {
  await register.sql(
    "UPDATE panel_meeting SET state = $2, closed_at = CASE WHEN $2 = 'CLOSED' THEN now() END WHERE id = $1",
    [meeting.id, state],
  );
}

/** Records every seat as present, but the chair as said. */
export async function everybodyPresent(
  register: TestRegister,
  meeting: Arranged,
  chair: "PRESENT" | "APOLOGIES" | null = "PRESENT",
): Promise<void> {
  await register.sql(
    `INSERT INTO attendance (authority_id, meeting_id, seat_id, state)
     SELECT s.authority_id, m.id, s.id, CASE WHEN s.is_chair THEN $2 ELSE 'PRESENT' END
     FROM panel_meeting m JOIN seat s ON s.authority_id = m.authority_id WHERE m.id = $1
     ON CONFLICT (authority_id, meeting_id, seat_id) DO UPDATE SET state = excluded.state`,
    [meeting.id, chair],
  );
}

/** Arranges a removal of a child's entry, on the agenda of a meeting when one is given. */
export async function aRemoval(
  register: TestRegister,
  entry: ArrangedEntry,
  words: { state?: string; meeting?: Arranged; proposedBy?: string } = {},
): Promise<Arranged> {
  const state = words.state ?? (words.meeting ? "ON_AGENDA" : "PROPOSED");
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO removal_request (authority_id, entry_id, state, outcome_code, reason, proposed_by, meeting_id, panel_decision, decided_at)
     SELECT e.authority_id, e.id, $2, 'NEW_SCHOOL', 'Started at Brookfield on Monday.',
       (SELECT p.id FROM person p WHERE p.authority_id = e.authority_id AND ($3::text IS NULL OR p.name = $3) LIMIT 1), $4,
       CASE WHEN $2 = 'PANEL_AGREED' THEN 'Agreed.' END, CASE WHEN $2 = 'PANEL_AGREED' THEN now() END
     FROM register_entry e WHERE e.id = $1 RETURNING id`,
    [entry.id, state, words.proposedBy ?? null, words.meeting?.id ?? null],
  );
  if (!row) throw new Error("The removal was not arranged");
  await register.sql("UPDATE register_entry SET status = 'REMOVAL_PROPOSED' WHERE id = $1", [entry.id]);
  if (words.meeting) await onAgenda(register, entry, words.meeting);
  return { id: row.id, globalId: globalId("RemovalRequest", row.id) };
}

/** Puts a child on the agenda of a meeting for a removal. */
export async function onAgenda(register: TestRegister, entry: ArrangedEntry, meeting: Arranged): Promise<void> {
  await register.sql(
    `INSERT INTO agenda_item (authority_id, meeting_id, entry_id, kind, why, position)
     SELECT authority_id, $2, id, 'REMOVAL', 'Removal proposed.', 1 FROM register_entry WHERE id = $1`,
    [entry.id, meeting.id],
  );
}

/** Arranges that register and agenda were circulated for a meeting at a moment. */
export async function aCirculation(register: TestRegister, meeting: Arranged, madeAt: string): Promise<void> {
  await register.sql(
    `WITH copy AS (INSERT INTO register_snapshot (authority_id, meeting_id, taken_at, hash, entry_count)
       SELECT authority_id, id, $2, 'none', 0 FROM panel_meeting WHERE id = $1 RETURNING authority_id, id)
     INSERT INTO circulation (authority_id, meeting_id, snapshot_id, made_at, made_by, is_late, is_after_register_date)
     SELECT c.authority_id, $1, c.id, $2, (SELECT p.id FROM person p WHERE p.authority_id = c.authority_id LIMIT 1), false, false FROM copy c`,
    [meeting.id, madeAt],
  );
}
