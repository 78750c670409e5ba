import { inForceOn, type MarkedDay, officeCalendar, type Role, sight } from "@rome/procedure";
import { todayBy } from "../platform/clock.js";
import type { RequestContext } from "../platform/context.js";
import type { ServerParts } from "../server.js";

interface PersonRow {
  authorityId: string;
  authorityCode: string;
  authorityName: string;
  procedureKey: string;
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  serviceId: string | null;
  schoolId: string | null;
  officeDays: MarkedDay[] | null;
}

/** What a request of this person would be given, so that demonstration data is made by the same acts as real data; null when nobody is called so. */
export async function contextOfPerson(parts: ServerParts, name: string): Promise<RequestContext | null> {
  const people = (await parts.db.query("SELECT authority_id, name FROM demo_people()")) as {
    authority_id: string;
    name: string;
  }[];
  const found = people.find((person) => person.name === name);
  if (!found) return null;
  const [person] = (await parts.db.transaction(async (db) => {
    await db.query("SELECT set_config('app.authority_id', $1, true)", [found.authority_id]);
    return await db.query(
      `SELECT a.id AS "authorityId", a.code AS "authorityCode", a.name AS "authorityName", a.procedure_key AS "procedureKey",
         p.id AS "personId", p.name, p.email, p.roles, p.service_id AS "serviceId", p.school_id AS "schoolId",
         office_days(a.id) AS "officeDays"
       FROM person p JOIN authority a ON a.id = p.authority_id WHERE p.authority_id = $1 AND p.name = $2`,
      [found.authority_id, name],
    );
  })) as PersonRow[];
  const procedures = person && parts.packs.get(person.procedureKey);
  if (!person || !procedures) return null;
  const today = todayBy(parts.clock);
  const { procedureKey: _, officeDays, ...viewer } = person;
  return {
    db: parts.db,
    viewer: { ...viewer, sight: sight(viewer.roles), passes: [], acceptedMeetingIds: [], isFresh: true, scopes: null },
    pack: inForceOn(procedures, today),
    procedures,
    calendar: officeCalendar(officeDays ?? []),
    today,
    asAt: null,
    now: parts.clock(),
    requestId: "demonstration",
    documentHash: null,
    isDemo: parts.isDemo,
    pdf: parts.pdf,
    log: parts.log,
  };
}
