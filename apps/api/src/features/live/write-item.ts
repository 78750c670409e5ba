import { decideWriting } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { announce, NewsKind } from "../../platform/live/news.js";
import { type AgendaItem, findItem } from "../agenda/index.js";
import { ItemWriting } from "./item-writing.entity.js";
import type { WriteItemInput } from "./live.types.js";

/** Ids of what is written, and of its item. */
export type WritingRefs = { itemId: string; writingId: string | null };

/**
 * Saves what is being typed about a child, if nobody saved another text meanwhile; then both texts go back and neither
 * is lost. Whoever keeps the meeting may, while it is in session (AFC-108).
 */
export async function writeItem(ctx: RequestContext, input: WriteItemInput): Promise<Written<WritingRefs>> {
  return await inTransaction<WritingRefs>(ctx, "writeItem", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return new Refused<WritingRefs>(found.errors);
    const { item, meeting } = found;
    const { field, text, version } = input;
    const before = await tx.find(ItemWriting, { itemId: item.id, field });
    const refs = { itemId: item.id, writingId: before?.id ?? null };
    const decision = decideWriting({ meetingState: meeting.state, itemState: item.state, field });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    tx.goesOn();
    // The same text again, from whoever: nothing to save, and no conflict.
    if (before?.text === text) return refs;
    if ((before?.version ?? 0) !== version) return refused(conflict(), refs);
    const writingId = await keep(tx, item.id, input, before);
    if (before?.writtenBy !== tx.viewer.personId) await recordTurn(tx, item, input, before);
    await announce(tx, { kind: NewsKind.WRITING, meetingId: meeting.id, itemId: item.id, field });
    return { ...refs, writingId };
  });
}

async function keep(
  tx: Tx,
  itemId: string,
  { field, text }: WriteItemInput,
  before: ItemWriting | null,
): Promise<string> {
  const values = { text, writtenBy: tx.viewer.personId, writtenAt: tx.ctx.now };
  if (!before) return await tx.insert(ItemWriting, { itemId, field, version: 1, ...values });
  // The meeting is locked, so nobody was quicker.
  await tx.patchHeld(ItemWriting, before, values);
  return before.id;
}

/** One event for each turn at the text, not for each pause in typing: what the last person left, and what the next made of it (ADR 0019). */
async function recordTurn(
  tx: Tx,
  item: AgendaItem,
  { field, text }: WriteItemInput,
  before: ItemWriting | null,
): Promise<void> {
  const label = field === "DECISION" ? "Decision being written" : "Discussion being written";
  await recordWrite(tx, {
    act: "writeItem",
    entity: "AgendaItem",
    entityId: item.id,
    entryId: item.entryId,
    changes: [{ field: field.toLowerCase(), label, before: before?.text ?? null, after: text }],
  });
}
