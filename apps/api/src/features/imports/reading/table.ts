import { LIMITS, tooLarge } from "./unreadable-file.js";

/** Gathers the rows of a sheet and refuses it as soon as it grows past what a register can be. */
export interface Table {
  put(rowIndex: number, cells: readonly string[]): void;
  rows(): string[][];
}

/** An empty table; rows are put by their place in the sheet, so that row numbers stay those the officer sees. */
export function startTable(): Table {
  const rows: string[][] = [];
  let characters = 0;
  return {
    put(rowIndex, cells) {
      const kept = withoutEmptyEnd(cells);
      if (kept.length === 0) return;
      if (rowIndex >= LIMITS.rows) throw tooLarge("rows");
      if (kept.length > LIMITS.columns) throw tooLarge("columns");
      for (const cell of kept) {
        if (cell.length > LIMITS.cellCharacters) throw tooLarge("cell", `row ${rowIndex + 1}`);
        characters += cell.length;
      }
      if (characters > LIMITS.allCharacters) throw tooLarge("text");
      while (rows.length < rowIndex) rows.push([]);
      rows[rowIndex] = kept;
    },
    rows: () => rows,
  };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
