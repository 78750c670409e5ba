import { dayInWords, plainDate, REDACTED } from "@rome/procedure";
import { type Html, html } from "../../papers/index.js";
import { partTitle } from "../bundle/part-titles.js";
import type { ReleasedCopy } from "./released-copy.js";

/** Under this path the page names its style sheet. */
export const COPY_STYLE_PATH = "/subject-access-copies/copy.css";

/** The style of the copy on paper: large enough to read, dark on white. */
export const COPY_STYLE = `@page { size: A4; margin: 20mm }
body { font: 12pt/1.45 Arial, sans-serif; color: #0b0c0c }
h1 { font-size: 22pt } h2 { font-size: 16pt; break-after: avoid } h3 { font-size: 12pt; margin-bottom: 2mm; break-after: avoid }
p { margin: 0 0 3mm; white-space: pre-wrap; overflow-wrap: anywhere }`;

/** The copy as a page to print. Its title names the request and nobody. */
export function copyPage(copy: ReleasedCopy): string {
  const page = html`<main>
<h1>What ${copy.authority} holds</h1>
<p>Your request ${copy.reference}. Released on ${dayInWords(plainDate(copy.releasedOn))}.</p>
<p>${aboutWhatIsLeftOut(copy)}</p>
<p>You may ask for what is wrong to be corrected. You may complain to the Information Commissioner (ico.org.uk) and go to court.</p>
${copy.parts.map(part)}
</main>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${html`${copy.reference}`.text}</title>
<link rel="stylesheet" href="${COPY_STYLE_PATH}">
</head>
<body>
${page.text}
</body>
</html>
`;
}

function aboutWhatIsLeftOut({ keptBack, takenOut }: ReleasedCopy): string {
  const kept =
    keptBack === 0 ? "" : ` ${keptBack} ${keptBack === 1 ? "item is" : "items are"} kept back as the law allows.`;
  const out = takenOut === 0 ? "" : ` Where it says “${REDACTED}”, words about somebody else were taken out.`;
  return kept + out === "" ? "This is everything that was found." : `This is what was found.${kept}${out}`;
}

function part({ source, items }: ReleasedCopy["parts"][number]): Html {
  return html`<section><h2>${partTitle(source)}</h2>
${items.map(({ heading, text }) => html`<h3>${heading}</h3><p>${text}</p>`)}</section>`;
}
