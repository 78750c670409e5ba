import { isPlainDate, type PlainDate, partsOf } from "../days/plain-date.js";

/** When an action is due, as somebody wrote it. */
export type WrittenDue =
  | { readonly kind: "PANEL"; readonly ahead: number }
  | { readonly kind: "WORKING_DAYS"; readonly days: number }
  | { readonly kind: "DAY"; readonly on: PlainDate };

/** Said to whoever wrote when an action is due in a way that is none; what was written is not repeated. */
export const NO_DUE =
  "The day cannot be read. Write +1p for the next panel, +2p for the one after, 5wd for working days, or a day like 17/12.";

/** Reads when an action is due: +1p, +2p, 5wd, 17/12 or 17/12/2026; null when it is none of them (AFC-118, Q47). */
export function readDue(written: string, today: PlainDate): WrittenDue | null {
  const word = written.trim().toLowerCase();
  const panels = /^\+([1-9])p$/.exec(word);
  if (panels) return { kind: "PANEL", ahead: Number(panels[1]) };
  const days = /^\+?([1-9]\d?)wd$/.exec(word);
  if (days) return { kind: "WORKING_DAYS", days: Number(days[1]) };
  const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word);
  const on = day ? dayWritten(Number(day[1]), Number(day[2]), day[3] ? Number(day[3]) : null, today) : null;
  return on ? { kind: "DAY", on } : null;
}

/** A day of that year, or without a year the first one from today on; null when there is no such day. */
function dayWritten(day: number, month: number, year: number | null, today: PlainDate): PlainDate | null {
  if (year !== null) return realDay(year, month, day);
  const thisYear = partsOf(today).year;
  const days = [thisYear, thisYear + 1].map((one) => realDay(one, month, day));
  return days.find((one) => one !== null && one >= today) ?? null;
}

function realDay(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(text) ? text : null;
}
