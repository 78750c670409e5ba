import { closesItself, compulsorySchoolAge, EnquiryState, type PlainDate } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, reading, refused } from "../../platform/database/transaction.js";
import { conflict } from "../../platform/graphql/user-error.js";
import { keepClocks } from "../clocks/index.js";
import { type Enquiry, type EnquiryRefs, enquiryWorld, lockEnquiry } from "../enquiries/index.js";
import { dropUndecidedRequests } from "../off-roll/index.js";
import { labelOf } from "./close-enquiry.js";
import { closeNow, recordEnding } from "./end-enquiry.js";

const MOST_AT_ONCE = 200;

/**
 * Closes the searches that close by themselves: for a child nobody found, and only after the last day of compulsory
 * school age, where the procedure says so (SUF-68, Q3). Gives how many; running it again closes nothing twice.
 */
export async function closeAtSchoolAge(ctx: RequestContext): Promise<number> {
  const outcomeCode = ctx.pack.closure?.closesItselfWith;
  if (outcomeCode === undefined) return 0;
  const candidates = await untraced(ctx);
  const over = candidates.filter(({ dateOfBirth }) => {
    return ctx.today > compulsorySchoolAge(dateOfBirth, ctx.pack.compulsorySchoolAge).endsOn;
  });
  let closed = 0;
  for (const { id } of over) closed += await closeItself(ctx, id, outcomeCode);
  return closed;
}

interface Untraced {
  id: string;
  dateOfBirth: PlainDate;
}

/** Open searches for children not located, the oldest child first. */
async function untraced(ctx: RequestContext): Promise<Untraced[]> {
  return await reading(ctx, (tx) =>
    tx.rows<Untraced>(
      `SELECT q.id, c.date_of_birth AS "dateOfBirth" FROM enquiry q
       JOIN child c ON c.authority_id = q.authority_id AND c.id = q.child_id
       WHERE q.authority_id = $1 AND q.state NOT IN ('CLOSED', 'FOUND') AND NOT q.is_located
       ORDER BY c.date_of_birth, q.id LIMIT ${MOST_AT_ONCE}`,
      [tx.viewer.authorityId],
    ),
  );
}

async function closeItself(ctx: RequestContext, id: string, outcomeCode: string): Promise<number> {
  const { refs } = await inTransaction<EnquiryRefs>(ctx, "closeAtSchoolAge", {}, async (tx) => {
    const enquiry = await lockEnquiry(tx, id);
    // Somebody may have found the child or ended the search since the list was read.
    if (!enquiry || !isUntraced(enquiry)) return refused<EnquiryRefs>(conflict("state"));
    if (!closesItself(ctx.pack, await enquiryWorld(tx, enquiry))) return refused<EnquiryRefs>(conflict("state"));
    const ending = { outcomeCode, label: labelOf(ctx, outcomeCode), note: NOTE };
    await dropUndecidedRequests(tx, enquiry.id, NOTE);
    const clash = await closeNow(tx, enquiry, enquiry.version, ending);
    if (clash) return clash;
    await recordEnding(tx, "closeEnquiry", enquiry, ending);
    await keepClocks(tx, [enquiry.id]);
    return { enquiryId: enquiry.id };
  });
  return refs.enquiryId ? 1 : 0;
}

const NOTE = "Closed by itself: the last day of compulsory school age is past and the child was not found.";

function isUntraced({ state, isLocated }: Enquiry): boolean {
  return state !== EnquiryState.CLOSED && state !== EnquiryState.FOUND && !isLocated;
}
