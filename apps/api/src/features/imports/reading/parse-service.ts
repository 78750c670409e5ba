import { findByWords, type PackWords, wordsOfCode } from "./words.js";

/** The code of the service a cell names; “the EWS team” is EWS. Null where it names none, or more than one. */
export function parseService(text: string, services: PackWords["services"]): string | null {
  const bare = text
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/\s+(?:team|service)$/i, "");
  return (findByWords(text, services, wordsOfCode) ?? findByWords(bare, services, wordsOfCode))?.code ?? null;
}

/** The code of the provision type a cell names; null where it names none. */
export function parseProvision(text: string, types: PackWords["provisionTypes"]): string | null {
  return findByWords(text, types, (type) => [type.label, ...type.aliases, type.code])?.code ?? null;
}
