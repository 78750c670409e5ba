import { Role } from "@rome/procedure";
import { accept, invite, standIn } from "./a-guest.js";
import type { ArrangedMeeting } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** The seeded person of AfC who has this role and no other; the last two have no role of their own, but a pass. */
export const PERSON_OF: Readonly<Record<Role, string>> = {
  [Role.REGISTER_ADMIN]: "Bea Lindqvist",
  [Role.STRATEGIC_LEAD]: "Amara Delacroix",
  [Role.PANEL_MEMBER]: "Tom Hargreaves",
  [Role.INVESTIGATING_OFFICER]: "Gethin Rowe",
  [Role.FRONT_DOOR]: "Petra Vance",
  [Role.SERVICE_STAFF]: "Cormac Dell",
  [Role.REPORT_READER]: "Yasmin Thorne",
  [Role.SUPERVISOR]: "Wanda Okafor",
  [Role.EHE_OFFICER]: "Piers Galloway",
  [Role.SCHOOL_LEAD]: "Imani Forsyth",
  [Role.SYSTEM_ADMIN]: "Rufus Abara",
  [Role.AUDITOR]: "Noor Castellane",
  [Role.DATA_PROTECTION_OFFICER]: "Selwyn Achterberg",
  [Role.ALTERNATE]: "Alwen Standish",
  [Role.GUEST]: "Gus Trelawney",
};

/** The seat whose holder the alternate stands in for, and its service: nobody of PERSON_OF works there. */
export const ALTERNATES_SEAT = { number: 6, service: "ADMISSIONS" };

/**
 * Signs in a person of each role. The alternate and the guest are let into this meeting, which goes into session,
 * and everybody has accepted its confidentiality notice; the guest is invited for these items.
 */
export async function aPersonOfEachRole(
  register: TestRegister,
  meeting: ArrangedMeeting,
  itemIds: readonly string[],
): Promise<Record<Role, TestPerson>> {
  for (const name of [PERSON_OF.ALTERNATE, PERSON_OF.GUEST]) {
    await register.sql(
      `INSERT INTO person (authority_id, name, email, roles)
       SELECT id, $1, lower(replace($1, ' ', '.')) || '@afc.example', '{}' FROM authority WHERE code = 'AFC'`,
      [name],
    );
  }
  const bea = await register.as(PERSON_OF.REGISTER_ADMIN);
  await standIn(register, bea, meeting, ALTERNATES_SEAT.number, PERSON_OF.ALTERNATE);
  await invite(register, bea, meeting, PERSON_OF.GUEST, itemIds);
  await register.sql("UPDATE panel_meeting SET state = 'IN_SESSION' WHERE id = $1", [meeting.id]);
  const people = {} as Record<Role, TestPerson>;
  for (const [role, name] of Object.entries(PERSON_OF)) {
    const person = await register.as(name);
    people[role as Role] = person;
    if (["PANEL_MEMBER", "ALTERNATE", "GUEST"].includes(role)) await accept(person, meeting);
  }
  return people;
}
