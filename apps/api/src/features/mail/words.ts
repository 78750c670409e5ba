import { dayInWords, type PlainDate, weekdayName } from "@rome/procedure";

/** A day as a subject line has room for: Thu 3 Dec. */
export function shortDay(day: PlainDate): string {
  const [number, month] = dayInWords(day).split(" ");
  return `${weekdayName(day).slice(0, 3)} ${number} ${month?.slice(0, 3)}`;
}

/** A day in full: Thursday 3 December 2026. */
export function fullDay(day: PlainDate): string {
  return `${weekdayName(day)} ${dayInWords(day)}`;
}

/** A number and its noun: 1 action, 2 actions. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
