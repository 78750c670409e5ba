declare const plainDateBrand: unique symbol;

/** A calendar day, written YYYY-MM-DD, with no clock and no time zone; two of them compare as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Date.UTC reads smaller years as 1900 and later, so they are refused. */
const FIRST_YEAR = 1000;
const MILLISECONDS_IN_A_DAY = 86_400_000;

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function read(text: string): YearMonthDay | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Says whether the text is a real calendar day written YYYY-MM-DD. */
export function isPlainDate(text: string): text is PlainDate {
  return read(text) !== null;
}

/** Reads a day from YYYY-MM-DD; throws a RangeError when there is no such day. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a real date: ${text}`);
  return text;
}

/** The year, month (1 to 12) and day of the month of a day. */
export function partsOf(day: PlainDate): YearMonthDay {
  const parts = read(day);
  if (parts === null) throw new RangeError(`Not a real date: ${day}`);
  return parts;
}

/** Makes a day from its numbers; throws a RangeError when there is no such day. */
export function dayOf(year: number, month: number, day: number): PlainDate {
  const two = (value: number) => String(value).padStart(2, "0");
  return plainDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
}

/** Days since 1 January 1970, so that days are counted as whole numbers. */
function dayNumber(day: PlainDate): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_IN_A_DAY;
}

/** The day a number of days later, or earlier when the number is negative. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const instant = new Date((dayNumber(day) + days) * MILLISECONDS_IN_A_DAY);
  return plainDate(instant.toISOString().slice(0, 10));
}

/** How many days after the first day the second one is; negative when it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekday(day: PlainDate): number {
  const THURSDAY = 4;
  return ((((dayNumber(day) + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

/** The same day some years later; a 29 February falls on 1 March in a year that has none. */
export function addYears(day: PlainDate, years: number): PlainDate {
  const parts = partsOf(day);
  const year = parts.year + years;
  if (parts.month === 2 && parts.day === 29 && !isLeapYear(year)) return dayOf(year, 3, 1);
  return dayOf(year, parts.month, parts.day);
}

/** The same day some months later; the last day of the month where that month has no such day. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const parts = partsOf(day);
  const place = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

const LONDON = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in London at an instant given in milliseconds. */
export function todayInLondon(instantMs: number): PlainDate {
  const parts = new Map(LONDON.formatToParts(instantMs).map((part) => [part.type, part.value]));
  return dayOf(Number(parts.get("year")), Number(parts.get("month")), Number(parts.get("day")));
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A day in words for sentences shown to people, such as 4 May 2026. */
export function dayInWords(day: PlainDate): string {
  const parts = partsOf(day);
  return `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}

/** The name of the day of the week, such as Monday. */
export function weekdayName(day: PlainDate): string {
  return WEEKDAYS[weekday(day) - 1] ?? "";
}
