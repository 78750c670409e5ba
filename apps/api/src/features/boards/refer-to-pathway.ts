import { decideEdit } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { findUpcomingMeeting, Meeting } from "../meetings/index.js";
import { lockEntry } from "../register/index.js";
import type { ReferToPathwayInput } from "./boards.types.js";
import { openPathwayReferral } from "./open-referral.js";

/** Ids an act on a referral to another panel shows. */
export type PathwayReferralRefs = { referralId: string };

/** The field a rule is about. */
const FIELDS: Readonly<Record<string, string>> = {
  BOARD_NOT_IN_PACK: "board",
  BOARD_ALREADY_HAS_CHILD: "board",
  BOARD_NEEDS_REASON: "reason",
  BOARD_RETURN_DAY_PAST: "returnOn",
};

/** Sends a child of the register to another panel, with the day by which the child is back (AFC-115, AFC-116, AFC-130). */
export async function referToPathway(
  ctx: RequestContext,
  input: ReferToPathwayInput,
): Promise<Written<PathwayReferralRefs>> {
  return await inTransaction<PathwayReferralRefs>(ctx, "referToPathway", input, async (tx) => {
    // The meeting before the entry: closing a meeting locks in this order too.
    const next = await findUpcomingMeeting(tx);
    const meeting = await findGiven(tx, Meeting, input.meetingId);
    if (input.meetingId && !meeting) return refused(notFound("meetingId"));
    const id = fromGlobalId("RegisterEntry", input.entryId);
    const entry = id ? await lockEntry(tx, id) : null;
    if (!entry) return refused(notFound("entryId"));
    const edit = decideEdit(entry.status);
    if (!edit.allowed) return refused(refusedBy(edit.rule, "entryId"));
    const wrong = tooLong({ reason: input.reason }, LONG_TEXT);
    if (wrong) return refused(wrong);
    const { board, reason } = input;
    const referral = { entryId: entry.id, meetingId: meeting?.id ?? null, board, reason };
    const opened = await openPathwayReferral(tx, { ...referral, returnOn: input.returnOn ?? null });
    if ("rule" in opened) return refused(refusedBy(opened.rule, FIELDS[opened.rule]));
    if (next && next.heldOn >= opened.returnOn) await putOnNextAgenda(tx, entry.id);
    return { referralId: opened.referralId };
  });
}
