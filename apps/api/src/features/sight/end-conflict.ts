import { decideEndOfConflict } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Person } from "../people/index.js";
import { entryOfChild } from "./entry-of-child.js";
import type { RecordRefs } from "./on-record.js";
import { ConflictOfInterest } from "./sight.entities.js";
import type { EndConflictInput } from "./sight.types.js";

/** Ends a conflict of interest with the reason: the strategic lead, never the person it is about. */
export async function endConflict(ctx: RequestContext, input: EndConflictInput): Promise<Written<RecordRefs>> {
  return await inTransaction<RecordRefs>(ctx, "endConflict", input, async (tx) => {
    const held = await findGiven(tx, ConflictOfInterest, input.conflictId, { lock: true });
    if (!held) return refused<RecordRefs>(notFound("conflictId"));
    const refs = { childId: held.childId };
    const endedReason = input.reason.trim();
    const wrong = tooLong({ reason: endedReason }, LONG_TEXT);
    if (wrong) return refused<RecordRefs>(wrong, refs);
    const decision = decideEndOfConflict({
      isOwn: held.personId === tx.viewer.personId,
      hasEnded: held.endedAt !== null,
      reason: endedReason,
    });
    if (!decision.allowed)
      return refused<RecordRefs>(
        refusedBy(decision.rule, decision.rule === "CONFLICT_NEEDS_REASON" ? "reason" : undefined),
        refs,
      );
    const ended = { endedBy: tx.viewer.personId, endedAt: ctx.now, endedReason };
    if (!(await tx.patch(ConflictOfInterest, held.id, input.version, ended)))
      return refused<RecordRefs>(conflict(), refs);
    const person = await tx.find(Person, { id: held.personId });
    await recordWrite(tx, {
      act: "endConflict",
      entity: "ConflictOfInterest",
      entityId: held.id,
      entryId: await entryOfChild(tx, held.childId),
      childId: held.childId,
      changes: [{ field: "conflict", label: "Does not see the record", before: person?.name ?? null, after: null }],
    });
    return refs;
  });
}
