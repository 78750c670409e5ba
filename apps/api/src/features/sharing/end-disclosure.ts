import { decideEndOfDisclosure } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Disclosure } from "./disclosure.entity.js";
import type { DisclosureRefs } from "./record-disclosure.js";
import type { EndDisclosureInput } from "./sharing.types.js";

/** Ends an agreement to disclose, with the reason; what was shared under it stays in the log (AFC-132). */
export async function endDisclosure(ctx: RequestContext, input: EndDisclosureInput): Promise<Written<DisclosureRefs>> {
  return await inTransaction<DisclosureRefs>(ctx, "endDisclosure", input, async (tx) => {
    const disclosure = await findGiven(tx, Disclosure, input.disclosureId, { lock: true });
    if (!disclosure) return refused(notFound("disclosureId"));
    const refs = { disclosureId: disclosure.id };
    const endedReason = input.reason.trim();
    const wrong = tooLong({ reason: endedReason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const decision = decideEndOfDisclosure(disclosure, endedReason, ctx.today);
    if (!decision.allowed) return refused(refusedBy(decision.rule, endedReason ? undefined : "reason"), refs);
    const changed = await tx.patch(Disclosure, disclosure.id, input.version, {
      endedOn: ctx.today,
      endedBy: tx.viewer.personId,
      endedReason,
    });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "endDisclosure",
      entity: "Disclosure",
      entityId: disclosure.id,
      entryId: disclosure.entryId,
      changes: [
        {
          field: "disclosure",
          label: `May be disclosed to ${disclosure.toWhom}`,
          before: disclosure.what,
          after: null,
        },
        { field: "reason", label: "Reason", before: null, after: endedReason },
      ],
    });
    return refs;
  });
}
