import {
  asksForDate,
  ClockState,
  type Deadline,
  EventCode,
  isOpenClock,
  may,
  type Role,
  wasLate,
} from "@rome/procedure";
import type { DeadlineOfEnquiry } from "./deadline.type.js";

/** A clock as the API shows it to somebody. */
export function shownDeadline(enquiryId: string, clock: Deadline, roles: readonly Role[]): DeadlineOfEnquiry {
  const { rule, state, occurrence, fastTrack } = clock;
  const { title, obligation, owner, ownerWords, kind, source } = rule;
  const { startedOn, dueOn, latestOn, ordinarilyDueOn, otherReadingOn, metOn } = clock;
  const { amount, unit } = fastTrack ?? rule;
  return {
    ...{ id: `${enquiryId}:${rule.id}:${occurrence}`, enquiryId, ruleId: rule.id },
    ...{ title, obligation, owner, ownerWords, kind, source, state, occurrence, amount, unit },
    ...{ startedOn, dueOn, latestOn, ordinarilyDueOn, otherReadingOn, metOn },
    isReview: rule.metBy.includes(EventCode.REVIEWED),
    wasLate: wasLate(clock),
    isOverdue: state === ClockState.BREACHED,
    needsDate: clock.needsDate,
    counted: clock.counted,
    fastTrack: fastTrack?.says ?? null,
    explanation: clock.explanation,
    ambiguity: rule.ambiguity ?? null,
    packVersion: clock.packVersion,
    viewerCanPause: state === ClockState.RUNNING && may(roles, "pauseClock"),
    viewerCanResume: state === ClockState.PAUSED && may(roles, "resumeClock"),
    viewerCanSetDate: isOpenClock(clock) && asksForDate(clock) && may(roles, "setClockDate"),
  };
}
