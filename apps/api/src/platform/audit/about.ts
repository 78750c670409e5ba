import type { Tx } from "../database/tx.js";

/** A record that an input names. */
export interface Named {
  entity: string;
  entityId: string;
}

const ID = /^([A-Z][A-Za-z]+):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What an input also names, but is hardly ever about. */
const BESIDES = new Set(["Meeting", "Service", "Person", "School", "Seat"]);

/** The record an act was about, out of the opaque ids of its input: what a refusal is remembered by. */
export function aboutOf(input: object): Named | null {
  const named = Object.values(input).flatMap((value) => {
    if (typeof value !== "string") return [];
    const [, entity, entityId] = ID.exec(Buffer.from(value, "base64url").toString()) ?? [];
    return entity && entityId ? [{ entity, entityId }] : [];
  });
  return named.find(({ entity }) => !BESIDES.has(entity)) ?? named[0] ?? null;
}

/** The record of a public reference; null where there is none. */
export async function aboutReference(tx: Tx, reference: string): Promise<Named | null> {
  return await tx.one<Named & { entity: string }>(
    `SELECT 'RegisterEntry' AS entity, id AS "entityId" FROM register_entry WHERE authority_id = $1 AND reference = $2
     UNION ALL SELECT 'Enquiry', id FROM enquiry WHERE authority_id = $1 AND reference = $2 LIMIT 1`,
    [tx.viewer.authorityId, reference],
  );
}
