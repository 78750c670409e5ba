import { timeInLondon } from "../days/london.js";
import { todayInLondon } from "../days/plain-date.js";
import { type Calendar, isWorkingDay } from "../days/working-days.js";

/** What makes looking at children unusual enough that somebody should ask why. */
export const UnusualKind = {
  MANY_CHILDREN: "MANY_CHILDREN",
  OUT_OF_HOURS: "OUT_OF_HOURS",
  SAME_SURNAME: "SAME_SURNAME",
  CONFLICT_LATER: "CONFLICT_LATER",
  REFUSED_AGAIN: "REFUSED_AGAIN",
} as const;

/** One of UnusualKind. */
export type UnusualKind = (typeof UnusualKind)[keyof typeof UnusualKind];

/** The numbers of the rules. No document of an authority gives one, so each says how it was decided. */
export const UNUSUAL = {
  manyChildren: {
    moreThan: 30,
    minutes: 10,
    decision:
      "More children than a person can work on in the time: the fortnightly agenda holds about thirty, and is read in hours.",
  },
  officeHours: {
    from: "07:00",
    until: "19:00",
    decision:
      "An hour and more either side of an office day; a reveal at night or at a weekend is looked into, not forbidden.",
  },
  refusals: {
    times: 5,
    minutes: 10,
    decision: "One or two are a slip or an old link; five within ten minutes is trying doors.",
  },
  conflictDaysBefore: 90,
} as const;

/** One event of the trail, as the rules need it. Times are in milliseconds. */
export interface Looked {
  readonly eventId: string;
  readonly at: number;
  readonly personId: string;
  readonly childId: string | null;
}

/** Something unusual: by whom, from its first event to its last, and about which child where it is about one. */
export interface Unusual {
  readonly kind: UnusualKind;
  readonly personId: string;
  readonly childId: string | null;
  /** The event it begins with; the same events give the same finding whenever they are looked through. */
  readonly eventId: string;
  readonly from: number;
  readonly until: number;
  /** How many children, events or refusals. */
  readonly count: number;
}

const MINUTE_MS = 60_000;

/** Somebody who opened more different children within ten minutes than anybody can work on: one finding a stretch. */
export function manyChildren(looks: readonly Looked[]): Unusual[] {
  const { moreThan, minutes } = UNUSUAL.manyChildren;
  return stretches(
    looks.filter(({ childId }) => childId !== null),
    minutes,
    (window) => new Set(window.map(({ childId }) => childId)).size,
    moreThan + 1,
  ).map((found) => ({ ...found, kind: UnusualKind.MANY_CHILDREN }));
}

/** Somebody who was refused again and again: one finding a stretch. */
export function refusedAgain(refusals: readonly Looked[]): Unusual[] {
  const { times, minutes } = UNUSUAL.refusals;
  return stretches(refusals, minutes, (window) => window.length, times).map((found) => ({
    ...found,
    kind: UnusualKind.REFUSED_AGAIN,
  }));
}

/** Reveals at night, at weekends and on days the office is closed: one finding for a person and a child. */
export function outOfHours(reveals: readonly Looked[], calendar: Calendar): Unusual[] {
  return onePerChild(
    reveals.filter(({ at }) => !isOfficeHour(at, calendar)),
    UnusualKind.OUT_OF_HOURS,
  );
}

/** A look with the surnames on both sides. */
export interface LookedByName extends Looked {
  readonly personName: string;
  readonly childSurnames: readonly string[];
}

/** Somebody who looked at a child of their own surname: one finding for a person and a child. */
export function sameSurname(looks: readonly LookedByName[]): Unusual[] {
  return onePerChild(
    looks.filter(({ personName, childSurnames }) => sharesSurname(personName, childSurnames)),
    UnusualKind.SAME_SURNAME,
  );
}

/** Looks at a child by somebody who later declared a conflict of interest: one finding for a person and a child. */
export function conflictLater(looks: readonly (Looked & { readonly declaredAt: number })[]): Unusual[] {
  const before = UNUSUAL.conflictDaysBefore * 24 * 60 * MINUTE_MS;
  return onePerChild(
    looks.filter(({ at, declaredAt }) => at < declaredAt && declaredAt - at <= before),
    UnusualKind.CONFLICT_LATER,
  );
}

/** Whether a person's surname is one of a child's, or a part of a double one; accents and capitals aside. */
export function sharesSurname(personName: string, childSurnames: readonly string[]): boolean {
  const own = partsOf(personName.trim().split(/\s+/).at(-1) ?? "");
  return childSurnames.some((surname) => partsOf(surname).some((part) => own.includes(part)));
}

function partsOf(surname: string): string[] {
  const plain = surname.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "");
  return [plain, ...plain.split(/[\s-]+/).filter((part) => part.length > 2)].filter(Boolean);
}

function isOfficeHour(at: number, calendar: Calendar): boolean {
  const time = timeInLondon(at);
  const { from, until } = UNUSUAL.officeHours;
  return time >= from && time < until && isWorkingDay(todayInLondon(at), calendar);
}

function onePerChild(looks: readonly Looked[], kind: UnusualKind): Unusual[] {
  const groups = Map.groupBy(inOrder(looks), ({ personId, childId }) => `${personId} ${childId}`);
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const { personId, childId, eventId, at } = first;
    return [{ kind, personId, childId, eventId, from: at, until: last.at, count: group.length }];
  });
}

/** Stretches of one person's events in which some window of so many minutes reaches a measure. They do not overlap. */
function stretches(
  events: readonly Looked[],
  minutes: number,
  measure: (window: readonly Looked[]) => number,
  atLeast: number,
): Omit<Unusual, "kind">[] {
  return [...Map.groupBy(inOrder(events), ({ personId }) => personId).values()].flatMap((own) => {
    const found: { first: number; last: number }[] = [];
    let start = 0;
    for (const [index, { at }] of own.entries()) {
      while ((own[start]?.at ?? at) < at - minutes * MINUTE_MS) start += 1;
      if (measure(own.slice(start, index + 1)) < atLeast) continue;
      const stretch = found.at(-1);
      if (stretch && start <= stretch.last) stretch.last = index;
      else found.push({ first: start, last: index });
    }
    return found.flatMap(({ first, last }) => asFinding(own.slice(first, last + 1), measure));
  });
}

function asFinding(events: readonly Looked[], measure: (window: readonly Looked[]) => number): Omit<Unusual, "kind">[] {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return [];
  const { personId, eventId, at } = first;
  return [{ personId, childId: null, eventId, from: at, until: last.at, count: measure(events) }];
}

function inOrder(events: readonly Looked[]): Looked[] {
  return [...events].sort((one, other) => one.at - other.at || one.eventId.localeCompare(other.eventId));
}
