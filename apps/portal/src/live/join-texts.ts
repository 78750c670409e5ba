/**
 * Two texts that began as the same one, as one that holds both: what each added at the end once, otherwise one under
 * the other. Nothing that either of them typed is left out.
 */
export function joinTexts(before: string, theirs: string, mine: string): string {
  if (theirs === mine || mine === before) return theirs;
  if (theirs === before) return mine;
  const added = mine.startsWith(before) ? mine.slice(before.length) : mine;
  return `${theirs.trimEnd()}\n${added.trimStart()}`;
}
