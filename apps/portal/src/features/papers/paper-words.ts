import type { EnumOf } from "../../graphql.js";
import { countOf } from "../../wording.js";

/** How far a paper has been made. */
export const PAPER_STATES: Readonly<Record<EnumOf<"PaperState">, { text: string; colour: "blue" | "green" | "red" }>> =
  {
    WAITING: { text: "Waiting to be made", colour: "blue" },
    BUILDING: { text: "Being made", colour: "blue" },
    READY: { text: "Ready", colour: "green" },
    FAILED: { text: "A PDF failed", colour: "red" },
  };

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
