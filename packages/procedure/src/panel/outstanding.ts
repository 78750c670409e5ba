import { ActionState } from "../codes.js";
import { daysBetween, type PlainDate } from "../days/plain-date.js";

/** What tells whether an action is outstanding. */
export interface ActionFacts {
  readonly state: ActionState;
  /** The due date, or the day of the meeting it is due at; null when neither is set. */
  readonly dueOn: PlainDate | null;
  readonly agreedOn: PlainDate;
  readonly lastUpdatedOn: PlainDate | null;
}

/** Says whether an open action's due date is past. */
export function isOverdue(action: Pick<ActionFacts, "state" | "dueOn">, today: PlainDate): boolean {
  return action.state === ActionState.OPEN && action.dueOn !== null && action.dueOn < today;
}

/** How many days an open action is overdue; 0 when it is not. */
export function overdueByDays(action: Pick<ActionFacts, "state" | "dueOn">, today: PlainDate): number {
  return isOverdue(action, today) && action.dueOn !== null ? daysBetween(action.dueOn, today) : 0;
}

/** Says whether nothing was heard of an open action since the last circulation (AFC-123, Q20). */
export function isSilent(
  action: Pick<ActionFacts, "state" | "agreedOn" | "lastUpdatedOn">,
  lastCirculatedOn: PlainDate | null,
): boolean {
  if (action.state !== ActionState.OPEN || lastCirculatedOn === null) return false;
  return (action.lastUpdatedOn ?? action.agreedOn) < lastCirculatedOn;
}

/** Says whether an action is outstanding: open, and overdue or silent (AFC-124, Q20). Derived, never stored. */
export function isOutstanding(action: ActionFacts, today: PlainDate, lastCirculatedOn: PlainDate | null): boolean {
  return isOverdue(action, today) || isSilent(action, lastCirculatedOn);
}
