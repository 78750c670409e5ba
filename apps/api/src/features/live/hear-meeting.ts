import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import type { News } from "../../platform/live/news.js";
import { Meeting, seesPapers } from "../meetings/index.js";

/** The news of a meeting, with one trace of having followed it; nothing at all where the meeting is out of sight. */
export async function hearMeeting(ctx: RequestContext, globalId: string): Promise<AsyncIterable<News>> {
  const id = fromGlobalId("Meeting", globalId);
  const meeting = await reading(ctx, async (tx) => {
    const found = id ? await tx.find(Meeting, { id }) : null;
    if (!found || !seesPapers(ctx, found)) return null;
    recordRead(tx, { act: "meetingChanged", entity: "Meeting", entityId: found.id });
    return found;
  });
  return meeting && ctx.hear ? ctx.hear(meeting.id) : nothing();
}

async function* nothing(): AsyncGenerator<News> {}
