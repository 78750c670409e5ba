import { decideHold, type HoldReason } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { childNamed } from "./child-named.js";
import { Hold } from "./hold.entity.js";
import type { PlaceHoldInput } from "./holds.types.js";

/** Ids an act on a hold shows. */
export type HoldRefs = { holdId: string };

/** Places a hold on a child's record by hand, with its reason. */
export async function placeHold(ctx: RequestContext, input: PlaceHoldInput): Promise<Written<HoldRefs>> {
  return await inTransaction<HoldRefs>(ctx, "placeHold", input, async (tx) => {
    const named = await childNamed(tx, input.reference);
    if ("error" in named) return refused(named.error);
    const words = input.words.trim();
    const wrong = tooLong({ words }, LONG_TEXT);
    if (wrong) return refused(wrong);
    const decision = decideHold(input.reason, words);
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "HOLD_NEEDS_WORDS" ? "words" : "reason"));
    const holdId = await addHold(tx, { ...named, reason: input.reason, words, requestId: null });
    return { holdId };
  });
}

/** What a hold is made of. */
export interface NewHold {
  childId: string;
  entryId: string | null;
  reason: HoldReason;
  words: string;
  /** The request that places it by itself. */
  requestId: string | null;
}

/** Adds a hold and its event, in the transaction of the act that places it. */
export async function addHold(tx: Tx, { entryId, ...hold }: NewHold): Promise<string> {
  const holdId = await tx.insert(Hold, { ...hold, placedBy: tx.viewer.personId, placedAt: tx.ctx.now });
  await recordWrite(tx, {
    act: "placeHold",
    entity: "Hold",
    entityId: holdId,
    entryId,
    childId: hold.childId,
    changes: [{ field: "hold", label: "Held from disposal", before: null, after: hold.words }],
  });
  return holdId;
}
