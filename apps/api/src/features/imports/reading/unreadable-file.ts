/** Why a whole file cannot be read; its message is one sentence that tells the officer what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** How much a register spreadsheet may hold; a real register is far below every one of these. */
export const LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cellCharacters: 32_767,
  lineCharacters: 1_000_000,
  allCharacters: 10_000_000,
  unpackedBytes: 100 * 1024 * 1024,
  zipEntries: 2_000,
  unpackedRatio: 200,
  ratioCountsFromBytes: 1024 * 1024,
} as const;

/** The sentence for a file of too many bytes. */
export const TOO_MANY_BYTES = `The file is larger than ${LIMITS.fileBytes / 1024 / 1024} MB: delete pictures and sheets you do not need, or split it, and upload it again.`;

/** The sentence for a file whose headings were not found; thrown by the caller of `findHeadingRow`. */
export const NO_HEADINGS =
  "We could not find the row of headings: add a row with headings such as “Name”, “DOB” and “School” above the first child, then upload the file again.";

/** The sentence for a file without any row below its headings; thrown by the caller that looked for children. */
export const NO_ROWS =
  "The file has headings but no children below them: check that you saved the right sheet, then upload it again.";

/** Refuses a table that is longer, wider or fuller than a register can be. */
export function tooLarge(what: "rows" | "columns" | "cell" | "text", where: string | null = null): UnreadableFile {
  return new UnreadableFile(TOO_LARGE[what](where));
}

const TOO_LARGE: Record<"rows" | "columns" | "cell" | "text", (where: string | null) => string> = {
  rows: () => `The file has more than ${LIMITS.rows.toLocaleString("en-GB")} rows: split it into smaller files.`,
  columns: () =>
    `The file has more than ${LIMITS.columns} columns: delete the columns you do not need and save it again.`,
  cell: (where) =>
    `A cell${where === null ? "" : ` in ${where}`} holds more than ${LIMITS.cellCharacters.toLocaleString("en-GB")} characters: shorten it and save the file again.`,
  text: () =>
    "The file holds more text than a register can: delete the sheets, rows and columns you do not need and save it again.",
};
