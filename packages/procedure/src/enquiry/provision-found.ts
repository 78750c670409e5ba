import { ProvisionStart } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";

/** What changes on a case when education is found for the child. */
export interface ProvisionFoundValues {
  readonly onRoll?: boolean;
  readonly isEducatedOtherwise?: boolean;
  readonly absenceEndedOn?: PlainDate;
}

/**
 * What is known of the child once education is found: a child who has started is no longer absent nor missing education;
 * one who waits for it still is (SUF-53, AFC-07, CAM-03).
 */
export function provisionFoundValues(
  start: ProvisionStart,
  on: PlainDate,
  absence: { readonly firstAbsentOn: PlainDate | null; readonly absenceEndedOn: PlainDate | null },
): ProvisionFoundValues {
  if (start === ProvisionStart.NOT_YET) return {};
  const isAbsent = absence.firstAbsentOn !== null && absence.absenceEndedOn === null && absence.firstAbsentOn <= on;
  return {
    ...(start === ProvisionStart.AT_SCHOOL ? { onRoll: true } : { isEducatedOtherwise: true }),
    ...(isAbsent ? { absenceEndedOn: on } : {}),
  };
}
