import { ActionState, decideVoiding, EntryStatus, MEETINGS_TO_COME, REMOVALS_UNDER_WAY } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { oneOf } from "../../platform/database/one-of.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { type EntryRefs, patchEntry } from "./on-entry.js";
import { lockEntry } from "./register.reading.js";
import type { VoidRegisterEntryInput } from "./register-acts.types.js";
import type { RegisterEntry } from "./register-entry.entity.js";

/** Voids an entry made in error: the first keeper proposes with the reason, a second one confirms (AFC-20, Q39). */
export async function voidRegisterEntry(
  ctx: RequestContext,
  input: VoidRegisterEntryInput,
): Promise<Written<EntryRefs>> {
  return await inTransaction<EntryRefs>(ctx, "voidRegisterEntry", input, async (tx) => {
    const id = fromGlobalId("RegisterEntry", input.entryId);
    const entry = id ? await lockEntry(tx, id) : null;
    if (!entry) return refused<EntryRefs>(notFound("entryId"));
    const refs = { entryId: entry.id };
    const reason = trimmed(input.reason) ?? "";
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const decision = decideVoiding({
      entryStatus: entry.status,
      proposedById: entry.voidProposedBy,
      actorId: tx.viewer.personId,
      reason,
    });
    if (!decision.allowed) {
      return refused(refusedBy(decision.rule, decision.rule === "VOID_NEEDS_REASON" ? "reason" : "entryId"), refs);
    }
    const clash =
      decision.step === "PROPOSE"
        ? await propose(tx, entry, input.version, reason)
        : await confirm(tx, entry, input.version);
    return clash ?? refs;
  });
}

async function propose(
  tx: Tx,
  entry: RegisterEntry,
  version: number,
  reason: string,
): Promise<Refused<EntryRefs> | null> {
  const clash = await patchEntry(tx, entry, version, {
    voidReason: reason,
    voidProposedBy: tx.viewer.personId,
    voidProposedAt: tx.ctx.now,
  });
  if (clash) return clash;
  await recordVoiding(tx, entry, changeOf("reason", "What the error was", null, reason));
  return null;
}

async function confirm(tx: Tx, entry: RegisterEntry, version: number): Promise<Refused<EntryRefs> | null> {
  const clash = await patchEntry(tx, entry, version, {
    status: EntryStatus.VOIDED,
    voidConfirmedBy: tx.viewer.personId,
  });
  if (clash) return clash;
  await endWhatIsOpen(tx, entry);
  await recordVoiding(tx, entry, [
    ...changeOf("status", "Entry", "On the register", "Voided"),
    ...changeOf("reason", "What the error was", null, entry.voidReason),
  ]);
  return null;
}

/** What stands open about a voided entry ends with it: actions, items of meetings to come, a removal under way. */
async function endWhatIsOpen(tx: Tx, entry: RegisterEntry): Promise<void> {
  const reason = `The entry was made in error: ${entry.voidReason ?? ""}`;
  await tx.rows(
    `UPDATE action SET state = '${ActionState.CANCELLED}', outcome = $3, completed_at = $4, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND state = '${ActionState.OPEN}'`,
    [tx.viewer.authorityId, entry.id, reason, tx.ctx.now],
  );
  await tx.rows(
    `UPDATE agenda_item i SET taken_off_reason = $3, version = i.version + 1 FROM panel_meeting m
     WHERE i.authority_id = $1 AND i.entry_id = $2 AND i.state = 'LISTED' AND i.taken_off_reason IS NULL
       AND m.authority_id = i.authority_id AND m.id = i.meeting_id AND ${oneOf("m.state", MEETINGS_TO_COME)}`,
    [tx.viewer.authorityId, entry.id, reason],
  );
  await tx.rows(
    `UPDATE removal_request SET state = CASE state WHEN 'PANEL_AGREED' THEN 'DECLINED' ELSE 'WITHDRAWN' END, declined_reason = $3, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND ${oneOf("state", REMOVALS_UNDER_WAY)}`,
    [tx.viewer.authorityId, entry.id, reason],
  );
}

async function recordVoiding(tx: Tx, entry: RegisterEntry, changes: ReturnType<typeof changeOf>): Promise<void> {
  await recordWrite(tx, {
    act: "voidRegisterEntry",
    entity: "RegisterEntry",
    entityId: entry.id,
    entryId: entry.id,
    changes,
  });
}
