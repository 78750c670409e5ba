import { ENGLAND, type PackForm, type ProcedurePack, Sight } from "@rome/procedure";
import type { DataSource } from "typeorm";
import type { ViewerContext } from "../../platform/context.js";

/** The public page of one authority: the person under whose name it writes, and the procedure in force there. */
export interface PublicDoor {
  viewer: ViewerContext;
  passes: [];
  procedureKey: string;
  calendar: typeof ENGLAND;
}

interface DoorRow {
  authority_id: string;
  authority_code: string;
  authority_name: string;
  procedure_key: string;
  person_id: string;
}

/** The public page of the authority with this code, asked for before any tenant is known; null when there is none. */
export async function findPublicDoor(db: DataSource, code: string): Promise<PublicDoor | null> {
  const rows: DoorRow[] = await db.query("SELECT * FROM public_front_door($1)", [code]);
  const [row] = rows;
  if (!row) return null;
  return {
    procedureKey: row.procedure_key,
    calendar: ENGLAND,
    passes: [],
    viewer: {
      authorityId: row.authority_id,
      authorityCode: row.authority_code,
      authorityName: row.authority_name,
      personId: row.person_id,
      ...{ name: "Public page", email: "", roles: [], serviceId: null, schoolId: null, sight: Sight.NONE },
      passes: [],
      acceptedMeetingIds: [],
      scopes: null,
      isFresh: false,
    },
  };
}

/** The form that anybody may send; null where the procedure has none (SUF-18, E7.14). */
export function publicForm({ forms }: ProcedurePack): PackForm | null {
  return forms.find(({ isPublic }) => isPublic === true) ?? null;
}
