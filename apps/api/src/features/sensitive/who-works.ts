import { type AddressProtection, DetailKind, type Tie, tiesTo, type WhoWorks } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { IS_LIVE } from "../register/index.js";

/** A child as far as being shown their details asks: how the viewer stands to them, and how the address is protected. */
export interface ShownChild {
  childId: string;
  protection: AddressProtection;
  hasAddressNote: boolean;
  ties: readonly Tie[];
}

type Row = WhoWorks & Pick<ShownChild, "childId" | "protection" | "hasAddressNote">;

/** How the viewer stands to each of these children. One statement, however many they are. */
export async function readShownChildren(tx: Tx, childIds: readonly string[]): Promise<ShownChild[]> {
  const rows = await tx.rows<Row>(
    `SELECT c.id AS "childId", c.address_protection AS protection, c.address_note IS NOT NULL AS "hasAddressNote",
       array(SELECT q.officer_id FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = c.id AND q.closed_on IS NULL AND q.officer_id IS NOT NULL) AS "officerIds",
       array(SELECT e.lead_service_id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id AND ${IS_LIVE} AND e.lead_service_id IS NOT NULL
         UNION SELECT a.owner_service_id FROM register_entry e JOIN action a ON a.authority_id = $1 AND a.entry_id = e.id
           WHERE e.authority_id = $1 AND e.child_id = c.id AND a.state = 'OPEN' AND a.owner_service_id IS NOT NULL) AS "serviceIds",
       array(SELECT a.owner_person_id FROM register_entry e JOIN action a ON a.authority_id = $1 AND a.entry_id = e.id
         WHERE e.authority_id = $1 AND e.child_id = c.id AND a.state = 'OPEN' AND a.owner_person_id IS NOT NULL) AS "ownerIds"
     FROM child c WHERE c.authority_id = $1 AND c.id = ANY($2)`,
    [tx.viewer.authorityId, childIds],
  );
  return rows.map(({ childId, protection, hasAddressNote, ...works }) => ({
    ...{ childId, protection, hasAddressNote },
    ties: tiesTo(tx.viewer, works),
  }));
}

/** How the viewer stands to one child, whom the act has found and locked. */
export async function readShownChild(tx: Tx, childId: string): Promise<ShownChild> {
  const [child] = await readShownChildren(tx, [childId]);
  if (!child) throw new Error("A child that was locked is not there");
  return child;
}

/** The kinds in the order in which they are shown. */
export const KINDS = Object.values(DetailKind);
