import { decideWithdrawingVoiding } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { type EntryRefs, patchEntry } from "./on-entry.js";
import { lockEntry } from "./register.reading.js";
import type { WithdrawVoidingInput } from "./register-acts.types.js";

/** Takes back a proposed voiding: the entry stays on the register. */
export async function withdrawVoiding(ctx: RequestContext, input: WithdrawVoidingInput): Promise<Written<EntryRefs>> {
  return await inTransaction<EntryRefs>(ctx, "withdrawVoiding", input, async (tx) => {
    const id = fromGlobalId("RegisterEntry", input.entryId);
    const entry = id ? await lockEntry(tx, id) : null;
    if (!entry) return refused<EntryRefs>(notFound("entryId"));
    const refs = { entryId: entry.id };
    const decision = decideWithdrawingVoiding({ entryStatus: entry.status, proposedById: entry.voidProposedBy });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "entryId"), refs);
    const values = { voidReason: null, voidProposedBy: null, voidProposedAt: null };
    const clash = await patchEntry(tx, entry, input.version, values);
    if (clash) return clash;
    await recordWrite(tx, {
      act: "withdrawVoiding",
      entity: "RegisterEntry",
      entityId: entry.id,
      entryId: entry.id,
      changes: changeOf("reason", "What the error was", entry.voidReason, null),
    });
    return refs;
  });
}
