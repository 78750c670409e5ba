import {
  addDays,
  dayInWords,
  daysBetween,
  decideAuthorisedDays,
  EventCode,
  type PlainDate,
  weekday,
} from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import type { Enquiry } from "./enquiry.entity.js";
import type { RecordAuthorisedAbsenceInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry } from "./on-enquiry.js";
import { writeLine } from "./write-line.js";

const FRIDAY = 5;

/** Records days on which the absence is explained and authorised, so that they do not count, or takes them back (Q6). */
export async function recordAuthorisedAbsence(
  ctx: RequestContext,
  input: RecordAuthorisedAbsenceInput,
): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordAuthorisedAbsence", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const code = input.code.trim().toUpperCase();
    const note = trimmed(input.note) ?? null;
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideAuthorisedDays({ from: input.from, until: input.until, code });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "from"), refs);
    const isAuthorised = input.isAuthorised !== false;
    const days = weekdays(input.from, input.until);
    if (isAuthorised) await authorise(tx, enquiry, days, code);
    else await takeBack(tx, enquiry, days);
    const span = `${dayInWords(input.from)} to ${dayInWords(input.until)}`;
    const said = isAuthorised ? `${span}.` : `${span}: no longer authorised.`;
    await writeLine(tx, "recordAuthorisedAbsence", enquiry, {
      code: EventCode.ABSENCE_AUTHORISED,
      subject: code,
      note: note ? `${said} ${note}` : said,
    });
    return refs;
  });
}

function weekdays(from: PlainDate, until: PlainDate): PlainDate[] {
  const all = Array.from({ length: daysBetween(from, until) + 1 }, (_, count) => addDays(from, count));
  return all.filter((day) => weekday(day) <= FRIDAY);
}

async function authorise(tx: Tx, enquiry: Enquiry, days: readonly PlainDate[], code: string): Promise<void> {
  await tx.rows(
    `INSERT INTO authorised_absence (authority_id, enquiry_id, on_day, code, recorded_by, recorded_at)
     SELECT $1, $2, day, $4, $5, $6 FROM unnest($3::date[]) AS day
     ON CONFLICT (authority_id, enquiry_id, on_day) DO UPDATE
       SET code = excluded.code, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    [tx.viewer.authorityId, enquiry.id, days, code, tx.viewer.personId, tx.ctx.now],
  );
}

async function takeBack(tx: Tx, enquiry: Enquiry, days: readonly PlainDate[]): Promise<void> {
  await tx.rows(
    "DELETE FROM authorised_absence WHERE authority_id = $1 AND enquiry_id = $2 AND on_day = ANY($3::date[])",
    [tx.viewer.authorityId, enquiry.id, days],
  );
}
