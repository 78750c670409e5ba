import { randomUUID } from "node:crypto";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { type ChildRefs, entryOfChild, onChild } from "../register/index.js";
import { Child } from "./child.entity.js";
import type { RecordHouseholdInput } from "./children.types.js";

/** Records that two children live in one household; two households that turn out to be one become one. */
export async function recordHousehold(ctx: RequestContext, input: RecordHouseholdInput): Promise<Written<ChildRefs>> {
  return await onChild(ctx, "recordHousehold", input, async (tx, child, refs) => {
    const reason = trimmed(input.reason);
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const other = await findGiven(tx, Child, input.otherChildId);
    if (!other) return refused(notFound("otherChildId"), refs);
    if (other.id === child.id) return refused(invalid("otherChildId", "Choose another child of the household."), refs);
    if (child.householdId !== null && child.householdId === other.householdId) {
      return refused(
        invalid("otherChildId", "These children are already in one household. Nothing more is needed."),
        refs,
      );
    }
    if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    const household = child.householdId ?? other.householdId ?? randomUUID();
    await tx.rows(
      `UPDATE child SET household_id = $2, version = version + 1
       WHERE authority_id = $1 AND household_id IS DISTINCT FROM $2 AND (id = ANY($3) OR household_id = $4)`,
      [tx.viewer.authorityId, household, [child.id, other.id], other.householdId],
    );
    for (const [one, mate] of [
      [child, other],
      [other, child],
    ] as const) {
      await recordWrite(tx, {
        act: "recordHousehold",
        entity: "Child",
        entityId: one.id,
        entryId: one === child ? refs.entryId : await entryOfChild(tx, one.id),
        changes: [
          ...changeOf("household", "Same household as", null, `${mate.firstName} ${mate.lastName}`),
          ...changeOf("reason", "How it is known", null, reason),
        ],
      });
    }
    return refs;
  });
}
