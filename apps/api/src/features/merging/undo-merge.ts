import { decideUnmerging } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Child } from "../children/index.js";
import { entryOfChild, holdAdditions } from "../register/index.js";
import { changeBack } from "./changing.js";
import { keepWhatFollows } from "./keep-what-follows.js";
import { ChildMerge } from "./merge.entity.js";
import type { MergeRefs } from "./merge-children.js";
import type { UndoMergeInput } from "./merging.types.js";
import { takeAlong } from "./take-along.js";

/** Takes two records apart that were put together: each has again what it had, and what was written since stays where it hangs. */
export async function undoMerge(ctx: RequestContext, input: UndoMergeInput): Promise<Written<MergeRefs>> {
  return await inTransaction<MergeRefs>(ctx, "undoMerge", input, async (tx) => {
    await holdAdditions(tx);
    const found = await findGiven(tx, ChildMerge, input.mergeId);
    if (!found) return refused<MergeRefs>(notFound("mergeId"));
    for (const child of [found.keptId, found.mergedId].toSorted()) await tx.find(Child, { id: child }, { lock: true });
    const merge = (await tx.find(ChildMerge, { id: found.id }, { lock: true })) ?? found;
    const refs = { childId: merge.keptId, otherChildId: null };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const facts = await readFacts(tx, merge);
    const decision = decideUnmerging({ ...facts, reason, isUndone: merge.undoneAt !== null });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "REASON_REQUIRED" ? "reason" : "mergeId"), refs);
    if (merge.version !== input.version) return refused(conflict(), refs);
    await takeApart(tx, merge, reason);
    return { ...refs, otherChildId: merge.mergedId };
  });
}

async function takeApart(tx: Tx, merge: ChildMerge, reason: string): Promise<void> {
  await tx.rows("SELECT unmerge_private_notes($1)", [merge.id]);
  await changeBack(tx, merge.id);
  await takeAlong(tx, merge);
  const undone = { undoneBy: tx.viewer.personId, undoneAt: tx.ctx.now, undoReason: reason };
  await tx.patchHeld(ChildMerge, merge, undone);
  const children = [merge.keptId, merge.mergedId];
  await tx.rows(
    `UPDATE register_entry e SET version = e.version + 1 WHERE e.authority_id = $1 AND e.id IN (
       SELECT r.row_id FROM child_merge_row r WHERE r.authority_id = $1 AND r.merge_id = $2 AND r.table_name = 'register_entry')`,
    [tx.viewer.authorityId, merge.id],
  );
  await keepWhatFollows(tx, children, await isAgeInQuestion(tx, children));
  for (const childId of children)
    await recordWrite(tx, {
      act: "undoMerge",
      entity: "Child",
      entityId: childId,
      childId,
      entryId: await entryOfChild(tx, childId),
      changes: changeOf("reason", "Why they are two children", null, reason),
    });
}

async function isAgeInQuestion(tx: Tx, childIds: readonly string[]): Promise<boolean> {
  const found = await tx.one<{ count: string }>(
    "SELECT count(DISTINCT date_of_birth) AS count FROM child WHERE authority_id = $1 AND id = ANY($2)",
    [tx.viewer.authorityId, childIds],
  );
  return Number(found?.count) > 1;
}

async function readFacts(tx: Tx, { id, keptId, mergedAt }: ChildMerge) {
  const facts = await tx.one<{ isNewest: boolean; isDisposalUnderWay: boolean; isHiddenSince: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM child_merge l WHERE l.authority_id = $1 AND l.undone_at IS NULL AND l.seq > m.seq
         AND (l.kept_id = m.kept_id OR l.merged_id = m.kept_id)) AS "isNewest",
       EXISTS (SELECT FROM disposal d WHERE d.authority_id = $1 AND d.child_id IN (m.kept_id, m.merged_id) AND d.state = 'PROPOSED') AS "isDisposalUnderWay",
       EXISTS (SELECT FROM record_restriction r WHERE r.authority_id = $1 AND r.child_id = $3 AND r.lifted_at IS NULL AND r.made_at >= $4 AND NOT ${isMoved("record_restriction", "r")})
         OR EXISTS (SELECT FROM conflict_of_interest k WHERE k.authority_id = $1 AND k.child_id = $3 AND k.ended_at IS NULL AND k.declared_at >= $4 AND NOT ${isMoved("conflict_of_interest", "k")}) AS "isHiddenSince"
     FROM child_merge m WHERE m.authority_id = $1 AND m.id = $2`,
    [tx.viewer.authorityId, id, keptId, mergedAt],
  );
  if (!facts) throw new Error("Nothing is known of a merge");
  return facts;
}

function isMoved(table: string, row: string): string {
  return `EXISTS (SELECT FROM child_merge_row w WHERE w.authority_id = $1 AND w.merge_id = m.id AND w.table_name = '${table}' AND w.row_id = ${row}.id)`;
}
