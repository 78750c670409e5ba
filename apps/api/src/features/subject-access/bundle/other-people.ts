import { namesWithin } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { NAMES_OF_OTHERS } from "./in-bundle.js";
import type { FoundRow } from "./read-rows.js";

/** Words of a text that name somebody else, and the children they name. */
export interface NamedOthers {
  words: string[];
  childIds: string[];
}

/** Finds the words of a text that name somebody else: other children, and who told the front door. */
export type FindOthers = (row: FoundRow, text: string) => NamedOthers;

interface OtherChild {
  id: string;
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
  const household = others.filter((one) => one.isOfHousehold);
  return (row, text) => {
    const told = (NAMES_OF_OTHERS[row.table.name] ?? []).map((column) => row.values[column]);
    const outside = namesWithin(
      text,
      told.filter((value) => typeof value === "string"),
    );
    const named = [...fullNamesWithin(text, full), ...firstNamesWithin(text, household, own)];
    return {
      words: [...new Set([...named.flatMap(({ words }) => words), ...outside])],
      childIds: [...new Set(named.map(({ childId }) => childId))],
    };
  };
}

/** Words of a text that name one child. */
interface Named {
  childId: string;
  words: string[];
}

/** Children of the household by any one word of their names. */
function firstNamesWithin(text: string, household: readonly OtherChild[], own: ReadonlySet<string>): Named[] {
  return household.flatMap((one) => {
    const alone = [...new Set(wordsOfChild(one))].filter((word) => !own.has(word));
    const words = namesWithin(text, alone);
    return words.length > 0 ? [{ childId: one.id, words }] : [];
  });
}

function wordsOfChild({ firstName, lastName, formerNames }: OtherChild): string[] {
  return [firstName, lastName, ...formerNames].flatMap(wordsOf);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A full name as words, and whose it is. */
interface FullName {
  childId: string;
  name: string[];
}

/** Full names in both orders, by their first word: a text is read once, however many children there are. */
function byFirstWord(children: readonly OtherChild[], own: ReadonlySet<string>): Map<string, FullName[]> {
  const found = new Map<string, FullName[]>();
  for (const { id, firstName, lastName, formerNames } of children) {
    const names = [`${firstName} ${lastName}`, `${lastName} ${firstName}`, ...formerNames];
    for (const name of names.map(wordsOf)) {
      const first = name[0];
      if (first === undefined || name.every((word) => own.has(word))) continue;
      found.set(first, [...(found.get(first) ?? []), { childId: id, name }]);
    }
  }
  return found;
}

function fullNamesWithin(text: string, names: ReadonlyMap<string, FullName[]>): Named[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return words.flatMap(({ word, start }, place) =>
    (names.get(word) ?? []).flatMap(({ childId, name }) => {
      const last = words[place + name.length - 1];
      const isThere = last && name.every((part, index) => words[place + index]?.word === part);
      return isThere ? [{ childId, words: [text.slice(start, last.end)] }] : [];
    }),
  );
}
