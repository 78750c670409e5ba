import { readFileSync } from "node:fs";
import { dayInWords } from "@rome/procedure";
import type { Cover } from "../paper-content.js";
import { COPY_MARK } from "./copy-mark.js";
import { html } from "./html.js";

/** The one style sheet of screen, print and PDF. */
export const PAPERS_STYLE = readFileSync(new URL("../../../../assets/papers.css", import.meta.url), "utf8");
export const PAPERS_STYLE_PATH = "/papers/papers.css";

/** What one reader's copy of a paper is put together from. */
export interface PaperDocument {
  cover: Pick<Cover, "panel" | "heldOn" | "number">;
  /** The parts as they were made, in order. */
  parts: readonly string[];
  mark: string;
  markPath: string;
  /** Leads back to the meeting on screen; null in a PDF. */
  back: string | null;
}

/** The whole page of one reader's copy. Its title names the meeting and nobody. */
export function paperDocument({ cover, parts, mark, markPath, back }: PaperDocument): string {
  const what = cover.number === 0 ? "Papers" : `Supplement ${cover.number}`;
  const marked = html`Copy for <strong>${mark}</strong>`.text;
  const top = html`<nav class="screen" aria-label="Papers"><a href="${back ?? "#"}">Back to the meeting</a>
${cover.number === 0 && html`<a href="#changes">What changed</a> <a href="#agenda">Agenda</a> <a href="#actions">Actions by service</a> <a href="#register">The register</a>`}</nav>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html`${what}, ${cover.panel}, ${dayInWords(cover.heldOn)}`.text}</title>
<link rel="stylesheet" href="${PAPERS_STYLE_PATH}">
<link rel="stylesheet" href="${markPath}">
</head>
<body>
${back ? top.text : ""}
<main>
${parts.join("\n").replace(COPY_MARK, () => marked)}
</main>
</body>
</html>
`;
}
