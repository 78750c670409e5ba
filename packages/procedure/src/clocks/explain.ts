import { ClockState, Unit } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { ClockKind } from "../pack/clock-rule.js";
import { type ClockDates, earlier } from "./clock-dates.js";
import { type Count, isCountedInDays } from "./count.js";
import type { Deadline } from "./deadline.js";
import { dateInWords, daysInWords, daysOfUnit, notCountedInWords, spanInWords } from "./words.js";

/** What the words of a date are made of. */
export interface Explained {
  readonly deadline: Omit<Deadline, "explanation">;
  readonly dates: ClockDates;
  readonly endedOn: PlainDate | null;
  readonly today: PlainDate;
}

/** How a date came about, in plain sentences: where the clock stands, what was and was not counted, and the day. */
export function explain(explained: Explained): string {
  const { dates, endedOn, today } = explained;
  const told = [
    stands(explained),
    dates.ordinary ? countInWords(dates.ordinary, endedOn ?? today, today) : givesNoFigure(explained),
    sooner(dates, today),
    longest(dates, today),
    fast(explained),
    otherReading(explained),
  ];
  return told.filter((sentence) => sentence !== null).join(" ");
}

function stands({ deadline, dates, endedOn }: Explained): string | null {
  const { state, rule, metOn, latestOn } = deadline;
  if (state === ClockState.MET && rule.kind === ClockKind.EARLIEST && metOn === dates.dueOn) {
    return `Possible since the end of ${dateInWords(metOn ?? deadline.startedOn)}.`;
  }
  if (state === ClockState.MET && metOn !== null) {
    return `Met${latestOn !== null && metOn > latestOn ? " late," : ""} on ${dateInWords(metOn)}.`;
  }
  if (state === ClockState.SUPERSEDED && endedOn !== null) {
    const isMissed = rule.kind === ClockKind.DUTY && latestOn !== null && latestOn < endedOn;
    return `No longer needed since ${dateInWords(endedOn)}${isMissed ? "; it was not met by its day" : ""}.`;
  }
  if (state === ClockState.BREACHED && latestOn !== null) return `Overdue since ${dateInWords(latestOn)}.`;
  return null;
}

/** A count in words, as it stands on a day; what falls after today lies ahead. */
function countInWords(count: Count, asOf: PlainDate, today: PlainDate): string {
  const { span } = count;
  if (span.unit === Unit.IMMEDIATE) return `Due at once, on ${dateInWords(count.startedOn)}.`;
  const parts = isCountedInDays(span.unit) ? dayParts(count, asOf) : spanParts(count);
  const tail = endInWords(count, asOf <= today ? today : asOf);
  return `${[...parts, ...tail.part].join("; ")}.${tail.sentence}`;
}

function dayParts({ span, days, counted, notCounted }: Count, asOf: PlainDate): string[] {
  const sofar = counted.filter((day) => day <= asOf);
  const hours = span.unit === Unit.WORKING_HOUR ? `, which make ${spanInWords(span)}` : "";
  const head = `Day ${sofar.length} of ${days} (${daysOfUnit(span.unit)}${hours})`;
  const first = counted[0];
  const begins = first === undefined ? "nothing counted yet" : `counting begins on ${dateInWords(first)}`;
  const done = sofar.length === 0 ? `${head}: ${begins}` : `${head}: counted ${daysInWords(sofar)}`;
  return notCounted.length === 0 ? [done] : [done, `not counted ${notCountedInWords(notCounted)}`];
}

function spanParts({ span, startedOn, notCounted }: Count): string[] {
  const head = `${spanInWords(span)} from ${dateInWords(startedOn)}`;
  return notCounted.length === 0 ? [head] : [head, `not counted ${notCountedInWords(notCounted)}`];
}

function endInWords({ span, days, on, stop, unknown }: Count, today: PlainDate): { part: string[]; sentence: string } {
  if (on !== null) {
    const falls = on < today ? "fell on" : "falls on";
    const what = isCountedInDays(span.unit) ? `day ${days}` : "the end";
    return { part: [`${what} ${falls} ${dateInWords(on)}`], sentence: "" };
  }
  if (stop?.kind === "PAUSED") {
    const since = `Paused since ${dateInWords(stop.from)} (${stop.why.replace(/^paused: /, "")})`;
    return { part: [], sentence: ` ${since}; the day is worked out when it is resumed.` };
  }
  if (stop !== null) return { part: [stop.why], sentence: "" };
  return { part: ["the day cannot be told"], sentence: ` ${unknown}` };
}

function givesNoFigure({ dates: { set } }: Explained): string {
  if (set === null) return "The procedure gives no figure: set a date and say why.";
  return `The procedure gives no figure. The date was set to ${dateInWords(set.on)}${set.note ? `: ${set.note}` : ""}.`;
}

function sooner({ sooner: count, ordinary }: ClockDates, today: PlainDate): string | null {
  if (count === null) return null;
  const also = `The procedure also says ${spanInWords(count.span)}: ${countInWords(count, today, today)}`;
  if (count.on === null || ordinary?.on == null) return also;
  return `${also} The earlier date binds: ${dateInWords(earlier(count.on, ordinary.on))}.`;
}

function longest({ longest: count }: ClockDates, today: PlainDate): string | null {
  return count === null ? null : `At the latest ${spanInWords(count.span)}: ${countInWords(count, today, today)}`;
}

function fast({ deadline: { dueOn, ordinarilyDueOn }, dates }: Explained): string | null {
  if (dates.fast === null) return null;
  const { amount, unit } = dates.fast.track;
  const says = dates.fast.track.says.replace(/\.?$/, ".");
  if (dates.fast.on === null) return `${says} The procedure gives no figure for this: set a date and say why.`;
  const figure = amount === null ? "" : `${spanInWords({ amount, unit })}, `;
  const due = dueOn === null ? "" : ` Due ${unit === Unit.IMMEDIATE ? "at once, " : figure}by ${dateInWords(dueOn)}`;
  const instead =
    ordinarilyDueOn === null || ordinarilyDueOn === dueOn ? "" : `, instead of ${dateInWords(ordinarilyDueOn)}`;
  return due === "" ? says : `${says}${due}${instead}.`;
}

function otherReading({ dates: { otherReading: count } }: Explained): string | null {
  if (count === null || count.on === null) return null;
  return `The document can also be read as ${spanInWords(count.span)}: ${dateInWords(count.on)}.`;
}
