/** Where a caret belongs once other words have come into the text: where it was, or as far from the end as it was. */
export function caretAfter(before: string, now: string, caret: number): number {
  return now.startsWith(before.slice(0, caret)) ? caret : Math.max(0, now.length - (before.length - caret));
}
