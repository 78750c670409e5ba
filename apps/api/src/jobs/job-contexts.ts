import { inForceOn, type MarkedDay, officeCalendar, sight } from "@rome/procedure";
import { todayBy } from "../platform/clock.js";
import type { RequestContext } from "../platform/context.js";
import type { ServerParts } from "../server.js";

interface AuthorityRow {
  authorityId: string;
  authorityCode: string;
  authorityName: string;
  procedureKey: string;
  personId: string;
  name: string;
  email: string;
  officeDays: MarkedDay[] | null;
}

/** What a job runs with: the parts of a server that reach the register. */
export type JobParts = Pick<ServerParts, "db" | "packs" | "clock" | "log" | "isDemo">;

/** For each authority, what gives the context of its own system person as it is at that moment. */
export async function jobContexts(parts: JobParts): Promise<(() => RequestContext)[]> {
  const authorities = (await parts.db.query(
    `SELECT authority_id AS "authorityId", authority_code AS "authorityCode", authority_name AS "authorityName",
       procedure_key AS "procedureKey", person_id AS "personId", name, email, office_days AS "officeDays" FROM job_authorities()`,
  )) as AuthorityRow[];
  return authorities.map((authority) => () => contextOf(parts, authority));
}

function contextOf(parts: JobParts, authority: AuthorityRow): RequestContext {
  const { procedureKey, officeDays, ...person } = authority;
  const procedures = parts.packs.get(procedureKey);
  if (!procedures) throw new Error(`No procedure pack ${procedureKey}`);
  const today = todayBy(parts.clock);
  return {
    db: parts.db,
    viewer: { ...person, roles: [], serviceId: null, schoolId: null, sight: sight([]) },
    pack: inForceOn(procedures, today),
    procedures,
    calendar: officeCalendar(officeDays ?? []),
    today,
    now: parts.clock(),
    requestId: "job",
    documentHash: null,
    isDemo: parts.isDemo,
    log: parts.log,
  };
}
