import { decideEntry, EntryStatus } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { Borough, Service } from "../people/index.js";
import { addEntry, holdAdditions } from "./add-entry.js";
import { findGivenChild } from "./given-child.js";
import type { AddToRegisterInput } from "./register-acts.types.js";

/** Ids of the entry that was made, or that the child already has. */
export type AddedRefs = { entryId: string | null; knownEntryId: string | null };

/** Puts a child on the register at once, by hand (AFC-22, Q18); the panel considers the child at its next meeting. */
export async function addToRegister(ctx: RequestContext, input: AddToRegisterInput): Promise<Written<AddedRefs>> {
  return await inTransaction<AddedRefs>(ctx, "addToRegister", input, async (tx) => {
    await holdAdditions(tx);
    const given = await findGivenChild(tx, input);
    if ("error" in given) return refused<AddedRefs>(given.error);
    const decision = decideEntry({ isOnRegister: given.liveEntryId !== null, hasDied: given.hasDied });
    if (!decision.allowed)
      return refused<AddedRefs>(refusedBy(decision.rule, "child"), { knownEntryId: given.liveEntryId });
    const reason = trimmed(input.reason);
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused<AddedRefs>(long);
    if (!reason) return refused<AddedRefs>(refusedBy("REASON_REQUIRED", "reason"));
    const boroughCode = input.boroughCode ?? null;
    if (boroughCode && !(await tx.find(Borough, { code: boroughCode })))
      return refused<AddedRefs>(notFound("boroughCode"));
    const service = await findGiven(tx, Service, input.leadServiceId);
    if (input.leadServiceId && !service) return refused<AddedRefs>(notFound("leadServiceId"));
    const added = await addEntry(tx, {
      child: given.child,
      status: EntryStatus.ADDED,
      referralGroup: input.group ?? null,
      reason,
      boroughCode,
      leadServiceId: service?.id ?? null,
      dataProviderId: tx.viewer.serviceId,
    });
    await recordWrite(tx, {
      act: "addToRegister",
      entity: "RegisterEntry",
      entityId: added.entryId,
      entryId: added.entryId,
      changes: [
        ...changeOf("reason", "Reason", null, reason),
        ...changeOf("leadService", "Lead service", null, service?.name),
      ],
    });
    await putOnNextAgenda(tx, added.entryId);
    return { entryId: added.entryId, knownEntryId: null };
  });
}
