import { KeepUnit, RetentionClass, WhenOver } from "../codes.js";

/** How long one class of records is kept. */
export interface KeepRule {
  amount: number;
  unit: KeepUnit;
  /** Never before this birthday of the child; null where no birthday counts. */
  untilAge: number | null;
}

/** One class of the schedule with what an authority does not choose: from when it counts, and what comes after. */
export interface ScheduledClass extends KeepRule {
  what: string;
  from: string;
  over: WhenOver;
  /** Why the register proposes this: no document of the procedure gives a time (Q26). */
  decision: string;
}

const { DAYS, YEARS } = KeepUnit;

/** A class whose time an authority sets. */
export type ScheduledClassName = Extract<
  RetentionClass,
  "RECORD" | "RETURNED_REFERRAL" | "PAPERS" | "IMPORT_FILES" | "DRAFTS"
>;

/** What the register proposes until an authority sets its own times; nothing of it is in force before it is signed (Q26, M19). */
export const PROPOSED_SCHEDULE: Readonly<Record<ScheduledClassName, ScheduledClass>> = {
  [RetentionClass.RECORD]: {
    what: "A child's record: register entries, notes, actions, searches, decisions, minutes on the child",
    amount: 7,
    unit: YEARS,
    untilAge: 25,
    from: "the end of the last register entry and search",
    over: WhenOver.LIST,
    decision:
      "Not stated in the procedures (Q26). Councils differ: seven years from closure for missing education, until the 25th birthday for pupil records. The later of both is proposed.",
  },
  [RetentionClass.RETURNED_REFERRAL]: {
    what: "A referral to the front door that came to no child here: screened out, returned, or noted",
    amount: 2,
    unit: YEARS,
    untilAge: null,
    from: "the day it was decided, or was last added to",
    over: WhenOver.LIST,
    decision:
      "Not stated in the procedures (Q26). Two years let a second worry about the same family be seen beside the first.",
  },
  [RetentionClass.PAPERS]: {
    what: "Papers of a meeting as PDF, one copy a reader",
    amount: 1,
    unit: YEARS,
    untilAge: null,
    from: "the meeting",
    over: WhenOver.BY_ITSELF,
    decision:
      "The frozen content and its hash stay with the record; the marked copies are needed for a year of queries.",
  },
  [RetentionClass.IMPORT_FILES]: {
    what: "Cells of a file that was brought in",
    amount: 30,
    unit: DAYS,
    untilAge: null,
    from: "the day it was uploaded",
    over: WhenOver.BY_ITSELF,
    decision: "What was brought in is in the record; the file is needed while mistakes are looked for.",
  },
  [RetentionClass.DRAFTS]: {
    what: "What somebody typed and never sent",
    amount: 90,
    unit: DAYS,
    untilAge: null,
    from: "the day it was last saved",
    over: WhenOver.BY_ITSELF,
    decision: "A draft older than a term is not going to be sent.",
  },
};

/** The classes whose time an authority sets, in the order of the page. */
export const SCHEDULED_CLASSES = Object.keys(PROPOSED_SCHEDULE) as ScheduledClassName[];

/** Says whether a class is on the schedule. */
export function isScheduled(name: string): name is ScheduledClassName {
  return Object.hasOwn(PROPOSED_SCHEDULE, name);
}

/** Days after which the oldest backup is gone: a disposal is complete only then. Rotation is set where backups are made. */
export const BACKUP_KEPT_DAYS = 35;

/** Says whether a time may be set: whole, at least one, no longer than a life, and a birthday for children's records alone. */
export function isKeepRule(name: ScheduledClassName, { amount, untilAge }: KeepRule): boolean {
  const isWhole = Number.isInteger(amount) && amount >= 1 && amount <= 36_500;
  if (name !== RetentionClass.RECORD) return isWhole && untilAge === null;
  return isWhole && (untilAge === null || (Number.isInteger(untilAge) && untilAge >= 1 && untilAge <= 120));
}

/** A time to keep in words, such as "7 years, and not before the child is 25". */
export function keptInWords({ amount, unit, untilAge }: KeepRule): string {
  const one = unit === KeepUnit.YEARS ? "year" : "day";
  const time = `${amount} ${amount === 1 ? one : `${one}s`}`;
  return untilAge === null ? time : `${time}, and not before the child is ${untilAge}`;
}
