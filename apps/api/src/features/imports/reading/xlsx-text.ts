import { LIMITS, tooLarge } from "./unreadable-file.js";

/** Gathers the text of a string item: its runs, without the reading aids printed above them. */
export function startTextReader() {
  let text = "";
  let isText = false;
  let isReadingAid = false;
  return {
    open(name: string) {
      if (name === "t") isText = true;
      if (name === "rPh") isReadingAid = true;
    },
    text(piece: string) {
      if (!isText || isReadingAid) return;
      text += piece;
      if (text.length > LIMITS.cellCharacters) throw tooLarge("cell");
    },
    close(name: string) {
      if (name === "t") isText = false;
      if (name === "rPh") isReadingAid = false;
    },
    take() {
      const taken = withoutEscapes(text);
      text = "";
      return taken;
    },
  };
}

/** Workbooks write carriage returns and rarer characters as `_x000D_`. */
function withoutEscapes(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (whole, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code === 13 ? "" : code < 32 && code !== 9 && code !== 10 ? whole : String.fromCharCode(code);
    })
    .replaceAll("\r\n", "\n");
}
