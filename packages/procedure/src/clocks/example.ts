import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { EventCode, ProtectionStatus, Side } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { type ClockRule, ClockScope, type FastTrack } from "../pack/clock-rule.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { Deadline } from "./deadline.js";
import { deadlines } from "./deadlines.js";
import { duties } from "./duties.js";

/** The dates one clock gives when it starts on a day: how a rule is shown to people who do not count themselves. */
export interface ClockExample {
  /** Null where a person sets the date, or the term dates are not known that far. */
  readonly dueOn: PlainDate | null;
  /** Last day of a range; equal to `dueOn` where there is none. */
  readonly latestOn: PlainDate | null;
  readonly otherReadingOn: PlainDate | null;
  /** How the date came about, day by day. */
  readonly explanation: string;
}

/** Works a clock out for a start on a day, by the same engine as every case; with a fast track, by its figure. */
export function clockExample(
  rule: ClockRule,
  pack: ProcedurePack,
  calendar: SchoolCalendar,
  on: PlainDate,
  track: FastTrack | null = null,
): ClockExample | null {
  if (rule.scope === ClockScope.CALENDAR) return dutyExample(rule, pack, calendar, on);
  const only = track === null ? rule : fastRule(rule, track);
  const { when: _, fastTracks: __, ...plain } = only;
  const versions = [{ from: pack.effectiveFrom, pack: { ...pack, clocks: [plain] } }];
  const file = startedBy(rule.start ?? "", on);
  const asOf = (today: PlainDate) => deadlines(file, versions, calendar, today)[0];
  const dueOn = asOf(on)?.dueOn;
  const found = asOf(dueOn ?? on);
  return found === undefined ? null : datesOf(found);
}

function datesOf({ dueOn, latestOn, otherReadingOn, explanation }: Deadline): ClockExample {
  return { dueOn, latestOn, otherReadingOn, explanation };
}

function fastRule(rule: ClockRule, { amount, unit }: FastTrack): ClockRule {
  const { max: _, orSooner: __, ambiguity: ___, ...plain } = rule;
  return { ...plain, amount, unit };
}

function dutyExample(rule: ClockRule, pack: ProcedurePack, calendar: SchoolCalendar, on: PlainDate): ClockExample {
  const found = duties({ ...pack, clocks: [rule] }, calendar, [], on).at(-1);
  const dueOn = found?.dueOn ?? null;
  const explanation = dueOn === null ? (found?.explanation ?? "") : `${found?.explanation.split(". ")[0]}.`;
  return { dueOn, latestOn: dueOn, otherReadingOn: null, explanation };
}

/** A case in which only that happened which starts a clock. */
function startedBy(start: string, on: PlainDate): CaseFile {
  const [code = "", subject = null] = start.split(":");
  const isAbsence = code === EventCode.FIRST_ABSENT;
  return {
    dateOfBirth: null,
    hasEhcp: null,
    isLookedAfter: null,
    onRoll: null,
    isEducatedOtherwise: false,
    schoolKind: null,
    schoolPhase: null,
    firstAbsentOn: isAbsence ? on : null,
    absenceEndedOn: null,
    authorisedDays: [],
    vulnerabilityCodes: [],
    protection: ProtectionStatus.NONE,
    isSocialCareInvolved: false,
    hasSafeguardingConcern: false,
    isLocated: false,
    events: isAbsence ? [] : [{ code, subject, on, side: Side.AUTHORITY, inWriting: false, note: null }],
  };
}
