import { decideProposal, EntryStatus } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { findUpcomingMeeting } from "../meetings/index.js";
import { codesOf } from "../procedure/index.js";
import { RegisterEntry } from "../register/index.js";
import type { RemovalRefs } from "./find-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import type { ProposeRemovalInput } from "./removals.types.js";

/** Proposes that a child leaves the register, and puts the proposal on the next agenda (AFC-23). */
export async function proposeRemoval(ctx: RequestContext, input: ProposeRemovalInput): Promise<Written<RemovalRefs>> {
  return await inTransaction<RemovalRefs>(ctx, "proposeRemoval", input, async (tx) => {
    // The meeting before the entry: closing a meeting locks in this order too.
    await findUpcomingMeeting(tx);
    const entry = await findGiven(tx, RegisterEntry, input.entryId, { lock: true });
    if (!entry) return refused(notFound("entryId"));
    const refs = { entryId: entry.id };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const outcomes = ctx.pack.removalOutcomes;
    const decision = decideProposal({ entryStatus: entry.status, outcome: input.outcome, outcomes, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const status = EntryStatus.REMOVAL_PROPOSED;
    if (!(await tx.patch(RegisterEntry, entry.id, input.version, { status }))) return refused(conflict(), refs);
    const removalRequestId = await tx.insert(RemovalRequest, {
      entryId: entry.id,
      outcomeCode: input.outcome,
      reason,
      proposedBy: tx.viewer.personId,
      proposedAt: ctx.now,
    });
    await recordWrite(tx, {
      act: "proposeRemoval",
      entity: "RemovalRequest",
      entityId: removalRequestId,
      entryId: entry.id,
      changes: [
        {
          field: "outcome",
          label: "Outcome",
          before: null,
          after: codesOf(outcomes, [input.outcome])[0]?.label ?? null,
        },
        { field: "reason", label: "Reason", before: null, after: reason },
      ],
    });
    await putOnNextAgenda(tx, entry.id);
    return { removalRequestId, ...refs };
  });
}
