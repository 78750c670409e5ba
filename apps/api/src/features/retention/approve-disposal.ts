import { addDays, approvalOf, BACKUP_KEPT_DAYS, decideDisposalApproval } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { childOf, Disposal } from "./disposal.entity.js";
import { type DisposalRefs, factsOf, lockDisposal } from "./find-disposal.js";
import type { ApproveDisposalInput } from "./retention.types.js";

/**
 * Approves a disposal as the strategic lead or as the data protection officer. With the second of the two the record is
 * deleted in the same transaction: every row that leads to the child, and what the trail says of it; the events stay, and
 * so does the certificate.
 */
export async function approveDisposal(
  ctx: RequestContext,
  input: ApproveDisposalInput,
): Promise<Written<DisposalRefs>> {
  return await inTransaction<DisposalRefs>(ctx, "approveDisposal", input, async (tx) => {
    const found = await lockDisposal(tx, input.disposalId);
    if (!found) return refused(notFound("disposalId"));
    const { disposal, life } = found;
    const refs = { disposalId: disposal.id };
    const facts = life ? await factsOf(tx, life) : null;
    const decision = facts ? decideDisposalApproval(disposal, tx.viewer, facts) : null;
    if (!decision) return refused(refusedBy("DISPOSAL_NOT_OPEN"), refs);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const isLead = approvalOf(disposal, tx.viewer) === "LEAD";
    const { personId } = tx.viewer;
    const approval = isLead
      ? { leadApprovedBy: personId, leadApprovedAt: ctx.now }
      : { officerApprovedBy: personId, officerApprovedAt: ctx.now };
    if (!(await tx.patch(Disposal, disposal.id, input.version, approval))) return refused(conflict(), refs);
    const isLast = (isLead ? disposal.officerApprovedBy : disposal.leadApprovedBy) !== null;
    if (isLast)
      await tx.rows("SELECT dispose_of($1, $2, $3)", [disposal.id, ctx.now, addDays(ctx.today, BACKUP_KEPT_DAYS)]);
    await recordWrite(tx, {
      act: "approveDisposal",
      entity: "Disposal",
      entityId: disposal.id,
      childId: childOf(disposal),
      changes: [{ field: "state", label: "Record", before: "Kept", after: isLast ? "Disposed of" : "Approved once" }],
    });
    return refs;
  });
}
