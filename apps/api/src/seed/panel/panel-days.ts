import {
  addDays,
  type Calendar,
  isWorkingDay,
  meetingDates,
  nextWorkingDay,
  type PanelRule,
  type PlainDate,
  previousWorkingDay,
  weekday,
} from "@rome/procedure";

const THURSDAY = 4;
const DAYS_AHEAD = 9;
const DAYS_BETWEEN = 28;

/** The days on which the demonstration's panels are kept. */
export interface PanelDays {
  /** The register is brought in, the panels are planned, and the agenda of the first is made. */
  begunOn: PlainDate;
  circulatedOn: PlainDate;
  /** The papers are opened, and a service says that it has nothing to report. */
  readOn: PlainDate;
  /** About two weeks before today. */
  heldOn: PlainDate;
  minutedOn: PlainDate;
  publishedOn: PlainDate;
  /** The first panel to come. */
  nextOn: PlainDate;
}

/** The days of a panel held about two weeks ago, and of the first one to come, a Thursday nine days ahead at least. */
export function panelDays(today: PlainDate, calendar: Calendar, rule: PanelRule): PanelDays {
  const from = addDays(today, DAYS_AHEAD);
  const nextOn = addDays(from, (THURSDAY - weekday(from) + 7) % 7);
  const inRhythm = addDays(nextOn, -DAYS_BETWEEN);
  const heldOn = isWorkingDay(inRhythm, calendar) ? inRhythm : previousWorkingDay(inRhythm, calendar);
  const circulatedOn = meetingDates(heldOn, calendar, rule).circulateBy;
  const minutedOn = nextWorkingDay(heldOn, calendar);
  return {
    begunOn: previousWorkingDay(circulatedOn, calendar),
    circulatedOn,
    readOn: nextWorkingDay(circulatedOn, calendar),
    heldOn,
    minutedOn,
    publishedOn: nextWorkingDay(minutedOn, calendar),
    nextOn,
  };
}
