import { isUnknown, plainWords } from "./words.js";

/** Hours a week as read: null is “not known”, which is never the same as none. */
export interface HoursReading {
  hours: number | null;
  problem: string | null;
}

const MOST = 60;
const NONE = new Set(["nil", "none", "no", "zero", "no hours", "0"]);
const SAYS = "Enter the hours a week as a number, such as 12.5; 0 for none, or leave it empty if not known.";

/** Reads hours a week as officers write them: “nil” is none; a dash or an empty cell is not known. */
export function parseHours(text: string): HoursReading {
  if (isUnknown(text)) return { hours: null, problem: null };
  if (NONE.has(plainWords(text))) return { hours: 0, problem: null };
  const written = text.trim().toLowerCase().replace("½", ".5").replace("¼", ".25").replace("¾", ".75");
  const number = /^(\d{0,4}(?:[.,]\d{1,2})?)\s*(?:h|hr|hrs|hour|hours)?\.?\s*(?:p\/?w|per week|a week|weekly)?$/.exec(
    written,
  )?.[1];
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(written);
  const hours = clock
    ? Number(clock[1]) + Number(clock[2]) / 60
    : number
      ? Number(number.replace(",", "."))
      : Number.NaN;
  if (Number.isNaN(hours)) return { hours: null, problem: SAYS };
  if (hours > MOST) return { hours: null, problem: `Enter hours a week between 0 and ${MOST}.` };
  return { hours: Math.round(hours * 100) / 100, problem: null };
}
