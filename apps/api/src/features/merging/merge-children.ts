import { decideMerging } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Child, standingChild } from "../children/index.js";
import { entryOfChild, holdAdditions } from "../register/index.js";
import { change } from "./changing.js";
import { foldEntry, type LiveEntry } from "./fold-entry.js";
import { keepWalls } from "./keep-walls.js";
import { keepWhatFollows } from "./keep-what-follows.js";
import { ChildMerge } from "./merge.entity.js";
import { formerUpn, mergedChild } from "./merged-child.js";
import type { MergeChildrenInput } from "./merging.types.js";
import { lockLiveEntries, readUnderWay } from "./merging-facts.js";
import { movePlaces, movePrivateNotes } from "./move.js";
import { movingTo } from "./what-moves.js";

/** Ids of the children a merge is about. */
export type MergeRefs = { childId: string; otherChildId: string | null };

/** The two records, locked. */
interface Pair {
  kept: Child;
  merged: Child;
}

/** Puts two records of one child together: nothing is lost, the stricter walls stand, and it can be taken back (Q38, AFC-61, SUF-28). */
export async function mergeChildren(ctx: RequestContext, input: MergeChildrenInput): Promise<Written<MergeRefs>> {
  return await inTransaction<MergeRefs>(ctx, "mergeChildren", input, async (tx) => {
    await holdAdditions(tx);
    const pair = await lockPair(tx, input);
    if (pair instanceof Refused) return pair;
    const { kept, merged } = pair;
    const refs = { childId: kept.id, otherChildId: null };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const isOneRecord = kept.id === merged.id;
    if (!isOneRecord && (kept.version !== input.keepVersion || merged.version !== input.mergedVersion))
      return refused(conflict(), refs);
    const ids = [kept.id, merged.id];
    const entries = await lockLiveEntries(tx, ids);
    const underWay = await readUnderWay(tx, ids, entries);
    const decision = decideMerging({ ...underWay, isOneRecord, reason, bothOnRegister: entries.length > 1 });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "REASON_REQUIRED" ? "reason" : "mergedChildId"), refs);
    await putTogether(tx, pair, entries, { ...input, reason });
    return refs;
  });
}

/** Both children, locked in one order for everybody. A record that already went into another stands for that one. */
async function lockPair(tx: Tx, input: MergeChildrenInput): Promise<Pair | Refused<MergeRefs>> {
  const found: Child[] = [];
  for (const field of ["keepChildId", "mergedChildId"] as const) {
    const id = fromGlobalId("Child", input[field]);
    const child = id ? await standingChild(tx, id) : null;
    if (!child) return refused(notFound(field));
    found.push(child);
  }
  for (const id of found.map((child) => child.id).toSorted()) await tx.find(Child, { id }, { lock: true });
  const [kept, merged] = [await again(tx, found[0]), await again(tx, found[1])];
  return kept && merged ? { kept, merged } : refused(conflict());
}

async function again(tx: Tx, child: Child | undefined): Promise<Child | null> {
  return child ? await standingChild(tx, child.id) : null;
}

async function putTogether(
  tx: Tx,
  { kept, merged }: Pair,
  entries: readonly LiveEntry[],
  { takeFromMerged, reason }: Pick<MergeChildrenInput, "takeFromMerged" | "reason">,
): Promise<void> {
  const values = mergedChild(kept, merged, takeFromMerged);
  const mergeId = await tx.insert(ChildMerge, {
    keptId: kept.id,
    mergedId: merged.id,
    reason,
    formerUpn: formerUpn(kept, merged, values.upn),
    mergedBy: tx.viewer.personId,
    mergedAt: tx.ctx.now,
  });
  const entryIds = [await entryOfChild(tx, kept.id), await entryOfChild(tx, merged.id)];
  const [earlier, later] = entries;
  if (earlier && later) await foldEntry(tx, mergeId, earlier, later);
  await movePlaces(tx, mergeId, movingTo("child"), { from: merged.id, to: kept.id });
  await movePrivateNotes(tx, mergeId);
  await keepWalls(tx, mergeId, kept, merged);
  for (const [column, value] of Object.entries(values))
    await change(tx, mergeId, { table: "child", column, value, where: "t.id = $4" }, [kept.id]);
  await joinHouseholds(tx, mergeId, { kept, merged });
  await keepWhatFollows(tx, [kept.id, merged.id], kept.dateOfBirth !== merged.dateOfBirth);
  await record(tx, { kept, merged }, entryIds, reason);
}

/** The brothers and sisters of either record are those of the child. */
async function joinHouseholds(tx: Tx, mergeId: string, { kept, merged }: Pair): Promise<void> {
  if (!kept.householdId || !merged.householdId || kept.householdId === merged.householdId) return;
  const where = "t.household_id = $4 AND t.id <> $5";
  const joined = { table: "child", column: "household_id", value: kept.householdId, where };
  await change(tx, mergeId, joined, [merged.householdId, merged.id]);
}

/** One event for each record, so that the trail of both tells of it. */
async function record(tx: Tx, { kept, merged }: Pair, entryIds: (string | null)[], reason: string): Promise<void> {
  const nameOf = (child: Child) => `${child.firstName} ${child.lastName}`;
  const events = [
    { child: kept, other: merged, label: "The record of this name went into it", entryId: entryIds[0] },
    { child: merged, other: kept, label: "Went into the record of", entryId: entryIds[1] },
  ];
  for (const { child, other, label, entryId } of events)
    await recordWrite(tx, {
      act: "mergeChildren",
      entity: "Child",
      entityId: child.id,
      childId: child.id,
      entryId: entryId ?? null,
      changes: [
        ...changeOf("mergedChild", label, null, nameOf(other)),
        ...changeOf("reason", "How it is known", null, reason),
      ],
    });
}
