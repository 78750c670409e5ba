import type { ReactNode } from "react";

/** The colours a tag may have; the words always carry the meaning. */
export type TagColour = "grey" | "green" | "teal" | "blue" | "purple" | "magenta" | "red" | "orange" | "yellow";

/** A short state in words: "Overdue", "New", "Draft". */
export function Tag({ children, colour = "grey" }: { children: ReactNode; colour?: TagColour }) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
