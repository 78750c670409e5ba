import { type PlainDate, todayInLondon } from "./plain-date.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The time a clock in London shows at an instant given in milliseconds, as 09:30. */
export function timeInLondon(instantMs: number): string {
  return CLOCK.format(instantMs);
}

const HOUR_MS = 3_600_000;

/** The instant, in milliseconds, at which it is that time on that day in London, in winter and in summer. */
export function instantInLondon(day: PlainDate, time: string): number {
  const inWinter = Date.parse(`${day}T${time}:00Z`);
  const inSummer = inWinter - HOUR_MS;
  const isSummer = todayInLondon(inSummer) === day && timeInLondon(inSummer) === time;
  return isSummer ? inSummer : inWinter;
}
