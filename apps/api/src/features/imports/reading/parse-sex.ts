import { Sex } from "@rome/procedure";
import { plainWords } from "./words.js";

const WORDS: Readonly<Record<string, Sex>> = {
  f: Sex.FEMALE,
  female: Sex.FEMALE,
  girl: Sex.FEMALE,
  m: Sex.MALE,
  male: Sex.MALE,
  boy: Sex.MALE,
};

/** The sex in a cell, or null where none can be read. */
export function parseSex(text: string): Sex | null {
  return WORDS[plainWords(text)] ?? null;
}
