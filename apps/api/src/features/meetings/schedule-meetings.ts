import { dayInWords, type PlainDate, panelOf, panelSeries } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { invalid, refusedBy } from "../../platform/graphql/user-error.js";
import type { ScheduleMeetingsInput } from "./meetings.inputs.js";
import type { MeetingProposal } from "./meetings.types.js";
import { prepareNextDraft } from "./prepare-next-draft.js";
import { addMeeting, whyNotOn } from "./schedule-meeting.js";
import { whatIsWrong } from "./sitting.js";

/** Ids of the meetings planned, one after another with commas between. */
export type SeriesRefs = { meetingIds: string };

const MOST_MEETINGS = 26;

/** The rhythm asked for, where a day of it cannot be kept and no other days were chosen; else nothing. */
export function proposalsFor(ctx: RequestContext, input: ScheduleMeetingsInput): readonly MeetingProposal[] {
  if (ctx.pack.panel === null || input.dates?.length || input.count < 1 || input.count > MOST_MEETINGS) return [];
  const series = panelSeries(input.firstHeldOn, input.count, ctx.calendar, panelOf(ctx.pack));
  return series.some((day) => day.clash !== null) ? series : [];
}

/** Plans several meetings in the panel's rhythm, all or none; a day nobody works is never skipped silently (AFC-105, Q15). */
export async function scheduleMeetings(
  ctx: RequestContext,
  input: ScheduleMeetingsInput,
): Promise<Written<SeriesRefs>> {
  return await inTransaction<SeriesRefs>(ctx, "scheduleMeetings", input, async (tx) => {
    const wrong = whatIsWrong(input);
    if (wrong) return refused(wrong);
    if (input.count < 1 || input.count > MOST_MEETINGS)
      return refused(invalid("count", `Choose a number of meetings from 1 to ${MOST_MEETINGS}.`));
    if (proposalsFor(ctx, input).length > 0) return refused(refusedBy("MEETING_NOT_WORKING_DAY", "firstHeldOn"));
    const ids: string[] = [];
    for (const heldOn of daysOf(ctx, input)) {
      const clash = await whyNotOn(tx, heldOn, null, input.dates?.length ? "dates" : "firstHeldOn");
      if (clash) return refused({ ...clash, message: `${dayInWords(heldOn)}: ${clash.message}` });
      ids.push(await addMeeting(tx, "scheduleMeetings", heldOn, input, false));
    }
    await prepareNextDraft(tx);
    return { meetingIds: ids.join(",") };
  });
}

function daysOf(ctx: RequestContext, input: ScheduleMeetingsInput): readonly PlainDate[] {
  if (input.dates?.length) return input.dates.slice(0, MOST_MEETINGS);
  return panelSeries(input.firstHeldOn, input.count, ctx.calendar, panelOf(ctx.pack)).map((day) => day.heldOn);
}
