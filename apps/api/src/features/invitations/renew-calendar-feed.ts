import { createHash, randomBytes } from "node:crypto";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Written } from "../../platform/database/transaction.js";
import { CalendarFeed } from "./calendar-feed.entity.js";
import type { RenewCalendarFeedInput } from "./calendar-feed.types.js";

/** Ids that renewing a feed shows again. */
export type FeedRefs = { feedId: string };

/** Gives the viewer's calendar a new secret address, which is kept hashed; the one before it ends. */
export async function renewCalendarFeed(
  ctx: RequestContext,
  input: RenewCalendarFeedInput,
): Promise<{ written: Written<FeedRefs>; address: string | null }> {
  let address: string | null = null;
  const written = await inTransaction<FeedRefs>(ctx, "renewCalendarFeed", input, async (tx) => {
    const token = randomBytes(32).toString("base64url");
    const values = { tokenHash: hashOfToken(token), madeAt: ctx.now };
    const held = await tx.find(CalendarFeed, { personId: tx.viewer.personId }, { lock: true });
    if (held) await tx.patchHeld(CalendarFeed, held, values);
    const feedId = held?.id ?? (await tx.insert(CalendarFeed, { personId: tx.viewer.personId, ...values }));
    await recordWrite(tx, { act: "renewCalendarFeed", entity: "CalendarFeed", entityId: feedId });
    address = `/calendar/${token}.ics`;
    return { feedId };
  });
  return { written, address: written.errors.length === 0 ? address : null };
}

/** What is kept of a secret address. */
export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
