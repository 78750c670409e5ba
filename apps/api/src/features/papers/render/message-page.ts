import { PAPERS_STYLE_PATH } from "./document.js";
import { html } from "./html.js";

/** A page that says why there is no paper to see, or that it is being made. */
export function messagePage(heading: string, words: string, link: { to: string; text: string }): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="stylesheet" href="${PAPERS_STYLE_PATH}">
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${words}</p>
<p><a href="${link.to}">${link.text}</a></p>
</main>
</body>
</html>
`.text;
}
