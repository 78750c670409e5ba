import type { ReferralGroup } from "@rome/procedure";
import { similarity } from "./similarity.js";
import { type PackWords, plainWords } from "./words.js";

const ALIKE = 0.92;

type GroupWords = PackWords["groups"][number];

/** The referral group in a cell, by number, by words or by both; null where they disagree or fit none. */
export function parseGroup(text: string, groups: PackWords["groups"]): ReferralGroup | null {
  const words = plainWords(text).replace(/^(?:group|grp|gp)\s*/, "");
  const number = /^[1-9](?=\s|$)/.exec(words)?.[0];
  const rest = number === undefined ? words : words.slice(number.length).trim();
  const byNumber = number === undefined ? null : (groups.find((one) => one.number === Number(number)) ?? null);
  if (rest === "") return byNumber?.group ?? null;
  const byWords = findByGroupWords(rest, groups);
  if (number === undefined) return byWords?.group ?? null;
  return byNumber !== null && (byWords === null || byWords === byNumber) ? byNumber.group : null;
}

/** The whole words first, then words that begin alike, then words misspelt: “on roll” is never “not on roll”. */
function findByGroupWords(words: string, groups: PackWords["groups"]): GroupWords | null {
  return (
    onlyOne(groups, (one) => one === words) ??
    onlyOne(groups, (one) => startsLike(one, words)) ??
    onlyOne(groups, (one) => similarity(one, words) >= ALIKE)
  );
}

function onlyOne(groups: PackWords["groups"], fits: (words: string) => boolean): GroupWords | null {
  const found = groups.filter((group) => [group.name, ...group.aliases].some((one) => fits(plainWords(one))));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function startsLike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4) return false;
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}
