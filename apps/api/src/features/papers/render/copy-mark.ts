/** Where a copy's mark goes on the cover. Nothing typed can look like it: what is typed is escaped. */
export const COPY_MARK = "<!--copy-->";

/** The style sheet of one reader's copy: their name at the foot of every printed page. */
export function markStyle(mark: string): string {
  return `@page { @bottom-left { content: ${cssString(`OFFICIAL-SENSITIVE. Copy for ${mark}`)}; } }\n`;
}

/** A CSS string of any text: everything but plain letters as its code, so that nothing ends the string. */
function cssString(text: string): string {
  const safe = [...text].map((letter) =>
    /[\w .,()-]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
  );
  return `"${safe.join("")}"`;
}
