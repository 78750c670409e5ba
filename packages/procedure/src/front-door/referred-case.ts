import { schoolYear } from "../child/school-year.js";
import { ProtectionStatus, type SchoolKind, SchoolPhase, type Side } from "../codes.js";
import { isPlainDate, type PlainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";
import type { FormFact, PackForm } from "../pack/enquiry-rules.js";
import { type Answers, answerThatMeans, askedFields, YES } from "./answers.js";

/** One child of a form as it was sent. */
export interface ReferredChild {
  readonly dateOfBirth: PlainDate | null;
  readonly schoolKind: SchoolKind | null;
  readonly schoolPhase: SchoolPhase | null;
  readonly answers: Answers;
}

/** When and from which side a form was sent. */
export interface SentForm {
  readonly form: PackForm;
  readonly answers: Answers;
  readonly sentOn: PlainDate;
  readonly side: Side;
}

/**
 * The case of a child who is known from a form alone, so that guards and routing can be asked before anything is made
 * (AFC-43, AFC-44, AFC-97). What the form does not say is not known.
 */
export function referredCase(sent: SentForm, child: ReferredChild): CaseFile {
  const says = (fact: FormFact) => answerThatMeans(sent.form, fact, child.answers, sent.answers);
  const yesNo = (fact: FormFact) => (says(fact) === null ? null : says(fact) === YES);
  const absent = says("firstAbsentOn");
  return {
    dateOfBirth: child.dateOfBirth,
    hasEhcp: yesNo("hasEhcp"),
    isLookedAfter: yesNo("isLookedAfter"),
    onRoll: yesNo("onRoll"),
    isEducatedOtherwise: yesNo("isEducatedOtherwise") === true,
    schoolKind: child.schoolKind,
    schoolPhase: child.schoolPhase ?? phaseOfAge(child.dateOfBirth, sent.sentOn),
    firstAbsentOn: absent !== null && isPlainDate(absent) ? absent : null,
    absenceEndedOn: null,
    authorisedDays: [],
    vulnerabilityCodes: [],
    protection: yesNo("isOnChildProtectionPlan") === true ? ProtectionStatus.PLAN : ProtectionStatus.UNKNOWN,
    isSocialCareInvolved: yesNo("isSocialCareInvolved") === true,
    hasSafeguardingConcern: yesNo("hasSafeguardingConcern") === true,
    isLocated: false,
    events: recordedBy(sent, child.answers),
  };
}

/** What a form tells to have happened: on the day it gives, or the day it was sent. */
export function recordedBy(sent: SentForm, ofChild: Answers): readonly CaseEvent[] {
  const told = { ...sent.answers, ...ofChild };
  const asked = [...askedFields(sent.form, false, told), ...askedFields(sent.form, true, told)];
  return asked.flatMap(({ code, label, records }) => {
    const value = told[code];
    if (records === undefined || value === undefined || !(value === YES || isPlainDate(value))) return [];
    const on = isPlainDate(value) ? value : sent.sentOn;
    return [
      { code: records.event, subject: records.subject ?? null, on, side: sent.side, inWriting: true, note: label },
    ];
  });
}

/** The phase of a child without a school, by age: primary to the end of Year 6. */
function phaseOfAge(dateOfBirth: PlainDate | null, on: PlainDate): SchoolPhase | null {
  if (dateOfBirth === null) return null;
  const year = Number(schoolYear(dateOfBirth, on));
  return Number.isNaN(year) || year <= 6 ? SchoolPhase.PRIMARY : SchoolPhase.SECONDARY;
}
