import { decideDisposalProposal } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { childOf, Disposal } from "./disposal.entity.js";
import { lockLife } from "./due.reading.js";
import { type DisposalRefs, factsOf } from "./find-disposal.js";
import type { ProposeDisposalInput } from "./retention.types.js";

/** Proposes that a record is disposed of, its time being over (Q26). */
export async function proposeDisposal(
  ctx: RequestContext,
  input: ProposeDisposalInput,
): Promise<Written<DisposalRefs>> {
  return await inTransaction<DisposalRefs>(ctx, "proposeDisposal", input, async (tx) => {
    const id = fromGlobalId("DueRecord", input.recordId);
    const life = id ? await lockLife(tx, id) : null;
    if (!life) return refused(notFound("recordId"));
    const ground = (input.ground ?? "").trim();
    const long = tooLong({ ground }, LONG_TEXT);
    if (long) return refused(long);
    const facts = await factsOf(tx, life);
    const { needsGround } = life;
    const isProposed = life.disposalId !== null;
    const decision = decideDisposalProposal({ ...facts, isProposed, needsGround, ground });
    const field = !decision.allowed && decision.rule === "DISPOSAL_NEEDS_GROUND" ? "ground" : undefined;
    if (!decision.allowed) return refused(refusedBy(decision.rule, field));
    const disposalId = await tx.insert(Disposal, {
      childId: life.id,
      class: life.class,
      reference: life.reference ?? "",
      dueOn: facts.dueOn,
      ground: ground || null,
      proposedBy: tx.viewer.personId,
      proposedAt: ctx.now,
    });
    const changes = [{ field: "disposal", label: "Disposal of the record", before: null, after: ground || "Proposed" }];
    await recordWrite(tx, {
      act: "proposeDisposal",
      entity: "Disposal",
      entityId: disposalId,
      childId: childOf({ childId: life.id, class: life.class }),
      changes,
    });
    return { disposalId };
  });
}
