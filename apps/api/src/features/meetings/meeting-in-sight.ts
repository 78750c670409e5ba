import { MeetingSight, meetingSight, type SeenMeeting } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import type { Meeting } from "./meeting.entity.js";
import { meetingsById } from "./meetings.reading.js";

/** How much of a meeting the viewer sees: by role, or by a pass that lasts (AFC-126, AFC-128, Q23, Q24). */
export function sightOf(ctx: RequestContext, meeting: SeenMeeting): MeetingSight {
  return meetingSight(requireViewer(ctx), meeting);
}

/** Says whether the viewer sees the papers of a meeting: register, agenda, attendance and actions (AFC-132). */
export function seesPapers(ctx: RequestContext, meeting: SeenMeeting): boolean {
  return sightOf(ctx, meeting) === MeetingSight.PAPERS;
}

/**
 * The meeting a record points to, for those who may see that meeting; null for others. A meeting leads to every child on
 * its agenda, so the owner of one action must not reach it.
 */
export async function meetingInSight(ctx: RequestContext, id: string | null): Promise<Meeting | null> {
  const meeting = id && requireViewer(ctx) ? await load(ctx, meetingsById, id) : null;
  return meeting && sightOf(ctx, meeting) !== MeetingSight.NONE ? meeting : null;
}
