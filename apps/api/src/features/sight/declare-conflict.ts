import { decideConflict, keepsRegister } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Person } from "../people/index.js";
import { onRecord, type RecordRefs } from "./on-record.js";
import { ConflictOfInterest } from "./sight.entities.js";
import type { DeclareConflictInput } from "./sight.types.js";
import { tellConflict } from "./tell-sight.js";

/**
 * Records that somebody knows a child or the family: from the next request on they do not see the record, and those who
 * keep the register hear of it, so that open actions get another owner.
 */
export async function declareConflict(ctx: RequestContext, input: DeclareConflictInput): Promise<Written<RecordRefs>> {
  return await onRecord(ctx, "declareConflict", input, async (tx, { child, entryId, refs }) => {
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const person = await findPerson(tx, input.personId ?? null);
    if (!person) return refused(notFound("personId"), refs);
    const stands = await tx.find(ConflictOfInterest, { childId: child.id, personId: person.id, endedAt: null });
    const decision = decideConflict({
      isOwn: person.id === tx.viewer.personId,
      keepsRegister: keepsRegister(tx.viewer.roles),
      stands: stands !== null,
      reason,
    });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "CONFLICT_NEEDS_REASON" ? "reason" : "personId"), refs);
    const conflictId = await tx.insert(ConflictOfInterest, {
      childId: child.id,
      personId: person.id,
      withHousehold: input.withHousehold,
      reason,
      declaredBy: tx.viewer.personId,
      declaredAt: ctx.now,
    });
    await tellConflict(tx, { conflictId, childId: child.id, entryId, personId: person.id });
    // How they know each other is for those who keep the register; the timeline says that it was recorded, and of whom.
    await recordWrite(tx, {
      act: "declareConflict",
      entity: "ConflictOfInterest",
      entityId: conflictId,
      entryId,
      childId: child.id,
      changes: [{ field: "conflict", label: "Does not see the record", before: null, after: person.name }],
    });
    return refs;
  });
}

async function findPerson(tx: Tx, globalId: string | null): Promise<Person | null> {
  const id = globalId === null ? tx.viewer.personId : fromGlobalId("Person", globalId);
  const person = id ? await tx.find(Person, { id }) : null;
  return person && !person.isSystem ? person : null;
}
