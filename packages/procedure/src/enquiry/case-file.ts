import type { ProtectionStatus, SchoolKind, SchoolPhase, Side } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";

/** One thing that happened in an enquiry, as the rules read it. */
export interface CaseEvent {
  /** An EventCode, or a step of the pack. */
  readonly code: string;
  /** What it is about: a channel, a checklist row, a system, a clock, an outcome. */
  readonly subject: string | null;
  readonly on: PlainDate;
  readonly side: Side;
  readonly inWriting: boolean;
  readonly note: string | null;
}

/** A school day on which the child was absent for a known and authorised reason. */
export interface AuthorisedDay {
  readonly on: PlainDate;
  /** Attendance code, such as I for illness. */
  readonly code: string;
}

/** Everything the rules ask about one child's case. Pure data: read once, decided on many times. */
export interface CaseFile {
  readonly dateOfBirth: PlainDate | null;
  readonly hasEhcp: boolean | null;
  readonly isLookedAfter: boolean | null;
  readonly onRoll: boolean | null;
  /** Home educated, on the authority's own roll, or otherwise suitably educated. */
  readonly isEducatedOtherwise: boolean;
  readonly schoolKind: SchoolKind | null;
  readonly schoolPhase: SchoolPhase | null;
  readonly firstAbsentOn: PlainDate | null;
  readonly absenceEndedOn: PlainDate | null;
  readonly authorisedDays: readonly AuthorisedDay[];
  readonly vulnerabilityCodes: readonly string[];
  readonly protection: ProtectionStatus;
  readonly isSocialCareInvolved: boolean;
  readonly hasSafeguardingConcern: boolean;
  readonly isLocated: boolean;
  /** In the order they happened. */
  readonly events: readonly CaseEvent[];
}

/** Events of a code, in order; a first absence counts as an event though it is held as a day. */
export function eventsOf(file: CaseFile, code: string): readonly CaseEvent[] {
  return file.events.filter((event) => event.code === code);
}
