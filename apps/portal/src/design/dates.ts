const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as we write it: "Thu 3 Dec 2026". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return day;
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${weekday} ${date} ${MONTHS[month - 1]} ${year}`;
}

/** A day of birth as we write it: "17 Nov 2011". */
export function formatBirth(day: string): string {
  return formatDay(day).replace(/^\w{3} /, "");
}

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

function londonParts(instant: string): Record<string, string> {
  return Object.fromEntries(LONDON.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** An instant as we write it, in London's time: "Thu 3 Dec 2026 at 14:02". */
export function formatInstant(instant: string): string {
  const at = londonParts(instant);
  return `${formatDay(`${at.year}-${at.month}-${at.day}`)} at ${at.hour}:${at.minute}`;
}

/** The time of day of an instant in London: "14:02". */
export function formatTime(instant: string): string {
  const at = londonParts(instant);
  return `${at.hour}:${at.minute}`;
}

/** Reads day, month and year as typed; null when there is no such day. */
export function parseDay(day: string, month: string, year: string): string | null {
  const [d, m, y] = [day, month, year].map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (d === undefined || m === undefined || y === undefined || !(y >= 1900 && y <= 2200)) return null;
  const made = new Date(Date.UTC(y, m - 1, d));
  if (Number.isNaN(made.getTime()) || made.getUTCMonth() !== m - 1 || made.getUTCDate() !== d) return null;
  return made.toISOString().slice(0, 10);
}
