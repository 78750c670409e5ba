import { type ArrangedEntry, anAction, aRegisterEntry } from "./a-child.js";
import { type ArrangedMeeting, act, allHaveAccepted, aMeeting, anAgendaItem } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

const GROUPS = ["ON_ROLL_NOT_ATTENDING", "NOT_ON_ROLL_HARD_TO_PLACE", "CONCERNS_OR_RISK_OF_BREAKDOWN"];
const NAMES = ["Abbot", "Birch", "Corbett", "Dunmore", "Ellery", "Fairley", "Garnet", "Hollis", "Ivers", "Jessop"];
const SERVICES = ["EWS", "SEN", "EISS", "ADMISSIONS"];

/** Arranges a child whose page in the papers is full: a Signs of Safety note, two actions with an update, a decision before. */
export async function aFullChild(register: TestRegister, number: number): Promise<ArrangedEntry> {
  const entry = await aRegisterEntry(register, {
    lastName: `${NAMES[number % NAMES.length]}${number >= NAMES.length ? `-${Math.floor(number / NAMES.length)}` : ""}`,
    group: GROUPS[number % 3] ?? "",
    hoursPerWeek: 5 + (number % 20),
  });
  await register.sql(
    `INSERT INTO signs_of_safety_note (authority_id, entry_id, working_well, concerns, child_view, parent_view, needs_to_happen, team_ids, written_by)
     SELECT e.authority_id, e.id, $2, $3, $4, $5, $6, ARRAY(SELECT s.id FROM service s WHERE s.authority_id = e.authority_id AND s.code IN ('EWS', 'SEN')),
       (SELECT p.id FROM person p WHERE p.authority_id = e.authority_id AND p.name = 'Tom Hargreaves') FROM register_entry e WHERE e.id = $1`,
    [
      entry.id,
      "Gets on with the art teacher and came to the last two sessions at the centre.\nAn aunt nearby drives when she can.",
      "Has not been in a full week of lessons since September. Sleep is poor and mornings are hardest.",
      "I would come if it were a smaller place.",
      null,
      "A visit to the smaller site before half term; the school and the service agree hours that rise week by week.",
    ],
  );
  const action = await anAction(register, entry, {
    text: "Agree a timetable with the school and say what hours are offered",
    service: SERVICES[number % SERVICES.length] ?? "EWS",
    dueOn: number % 4 === 0 ? "2026-11-20" : "2026-12-03",
  });
  await anAction(register, entry, { text: "Visit the family at home", dueOn: "2026-12-17" });
  await register.sql(
    `INSERT INTO action_update (authority_id, action_id, progress, text, made_by)
     SELECT a.authority_id, a.id, 'IN_PROGRESS', 'The school has offered ten hours from Monday', p.id
     FROM action a JOIN person p ON p.authority_id = a.authority_id AND p.name = 'Tom Hargreaves' WHERE a.id = $1`,
    [action.id],
  );
  return entry;
}

/** Arranges a panel that is over, at which each child was decided about. */
export async function aPanelBefore(register: TestRegister, entries: readonly ArrangedEntry[]): Promise<void> {
  const before = await aMeeting(register, { heldOn: "2026-11-12", state: "CLOSED" });
  for (const [index, entry] of entries.entries()) {
    const item = await anAgendaItem(register, before, entry, { state: "DISCUSSED", position: index + 1 });
    await register.sql(
      `UPDATE agenda_item i SET decision_basis = 'CONSENSUS', decision_text = 'Keep the place and raise the hours step by step.', decided_at = '2026-11-12T10:00:00Z',
         lead_service_id = (SELECT id FROM service s WHERE s.authority_id = i.authority_id AND s.code = 'EWS') WHERE i.id = $1`,
      [item.id],
    );
  }
}

/** Puts every child on the agenda of a meeting and circulates it. */
export async function circulated(
  register: TestRegister,
  bea: TestPerson,
  entries: readonly ArrangedEntry[],
): Promise<ArrangedMeeting> {
  const meeting = await aMeeting(register);
  for (const [index, entry] of entries.entries()) await anAgendaItem(register, meeting, entry, { position: index + 1 });
  const input = { meetingId: meeting.globalId, version: 1 };
  const { userErrors } = await act(bea, "circulate", "CirculateInput", input, "meeting { id }");
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  await allHaveAccepted(register, meeting);
  return meeting;
}

/** A paper as a member of the panel sees it beside the meeting. */
export interface SeenPaper {
  id: string;
  kind: string;
  number: number;
  state: string;
  hash: string;
  pages: number | null;
  reason: string | null;
  canRead: boolean;
  hasPdf: boolean;
  isAsIssued: boolean;
  progress: { childrenDone: number; childCount: number; copiesDone: number; copyCount: number };
  copies: { mark: string; state: string; hash: string | null }[];
}

const PAPERS = `query ($id: ID!) { meeting(id: $id) { papers { id kind number state hash pages reason canRead hasPdf isAsIssued
  progress { childrenDone childCount copiesDone copyCount } copies { mark state hash } } } }`;

/** The papers of a meeting. */
export async function papersOf(person: TestPerson, meeting: ArrangedMeeting): Promise<SeenPaper[]> {
  return (await person.ask(PAPERS, { id: meeting.globalId })).meeting.papers;
}

/** Fetches a page or a file as a signed-in person. */
export async function fetchAs(
  register: TestRegister,
  person: TestPerson | null,
  path: string,
): Promise<{ status: number; headers: Headers; body: Buffer; text: string }> {
  const response = await fetch(`${register.address}${path}`, { headers: person ? { cookie: person.cookie } : {} });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body, text: body.toString("utf8") };
}
