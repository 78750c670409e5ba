import { formatBirth, formatDay, formatInstant } from "./dates.js";

/** A day ("2026-12-03") or an instant, written for people and machines; says `none` when there is none. */
export function FormattedDate({
  on,
  at,
  none = "Not set",
  isBirth = false,
}: {
  on?: string | null;
  at?: string | null;
  none?: string;
  /** A day of birth, which nobody knows by its weekday. */
  isBirth?: boolean;
}) {
  if (at) return <time dateTime={at}>{formatInstant(at)}</time>;
  if (!on) return <>{none}</>;
  return (
    <time dateTime={on} className="app-nowrap">
      {isBirth ? formatBirth(on) : formatDay(on)}
    </time>
  );
}
