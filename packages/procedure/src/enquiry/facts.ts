import type { SchoolCalendar } from "../calendar/school-calendar.js";
import { schoolDaysBetween } from "../calendar/school-days.js";
import { compulsorySchoolAge } from "../child/compulsory-school-age.js";
import { EventCode, ProtectionStatus, SchoolKind, SchoolPhase } from "../codes.js";
import { addYears, daysBetween, type PlainDate } from "../days/plain-date.js";
import type { FactName } from "../pack/condition.js";
import type { ProcedurePack } from "../pack/pack.js";
import { type CaseFile, eventsOf } from "./case-file.js";
import { attemptInEachPhase } from "./phases.js";

/** The facts of a case on a day, by the names that packs use. */
export type Facts = Readonly<Record<FactName, boolean | number>>;

const CHILD_PROTECTION: readonly ProtectionStatus[] = [
  ProtectionStatus.CONCERN,
  ProtectionStatus.INVESTIGATION,
  ProtectionStatus.PLAN,
];
const UNDER_PLAN: readonly ProtectionStatus[] = [ProtectionStatus.INVESTIGATION, ProtectionStatus.PLAN];
const DAYS_IN_A_WEEK = 7;

/** Days of unauthorised absence so far: school days from the first day absent that nobody authorised (Q6). */
function unauthorisedDays(file: CaseFile, calendar: SchoolCalendar, today: PlainDate): number {
  if (file.firstAbsentOn === null) return 0;
  const until = file.absenceEndedOn !== null && file.absenceEndedOn < today ? file.absenceEndedOn : today;
  const authorised = new Set<string>(file.authorisedDays.map(({ on }) => on));
  return schoolDaysBetween(file.firstAbsentOn, until, calendar).filter((day) => !authorised.has(day)).length;
}

function age(file: CaseFile, pack: ProcedurePack, today: PlainDate) {
  if (file.dateOfBirth === null) return { is: false, above: false, underFive: false };
  const { startsOn, endsOn } = compulsorySchoolAge(file.dateOfBirth, pack.compulsorySchoolAge);
  const underFive = today < addYears(file.dateOfBirth, 5);
  return { is: today >= startsOn && today <= endsOn, above: today > endsOn, underFive };
}

/** Works out every fact of a case on a day. */
export function caseFacts(file: CaseFile, pack: ProcedurePack, calendar: SchoolCalendar, today: PlainDate): Facts {
  const { is, above, underFive } = age(file, pack, today);
  const groups = new Set(pack.vulnerability.groups.map(({ code }) => code));
  return {
    compulsorySchoolAge: is,
    aboveSchoolAge: above,
    underFive,
    onRoll: file.onRoll === true,
    educatedOtherwise: file.isEducatedOtherwise,
    absentSchoolDays: unauthorisedDays(file, calendar, today),
    absentWeeks: file.firstAbsentOn === null ? 0 : Math.floor(daysBetween(file.firstAbsentOn, today) / DAYS_IN_A_WEEK),
    located: file.isLocated,
    vulnerable: file.vulnerabilityCodes.some((code) => groups.has(code)),
    childProtection: CHILD_PROTECTION.includes(file.protection),
    childProtectionPlan: UNDER_PLAN.includes(file.protection),
    socialCareInvolved: file.isSocialCareInvolved || file.protection === ProtectionStatus.CHILD_IN_NEED,
    safeguardingConcern: file.hasSafeguardingConcern,
    hasEhcp: file.hasEhcp === true,
    lookedAfter: file.isLookedAfter === true,
    primaryPhase: file.schoolPhase === SchoolPhase.PRIMARY,
    secondaryPhase: file.schoolPhase === SchoolPhase.SECONDARY,
    independentSchool: file.schoolKind === SchoolKind.INDEPENDENT,
    attemptInEachPhase: attemptInEachPhase(file, pack, calendar, today),
    died: eventsOf(file, EventCode.DIED).length > 0,
  };
}
