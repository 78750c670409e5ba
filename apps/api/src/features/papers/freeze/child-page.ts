import { LINE_LABELS } from "@rome/procedure";
import type { ChangeLine, ChildPage, PaperPart } from "../paper-content.js";
import type { CaseFacts } from "./read-facts.js";

/** One child's register line as it is frozen: values as text, by field. */
export type FrozenLine = Readonly<Record<string, string | null>>;

/** What a page of one child is made of. */
export interface PageParts {
  entryId: string;
  line: FrozenLine;
  place: string;
  why: string;
  changes: readonly ChangeLine[];
  facts: CaseFacts;
  corrections?: readonly ChangeLine[];
}

/** The page of one child as data. */
export function childPage({ entryId, line, place, why, changes, facts, corrections }: PageParts): PaperPart & {
  content: ChildPage;
} {
  return {
    kind: "CHILD",
    entryId,
    content: {
      place,
      reference: line.reference ?? "",
      name: line.name ?? "",
      why,
      line: Object.entries(LINE_LABELS).map(([field, label]) => ({ field, label, value: line[field] ?? null })),
      changes: changes.map(({ label, before, after }) => ({ label, before, after })),
      corrections: corrections ? [...corrections] : null,
      ...facts,
    },
  };
}
