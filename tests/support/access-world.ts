import type { Role } from "@rome/procedure";
import { aRegisterEntry, globalId } from "./a-child.js";
import { aMeeting, anAgendaItem } from "./a-meeting.js";
import { ALTERNATES_SEAT, aPersonOfEachRole, PERSON_OF } from "./a-person-of-each-role.js";
import { type Records, recordsOf, unknownRecords } from "./records.js";
import type { TestPerson, TestRegister } from "./register.js";

/** How records stand to the person who asks. */
export const PLACES = ["none", "own", "pass", "school", "restricted", "excluded", "elsewhere"] as const;

/** One of PLACES. */
export type Place = (typeof PLACES)[number];

/** A person of each role, and records in every relation to them. */
export interface AccessWorld {
  people: Record<Role, TestPerson>;
  /** Records in this relation to whoever has this role. */
  at(place: Place, role: Role): Records;
  /** Ids of the same kinds that belong to nothing. */
  unknown: Records;
}

/** Roles that refer in their own name; the others screen, or write for somebody outside. */
const SENDERS: readonly Role[] = [
  "PANEL_MEMBER",
  "INVESTIGATING_OFFICER",
  "SUPERVISOR",
  "EHE_OFFICER",
  "SERVICE_STAFF",
];

/** Roles that own actions. */
const OWNERS: readonly Role[] = [
  "REGISTER_ADMIN",
  "STRATEGIC_LEAD",
  "PANEL_MEMBER",
  "INVESTIGATING_OFFICER",
  "SUPERVISOR",
  "EHE_OFFICER",
  "FRONT_DOOR",
  "SERVICE_STAFF",
];

/** Arranges the world that access is probed in. */
export async function anAccessWorld(register: TestRegister): Promise<AccessWorld> {
  const bea = await register.as(PERSON_OF.REGISTER_ADMIN);
  const maud = await register.as("Maud Sorley");
  const sitting = await aMeeting(register, { heldOn: "2026-11-26" });
  const later = await aMeeting(register, { heldOn: "2026-12-10" });
  const others = await register.as("Vikram Ashdown");
  const pass = await recordsOf(register, {
    keeper: bea,
    sender: others,
    meeting: sitting,
    service: ALTERNATES_SEAT.service,
  });
  const item = await anAgendaItem(register, sitting, await aRegisterEntry(register), { position: 2 });
  const people = await aPersonOfEachRole(register, sitting, [String(pass.ids.AgendaItem), item.globalId]);
  const [school] = await register.sql<{ school_id: string }>("SELECT school_id FROM person WHERE name = $1", [
    PERSON_OF.SCHOOL_LEAD,
  ]);
  const stranger = { keeper: bea, sender: others, meeting: later };
  const none = await recordsOf(register, stranger);
  const own = new Map<Role, Records>();
  for (const role of OWNERS)
    own.set(
      role,
      await recordsOf(register, {
        ...stranger,
        sender: SENDERS.includes(role) ? people[role] : others,
        owner: people[role],
      }),
    );
  const ofSchool = { keeper: people.SCHOOL_LEAD, sender: people.SCHOOL_LEAD, meeting: later };
  const placed: Partial<Record<Place, Records>> = {
    ...{ none, pass },
    school: await recordsOf(register, { ...ofSchool, schoolId: globalId("School", school?.school_id ?? "") }),
    restricted: await recordsOf(register, stranger),
    excluded: await recordsOf(register, stranger),
    elsewhere: await recordsOf(register, {
      ...{ authority: "FEN", keeper: maud, sender: await register.as("Ned Halloran") },
      meeting: await aMeeting(register, { authority: "FEN", heldOn: "2026-12-10" }),
    }),
  };
  await restrict(register, placed.restricted?.childIds ?? []);
  await exclude(register, placed.excluded?.childIds ?? []);
  return {
    people,
    unknown: unknownRecords(none),
    at: (place, role) => (place === "own" ? own.get(role) : placed[place]) ?? none,
  };
}

/** Restricts children to a list with nobody on it. */
async function restrict(register: TestRegister, childIds: readonly string[]): Promise<void> {
  await register.sql(
    `INSERT INTO record_restriction (authority_id, child_id, reason, made_by, made_at)
     SELECT c.authority_id, c.id, 'Arranged.', (SELECT id FROM person WHERE name = $2), now() FROM child c WHERE c.id = ANY($1)`,
    [childIds, PERSON_OF.STRATEGIC_LEAD],
  );
}

/** Declares a conflict of interest of everybody of AfC with these children. */
async function exclude(register: TestRegister, childIds: readonly string[]): Promise<void> {
  await register.sql(
    `INSERT INTO conflict_of_interest (authority_id, child_id, person_id, with_household, reason, declared_by, declared_at)
     SELECT c.authority_id, c.id, p.id, false, 'Arranged.', p.id, now()
     FROM child c JOIN person p ON p.authority_id = c.authority_id AND NOT p.is_system WHERE c.id = ANY($1)`,
    [childIds],
  );
}
