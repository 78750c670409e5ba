import { plainWords } from "./words.js";

/** The school year in a cell as “N”, “R” or “1” to “13”; null where none can be read. */
export function parseYear(text: string): string | null {
  const words = plainWords(text)
    .replace(/^(?:national curriculum |nc )?(?:year group|year|yr|y)(?=\s|\d|r$|$)\s*/, "")
    .replace(/^nc\s*(?=\d)/, "");
  // “YR” alone is Year R.
  if (/^(?:r|rec|reception)$/.test(words) || plainWords(text) === "yr") return "R";
  if (/^(?:n|nur|nursery|n1|n2)$/.test(words)) return "N";
  const year = /^(\d{1,2})\p{L}?$/u.exec(words)?.[1];
  return year !== undefined && Number(year) >= 1 && Number(year) <= 13 ? String(Number(year)) : null;
}
