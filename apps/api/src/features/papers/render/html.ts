/** A piece of HTML that is already safe to show. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | null | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Builds HTML: whatever is put in is text and is escaped, unless it is HTML built this way. Null and false are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.reduce((text, next, index) => text + textOf(pieces[index - 1] ?? null) + next));
}

function textOf(piece: Piece): string {
  if (piece === null || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "string" || typeof piece === "number")
    return String(piece).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
  return piece.map(textOf).join("");
}

/** Typed text with its own lines kept. */
export function paragraphs(text: string): Html {
  return html`${text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => html`<p>${line}</p>`)}`;
}
