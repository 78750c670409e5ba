import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";

/** Time and place of a meeting, as given. */
export interface SittingWords {
  startsAt: string;
  place: string;
  link?: string | null;
  reason?: string | null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LINK = /^https:\/\/\S+$/;

/** What is wrong with the time, place or link of a meeting; null when nothing is. */
export function whatIsWrong(words: SittingWords): UserError | null {
  if (!TIME.test(words.startsAt.trim())) return invalid("startsAt", "Enter the time as hours and minutes, like 09:30.");
  if (!trimmed(words.place)) return invalid("place", "Say where the meeting is held.");
  const link = trimmed(words.link);
  if (link && !LINK.test(link)) return invalid("link", "Enter a link that begins with https://, or leave it empty.");
  return (
    tooLong({ place: words.place }, SHORT_TEXT) ??
    tooLong({ link: words.link }, 2000) ??
    tooLong({ reason: words.reason }, LONG_TEXT)
  );
}

/** The columns of a meeting that say when and where. */
export function sittingOf(words: SittingWords): { startsAt: string; place: string; link: string | null } {
  return { startsAt: words.startsAt.trim(), place: words.place.trim(), link: trimmed(words.link) ?? null };
}
