import { DETAIL_RULES, type DetailStanding, decideShown, DetailStanding as Standing } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import type { Child } from "../children/index.js";
import { type ChildRefs, onChild } from "../register/index.js";
import { ChildDetail } from "./child-detail.entity.js";
import { readShownChild } from "./who-works.js";

/** What every act on one detail carries. */
interface AboutDetail {
  childId: string;
  detailId: string;
  version: number;
  reason: string;
  idempotencyKey?: string | null;
}

/** What an act on a detail that holds is given: the detail, locked, and the reason. */
interface HeldDetail {
  detail: ChildDetail;
  reason: string;
}

/**
 * An act on a detail that holds, by somebody who may be shown it: finds and locks it, does the work, and traces that it
 * was done, never what it says.
 */
export async function onDetail(
  ctx: RequestContext,
  act: string,
  input: AboutDetail,
  work: (tx: Tx, held: HeldDetail) => Promise<UserError | null>,
): Promise<Written<ChildRefs>> {
  return await onChild(ctx, act, input, async (tx, child, refs) => {
    const found = await findDetail(tx, child, input);
    if (found instanceof Refused) return new Refused(found.errors, refs);
    const problem = await work(tx, found);
    if (problem) return refused(problem, refs);
    const words = DETAIL_RULES[found.detail.kind].words[0];
    await recordWrite(tx, {
      ...{ act, entity: "ChildDetail", entityId: found.detail.id, entryId: refs.entryId },
      changes: changeOf("kind", "Sensitive detail", words, null),
    });
    return refs;
  });
}

async function findDetail(tx: Tx, child: Child, input: AboutDetail): Promise<HeldDetail | Refused> {
  const detail = await findGiven(tx, ChildDetail, input.detailId, { lock: true, where: { childId: child.id } });
  if (!detail) return refused(notFound("detailId"));
  const { ties } = await readShownChild(tx, child.id);
  const decision = decideShown(detail.kind, ties, child.addressProtection);
  if (!decision.allowed) return refused(refusedBy(decision.rule));
  if (detail.version !== input.version) return refused(conflict());
  if (detail.standing !== Standing.CURRENT) return refused(refusedBy("DETAIL_NOT_CURRENT"));
  const reason = trimmed(input.reason);
  if (!reason) return refused(refusedBy("DETAIL_NEEDS_REASON", "reason"));
  const long = tooLong({ reason }, LONG_TEXT);
  return long ? refused(long) : { detail, reason };
}

/** Says of a detail that it holds no longer; what it says stays as it was written. */
export async function closeDetail(
  tx: Tx,
  { detail, reason }: HeldDetail,
  closed: { standing: DetailStanding; untilOn?: ChildDetail["untilOn"] },
): Promise<void> {
  const by = { closedBy: tx.viewer.personId, closedAt: tx.ctx.now, closedWhy: reason };
  await tx.patchHeld(ChildDetail, detail, { ...closed, ...by });
}
