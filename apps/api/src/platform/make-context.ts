import { inForceOn, type MarkedDay, officeCalendar, type ProcedureVersions, type Role, sight } from "@rome/procedure";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type Clock, todayBy } from "./clock.js";
import type { RequestContext } from "./context.js";
import type { PdfEngine } from "./pdf/pdf-engine.js";

/** The parts of a server that reach the register. */
export interface RegisterParts {
  db: DataSource;
  packs: ReadonlyMap<string, ProcedureVersions>;
  clock: Clock;
  log: Logger;
  isDemo: boolean;
  pdf: PdfEngine | null;
}

/** A person and their authority, as the database's own functions give them. */
export interface PersonRow {
  authority_id: string;
  authority_code: string;
  authority_name: string;
  procedure_key: string;
  person_id: string;
  name: string;
  email: string;
  roles?: Role[];
  service_id?: string | null;
  school_id?: string | null;
  office_days: MarkedDay[] | null;
}

/** What a request of this person would be given at this moment. */
export function makeContext(parts: RegisterParts, person: PersonRow, requestId: string): RequestContext {
  const procedures = parts.packs.get(person.procedure_key);
  if (!procedures) throw new Error(`No procedure pack ${person.procedure_key}`);
  const today = todayBy(parts.clock);
  const roles = person.roles ?? [];
  return {
    db: parts.db,
    viewer: {
      authorityId: person.authority_id,
      authorityCode: person.authority_code,
      authorityName: person.authority_name,
      personId: person.person_id,
      name: person.name,
      email: person.email,
      roles,
      serviceId: person.service_id ?? null,
      schoolId: person.school_id ?? null,
      sight: sight(roles),
      passes: [],
      acceptedMeetingIds: [],
      isFresh: false,
      scopes: null,
    },
    pack: inForceOn(procedures, today),
    procedures,
    calendar: officeCalendar(person.office_days ?? []),
    today,
    now: parts.clock(),
    asAt: null,
    requestId,
    documentHash: null,
    isDemo: parts.isDemo,
    pdf: parts.pdf,
    log: parts.log,
  };
}
