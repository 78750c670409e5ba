import { decideOwnerAnswer, NoticeKind } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { tellInDigest } from "../mail/index.js";
import { ownerNow } from "./action-owner.js";
import type { ActionRefs } from "./action-progress.js";
import { Action } from "./actions.entities.js";
import { OwnerProposal } from "./owner-proposal.entity.js";
import type { AnswerOwnerProposalInput } from "./owner-proposals.types.js";

/** Answers an owner's word that an action is not theirs: accepted, it changes hands; declined, it stays, with a word why. */
export async function answerOwnerProposal(
  ctx: RequestContext,
  input: AnswerOwnerProposalInput,
): Promise<Written<ActionRefs>> {
  return await inTransaction<ActionRefs>(ctx, "answerOwnerProposal", input, async (tx) => {
    const proposal = await findGiven(tx, OwnerProposal, input.proposalId, { lock: true });
    const action = proposal ? await tx.find(Action, { id: proposal.actionId }, { lock: true }) : null;
    if (!proposal || !action) return refused(notFound("proposalId"));
    const refs = { actionId: action.id, entryId: action.entryId };
    const words = trimmed(input.words ?? null) ?? "";
    const long = tooLong({ words }, LONG_TEXT);
    if (long) return refused(long, refs);
    const { isAccepted } = input;
    const decision = decideOwnerAnswer({
      proposalState: proposal.state,
      actionState: action.state,
      isAccepted,
      words,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "words"), refs);
    const isChanged = await tx.patch(OwnerProposal, proposal.id, input.version, {
      state: isAccepted ? "ACCEPTED" : "DECLINED",
      answer: words || null,
      answeredBy: tx.viewer.personId,
      answeredAt: ctx.now,
    });
    if (!isChanged) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "answerOwnerProposal",
      entity: "Action",
      entityId: action.id,
      entryId: action.entryId,
      changes: [
        ...(isAccepted ? await handOver(tx, action, proposal) : []),
        { field: "answer", label: isAccepted ? "Accepted" : "Declined", before: proposal.reason, after: words || null },
      ],
    });
    await tellAnswered(tx, action.id, [proposal.proposedBy]);
    return refs;
  });
}

async function handOver(tx: Tx, action: Action, { serviceId }: OwnerProposal): Promise<FieldChange[]> {
  const before = await ownerNow(tx, action);
  const owner = { ownerServiceId: serviceId, ownerPersonId: null };
  await tx.patchHeld(Action, action, owner);
  return [{ field: "owner", label: action.text, before, after: await ownerNow(tx, owner) }];
}

/** An action that is handed on by hand settles what its owner had proposed. */
export async function settleProposal(
  tx: Tx,
  actionId: string,
  toServiceId: string | null,
  reason: string,
): Promise<void> {
  const settled = await tx.rows<{ proposedBy: string }>(
    `UPDATE owner_proposal SET state = CASE WHEN service_id = $3 THEN 'ACCEPTED' ELSE 'DECLINED' END, answer = $4,
       answered_by = $5, answered_at = $6, version = version + 1
     WHERE authority_id = $1 AND action_id = $2 AND state = 'OPEN' RETURNING proposed_by AS "proposedBy"`,
    [tx.viewer.authorityId, actionId, toServiceId, reason, tx.viewer.personId, tx.ctx.now],
  );
  await tellAnswered(
    tx,
    actionId,
    settled.map(({ proposedBy }) => proposedBy),
  );
}

/** Whoever said that an action is not theirs reads in their next digest that it was answered. */
async function tellAnswered(tx: Tx, actionId: string, proposedBy: readonly string[]): Promise<void> {
  const told = proposedBy.map((personId) => ({ personId, actionIds: [actionId] }));
  await tellInDigest(tx, told, { kind: NoticeKind.OWNER_ANSWERED, entity: "Action", entityId: actionId });
}
