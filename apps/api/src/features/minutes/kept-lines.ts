import type { MinutesSection } from "./minutes.entities.js";

const KEPT_FROM_YOU = "Something here is kept from you. Ask the chair.";

/** The sections without the lines that name a child hidden from whoever reads. */
export function withoutHidden(sections: MinutesSection[], words: readonly string[]): MinutesSection[] {
  if (words.length === 0) return sections;
  return sections.map((section) => ({
    ...section,
    generatedText: withoutLines(section.generatedText, words),
    editedText: section.editedText && withoutLines(section.editedText, words),
  }));
}

/** Says whether the text names a child hidden from whoever reads. */
export function namesHidden(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function withoutLines(text: string, words: readonly string[]): string {
  const lines = text.split("\n");
  const seen = lines.filter((line) => !namesHidden(line, words));
  return seen.length === lines.length ? text : [...seen, "", KEPT_FROM_YOU].join("\n");
}
