import { may } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import type { Meeting } from "./meeting.entity.js";
import { meetingsById } from "./meetings.reading.js";

/**
 * The meeting a record points to, for those who may see meetings; null for others. A meeting leads to every child on
 * its agenda, so the owner of one action must not reach it.
 */
export async function meetingInSight(ctx: RequestContext, id: string | null): Promise<Meeting | null> {
  return id && may(requireViewer(ctx).roles, "meeting") ? await load(ctx, meetingsById, id) : null;
}
