import { DIGEST_AT, isWorkingDay, timeInLondon } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";

/** Says whether the day's reminders and digests are due: from eight in London on every working day. */
export function isDigestTime({ today, now, calendar }: RequestContext): boolean {
  return isWorkingDay(today, calendar) && timeInLondon(now.getTime()) >= DIGEST_AT;
}
