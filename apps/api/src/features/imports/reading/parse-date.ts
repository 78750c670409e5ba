import { addYears, isPlainDate, type PlainDate } from "@rome/procedure";
import { serialToDate } from "./excel-date.js";

/** A day read from a cell, or the sentence that says what to enter instead. */
export type DateReading = { ok: true; on: PlainDate } | { ok: false; says: string };

/** What a date is for: births and past events never lie in the future. */
export type DateKind = "birth" | "past" | "any";

const OLDEST_ON_REGISTER = 25;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SAYS = "Enter a real date, as day, month and year: for example 17/11/2011.";

/** Reads the date styles of officers, day before month, and Excel’s day numbers; a day that never was is refused. */
export function parseDate(text: string, today: PlainDate, kind: DateKind): DateReading {
  const on = readDay(text.trim().replace(/\s+/g, " "), today, kind);
  if (!on) return { ok: false, says: SAYS };
  if (kind !== "birth") return { ok: true, on };
  if (on > today) return { ok: false, says: "Enter a date of birth that is not in the future." };
  if (on < addYears(today, -OLDEST_ON_REGISTER - 1))
    return { ok: false, says: `Check the year of birth: this person is older than ${OLDEST_ON_REGISTER}.` };
  return { ok: true, on };
}

function readDay(text: string, today: PlainDate, kind: DateKind): PlainDate | null {
  const withoutTime = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  if (/^\d{5}(?:\.\d+)?$/.test(withoutTime)) return serialToDate(Number(withoutTime));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(withoutTime);
  if (iso) return dayFrom(iso[1], iso[2], iso[3], today, kind);
  const numbers = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/.exec(withoutTime);
  if (numbers) return dayFrom(numbers[3], numbers[2], numbers[1], today, kind);
  const words = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/i.exec(
    withoutTime,
  );
  return words ? dayFrom(words[3], monthNumber(words[2] ?? ""), words[1], today, kind) : null;
}

function monthNumber(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

function dayFrom(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: PlainDate,
  kind: DateKind,
): PlainDate | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const rest = `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year.length === 4) return real(year + rest);
  const thisCentury = real(`20${year}${rest}`);
  // Two digits mean this century unless that would put a past event into the future.
  const isFuture = thisCentury !== null && thisCentury > today;
  return kind !== "any" && isFuture && Number(year) > Number(today.slice(2, 4))
    ? real(`19${year}${rest}`)
    : thisCentury;
}

function real(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null;
}
