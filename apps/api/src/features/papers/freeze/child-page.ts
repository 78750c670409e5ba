import type { ChangeLine, ChildPage, PaperPart } from "../paper-content.js";
import type { CaseFacts } from "./read-facts.js";

/** One child's register line as it is frozen: values as text, by field. */
export type FrozenLine = Readonly<Record<string, string | null>>;

/** What a page of one child is made of. */
export interface PageParts {
  entryId: string;
  line: FrozenLine;
  labels: Readonly<Record<string, string>>;
  place: string;
  why: string;
  changes: readonly ChangeLine[];
  facts: CaseFacts;
}

/** Stand in the heading, or are told by the actions themselves. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(["reference", "name", "openActions", "overdue"]);

/** The page of one child as data. */
export function childPage({ entryId, line, labels, place, why, changes, facts }: PageParts): PaperPart & {
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
      line: Object.entries(labels)
        .filter(([field]) => !TOLD_ELSEWHERE.has(field))
        .map(([field, label]) => ({ field, label, value: line[field] ?? null })),
      changes: changes.map(({ label, before, after }) => ({ label, before, after })),
      ...facts,
    },
  };
}
