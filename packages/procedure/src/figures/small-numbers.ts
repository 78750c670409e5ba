import { addDays, type PlainDate } from "../days/plain-date.js";

/** How figures are kept from pointing at a child, for those who see figures only. */
export const SMALL_NUMBERS = {
  source: "Register working rule: figures without a name",
  decision:
    "No written procedure gives a number; five is what national statistics on children use. A week between reports and steps of five keep two reports from differing by one child.",
  /** The least number that is shown, and the least step between two reports. */
  least: 5,
  /** Days for which a report stands. */
  days: 7,
} as const;

/** Figures by name. */
export type Figures = Readonly<Record<string, number>>;

/** Figures by name as they are shown; null where the number, or what could be reckoned from it, is too small. */
export type ShownFigures = Readonly<Record<string, number | null>>;

/** A total and the figures it is made of. What parts leave over counts as a part of its own. */
export interface FigureSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The day on which a report may be followed by another. */
export function nextReportOn(takenOn: PlainDate): PlainDate {
  return addDays(takenOn, SMALL_NUMBERS.days);
}

/** Says whether it is time for another report. */
export function isReportDue(takenOn: PlainDate | null, today: PlainDate): boolean {
  return takenOn === null || nextReportOn(takenOn) <= today;
}

/** What the next report says: a figure stays as it was reported until it has moved by at least the least step. */
export function nextReport(before: Figures | null, now: Figures): Figures {
  const held = ([name, count]: [string, number]): [string, number] => {
    const reported = before?.[name];
    const stays = reported !== undefined && Math.abs(count - reported) < SMALL_NUMBERS.least;
    return [name, stays ? reported : count];
  };
  return Object.fromEntries(Object.entries(now).map(held));
}

/**
 * The figures that may be shown. Too small ones are hidden, and of each sum so many more, the smallest first, that what
 * is hidden is at least two figures and cannot be reckoned from the others as a small number (hostile case 12).
 */
export function shownFigures(figures: Figures, sums: readonly FigureSum[]): ShownFigures {
  const hidden = new Set(Object.keys(figures).filter((name) => isSmall(figures[name] ?? 0)));
  let before = -1;
  while (hidden.size !== before) {
    before = hidden.size;
    for (const sum of sums) for (const name of alsoHidden(figures, sum, hidden)) hidden.add(name);
  }
  return Object.fromEntries(Object.entries(figures).map(([name, count]) => [name, hidden.has(name) ? null : count]));
}

function isSmall(count: number): boolean {
  return count < SMALL_NUMBERS.least;
}

/** What must be hidden besides, so that nothing small is the difference of a shown total and its shown parts. */
function alsoHidden(figures: Figures, { total, parts }: FigureSum, hidden: ReadonlySet<string>): readonly string[] {
  if (hidden.has(total)) return [];
  const of = (name: string) => figures[name] ?? 0;
  const shown = parts.filter((name) => !hidden.has(name)).toSorted((one, other) => of(one) - of(other));
  const leftOver = parts.reduce((left, name) => left - of(name), of(total));
  const unseen = parts.length - shown.length + (parts.length === 1 || leftOver !== 0 ? 1 : 0);
  const more: string[] = [];
  let reckoned = shown.reduce((left, name) => left - of(name), of(total));
  for (const name of shown) {
    const isAlone = parts.length > 1 && unseen + more.length === 1;
    if (unseen + more.length === 0 || !(isAlone || isSmall(reckoned))) break;
    more.push(name);
    reckoned += of(name);
  }
  return more;
}
