import { addDays, addMonths, dayInWords, type PlainDate } from "../days/plain-date.js";
import { type Calendar, whyNotWorking } from "../days/working-days.js";

/** What the day of an answer rests on. */
export interface SubjectAccessFacts {
  readonly receivedOn: PlainDate;
  /** Day on which the person was asked to show who they are; null when that was not needed. */
  readonly identityAskedOn: PlainDate | null;
  /** Day on which they had shown it. */
  readonly identityShownOn: PlainDate | null;
  /** Further months the answer may take, 0 to 2. */
  readonly furtherMonths: number;
}

/** The day by which an answer is due, and how it came about. */
export interface SubjectAccessDue {
  /** Null while the person has not shown who they are. */
  readonly dueOn: PlainDate | null;
  /** Last day on which it may still be made longer; null while the month has not begun. */
  readonly extendUntil: PlainDate | null;
  readonly explanation: string;
  readonly source: string;
}

/** Where the time for an answer is written. */
export const SUBJECT_ACCESS_TIME = "UK GDPR, article 12(3); ICO, right of access, how long do we have to comply";

/** Works out when a request must be answered: the same date of the next month, or of the third where it was made longer. */
export function subjectAccessDue(facts: SubjectAccessFacts, calendar: Calendar): SubjectAccessDue {
  const { receivedOn, identityAskedOn, identityShownOn, furtherMonths } = facts;
  if (identityAskedOn !== null && identityShownOn === null) {
    return {
      dueOn: null,
      extendUntil: null,
      explanation: `Received on ${dayInWords(receivedOn)}. On ${dayInWords(identityAskedOn)} the person was asked to show who they are; the month begins on the day they have shown it.`,
      source: SUBJECT_ACCESS_TIME,
    };
  }
  const startsOn = identityAskedOn !== null && identityShownOn !== null ? identityShownOn : receivedOn;
  const month = sameDateLater(startsOn, 1, calendar);
  const due = furtherMonths === 0 ? month : sameDateLater(startsOn, 1 + furtherMonths, calendar);
  const from =
    startsOn === receivedOn && identityAskedOn === null
      ? `Received on ${dayInWords(receivedOn)}, which is day one whether or not it is a working day.`
      : `Received on ${dayInWords(receivedOn)}. The person had shown who they are on ${dayInWords(startsOn)}, and the month begins then.`;
  const longer = furtherMonths === 0 ? "" : ` Made longer by ${furtherMonths === 1 ? "one month" : "two months"}.`;
  return {
    dueOn: due.on,
    extendUntil: month.on,
    explanation: `${from}${longer} ${due.words}`,
    source: SUBJECT_ACCESS_TIME,
  };
}

interface Reached {
  on: PlainDate;
  words: string;
}

/** The corresponding date; the last day where a month has none; the next working day where nobody works. */
function sameDateLater(startsOn: PlainDate, months: number, calendar: Calendar): Reached {
  const date = addMonths(startsOn, months);
  const hasNone = date.slice(8) !== startsOn.slice(8);
  const said = hasNone
    ? `That month has no such date, so its last day counts: ${dayInWords(date)}.`
    : `The same date is ${dayInWords(date)}.`;
  const { on, stepped } = firstWorkingDayFrom(date, publicDaysOff(calendar));
  const moved = stepped.map(([day, why]) => `${dayInWords(day)} (${why})`).join(", ");
  const then = stepped.length === 0 ? "" : ` Nobody works on ${moved}, so it is ${dayInWords(on)}.`;
  return { on, words: said + then };
}

/** Weekends and public holidays move the day; the days on which one council closes do not. */
function publicDaysOff({ closures: _, ...calendar }: Calendar): Calendar {
  return calendar;
}

function firstWorkingDayFrom(day: PlainDate, calendar: Calendar): { on: PlainDate; stepped: [PlainDate, string][] } {
  const stepped: [PlainDate, string][] = [];
  let on = day;
  for (let why = whyNotWorking(on, calendar); why !== null; why = whyNotWorking(on, calendar)) {
    stepped.push([on, why]);
    on = addDays(on, 1);
  }
  return { on, stepped };
}
