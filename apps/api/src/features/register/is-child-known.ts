import { Sight } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import type { ChildLike } from "../imports/index.js";
import { whoToAsk } from "../people/index.js";
import type { KnownAnswer } from "./known.types.js";
import { findKnownChild } from "./known-child.js";
import { readEntries } from "./register.reading.js";

/** Answers whether a child is on the register, to any named member of staff, as deep as they may see (AFC-61, AFC-65, Q25). */
export async function isChildKnown(ctx: RequestContext, asked: ChildLike): Promise<KnownAnswer> {
  return await reading(ctx, async (tx) => {
    const { same, close } = await findKnownChild(tx, asked);
    if (same?.isHidden) return await answerHidden(tx, same.id);
    const ids = [same?.liveEntryId, ...close.map(({ child }) => child.liveEntryId)].filter(
      (id) => typeof id === "string",
    );
    const entries = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [tx.viewer.authorityId, ids]);
    const entryOf = (id: string | null | undefined) =>
      id ? (inOrder([id], entries, (entry) => entry.id)[0] ?? null) : null;
    const known = entryOf(same?.liveEntryId);
    await recordRead(tx, { act: "isChildKnown", entity: "Child", entityId: same?.id ?? null, count: ids.length });
    const answer = { isKnown: known !== null, askName: null, leadService: known?.leadService ?? null };
    if (tx.viewer.sight === Sight.KNOWN_ONLY) return { ...answer, reference: null, entry: null, closeMatches: [] };
    const closeMatches = close.flatMap(({ child, likeness, why }) => {
      const entry = entryOf(child.liveEntryId);
      return entry ? [{ reference: entry.reference, leadService: entry.leadService, likeness, why, entry }] : [];
    });
    return { ...answer, reference: known?.reference ?? null, entry: known, closeMatches };
  });
}

/** Of a hidden child nothing is said but that it is known, and whom to ask (the message names a contact, never the child). */
async function answerHidden(tx: Tx, childId: string): Promise<KnownAnswer> {
  const askName = await whoToAsk(tx, childId);
  await recordRead(tx, { act: "isChildKnown", entity: "Child", entityId: childId, count: 0 });
  return { isKnown: true, leadService: null, reference: null, entry: null, closeMatches: [], askName };
}
