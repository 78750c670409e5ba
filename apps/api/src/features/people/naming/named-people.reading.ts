import { PersonStanding, todayInLondon } from "@rome/procedure";
import { recordRead } from "../../../platform/audit/audit.js";
import type { RequestContext } from "../../../platform/context.js";
import { columnsOf } from "../../../platform/database/columns.js";
import { reading, readingAlone } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../../platform/graphql/connection.js";
import { fromGlobalId } from "../../../platform/graphql/global-id.js";
import { inOrder } from "../../../platform/graphql/load.js";
import { Person, Seat } from "../people.entities.js";
import type { NamedPeopleFilter, NamedPerson } from "./naming.types.js";

/** The last time somebody signed in: their newest event that begins a session. */
const NAMED = `person p LEFT JOIN LATERAL (SELECT e.at FROM audit_event e
    WHERE e.authority_id = p.authority_id AND e.actor_id = p.id AND e.kind = 'SIGN_IN' AND e.act = 'signIn'
    ORDER BY e.seq DESC LIMIT 1) s ON true
  WHERE p.authority_id = $1 AND NOT p.is_system AND NOT p.is_machine`;

const WANTED = `position(lower($2) in lower(p.name || ' ' || p.email)) > 0
  AND ($3::text IS NULL OR $3 = ANY(p.roles)) AND ($4::uuid IS NULL OR p.service_id = $4)
  AND p.is_active = ($5 <> '${PersonStanding.ENDED}') AND ($5 <> '${PersonStanding.NEVER_SIGNED_IN}' OR s.at IS NULL)`;

type Row = Person & { lastSignedInAt: Date | null };

async function readNamed(tx: Tx, rest: string, values: readonly unknown[]): Promise<NamedPerson[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${columnsOf(tx.ctx.db, Person, "p")}, s.at AS "lastSignedInAt" FROM ${NAMED} AND ${rest}`,
    [tx.viewer.authorityId, ...values],
  );
  return rows.map(({ lastSignedInAt, ...person }) => ({
    person,
    lastSignedInOn: lastSignedInAt && todayInLondon(lastSignedInAt.getTime()),
    version: person.version,
  }));
}

/** Those who are named, by id; null for the register itself and for machines. */
export async function namedById(ctx: RequestContext, ids: readonly string[]): Promise<(NamedPerson | null)[]> {
  const rows = await reading(ctx, (tx) => readNamed(tx, "p.id = ANY($2)", [ids]));
  return inOrder(ids, rows, ({ person }) => person.id);
}

/** One of those who are named, with a trace of having been looked at. */
export async function readNamedPerson(ctx: RequestContext, globalId: string): Promise<NamedPerson | null> {
  const id = fromGlobalId("Person", globalId);
  return await reading(ctx, async (tx) => {
    const [named = null] = id ? await readNamed(tx, "p.id = ANY($2)", [[id]]) : [];
    recordRead(tx, { act: "namedPerson", entity: "Person", entityId: named?.person.id ?? null });
    return named;
  });
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** One page of those who are named, by name, with one trace of having been read. */
export async function readNamedPeople(
  ctx: RequestContext,
  filter: NamedPeopleFilter,
  wanted: { first: number | null; after: string | null },
): Promise<Connection<NamedPerson>> {
  const size = pageSize(wanted.first);
  const after = asUuid(readCursor(wanted.after, 1)?.[0]);
  const serviceId = filter.serviceId ? (fromGlobalId("Service", filter.serviceId) ?? NOBODY) : null;
  const values = [filter.text?.trim() ?? "", filter.role ?? null, serviceId, filter.standing ?? PersonStanding.CURRENT];
  return await reading(ctx, async (tx) => {
    const rows = await readNamed(
      tx,
      `${WANTED} AND ($6::uuid IS NULL OR (lower(p.name), p.id) >
         (SELECT lower(a.name), a.id FROM person a WHERE a.authority_id = $1 AND a.id = $6))
       ORDER BY lower(p.name), p.id LIMIT $7`,
      [...values, after, size + 1],
    );
    const counted = await tx.one<{ count: number }>(`SELECT count(*) AS count FROM ${NAMED} AND ${WANTED}`, [
      tx.viewer.authorityId,
      ...values,
    ]);
    recordRead(tx, { act: "namedPeople", entity: "Person", count: Math.min(rows.length, size) });
    return pageOf(rows, size, ({ person }) => [person.id], counted?.count ?? 0, after !== null);
  });
}

/** The seat each of these people holds, the first by its number; null for none. */
export async function seatsOfPeople(ctx: RequestContext, ids: readonly string[]): Promise<(Seat | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Seat & { personId: string }>(
      `SELECT DISTINCT ON (h.person_id) h.person_id AS "personId", ${columnsOf(ctx.db, Seat, "t")} FROM seat t
       JOIN seat_holding h ON h.authority_id = t.authority_id AND h.seat_id = t.id AND h.until_on IS NULL
       WHERE t.authority_id = $1 AND h.person_id = ANY($2) ORDER BY h.person_id, t.number`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, ({ personId }) => personId);
}

/** What is open in somebody's own name. */
export interface OpenWork {
  personId: string;
  actions: number;
  enquiries: number;
}

/** What is open in the name of each of these people; a number alone, so that no record is kept out of it. */
export async function openWorkOf(ctx: RequestContext, ids: readonly string[]): Promise<(OpenWork | null)[]> {
  const rows = await readingAlone(ctx, (tx) =>
    tx.asRegister(() =>
      tx.rows<OpenWork & { [column: string]: unknown }>(
        `SELECT p.id AS "personId",
           (SELECT count(*) FROM action a WHERE a.authority_id = $1 AND a.owner_person_id = p.id AND a.state = 'OPEN') AS actions,
           (SELECT count(*) FROM enquiry q WHERE q.authority_id = $1 AND q.officer_id = p.id AND q.state <> 'CLOSED') AS enquiries
         FROM person p WHERE p.authority_id = $1 AND p.id = ANY($2)`,
        [tx.viewer.authorityId, ids],
      ),
    ),
  );
  return inOrder(ids, rows, ({ personId }) => personId);
}
