import { countOf } from "../../wording.js";

/** What a paper is called. */
export function paperName(paper: { number: number }): string {
  return paper.number === 0 ? "Papers" : `Supplement ${paper.number}`;
}

interface Progress {
  childrenDone: number;
  childCount: number;
  copiesDone: number;
  copyCount: number;
}

/** How far a paper has been made: first child by child, then the PDF of each reader. */
export function progressOf(progress: Progress): { value: number; max: number; words: string } {
  const { childrenDone, childCount, copiesDone, copyCount } = progress;
  const steps = { value: childrenDone + copiesDone, max: childCount + copyCount };
  if (childrenDone < childCount) return { ...steps, words: `Child ${childrenDone} of ${childCount}` };
  return { ...steps, words: `Page made. PDF ${copiesDone} of ${countOf(copyCount, "reader")}` };
}
