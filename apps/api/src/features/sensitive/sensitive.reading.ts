import {
  DETAIL_RULES,
  type DetailKind,
  decideShown,
  keepsRegister,
  OTHER_REASON,
  REVEAL_REASONS,
  RULES,
  type RevealReason as UsualReason,
} from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import { ChildDetail } from "./child-detail.entity.js";
import type { HeldDetails, RevealReason, SensitiveDetails } from "./sensitive.types.js";
import { KINDS, readShownChildren, type ShownChild } from "./who-works.js";

interface Count {
  childId: string;
  kind: DetailKind;
  current: number;
  former: number;
}

/** What is held of each child, by kind and number. Never a value. */
export async function heldOfChildren(
  ctx: RequestContext,
  childIds: readonly string[],
): Promise<(SensitiveDetails | null)[]> {
  return await reading(ctx, async (tx) => {
    const children = await readShownChildren(tx, childIds);
    const counts = await tx.rows<Count>(
      `SELECT d.child_id AS "childId", d.kind, count(*) FILTER (WHERE d.closed_at IS NULL) AS current,
         count(*) FILTER (WHERE d.closed_at IS NOT NULL) AS former
       FROM child_detail d WHERE d.authority_id = $1 AND d.child_id = ANY($2) GROUP BY d.child_id, d.kind`,
      [tx.viewer.authorityId, childIds],
    );
    return inOrder(childIds, children, (child) => child.childId).map((child) =>
      child ? shown(ctx, child, counts) : null,
    );
  });
}

function shown(ctx: RequestContext, child: ShownChild, counts: readonly Count[]): SensitiveDetails {
  return {
    held: KINDS.map((kind) =>
      heldOfKind(
        kind,
        child,
        counts.find((one) => one.childId === child.childId && one.kind === kind),
      ),
    ),
    reasons: shownReasons(REVEAL_REASONS),
    hasAddressNote: child.hasAddressNote && keepsRegister(requireViewer(ctx).roles),
  };
}

/** Usual reasons as pages show them. */
export function shownReasons(reasons: readonly UsualReason[]): RevealReason[] {
  return reasons.map(({ code, label }) => ({ code, label, asksWords: code === OTHER_REASON }));
}

function heldOfKind(kind: DetailKind, { ties, protection }: ShownChild, held: Count | undefined): HeldDetails {
  const { words, needsFreshSignIn } = DETAIL_RULES[kind];
  const count = held?.current ?? 0;
  const decision = decideShown(kind, ties, protection);
  return {
    ...{ kind, count, needsFreshSignIn },
    words: `${count} ${words[count === 1 ? 0 : 1]}`,
    formerCount: held?.former ?? 0,
    viewerCanReveal: decision.allowed,
    whyNot: decision.allowed ? null : RULES[decision.rule].says,
  };
}

/** Every detail of these kinds of one child: those that hold first, then the newest. For the one act that shows them. */
export async function readDetails(tx: Tx, childId: string, kinds: readonly DetailKind[]): Promise<ChildDetail[]> {
  return await tx.rows<ChildDetail>(
    `SELECT ${columnsOf(tx.ctx.db, ChildDetail, "d")} FROM child_detail d
     WHERE d.authority_id = $1 AND d.child_id = $2 AND d.kind = ANY($3)
     ORDER BY array_position($4::text[], d.kind), array_position(ARRAY['CURRENT', 'FORMER', 'CORRECTED'], d.standing), d.recorded_at DESC, d.id LIMIT 500`,
    [tx.viewer.authorityId, childId, kinds, KINDS],
  );
}
