import type {
  Calendar,
  HeldPass,
  PlainDate,
  ProcedurePack,
  ProcedureVersions,
  Role,
  Sight,
  TokenScope,
} from "@rome/procedure";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { NewsStream } from "./live/newsroom.js";
import type { PdfEngine } from "./pdf/pdf-engine.js";

/** Who is asking: one person in one authority, with the roles they hold now. */
export interface ViewerContext {
  authorityId: string;
  authorityCode: string;
  authorityName: string;
  personId: string;
  name: string;
  email: string;
  /** Their own roles and, for as long as a pass lasts, those it gives. */
  roles: readonly Role[];
  /** The meetings they are let into for a time; each request finds them anew. */
  passes: readonly HeldPass[];
  /** They signed in within the last minutes; some acts ask for it (FRESH_ACTS). */
  isFresh: boolean;
  /** The meetings to come whose confidentiality notice they have accepted. */
  acceptedMeetingIds: readonly string[];
  serviceId: string | null;
  /** The school of a school's person; null for everyone else. */
  schoolId: string | null;
  sight: Sight;
  /** What a machine client's token opens; null for a person. A token holds no role. */
  scopes: readonly TokenScope[] | null;
}

/** What every resolver and service is given for one request; the application adds its loaders. */
export interface RequestContext {
  db: DataSource;
  /** Null when nobody is signed in. */
  viewer: ViewerContext | null;
  /** The procedure in force today. */
  pack: ProcedurePack;
  /** Every version of it: a case is judged by the one in force when its clock started. */
  procedures: ProcedureVersions;
  calendar: Calendar;
  /** Today in London. Passed in, never read from a clock inside a rule. */
  today: PlainDate;
  now: Date;
  /** The past instant whose register is read; `today` is its day. Null for the register as it stands. */
  asAt: Date | null;
  requestId: string;
  /** Hash of the GraphQL document, kept with the trace of a list that was read. */
  documentHash: string | null;
  isDemo: boolean;
  /** What makes PDFs; null where none are made. */
  pdf: PdfEngine | null;
  log: Logger;
  /** Opens a stream of news about a meeting, for as long as it is in the viewer's sight; only where a subscription asks. */
  hear?: (meetingId: string, isInSight: () => Promise<boolean>) => NewsStream;
}

/** The signed-in person. Root fields are guarded, so a missing viewer here is a fault. */
export function requireViewer(ctx: RequestContext): ViewerContext {
  if (!ctx.viewer) throw new Error("A guarded field ran without a signed-in person");
  return ctx.viewer;
}
