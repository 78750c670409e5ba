import { isUnknown } from "./words.js";

/** A child’s name as it will stand on the register. */
export interface NameReading {
  firstName: string;
  lastName: string;
  /** The name in brackets that the child goes by, if one was given. */
  knownAs: string | null;
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’‘ .-]*$/u;
const PARTICLES = new Set([
  "al",
  "bin",
  "bint",
  "da",
  "das",
  "de",
  "del",
  "della",
  "den",
  "der",
  "di",
  "do",
  "dos",
  "du",
  "el",
  "ibn",
  "la",
  "le",
  "ter",
  "van",
  "von",
]);
const LONGEST = 100;

/** Reads “SURNAME, First” and “First Surname”; null where the cell holds no first name and surname. */
export function parseName(text: string): NameReading | null {
  const knownAs = /[(“"]([^()“”"]+)[)”"]/.exec(text)?.[1]?.trim() ?? null;
  const name = spaced(text.replace(/[(“"][^()“”"]*[)”"]/g, " "));
  const parts = name.includes(",") ? splitAtComma(name) : splitAtSpace(name.split(" "));
  if (!parts) return null;
  return namesFrom(parts[0], parts[1], knownAs);
}

/** Reads a name that stands in two columns. */
export function parseTwoNames(first: string, last: string): NameReading | null {
  return namesFrom(spaced(first), spaced(last), null);
}

function namesFrom(first: string, last: string, knownAs: string | null): NameReading | null {
  if (![first, last].every((part) => NAME.test(part) && part.length <= LONGEST && !isUnknown(part))) return null;
  return { firstName: capitalised(first), lastName: capitalised(last), knownAs };
}

function splitAtComma(name: string): [first: string, last: string] | null {
  const [last, first, ...rest] = name.split(",").map(spaced);
  return last && first && rest.length === 0 ? [first, last] : null;
}

function splitAtSpace(words: string[]): [first: string, last: string] | null {
  if (words.length < 2) return null;
  const capitals = words.findIndex((word) => !isCapitals(word));
  // “SMITH Omar”: the surname is the part in capitals, wherever it stands.
  if (capitals > 0) return [words.slice(capitals).join(" "), words.slice(0, capitals).join(" ")];
  let surname = words.length - 1;
  while (surname > 1 && isSurnamePart(words, surname - 1)) surname--;
  return [words.slice(0, surname).join(" "), words.slice(surname).join(" ")];
}

function isSurnamePart(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  const isMixed = words.some((one) => !isCapitals(one));
  return PARTICLES.has(word.toLowerCase()) || (isMixed && isCapitals(word));
}

function isCapitals(word: string): boolean {
  return word.replace(/[^\p{L}]/gu, "").length > 1 && word === word.toUpperCase();
}

/** Only names written all in capitals or all in small letters are changed; others are as the family writes them. */
function capitalised(name: string): string {
  return name.split(" ").map(capitalisedWord).join(" ");
}

function capitalisedWord(word: string, index: number, words: readonly string[]): string {
  if (!isCapitals(word) && word !== word.toLowerCase()) return word;
  const small = word.toLowerCase().replaceAll("i\u0307", "i");
  if (PARTICLES.has(small) && index < words.length - 1) return small;
  return small
    .replace(/(^|[-'’‘])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/(^|-)Mc(\p{L})/gu, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`);
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
