import { registerEnumType } from "type-graphql";

/** How a part of a section reads: as sentences, as a list, or as a table with a row of headings. */
export const MinutesBlockKind = { PARAGRAPH: "PARAGRAPH", LIST: "LIST", TABLE: "TABLE" } as const;
export type MinutesBlockKind = (typeof MinutesBlockKind)[keyof typeof MinutesBlockKind];
registerEnumType(MinutesBlockKind, { name: "MinutesBlockKind", description: "How a part of a section reads." });

/** A part of a section, ready to be shown, printed or put into Word. */
export interface Block {
  kind: MinutesBlockKind;
  /** Lines of a paragraph, or items of a list. */
  lines: string[];
  /** Rows of a table, the headings first. */
  rows: string[][];
}

/**
 * Reads the text of a section as it is shown: lines that begin with "- " are a list, lines between bars a table whose
 * first row holds the headings, an empty line begins a new paragraph. Everything else is as it was written.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isJoined = false;
  for (const line of text.split(/\r?\n/).map((one) => one.trimEnd())) {
    if (line.trim() === "") {
      isJoined = false;
      continue;
    }
    const kind = kindOf(line);
    const last = blocks.at(-1);
    const block = isJoined && last?.kind === kind ? last : addBlock(blocks, kind);
    if (kind === MinutesBlockKind.TABLE) block.rows.push(cellsOf(line));
    else block.lines.push(kind === MinutesBlockKind.LIST ? line.trim().slice(2).trim() : line);
    isJoined = true;
  }
  return blocks.map(evenRows);
}

function kindOf(line: string): MinutesBlockKind {
  if (/^\s*\|.*\|\s*$/.test(line)) return MinutesBlockKind.TABLE;
  return /^\s*- \S/.test(line) ? MinutesBlockKind.LIST : MinutesBlockKind.PARAGRAPH;
}

function addBlock(blocks: Block[], kind: MinutesBlockKind): Block {
  const block = { kind, lines: [], rows: [] };
  blocks.push(block);
  return block;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

/** Every row as wide as the widest, so that a bar typed too few does not break the table. */
function evenRows(block: Block): Block {
  const width = Math.max(0, ...block.rows.map((row) => row.length));
  return { ...block, rows: block.rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]) };
}
