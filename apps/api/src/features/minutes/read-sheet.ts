import type { PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHEET_ACTIONS, sheetReader } from "../actions/index.js";

/** One action of a sheet, with its child and owner in words. */
export interface SheetAction {
  entryId: string;
  reference: string;
  firstName: string;
  lastName: string;
  text: string;
  service: string;
  person: string | null;
  dueOn: PlainDate | null;
}

/** The actions a meeting agreed, by service; to an owner only their own (AFC-129). */
export async function readSheet(tx: Tx, meetingId: string): Promise<SheetAction[]> {
  return await tx.rows<SheetAction & Record<string, unknown>>(
    `SELECT a.entry_id AS "entryId", e.reference, c.first_name AS "firstName", c.last_name AS "lastName", a.text,
       coalesce(s.name, w.name, 'No owner yet') AS service, p.name AS person, nullif(a.due_on, 'infinity') AS "dueOn"
     FROM action a JOIN register_entry e ON e.authority_id = a.authority_id AND e.id = a.entry_id
     JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
     LEFT JOIN service s ON s.authority_id = a.authority_id AND s.id = a.owner_service_id
     LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id
     LEFT JOIN service w ON w.authority_id = p.authority_id AND w.id = p.service_id
     WHERE a.authority_id = $1 AND a.agreed_meeting_id = $2 AND ${SHEET_ACTIONS}
     ORDER BY 6, a.due_on, a.agreed_at, a.id LIMIT 1000`,
    [tx.viewer.authorityId, meetingId, ...sheetReader(tx.viewer)],
  );
}
