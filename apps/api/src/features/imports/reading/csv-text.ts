import { neutralised } from "./formula.js";

const BYTE_ORDER_MARK = "\uFEFF";

/** Lines of cells as a CSV for Excel; no cell can run as a formula. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  const safe = neutralised(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
