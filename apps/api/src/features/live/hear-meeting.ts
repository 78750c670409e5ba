import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import type { News } from "../../platform/live/news.js";
import { Meeting, seesPapers } from "../meetings/index.js";

/**
 * The news of a meeting, with one trace of having followed it; nothing at all where the meeting is out of sight. Each
 * piece of news is told only while the meeting is in the listener's sight.
 */
export async function hearMeeting(ctx: RequestContext, globalId: string): Promise<AsyncIterable<News>> {
  const id = fromGlobalId("Meeting", globalId);
  const meeting = await reading(ctx, async (tx) => {
    const found = id ? await inSight(tx, id) : null;
    if (found) recordRead(tx, { act: "meetingChanged", entity: "Meeting", entityId: found.id });
    return found;
  });
  if (!meeting || !ctx.hear) return nothing();
  return ctx.hear(meeting.id, async () => (await reading(ctx, async (tx) => await inSight(tx, meeting.id))) !== null);
}

async function inSight(tx: Tx, id: string): Promise<Meeting | null> {
  const found = await tx.find(Meeting, { id });
  return found && seesPapers(tx.ctx, found) ? found : null;
}

async function* nothing(): AsyncGenerator<News> {}
