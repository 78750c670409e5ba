import { invalid, type UserError } from "./user-error.js";

/** Most characters of what somebody writes at length. */
export const LONG_TEXT = 10_000;
/** Most characters of a name or another short line. */
export const SHORT_TEXT = 200;

/** What a person wrote, without blanks around it; null when nothing is left. Undefined stays: the field was not sent. */
export function trimmed<T extends string | null | undefined>(
  text: T,
): T extends undefined ? string | null | undefined : string | null;
export function trimmed(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}

/** The first of these texts that is longer than can be kept, named by its field; null when all fit. */
export function tooLong(texts: Readonly<Record<string, string | null | undefined>>, most: number): UserError | null {
  for (const [field, text] of Object.entries(texts)) {
    if (text && text.trim().length > most)
      return invalid(field, `This is too long. Use ${most.toLocaleString("en-GB")} characters or fewer.`);
  }
  return null;
}
