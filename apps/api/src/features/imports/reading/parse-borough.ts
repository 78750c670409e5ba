import { findByWords, type PackWords, wordsOfCode } from "./words.js";

const AROUND = /^(?:(?:royal|london) borough(?: council)? (?:of )?|lb (?:of )?)|\s+(?:council|borough)$/gi;

/** The code of the borough a cell names, by code, name or an officer’s short form; null where it names none. */
export function parseBorough(text: string, boroughs: PackWords["boroughs"]): string | null {
  const found =
    findByWords(text, boroughs, wordsOfCode) ?? findByWords(text.trim().replace(AROUND, ""), boroughs, wordsOfCode);
  return found?.code ?? null;
}
