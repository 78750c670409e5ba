import { decideRemovalDecision, ENTRY_MOVES, EntryStatus, mayMove, RemovalState, RULES } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { settleRemovalItem } from "../agenda/index.js";
import { lockDecisionMeeting, presentAt, readSeatsAt } from "./decision-meeting.js";
import { followRemoval, lockRemoval } from "./find-removal.js";
import { RemovalRequest } from "./removal-request.entity.js";
import { type RecordRemovalDecisionInput, RemovalDecision } from "./removals.types.js";

/** Ids the panel's decision on a removal shows again. */
export type RemovalDecisionRefs = { removalRequestId: string; entryId: string; meetingId: string | null };

const STATE_AFTER = {
  [RemovalDecision.AGREED]: RemovalState.PANEL_AGREED,
  [RemovalDecision.REFUSED]: RemovalState.PANEL_REFUSED,
  [RemovalDecision.DEFERRED]: RemovalState.DEFERRED,
} as const;

/** What the panel decided, as the trail says it. */
const IN_WORDS = { AGREED: "Agreed", REFUSED: "Refused", DEFERRED: "Deferred" } as const;

/** Records what the panel decided about a removal, in session with the chair present, and who was there (AFC-23, Q19). */
export async function recordRemovalDecision(
  ctx: RequestContext,
  input: RecordRemovalDecisionInput,
): Promise<Written<RemovalDecisionRefs>> {
  return await inTransaction<RemovalDecisionRefs>(ctx, "recordRemovalDecision", input, async (tx) => {
    const unlocked = await findGiven(tx, RemovalRequest, input.removalRequestId);
    // The meeting before the removal and its entry: closing a meeting locks in this order too.
    const meeting = unlocked ? await lockDecisionMeeting(tx, unlocked) : null;
    const found = await lockRemoval(tx, input.removalRequestId);
    if (!found) return refused(notFound("removalRequestId"));
    const { request, entry } = found;
    const refs = { removalRequestId: request.id, entryId: entry.id, meetingId: meeting?.id ?? null };
    const text = input.text.trim();
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    const seats = meeting ? await readSeatsAt(tx, meeting.id) : [];
    const decision = decideRemovalDecision({
      removalState: request.state,
      meetingState: meeting?.state ?? null,
      attendance: seats,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    if (!text) return refused(refusedBy("DECISION_NEEDS_TEXT", "text"), refs);
    const isRemovable = mayMove(ENTRY_MOVES, entry.status, EntryStatus.REMOVED);
    if (input.decision === RemovalDecision.AGREED && !isRemovable)
      return refused(refusedBy("TRANSITION_NOT_ALLOWED"), refs);
    const state = STATE_AFTER[input.decision];
    const changed = await tx.patch(RemovalRequest, request.id, input.version, {
      state,
      meetingId: refs.meetingId,
      panelDecision: text,
      decidedBy: tx.viewer.personId,
      decidedAt: ctx.now,
      presentIds: presentAt(seats),
    });
    if (!changed) return refused(conflict(), refs);
    await followRemoval(tx, entry, state);
    const isDeferred = state === RemovalState.DEFERRED;
    if (meeting) await settleRemovalItem(tx, meeting, entry, { text, isDeferred });
    await recordWrite(tx, {
      act: "recordRemovalDecision",
      entity: "RemovalRequest",
      entityId: request.id,
      entryId: entry.id,
      rule: RULES.REMOVAL_NEEDS_PANEL.source,
      changes: [
        {
          field: "decision",
          label: "Panel's decision",
          before: null,
          after: `${IN_WORDS[input.decision]}: ${text}`,
        },
      ],
    });
    return refs;
  });
}
