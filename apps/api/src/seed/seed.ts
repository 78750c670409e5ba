import { inForceOn, type ProcedurePack, type ProcedureVersions } from "@rome/procedure";
import pg from "pg";
import { type Clock, todayBy } from "../platform/clock.js";
import { addAuthority, idOf, type NewAuthority } from "./add-authority.js";
import { CAMBRIDGESHIRE_PEOPLE, DEMO_SCHOOLS, OXFORDSHIRE_PEOPLE, SUFFOLK_PEOPLE } from "./county-people.js";
import { addCalendar } from "./demo-calendar.js";
import { AFC_PEOPLE, type DemoPerson, FENWICK_PEOPLE } from "./people.js";

/** An authority of the demonstration. */
interface DemoAuthority extends NewAuthority {
  people: readonly DemoPerson[];
}

const AUTHORITIES: readonly DemoAuthority[] = [
  {
    code: "AFC",
    name: "Achieving for Children",
    procedureKey: "afc",
    boroughs: [
      { code: "KINGSTON", name: "Kingston upon Thames" },
      { code: "RICHMOND", name: "Richmond upon Thames" },
    ],
    people: AFC_PEOPLE,
  },
  {
    code: "FEN",
    name: "Fenwick Borough Council",
    procedureKey: "afc",
    boroughs: [{ code: "FENWICK", name: "Fenwick" }],
    people: FENWICK_PEOPLE,
  },
  {
    code: "CCC",
    name: "Cambridgeshire County Council",
    procedureKey: "cambridgeshire",
    boroughs: [
      { code: "FENLAND", name: "Fenland" },
      { code: "HUNTINGDONSHIRE", name: "Huntingdonshire" },
    ],
    people: CAMBRIDGESHIRE_PEOPLE,
  },
  {
    code: "OCC",
    name: "Oxfordshire County Council",
    procedureKey: "oxfordshire",
    boroughs: [{ code: "CHERWELL", name: "Cherwell" }],
    people: OXFORDSHIRE_PEOPLE,
  },
  {
    code: "SCC",
    name: "Suffolk County Council",
    procedureKey: "suffolk",
    boroughs: [
      { code: "BABERGH", name: "Babergh" },
      { code: "EAST_SUFFOLK", name: "East Suffolk" },
    ],
    people: SUFFOLK_PEOPLE,
  },
];

/** Adds the invented authorities and their people to an empty database, as its owner. */
export async function seedIfEmpty(
  ownerUrl: string,
  packs: ReadonlyMap<string, ProcedureVersions>,
  clock: Clock,
): Promise<boolean> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    if ((await db.query("SELECT FROM authority LIMIT 1")).rowCount) return false;
    await db.query("BEGIN");
    for (const authority of AUTHORITIES) {
      const procedures = packs.get(authority.procedureKey);
      if (!procedures) throw new Error(`No procedure pack ${authority.procedureKey}`);
      await addDemoAuthority(db, authority, inForceOn(procedures, todayBy(clock)), clock);
    }
    await db.query("COMMIT");
    return true;
  } finally {
    await db.end();
  }
}

async function addDemoAuthority(
  db: pg.Client,
  authority: DemoAuthority,
  pack: ProcedurePack,
  clock: Clock,
): Promise<void> {
  const { id, services, seats } = await addAuthority(db, authority, pack);
  await addCalendar(db, id);
  for (const person of authority.people) await addPerson(db, id, authority.code, person, services, seats, clock);
}

async function addPerson(
  db: pg.Client,
  authorityId: string,
  authorityCode: string,
  person: DemoPerson,
  services: ReadonlyMap<string, string>,
  seats: ReadonlyMap<number, string>,
  clock: Clock,
): Promise<void> {
  const email = `${person.name.toLowerCase().replace(/[^a-z]+/g, ".")}@${authorityCode.toLowerCase()}.example`;
  const schoolId = person.school ? await schoolNamed(db, authorityId, person.school) : null;
  const values = [authorityId, person.name, email, services.get(person.serviceCode) ?? null, person.roles, schoolId];
  const id = await idOf(
    db,
    "INSERT INTO person (authority_id, name, email, service_id, roles, school_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    values,
  );
  const seat = person.seat === null ? null : seats.get(person.seat);
  if (!seat) return;
  const since = new Date(clock().getTime() - 365 * 86_400_000).toISOString().slice(0, 10);
  await db.query("INSERT INTO seat_holding (authority_id, seat_id, person_id, from_on) VALUES ($1, $2, $3, $4)", [
    authorityId,
    seat,
    id,
    since,
  ]);
}

async function schoolNamed(db: pg.Client, authorityId: string, name: string): Promise<string> {
  return await idOf(
    db,
    `INSERT INTO school (authority_id, name, phase, kind, dfe_number) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (authority_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
    [authorityId, name, ...(DEMO_SCHOOLS[name] ?? [null, null, null])],
  );
}
