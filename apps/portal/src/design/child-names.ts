import { createContext, useContext } from "react";
import { childName } from "../wording.js";

/** A child as pages name it. */
export interface NamedChild {
  firstName: string;
  lastName: string;
}

/** Whether children are shown by initials, because the page may be on a screen that others see. */
export const NamesHidden = createContext(false);

/** Says whether children are shown by initials here. */
export function useNamesHidden(): boolean {
  return useContext(NamesHidden);
}

/** How children are named here: "GREEN, Asha", or "A.G." where names are hidden. */
export function useChildName(): (child: NamedChild) => string {
  return useContext(NamesHidden) ? initialsOf : childName;
}

/** What somebody wrote about a child, as it may be shown here: without the child's names where names are hidden. */
export function useWordsOf(): (child: NamedChild, text: string) => string {
  const isHidden = useContext(NamesHidden);
  return (child, text) => (isHidden ? withoutNames(text, child) : text);
}

/** A child's initials: "A.G.". */
function initialsOf({ firstName, lastName }: NamedChild): string {
  return `${firstName.charAt(0)}.${lastName.charAt(0)}.`.toUpperCase();
}

/** A text in which every word of a child's name is cut to its first letter. */
function withoutNames(text: string, { firstName, lastName }: NamedChild): string {
  const names = `${firstName} ${lastName}`.split(/[\s-]+/).filter((name) => name.length > 1);
  return names.reduce((left, name) => left.replace(wholeWord(name), `${name.charAt(0)}.`), text);
}

function wholeWord(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, "giu");
}
