import { isPlainDate, type PlainDate } from "@rome/procedure";

const near = new Map<PlainDate, readonly PlainDate[]>();

/** Every real day that a day of birth is easily mistaken for: itself, with day and month swapped, or with one other digit. */
export function nearBirthdays(day: PlainDate): readonly PlainDate[] {
  const known = near.get(day);
  if (known) return known;
  if (near.size > 20_000) near.clear();
  const days = [...new Set([day, swapped(day), ...oneDigitOther(day)])].filter(isPlainDate);
  near.set(day, days);
  return days;
}

/** The day with day and month swapped; it may be no real day. */
export function swapped(day: PlainDate): string {
  return `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
}

function oneDigitOther(day: PlainDate): string[] {
  return [...day].flatMap((digit, at) =>
    digit === "-" ? [] : [..."0123456789"].map((other) => day.slice(0, at) + other + day.slice(at + 1)),
  );
}
