import {
  addDays,
  conflictLater,
  instantInLondon,
  type Looked,
  type LookedByName,
  manyChildren,
  outOfHours,
  type PlainDate,
  refusedAgain,
  sameSurname,
  UNUSUAL,
  type Unusual,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

const EVENT = `v.id AS "eventId", (extract(epoch FROM v.at) * 1000)::float8 AS at, v.actor_id AS "personId", v.child_id AS "childId"`;
/** Events of one day by people; what the register does by itself is never unusual. $1 to $3 are the authority and the day. */
const OF_DAY = `audit_event v JOIN person p ON p.authority_id = v.authority_id AND p.id = v.actor_id AND NOT p.is_system
  WHERE v.authority_id = $1 AND v.at >= $2 AND v.at < $3`;
const LOOKS = `v.kind IN ('READ', 'REVEAL', 'EXPORT') AND v.child_id IS NOT NULL`;

/** Everything unusual in the trail of one day in London, by the rules of the procedure: the same day gives the same findings. */
export async function findUnusual(tx: Tx, day: PlainDate): Promise<Unusual[]> {
  const values = [
    tx.viewer.authorityId,
    new Date(instantInLondon(day, "00:00")),
    new Date(instantInLondon(addDays(day, 1), "00:00")),
  ];
  const ofBusyPeople = await tx.rows<Looked & Record<string, unknown>>(
    `WITH looked AS (SELECT ${EVENT} FROM ${OF_DAY} AND ${LOOKS})
     SELECT l.* FROM looked l WHERE l."personId" IN
       (SELECT k."personId" FROM looked k GROUP BY 1 HAVING count(DISTINCT k."childId") > $4)`,
    [...values, UNUSUAL.manyChildren.moreThan],
  );
  const refusals = await tx.rows<Looked & Record<string, unknown>>(
    `SELECT ${EVENT} FROM ${OF_DAY} AND v.kind = 'REFUSAL' AND v.rule IN ('FORBIDDEN', 'NOT_FOUND')`,
    values,
  );
  const reveals = await tx.rows<Looked & Record<string, unknown>>(
    `SELECT ${EVENT} FROM ${OF_DAY} AND v.kind = 'REVEAL'`,
    values,
  );
  const byName = await tx.rows<LookedByName & Record<string, unknown>>(
    `SELECT DISTINCT ON (v.actor_id, v.child_id) ${EVENT}, p.name AS "personName", c.last_name || c.former_names AS "childSurnames"
     FROM ${OF_DAY.replace(" WHERE", " JOIN child c ON c.authority_id = v.authority_id AND c.id = v.child_id WHERE")} AND ${LOOKS}
     ORDER BY v.actor_id, v.child_id, v.seq`,
    values,
  );
  const beforeConflict = await tx.rows<Looked & { declaredAt: number } & Record<string, unknown>>(
    `SELECT ${EVENT}, (extract(epoch FROM k.declared_at) * 1000)::float8 AS "declaredAt" FROM conflict_of_interest k
     JOIN audit_event v ON v.authority_id = k.authority_id AND v.actor_id = k.person_id AND v.child_id = k.child_id
     WHERE k.authority_id = $1 AND k.declared_at >= $2 AND k.declared_at < $3 AND v.at < k.declared_at AND ${LOOKS}`,
    values,
  );
  return [
    ...manyChildren(ofBusyPeople),
    ...refusedAgain(refusals),
    ...outOfHours(reveals, tx.ctx.calendar),
    ...sameSurname(byName),
    ...conflictLater(beforeConflict),
  ];
}
