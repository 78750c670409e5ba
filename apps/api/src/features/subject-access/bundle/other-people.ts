import { namesWithin } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { NAMES_OF_OTHERS } from "./in-bundle.js";
import type { FoundRow } from "./read-rows.js";

/** Finds the words of a text that name somebody else: other children, and who told the front door. */
export type FindOthers = (row: FoundRow, text: string) => string[];

interface OtherChild {
  firstName: string;
  lastName: string;
  formerNames: readonly string[];
  isSubject: boolean;
  isOfHousehold: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Reads the names of every other child, hidden ones too, to be found and not to be shown; those of the household are found by first name alone too. */
export async function readOthers(tx: Tx, requestId: string): Promise<FindOthers> {
  const children = await tx.rows<OtherChild & Record<string, unknown>>("SELECT * FROM other_names_for_access($1)", [
    requestId,
  ]);
  const own = new Set(children.filter(({ isSubject }) => isSubject).flatMap(wordsOfChild));
  const others = children.filter(({ isSubject }) => !isSubject);
  const full = byFirstWord(others, own);
  const alone = others.filter((one) => one.isOfHousehold).flatMap(wordsOfChild);
  const household = [...new Set(alone)].filter((word) => !own.has(word));
  return (row, text) => {
    const told = (NAMES_OF_OTHERS[row.table.name] ?? []).map((column) => row.values[column]);
    const named = told.filter((value) => typeof value === "string");
    return [...new Set([...fullNamesWithin(text, full), ...namesWithin(text, household), ...namesWithin(text, named)])];
  };
}

function wordsOfChild({ firstName, lastName, formerNames }: OtherChild): string[] {
  return [firstName, lastName, ...formerNames].flatMap(wordsOf);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Full names in both orders, by their first word: a text is read once, however many children there are. */
function byFirstWord(children: readonly OtherChild[], own: ReadonlySet<string>): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const { firstName, lastName, formerNames } of children) {
    const names = [`${firstName} ${lastName}`, `${lastName} ${firstName}`, ...formerNames];
    for (const words of names.map(wordsOf)) {
      const first = words[0];
      if (first === undefined || words.every((word) => own.has(word))) continue;
      found.set(first, [...(found.get(first) ?? []), words]);
    }
  }
  return found;
}

function fullNamesWithin(text: string, names: ReadonlyMap<string, string[][]>): string[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return words.flatMap(({ word, start }, place) =>
    (names.get(word) ?? []).flatMap((name) => {
      const last = words[place + name.length - 1];
      const isThere = last && name.every((part, index) => words[place + index]?.word === part);
      return isThere ? [text.slice(start, last.end)] : [];
    }),
  );
}
