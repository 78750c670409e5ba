import type { ReferralGroup } from "@rome/procedure";

/** The words of the procedure's pack and the authority that officers write into their cells. */
export interface PackWords {
  services: readonly CodeWords[];
  boroughs: readonly CodeWords[];
  provisionTypes: readonly { code: string; label: string; aliases: readonly string[] }[];
  groups: readonly { group: ReferralGroup; number: number; name: string; aliases: readonly string[] }[];
}

/** One code with the name and the other words it goes by. */
export interface CodeWords {
  code: string;
  name: string;
  aliases: readonly string[];
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** Reduces writing to what is compared: no case, accents, punctuation or “and”, single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\band\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const UNKNOWN = new Set([
  "",
  "tbc",
  "tba",
  "tbd",
  "na",
  "n a",
  "unknown",
  "not known",
  "dont know",
  "to be confirmed",
  "not yet known",
  "awaited",
]);

/** Whether a cell says that the officer does not know: empty, a dash, “TBC”, “n/a”, “unknown”. */
export function isUnknown(text: string): boolean {
  return UNKNOWN.has(plainWords(text));
}

/** The one item that goes by the words in a cell, or null where none does. */
export function findByWords<Item>(
  text: string,
  items: readonly Item[],
  wordsOf: (item: Item) => readonly string[],
): Item | null {
  const wanted = plainWords(text);
  if (wanted === "") return null;
  return items.find((item) => wordsOf(item).some((word) => plainWords(word) === wanted)) ?? null;
}

/** Every word a code goes by. */
export function wordsOfCode(item: CodeWords): readonly string[] {
  return [item.name, ...item.aliases, item.code];
}
