import { decideHappened, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { type ChronologyEntry, readLines, sideOf } from "../chronology/index.js";
import type { Enquiry } from "./enquiry.entity.js";

/** When and with whom something happened, as somebody gave it. */
interface GivenLine {
  on?: PlainDate | null;
  at?: string | null;
  withWhom?: string | null;
}

/** The same as it is kept. */
export interface Happening {
  onDay: PlainDate;
  atTime: string | null;
  withWhom: string | null;
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When and with whom something happened. */
export function happeningOf(tx: Tx, given: GivenLine): Happening {
  return {
    onDay: given.on ?? tx.ctx.today,
    atTime: trimmed(given.at) ?? null,
    withWhom: trimmed(given.withWhom) ?? null,
  };
}

/** Why this cannot be written down as it is: a day to come, no time of day, or words too long. Null when it can. */
export function problemWithLine(
  tx: Tx,
  { onDay, atTime, withWhom }: Happening,
  texts: { short?: Record<string, string | null>; long?: Record<string, string | null> } = {},
): UserError | null {
  const long = tooLong({ withWhom, ...texts.short }, SHORT_TEXT) ?? tooLong({ ...texts.long }, LONG_TEXT);
  if (long) return long;
  if (atTime !== null && !TIME_OF_DAY.test(atTime))
    return invalid("at", "Enter the time like 14:05, or leave it empty.");
  const decision = decideHappened(onDay, tx.ctx.today);
  return decision.allowed ? null : refusedBy(decision.rule, "on");
}

/** The line of this enquiry that is to be corrected; the refusal when it is not one of one's own side, or was corrected before. */
export async function findCorrected(
  tx: Tx,
  enquiry: Enquiry,
  globalId: string | null | undefined,
  codes: readonly string[],
): Promise<{ line: ChronologyEntry | null } | { error: UserError }> {
  if (!globalId) return { line: null };
  const id = fromGlobalId("ChronologyEntry", globalId);
  const [line] = id ? await readLines(tx, " AND x.enquiry_id = $4 AND x.id = $5", [enquiry.id, id]) : [];
  const isOpen = line && !line.isCorrected && codes.includes(line.code) && line.side === sideOf(tx.viewer);
  return isOpen ? { line } : { error: refusedBy("NOT_YOURS_TO_CORRECT", "correctsId") };
}
