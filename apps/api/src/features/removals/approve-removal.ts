import {
  type Actor,
  type Decision,
  decideApproval,
  ENTRY_MOVES,
  EntryStatus,
  mayMove,
  RemovalState,
  RULES,
  refuse,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { readBoardsOfEntry } from "../boards/index.js";
import type { RegisterEntry } from "../register/index.js";
import { followRemoval, lockRemoval, type RemovalRefs, takeOffDraftAgendas } from "./find-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import type { ApproveRemovalInput } from "./removals.types.js";

/** Decides whether this person may approve a removal as things stand; open actions stand in the way unless carried. */
export function decideOwnApproval(
  approver: Actor,
  request: RemovalRequest,
  entry: RegisterEntry,
  carryOpenActions: boolean,
): Decision {
  const approval = decideApproval({
    removalState: request.state,
    proposerId: request.proposedBy,
    approverId: approver.personId,
    approverRoles: approver.roles,
    openActions: carryOpenActions ? 0 : entry.openActionCount,
  });
  const isRemovable = mayMove(ENTRY_MOVES, entry.status, EntryStatus.REMOVED);
  return approval.allowed && !isRemovable ? refuse("TRANSITION_NOT_ALLOWED") : approval;
}

/** Approves a removal the panel agreed: a strategic lead who did not propose it; the child leaves the register (AFC-23, Q19). */
export async function approveRemoval(ctx: RequestContext, input: ApproveRemovalInput): Promise<Written<RemovalRefs>> {
  return await inTransaction<RemovalRefs>(ctx, "approveRemoval", input, async (tx) => {
    const found = await lockRemoval(tx, input.removalRequestId);
    if (!found) return refused(notFound("removalRequestId"));
    const { request, entry, refs } = found;
    const decision = decideOwnApproval(tx.viewer, request, entry, input.carryOpenActions ?? false);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    // The removal before the entry: the database lets an entry go only by an approved removal.
    const changed = await tx.patch(RemovalRequest, request.id, input.version, {
      state: RemovalState.APPROVED,
      approvedBy: tx.viewer.personId,
      approvedAt: ctx.now,
    });
    if (!changed) return refused(conflict(), refs);
    await followRemoval(tx, entry, RemovalState.APPROVED, { removedOn: ctx.today });
    await takeOffDraftAgendas(tx, entry.id, true);
    const carried = entry.openActionCount;
    // A child who leaves the register may still be awaited from another panel: the referral stays on its list.
    const boards = await readBoardsOfEntry(tx, entry.id);
    await recordWrite(tx, {
      act: "approveRemoval",
      entity: "RemovalRequest",
      entityId: request.id,
      entryId: entry.id,
      rule: RULES.REMOVAL_NEEDS_PANEL.source,
      changes: [
        { field: "status", label: "Status", before: "Removal proposed", after: "Removed" },
        ...(carried > 0
          ? [{ field: "actions", label: "Open actions carried", before: null, after: String(carried) }]
          : []),
        ...boards.map((board) => ({ field: "board", label: "Still at another panel", before: null, after: board })),
      ],
    });
    return refs;
  });
}
