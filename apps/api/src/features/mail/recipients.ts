import { ROLES_PAST_RESTRICTIONS, ROLES_THAT_HEAR, type Role } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import type { Recipient } from "./tell.js";

/** Everybody who holds a seat today. */
export async function seatHolders(tx: Tx): Promise<Recipient[]> {
  return await tx.rows<Recipient & Record<string, unknown>>(
    `SELECT DISTINCT h.person_id AS "personId" FROM seat_holding h
     JOIN person p ON p.authority_id = h.authority_id AND p.id = h.person_id AND p.is_active
     WHERE h.authority_id = $1 AND h.until_on IS NULL`,
    [tx.viewer.authorityId],
  );
}

/** Everybody who is let into one meeting besides the seats: the alternates named for it, and its guests (AFC-126, AFC-128). */
export async function letIntoMeeting(tx: Tx, meetingId: string): Promise<Recipient[]> {
  return await tx.rows<Recipient & Record<string, unknown>>(
    `SELECT p.id AS "personId" FROM person p WHERE p.authority_id = $1 AND p.is_active AND p.id IN (
       SELECT t.alternate_id FROM attendance t WHERE t.authority_id = $1 AND t.meeting_id = $2
       UNION SELECT g.person_id FROM guest g WHERE g.authority_id = $1 AND g.meeting_id = $2 AND g.withdrawn_at IS NULL)`,
    [tx.viewer.authorityId, meetingId],
  );
}

/** Everybody with one of these roles, once. */
export async function peopleWithRole(tx: Tx, ...roles: readonly Role[]): Promise<Recipient[]> {
  return await tx.rows<Recipient & Record<string, unknown>>(
    `SELECT id AS "personId" FROM person WHERE authority_id = $1 AND is_active AND roles && $2::text[]`,
    [tx.viewer.authorityId, roles],
  );
}

/** Everybody whose role is to hear of it. */
export async function peopleWhoHear(tx: Tx, kind: keyof typeof ROLES_THAT_HEAR): Promise<Recipient[]> {
  return await peopleWithRole(tx, ...ROLES_THAT_HEAR[kind]);
}

/** Whoever holds a seat of the panel for a service. */
export async function holdersOfService(tx: Tx, serviceId: string): Promise<Recipient[]> {
  return await tx.rows<Recipient & Record<string, unknown>>(
    `SELECT DISTINCT h.person_id AS "personId" FROM seat_holding h
     JOIN person p ON p.authority_id = h.authority_id AND p.id = h.person_id AND p.is_active AND p.service_id = $2
     WHERE h.authority_id = $1 AND h.until_on IS NULL`,
    [tx.viewer.authorityId, serviceId],
  );
}

/** Everybody who works in a service and may do something here. */
export async function peopleOfService(tx: Tx, serviceId: string): Promise<Recipient[]> {
  return await tx.rows<Recipient & Record<string, unknown>>(
    `SELECT id AS "personId" FROM person WHERE authority_id = $1 AND is_active AND service_id = $2 AND cardinality(roles) > 0`,
    [tx.viewer.authorityId, serviceId],
  );
}

/**
 * Who answers for open actions, each with only their own: the person named, else those who hold a seat for the service,
 * else everybody of the service who may update it. `where` is on alias a; $1 is the authority.
 */
export async function ownersOfActions(tx: Tx, where: string, values: readonly unknown[]): Promise<Recipient[]> {
  const owners = await tx.rows<Owner & Record<string, unknown>>(
    `SELECT o.person_id AS "personId", array_agg(a.id ORDER BY a.due_on, a.id) AS "actionIds",
       array_agg(a.entry_id ORDER BY a.due_on, a.id) AS "entryIds"
     FROM action a CROSS JOIN LATERAL (
       WITH seated AS (
         SELECT h.person_id FROM seat_holding h JOIN person p ON p.authority_id = h.authority_id AND p.id = h.person_id
         WHERE h.authority_id = $1 AND h.until_on IS NULL AND p.is_active AND p.service_id = a.owner_service_id)
       SELECT p.id AS person_id FROM person p WHERE p.authority_id = $1 AND p.is_active AND CASE
         WHEN a.owner_person_id IS NOT NULL THEN p.id = a.owner_person_id
         WHEN EXISTS (SELECT FROM seated) THEN p.id IN (SELECT person_id FROM seated)
         ELSE p.service_id = a.owner_service_id AND cardinality(p.roles) > 0 END) o
     WHERE a.authority_id = $1 AND a.state = 'OPEN' AND ${where} GROUP BY o.person_id`,
    [tx.viewer.authorityId, ...values],
  );
  return await withoutHidden(tx, owners);
}

interface Owner extends Recipient {
  actionIds: readonly string[];
  entryIds: readonly string[];
}

/** Nobody hears of an action about a child whose record is hidden from them. */
async function withoutHidden(tx: Tx, owners: readonly Owner[]): Promise<Recipient[]> {
  if (owners.length === 0) return [];
  const rows = await tx.asRegister(() =>
    tx.rows<{ id: string; hidden: string[] }>(
      `SELECT p.id, hidden_from(p.id, $3, p.roles && $4::text[]) AS hidden FROM person p WHERE p.authority_id = $1 AND p.id = ANY($2)`,
      [tx.viewer.authorityId, owners.map(({ personId }) => personId), tx.ctx.now, ROLES_PAST_RESTRICTIONS],
    ),
  );
  const hiddenFrom = new Map(rows.map(({ id, hidden }) => [id, hidden]));
  return owners.flatMap(({ personId, actionIds, entryIds }) => {
    const seen = actionIds.filter((_, index) => !hiddenFrom.get(personId)?.includes(entryIds[index] ?? ""));
    return seen.length > 0 ? [{ personId, actionIds: seen }] : [];
  });
}
