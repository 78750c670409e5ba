import { EventCode } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { CaseEvent, CaseFile } from "../enquiry/case-file.js";

/** Everything that happened in a case, in order, with the first absence and the return, which are held as days. */
export function happenings(file: CaseFile): readonly CaseEvent[] {
  const { firstAbsentOn, absenceEndedOn } = file;
  const held: string[] = [EventCode.CLOCK_DATE_SET];
  if (firstAbsentOn !== null) held.push(EventCode.FIRST_ABSENT);
  if (absenceEndedOn !== null) held.push(EventCode.RETURNED);
  const told = [
    ...(firstAbsentOn === null ? [] : [asEvent(EventCode.FIRST_ABSENT, firstAbsentOn)]),
    ...file.events.filter(({ code }) => !held.includes(code)),
    ...(absenceEndedOn === null ? [] : [asEvent(EventCode.RETURNED, absenceEndedOn)]),
  ];
  return told.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

function asEvent(code: string, on: PlainDate): CaseEvent {
  return { code, subject: null, on, side: "SCHOOL", inWriting: false, note: null };
}

/** Says whether an event is one of those named, each by its code or as CODE:SUBJECT. */
export function isOneOf(event: CaseEvent, names: readonly string[]): boolean {
  return names.includes(event.code) || (event.subject !== null && names.includes(`${event.code}:${event.subject}`));
}

/** A span in which a clock did not count; `until` is the first day that counts again, null while it lasts. */
export interface Pause {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly why: string;
}

/** When a clock was paused: by itself, together with all clocks of the case, or because the enquiry was closed for a while. */
export function pausesOf(ruleId: string, events: readonly CaseEvent[]): readonly Pause[] {
  const own = events.filter(({ subject }) => subject === null || subject === ruleId);
  const closed = spans(events, EventCode.CLOSED, EventCode.REOPENED, () => "the enquiry was closed");
  const paused = spans(
    own,
    EventCode.CLOCK_PAUSED,
    EventCode.CLOCK_RESUMED,
    ({ note }) => `paused: ${note ?? "no reason noted"}`,
  );
  return [...paused, ...closed.filter(({ until }) => until !== null)];
}

function spans(events: readonly CaseEvent[], from: string, until: string, why: (event: CaseEvent) => string): Pause[] {
  const found: Pause[] = [];
  for (const event of events) {
    const open = found.at(-1);
    const isOpen = open !== undefined && open.until === null;
    if (event.code === from && !isOpen) found.push({ from: event.on, until: null, why: why(event) });
    if (event.code === until && isOpen) found[found.length - 1] = { ...open, until: event.on };
  }
  return found;
}

/** Death ends every clock; so does closing, unless the enquiry was opened again. */
export function endOfCase(events: readonly CaseEvent[]): CaseEvent | null {
  const died = events.find(({ code }) => code === EventCode.DIED);
  const closed = events.findLast(({ code }) => code === EventCode.CLOSED || code === EventCode.REOPENED);
  return died ?? (closed?.code === EventCode.CLOSED ? closed : null);
}
