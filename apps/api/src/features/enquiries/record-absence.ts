import { addDays, decideAbsence, EventCode, type PlainDate } from "@rome/procedure";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { recordFirstAbsent } from "./add-enquiry.js";
import type { Enquiry } from "./enquiry.entity.js";
import type { RecordAbsenceInput } from "./enquiry-changes.types.js";
import { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";
import { traceChange } from "./write-line.js";

/** The days of an absence. */
type Days = Pick<Enquiry, "firstAbsentOn" | "absenceEndedOn">;

/** Records the first and the last day of an absence; a corrected first day starts the clocks anew (AFC-72, CSP-02, Q6). */
export async function recordAbsence(ctx: RequestContext, input: RecordAbsenceInput): Promise<Written<EnquiryRefs>> {
  return await onEnquiry<EnquiryRefs>(ctx, "recordAbsence", input, async (tx, enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const days = daysOf(enquiry, input);
    const note = trimmed(input.note) ?? null;
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideAbsence({ ...days, today: ctx.today });
    const field = input.absenceEndedOn ? "absenceEndedOn" : "firstAbsentOn";
    if (!decision.allowed) return refused(refusedBy(decision.rule, field), refs);
    const clash = await patchEnquiry(tx, enquiry, input.version, days);
    if (clash) return clash;
    await recordDays(tx, enquiry, days, note);
    return await traceChange(tx, "recordAbsence", enquiry, [
      ...changeOf("firstAbsentOn", "First day absent", enquiry.firstAbsentOn, days.firstAbsentOn),
      ...changeOf("absenceEndedOn", "Last day absent", enquiry.absenceEndedOn, days.absenceEndedOn),
    ]);
  });
}

/** What was left out stays; an absence that begins after the last one ended is a new one, and goes on. */
function daysOf(enquiry: Enquiry, input: RecordAbsenceInput): Days {
  const firstAbsentOn = input.firstAbsentOn === undefined ? enquiry.firstAbsentOn : input.firstAbsentOn;
  const isNew = isAfterLast(enquiry, firstAbsentOn);
  const before = isNew ? null : enquiry.absenceEndedOn;
  return { firstAbsentOn, absenceEndedOn: input.absenceEndedOn === undefined ? before : input.absenceEndedOn };
}

function isAfterLast({ absenceEndedOn }: Enquiry, firstAbsentOn: PlainDate | null): boolean {
  return absenceEndedOn !== null && firstAbsentOn !== null && firstAbsentOn > absenceEndedOn;
}

async function recordDays(tx: Tx, enquiry: Enquiry, days: Days, note: string | null): Promise<void> {
  const isNew = isAfterLast(enquiry, days.firstAbsentOn);
  if (days.firstAbsentOn !== enquiry.firstAbsentOn) {
    const before = isNew ? null : await standingLine(tx, enquiry, EventCode.FIRST_ABSENT);
    if (days.firstAbsentOn) await recordFirstAbsent(tx, enquiry, days.firstAbsentOn, { correctsId: before, note });
    else if (before) await takeBack(tx, enquiry, before, note);
  }
  if (isNew && days.absenceEndedOn === null) return;
  if (days.absenceEndedOn === enquiry.absenceEndedOn) return;
  const before = isNew ? null : await standingLine(tx, enquiry, EventCode.RETURNED);
  if (days.absenceEndedOn) await recordReturned(tx, enquiry, days.absenceEndedOn, { correctsId: before, note });
  else if (before) await takeBack(tx, enquiry, before, note);
}

/** The child was back on the day after the last one absent; when that is still to come, it is known today. */
async function recordReturned(
  tx: Tx,
  enquiry: Enquiry,
  endedOn: PlainDate,
  more: { correctsId: string | null; note: string | null },
): Promise<void> {
  const next = addDays(endedOn, 1);
  const isPast = next <= tx.ctx.today;
  await recordEvent(tx, enquiry, { code: EventCode.RETURNED, ...(isPast ? { onDay: next } : {}), ...more });
}

async function takeBack(tx: Tx, enquiry: Enquiry, correctsId: string, note: string | null): Promise<void> {
  await recordEvent(tx, enquiry, { code: EventCode.NOTE, note: note ?? "That day was recorded in error.", correctsId });
}

/** The latest line of that code that nothing corrects. */
async function standingLine(tx: Tx, enquiry: Enquiry, code: string): Promise<string | null> {
  const line = await tx.one<{ id: string }>(
    `SELECT x.id FROM chronology_entry x WHERE x.authority_id = $1 AND x.enquiry_id = $2 AND x.code = $3
       AND NOT EXISTS (SELECT 1 FROM chronology_entry y WHERE y.authority_id = x.authority_id AND y.corrects_id = x.id)
     ORDER BY x.on_day DESC, x.seq DESC LIMIT 1`,
    [tx.viewer.authorityId, enquiry.id, code],
  );
  return line?.id ?? null;
}
